import { checkOptions } from "../../ledger/options.ts";
import type { LedgerOptions } from "../../ledger/ledger.ts";
import { MetricInputError } from "../../errors.ts";
import { readAtLeast } from "../../health/trend/trend-options.ts";
import { checkOption } from "../../statistics/options.ts";
import { type DateInput, type Day, parseDay } from "../../time/calendar-date.ts";

/** As of when accounts are looked at, and how far back. */
export interface FactOptions extends Pick<LedgerOptions, "timeZone" | "currency" | "rates" | "credits" | "gapDays"> {
  /** The last day that is known: nothing after it counts. */
  readonly asOf: DateInput;
  /** Days up to a day in which usage counts: 30 unless told. */
  readonly usageDays?: number | undefined;
  /** Days up to a day in which answers to surveys count: 180 unless told. */
  readonly surveyDays?: number | undefined;
  /** Accounts that have been there for fewer days are not looked at: 30 unless told. */
  readonly minimumDays?: number | undefined;
  /** The features that make the product what it is. Without them, depth is not measured. */
  readonly keyFeatures?: readonly string[] | undefined;
  /**
   * What seats are: the `quantity` of subscriptions, or nothing that is known, which is the standard. A quantity may be
   * of something else than seats, and usage may be of some users only.
   */
  readonly seats?: "quantity" | "unknown" | undefined;
}

/** The options, read. */
export interface ReadFactOptions {
  readonly options: FactOptions;
  readonly asOf: Day;
  readonly timeZone: string;
  readonly usageDays: number;
  readonly surveyDays: number;
  readonly minimumDays: number;
  readonly keyFeatures: readonly string[];
  readonly seats: "quantity" | "unknown";
}

const OF_LEDGER = ["asOf", "timeZone", "currency", "rates", "credits", "gapDays"];
const OWN = ["usageDays", "surveyDays", "minimumDays", "keyFeatures", "seats"];

/** Reads the options, or throws what is wrong with one. `others` are those of one function alone. */
export function readFactOptions(options: FactOptions, others: readonly string[] = []): ReadFactOptions {
  checkOptions(options, [...OF_LEDGER, ...OWN, ...others]);
  const { timeZone = "UTC", keyFeatures = [], seats = "unknown" } = options;
  checkGiven(options.asOf);
  checkOption("seats", seats, ["quantity", "unknown"]);
  return { options, asOf: parseDay(options.asOf, "asOf", timeZone), timeZone, ...daysOf(options), keyFeatures, seats };
}

function daysOf(options: FactOptions): Pick<ReadFactOptions, "usageDays" | "surveyDays" | "minimumDays"> {
  const { usageDays = 30, surveyDays = 180, minimumDays = 30 } = options;
  return {
    usageDays: readAtLeast(usageDays, "usageDays", 1),
    surveyDays: readAtLeast(surveyDays, "surveyDays", 1),
    minimumDays: readAtLeast(minimumDays, "minimumDays", 0),
  };
}

/** Callers without a compiler may leave it out. */
function checkGiven(asOf: unknown): void {
  if (asOf !== undefined) return;
  const details = { code: "missing-field", field: "asOf", received: asOf } as const;
  throw new MetricInputError("Cannot do without asOf: received undefined", details);
}
