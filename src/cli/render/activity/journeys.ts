import type { TimeToValue } from "../../../activity/journeys/time-to-value-totals.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, NOT_KNOWN } from "../figures.ts";
import { fixed } from "./cells.ts";

/** How long customers took to value: leaving before is counted as such, and being on the way as not known yet. */
export function journeysSection({ activity }: ReportContext): Section | null {
  const told = activity?.timeToValue ?? [];
  const [first] = told;
  if (first === undefined) return null;
  const within = first.within.map(({ days }) => `in ${String(days)} days`);
  const columns = ["Started", "Reached", "Left", "On the way", "Median days", "95 % interval", ...within];
  return {
    name: "Time to value",
    table: { names: "Milestone", columns: columns.map((heading) => ({ heading })), lines: told.map(lineOf) },
  };
}

function lineOf({ milestone, journeys, reached, left, censored, median, within }: TimeToValue): TableLine {
  const { lower, upper } = median.interval;
  const ends = [lower, upper].map((end) => (end === null ? "?" : String(end)));
  return [
    milestone ?? "value",
    ...[journeys, reached, left, censored].map(count),
    median.days === null ? NOT_KNOWN : String(median.days),
    median.days === null ? "" : ends.join(" to "),
    ...within.map(({ share }) => (share === null ? NOT_KNOWN : `${fixed(100 * share, 1)} %`)),
  ];
}
