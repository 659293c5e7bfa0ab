import { logRankOf, type LogRankTest } from "../../statistics/survival/log-rank-test.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { bySegment } from "../durations/segment-names.ts";
import { type JourneyReading, readJourneyOptions, type TimeToValueOptions } from "./journey-options.ts";
import { journeyTotals, leaversCensored } from "./journey-totals.ts";
import type { Journey, JourneyInput } from "./read-journey.ts";
import { readJourneys } from "./read-journeys.ts";
import type { TimeToValue, TimeToValueSegment } from "./time-to-value-totals.ts";

/**
 * Time to value (TTV, time to first value): how long accounts take from their start to what they came for, when some
 * are still on the way and some left before.
 *
 * `share within N days = Σ share still on the way × reached ÷ on the way`, over the days up to `N` (Aalen-Johansen)
 *
 * Who is still on the way counts for as long as it has been. Who left can no longer get there: a share of all who
 * started, that is not those who are left, nor those who made it.
 *
 * @param journeys - `startedAt` each, `reachedAt` and `leftAt` where they are known; `accountId` where it is told whose. Reached on the day of the start is 0
 * days; reached on the day of leaving is reached; what is later than `asOf` is not known yet.
 * @param options - `asOf`, the last day that is known; `within`, `milestone`, `segmentBy`, `accounts`, `timeZone`,
 * `confidence` and `method` of intervals.
 * @returns Median and quartiles in days, `null` where fewer ever get there; the share within each number of days; the
 * same by Kaplan and Meier, as if nobody left; the biased mean of those who made it; and the rows that could not be used.
 * @throws {@link MetricInputError} when an option cannot be used, and `missing-field` when the rows name several
 * milestones and none is chosen.
 *
 * @example Three got there, one left, one is on the way
 * ```ts
 * import { timeToValue } from "customer-metrics";
 *
 * const journeys = [
 *   { accountId: "a", startedAt: "2025-03-01", reachedAt: "2025-03-04" },
 *   { accountId: "b", startedAt: "2025-03-01", reachedAt: "2025-03-11" },
 *   { accountId: "c", startedAt: "2025-03-02", leftAt: "2025-03-07" },
 *   { accountId: "d", startedAt: "2025-03-10", reachedAt: "2025-04-09" },
 *   { accountId: "e", startedAt: "2025-03-01" },
 * ];
 * const value = timeToValue(journeys, { asOf: "2025-04-30", within: [7, 30] });
 *
 * [value.journeys, value.reached, value.left, value.censored]; // => [5, 3, 1, 1]
 * value.within.map(({ share }) => share?.toFixed(2)); // => ["0.20", "0.60"]
 * value.median.days; // => 30
 * value.kaplanMeier.within.map(({ share }) => share?.toFixed(2)); // => ["0.20", "0.73"]
 * value.naiveMean?.toFixed(1); // => "14.3"
 * ```
 *
 * @see {@link customerSurvival} for how long customers stay.
 */
export function timeToValue(journeys: Iterable<JourneyInput>, options: TimeToValueOptions): TimeToValue {
  const reading = readJourneyOptions(options);
  const { journeys: read, milestone, issues } = readJourneys(journeys, reading);
  return Object.freeze({
    kind: "time-to-value",
    asOf: formatDay(reading.asOf),
    milestone,
    ...journeyTotals(read, reading),
    ...segmentsOf(read, reading),
    issues: Object.freeze(issues),
  });
}

function segmentsOf(
  journeys: readonly Journey[],
  reading: JourneyReading,
): { segments: readonly TimeToValueSegment[]; logRank: LogRankTest | null } {
  if (reading.segments === null) return { segments: Object.freeze([]), logRank: null };
  const groups = bySegment(journeys, ({ segment }) => segment);
  const named = groups.filter((group): group is readonly [string, readonly Journey[]] => group[0] !== null);
  const names = named.map(([segment]) => segment);
  const observed = named.map(([, items]) => leaversCensored(items));
  const segments = groups.map(([segment, items]) => Object.freeze({ segment, ...journeyTotals(items, reading) }));
  return { segments: Object.freeze(segments), logRank: logRankOf(names, observed) };
}
