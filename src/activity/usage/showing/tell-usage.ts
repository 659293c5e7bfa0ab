import { type Day, formatDay, OPEN_END } from "../../../time/calendar-date.ts";
import { periodOf, type Period } from "../../../time/period.ts";
import { periodsInRange } from "../../../time/period-range.ts";
import type { FeatureQuestions } from "../counting/counts.ts";
import { periodPlaces } from "../counting/period-places.ts";
import type { ActivityOptions } from "../options.ts";
import type { EventReading } from "../reading/event-reading.ts";
import type { ReadUsage } from "../reading/usage-book.ts";
import { readSeats, type Seats } from "../accounts/seats.ts";
import type { ActivityPeriod, ActivityTotals } from "../totals.ts";
import { allIssues, rowCounts } from "./issues.ts";
import type { Showing } from "./showing.ts";
import { showPeriod } from "./show-period.ts";
import { countAll, type Telling } from "./count-all.ts";
import { tellSegments } from "./tell-segments.ts";

/** Counts what was read, and tells it. */
export function tellUsage(usage: ReadUsage, options: ActivityOptions): ActivityTotals {
  const { reading, book } = usage;
  const asOf = options.asOf === undefined ? reading.seen.lastDay : reading.asOf;
  const periods = periodsInRange(options, { firstDay: book.firstDay, lastDay: asOf });
  const seats = readSeats(options.seats, reading.book, reading.timeZone);
  const telling = periods.length === 0 ? null : tellingOf(usage, options, { asOf, periods, seats });
  return Object.freeze({
    kind: "activity-totals",
    by: options.by ?? "month",
    asOf: asOf === -OPEN_END ? null : formatDay(asOf),
    periods: Object.freeze(telling === null ? [] : tellWhole(telling)),
    segments: Object.freeze(telling === null ? [] : tellSegments(telling, options)),
    rows: rowCounts(reading.seen),
    unknownAccounts: reading.book.ids === null ? null : reading.seen.unknown.size,
    issues: allIssues(reading, askedFeatures(options), book.sums.features()),
  });
}

function tellingOf(
  usage: ReadUsage,
  options: ActivityOptions,
  { asOf, periods, seats }: { readonly asOf: Day; readonly periods: readonly Period[]; readonly seats: Seats | null },
): Telling {
  const { reading, book } = usage;
  if (book.segments.source?.key === "accountId")
    for (const account of seats?.keys() ?? []) reading.accounts.codeOf(account);
  const before = periodOf(periods[0]!.firstDay - 1, options.by ?? "month", options.fiscalYearStart);
  const places = periodPlaces(periods, book.calendar, { asOf, before });
  const asked = questionsOf(reading, options);
  const content = Object.keys(options.content ?? {});
  const features = featureNames(reading, book.sums.features(), asked);
  const showing = { places, sums: book.sums, asked, features, content, asOf };
  return { usage, places, asked, showing, seats };
}

function questionsOf({ features }: EventReading, options: ActivityOptions): FeatureQuestions {
  const codes = (names: readonly string[]): readonly number[] => names.map((name) => features.codeOf(name));
  return {
    key: codes(options.keyFeatures ?? []),
    content: Object.values(options.content ?? {}).map(codes),
    byWeek: options.frequencyBy === "week",
    features: features.size,
  };
}

function askedFeatures({ keyFeatures = [], content = {} }: ActivityOptions): readonly string[] {
  return [...new Set([...keyFeatures, ...Object.values(content).flat()])];
}

/** Features that were used, and those that are asked about. */
function featureNames(
  { features }: EventReading,
  used: Iterable<number>,
  asked: FeatureQuestions,
): Showing["features"] {
  const codes = new Set([...used, ...asked.key, ...asked.content.flat()]);
  const names = Array.from(codes, (code) => [String(features.nameOf(code)), code] as const);
  return names.sort(([a], [b]) => (a < b ? -1 : 1));
}

function tellWhole(telling: Telling): readonly ActivityPeriod[] {
  const counted = countAll(telling, null);
  const showing = { ...telling.showing, segmentOf: () => null };
  return telling.places.periods.map((_, period) => showPeriod(showing, counted, { group: 0, period }));
}
