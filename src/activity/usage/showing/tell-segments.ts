import type { ActivityOptions } from "../options.ts";
import { overlaps } from "../counting/count-groups.ts";
import type { ActivityPeriod, ActivitySegment } from "../totals.ts";
import { countAll, type Telling } from "./count-all.ts";
import { showPeriod } from "./show-period.ts";
import type { Counted } from "./showing.ts";
import { suppressed } from "./suppress.ts";

/** Tells every segment by its name; those in none come last, where there is anything to tell. */
export function tellSegments(telling: Telling, { minimumGroupSize = 1 }: ActivityOptions): readonly ActivitySegment[] {
  const { usage, places } = telling;
  const { source, nameOf, size } = usage.book.segments;
  if (source === null) return [];
  const segments = size();
  const counted = countAll(telling, segments);
  const several = overlaps(usage.book, segments);
  const showing = { ...telling.showing, segmentOf: (group: number) => (group === segments ? -1 : group) };
  const tell = (group: number): readonly ActivityPeriod[] =>
    places.periods.map((_, period) => showPeriod(showing, counted, { group, period }));
  const groups = Array.from({ length: segments + 1 }, (_, group) => ({
    group,
    name: group === segments ? null : nameOf(group),
  })).sort((a, b) => compareNames(a.name, b.name));
  const hidden = suppressed(counted, { places, order: groups.map(({ group }) => group), least: minimumGroupSize });
  return groups
    .filter(({ group }) => group < segments || isAnybody(counted, group, places.periods.length))
    .map(({ group, name }): ActivitySegment =>
      Object.freeze({
        kind: "activity-segment",
        segmentBy: source.key,
        level: source.key === "accountId" ? "account" : source.level,
        segment: name,
        overlapping: several[group]!,
        suppressed: hidden[group]!,
        periods: Object.freeze(hidden[group] === true ? [] : tell(group)),
      }),
    );
}

/** Whether a group has had anybody: active, known, or with seats. */
function isAnybody({ accounts, customersIn, seats }: Counted, group: number, periods: number): boolean {
  const active = accounts.active.subarray(group * periods, (group + 1) * periods).some((count) => count > 0);
  return (
    active ||
    accounts.starting[group]! > 0 ||
    customersIn[group]! > 0 ||
    (seats?.[group] ?? []).some((period) => period.seats > 0)
  );
}

/** By name, and those without one last. */
export function compareNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
