import { nearestName, quote } from "../../../errors.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { formatDay } from "../../../time/calendar-date.ts";
import type { EventReading, SeenEvents } from "../reading/event-reading.ts";
import type { EventCounts } from "../totals.ts";

/** What is wrong with single rows, and what is odd about several: one issue for each kind of that. */
export function allIssues(
  reading: EventReading,
  asked: readonly string[],
  used: Iterable<number>,
): readonly RowIssue[] {
  const issues = [...reading.issues, ...oddRows(reading), ...unusedFeatures(reading, asked, new Set(used))];
  return Object.freeze(issues.map((issue) => Object.freeze(issue)));
}

/** What became of the rows. */
export function rowCounts({ rows, counts, after, repeated }: SeenEvents): EventCounts {
  const left = { afterAsOf: after.count, repeated: repeated.count };
  const counted = rows - counts.idle - counts.refused - counts.unknown - left.afterAsOf - left.repeated;
  return Object.freeze({ read: rows, counted, ...counts, ...left });
}

/** One issue for all rows after `asOf`, and one for all that repeat another. */
function oddRows({ seen, asOf }: EventReading): readonly RowIssue[] {
  const { after, repeated } = seen;
  const issues: RowIssue[] = [];
  if (after.count > 0) {
    const message = `Cannot count ${rows(after.count)} after ${formatDay(asOf)}, the last day that is known: left out, the first is row ${String(after.first)}`;
    issues.push({ code: "after-as-of", row: after.first, field: "at", received: after.count, message });
  }
  if (repeated.count > 0) {
    const message = `Cannot count ${rows(repeated.count)} again as they repeat others: the first is row ${String(repeated.first)}`;
    issues.push({ code: "duplicate", row: repeated.first, received: repeated.count, message });
  }
  return issues;
}

function rows(count: number): string {
  return count === 1 ? "1 row" : `${String(count)} rows`;
}

/** Features that are asked about and that nobody uses: more often misspelt than without any use. */
function unusedFeatures(
  { features, seen }: EventReading,
  asked: readonly string[],
  used: ReadonlySet<number>,
): readonly RowIssue[] {
  if (seen.rows === 0) return [];
  const names = Array.from(used, (code) => String(features.nameOf(code)));
  return asked
    .filter((feature) => !used.has(features.codeOf(feature)))
    .map((feature) => {
      const near = nearestName(feature, names);
      const hint = near === undefined ? "nobody used it" : `did you mean ${near}?`;
      const message = `Cannot find the feature ${quote(feature)} in any event: ${hint}`;
      return { code: "missing-value", row: 0, field: "feature", received: feature, message };
    });
}
