import { type Day, OPEN_END } from "../../time/calendar-date.ts";

/** Lines of one entity after another, as days. Ends are moved in place. */
export interface GroupedDays {
  readonly offsets: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** How long lines go on past their end. */
export interface GapRules {
  /** A gap of up to so many days is no churn. */
  readonly gapDays: number;
  /** The day on which a loss on this day is recorded, no earlier than the day: `null` where it is at once. */
  readonly recordedOn: ((end: Day) => Day) | null;
}

/**
 * Lets lines go on through what is no churn yet: a short gap, and the rest of a period where churn is recorded in the
 * next. Only where nothing of the entity is left on a day can it have churned, so only there lines go on.
 */
export function bridgeGaps(days: GroupedDays, rules: GapRules): void {
  if (rules.gapDays === 0 && rules.recordedOn === null) return;
  for (let e = 0; e + 1 < days.offsets.length; e += 1) bridgeEntity(days, rules, e);
}

function bridgeEntity({ offsets, start, end }: GroupedDays, rules: GapRules, entity: number): void {
  const [from, to] = [offsets[entity]!, offsets[entity + 1]!];
  let covered = -Infinity;
  for (let line = from; line <= to; line += 1) {
    const next = line < to ? start[line]! : Infinity;
    if (next > covered && covered > -Infinity)
      goOn({ start, end }, { from, to: line }, [covered, bridged(covered, next, rules)]);
    if (line < to) covered = Math.max(covered, end[line]!);
  }
}

function bridged(end: Day, next: Day, { gapDays, recordedOn }: GapRules): Day {
  if (end === OPEN_END) return end;
  if (next - end <= gapDays) return next;
  return recordedOn === null ? end : Math.min(next, recordedOn(end));
}

/** The lines that ran until the last covered day are those that go on. */
function goOn(
  { end }: Pick<GroupedDays, "start" | "end">,
  lines: { from: number; to: number },
  days: [Day, Day],
): void {
  for (let line = lines.from; line < lines.to; line += 1) if (end[line] === days[0]) end[line] = days[1];
}
