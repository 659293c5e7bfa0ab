import { quote } from "../../../errors.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { formatDay } from "../../../time/calendar-date.ts";

/** An issue for each customer whose rows name two segments for one day. */
export function disagreements(ledger: Ledger, key: string): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  if (ledger.segment === null) return issues;
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const found = disagreement(ledger, ledger.segment, entity);
    if (found !== null) issues.push(issueOf({ ledger, segments: ledger.segment, key }, found));
  }
  return issues;
}

/** Two lines of one entity that name two segments for one day, the later start last. */
type Disagreement = readonly [line: number, later: number];

function disagreement({ offsets, start, end }: Ledger, segments: Int32Array, entity: number): Disagreement | null {
  const [from, to] = [offsets[entity]!, offsets[entity + 1]!];
  if (!isMixed(segments, from, to)) return null;
  /** For each segment the line that names it longest. */
  const longest = new Map<number, number>();
  for (let line = from; line < to; line += 1) {
    const segment = segments[line]!;
    if (segment < 0) continue;
    const other = clash({ longest, start, end }, line, segment);
    if (other !== undefined) return [other, line];
    const known = longest.get(segment);
    if (known === undefined || end[line]! > end[known]!) longest.set(segment, line);
  }
  return null;
}

interface Naming {
  readonly longest: ReadonlyMap<number, number>;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** A line that names another segment for the first day of this one. Lines come by their first days. */
function clash({ longest, end, start }: Naming, line: number, segment: number): number | undefined {
  for (const [other, named] of longest) if (other !== segment && end[named]! > start[line]!) return named;
  return undefined;
}

function isMixed(segments: Int32Array, from: number, to: number): boolean {
  for (let line = from + 1; line < to; line += 1) if (segments[line] !== segments[from]) return true;
  return false;
}

interface Where {
  readonly ledger: Ledger;
  readonly segments: Int32Array;
  readonly key: string;
}

function issueOf({ ledger, segments, key }: Where, [line, later]: Disagreement): RowIssue {
  const [row, other] = [ledger.row[later]!, ledger.row[line]!];
  const [name, otherName] = [later, line].map((named) => ledger.segments[segments[named]!]!) as [string, string];
  return {
    code: "overlap",
    row,
    field: key,
    received: name,
    message: `Cannot count row ${String(row)} by ${key} ${quote(name)} and row ${String(other)} by ${quote(otherName)} on ${formatDay(ledger.start[later]!)}, when both cover one account: the value taken up last counts`,
  };
}
