import type { Convention } from "../../conventions/types.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { LedgerOptions } from "../../ledger/ledger.ts";
import { checkOptions } from "../../ledger/options.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import { checkOption } from "../../statistics/options.ts";
import {
  readLevel,
  type SurvivalLevel,
  type SurvivalOptions,
} from "../../statistics/survival/estimates/survival-interval.ts";
import { type DateInput, type Day, formatDay, parseDay } from "../../time/calendar-date.ts";
import { segmentQuestion } from "../durations/check-options.ts";
import { readDays } from "../durations/day-estimates.ts";
import { type SegmentNames, segmentNames } from "../durations/segment-names.ts";
import type { CountedSpells } from "./customer-survival-totals.ts";

/** How customers are read, and what is told of them. `currency` and `rates` are not needed: who pays counts, not how much. */
export interface CustomerSurvivalOptions extends LedgerOptions, SurvivalOptions {
  /**
   * The first day on which churn counts: who was a customer before it comes in late, at the age it then had. Left out:
   * everything that the rows tell.
   */
  readonly from?: DateInput | undefined;
  /** After how many days. 30, 90 and 365 when left out. */
  readonly after?: readonly number[] | undefined;
  /** `"first"`, the standard: a customer counts once, until it first churns. `"every"`: again each time it comes back. */
  readonly spells?: CountedSpells | undefined;
  /** A column of the rows or an attribute, of the rows or of accounts: what it was on the first day counts. */
  readonly segmentBy?: SegmentBy | undefined;
  /** What is known of accounts beside their rows. Counts for those whose rows do not say. */
  readonly accounts?: Iterable<AccountRow> | undefined;
}

/** The same, read. */
export interface StayReading {
  readonly from: Day | null;
  readonly after: readonly number[];
  readonly spells: CountedSpells;
  readonly level: SurvivalLevel;
  readonly segments: SegmentNames | null;
  /** What is left for the ledger. */
  readonly options: LedgerOptions;
}

const AFTER = [30, 90, 365];

/** Reads the options, or throws naming the one that cannot be meant. */
export function readStayOptions(given: CustomerSurvivalOptions): StayReading {
  const { from, after = AFTER, spells = "first", segmentBy, accounts, confidence, method, ...options } = given;
  checkOptions(options);
  checkOption("spells", spells, ["first", "every"]);
  const question = segmentQuestion({ segmentBy, accounts });
  return {
    from: from === undefined ? null : parseDay(from, "from", options.timeZone),
    after: readDays(after, "after"),
    spells,
    level: readLevel({ method, ...(confidence === undefined ? {} : { confidence }) }),
    segments: question === null ? null : segmentNames(question, ["product", "plan", "currency"]),
    options,
  };
}

/** Refuses a window that ends before it begins. */
export function checkWindow(from: Day | null, asOf: Day, received: unknown): void {
  if (from === null || from <= asOf) return;
  throw new MetricInputError(
    `Cannot count churn from ${formatDay(from)}, after asOf ${formatDay(asOf)}: received ${quote(received)}`,
    { code: "out-of-range", field: "from", received },
  );
}

/** No currency at all, in the words of ISO 4217. */
const NO_CURRENCY = "XXX";

/** Amounts of each currency by themselves: nothing is added up over currencies, so that no rate is needed. */
export function apart({ currency = NO_CURRENCY, ...options }: LedgerOptions): LedgerOptions {
  return { ...options, currency };
}

/** The convention by which amounts stay in their own currencies. */
export function inOwnCurrency(convention: Partial<Convention>): Partial<Convention> {
  return { ...convention, fx: "separate" };
}
