import { MetricInputError } from "../../errors.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import {
  readLevel,
  type SurvivalLevel,
  type SurvivalOptions,
} from "../../statistics/survival/estimates/survival-interval.ts";
import { checkTimeZone, type DateInput, type Day, parseDay } from "../../time/calendar-date.ts";
import { checkKnownOptions, segmentQuestion } from "../durations/check-options.ts";
import { readDays } from "../durations/day-estimates.ts";
import { type SegmentNames, segmentNames } from "../durations/segment-names.ts";

/** How journeys are read and told. */
export interface TimeToValueOptions extends SurvivalOptions {
  /** The last day that is known: who has not reached value by then is still on the way. */
  readonly asOf: DateInput;
  /** Within how many days. 7, 30 and 90 when left out. */
  readonly within?: readonly number[] | undefined;
  /** Which milestone is value. Needed where the rows name several. */
  readonly milestone?: string | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** An attribute of the rows, or of the accounts, to tell segments apart by. */
  readonly segmentBy?: SegmentBy | undefined;
  /** What is known of accounts beside their rows. Counts for those whose rows do not say. */
  readonly accounts?: Iterable<AccountRow> | undefined;
}

/** The same, read. */
export interface JourneyReading {
  readonly asOf: Day;
  readonly within: readonly number[];
  readonly milestone: string | null;
  readonly timeZone: string;
  readonly level: SurvivalLevel;
  readonly segments: SegmentNames | null;
}

const KNOWN = ["asOf", "within", "milestone", "timeZone", "segmentBy", "accounts", "confidence", "method"];
const WITHIN = [7, 30, 90];

/** Reads the options, or throws naming the one that cannot be meant. */
export function readJourneyOptions(options: TimeToValueOptions): JourneyReading {
  checkKnownOptions(options, KNOWN);
  const { asOf, within = WITHIN, milestone = null, timeZone = "UTC" } = options;
  checkTimeZone(timeZone);
  const question = segmentQuestion(options);
  return {
    asOf: readAsOf(asOf, timeZone),
    within: readDays(within, "within"),
    milestone,
    timeZone,
    level: readLevel(options),
    segments: question === null ? null : segmentNames(question),
  };
}

function readAsOf(asOf: DateInput, timeZone: string): Day {
  const given: unknown = asOf; // callers without a compiler may leave it out
  if (given !== undefined) return parseDay(asOf, "asOf", timeZone);
  throw new MetricInputError("Cannot do without asOf, the last day that is known: received undefined", {
    code: "missing-field",
    field: "asOf",
    received: given,
  });
}
