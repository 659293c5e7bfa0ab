import type { SurveyKind } from "../types/activity/survey-response-row.ts";
import type { ColumnMap } from "../types/column-map.ts";
import type { NumberForm } from "./written/number-marks.ts";
import type { DateForm } from "./written/written-dates.ts";

/** How records are read. */
export interface ReadOptions {
  /** How many issues are kept; all are counted. 100 when left out. */
  readonly keepIssues?: number | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** Whether negative amounts are refused (the default) or are credits. */
  readonly credits?: "refuse" | "allow" | undefined;
  /**
   * How numbers in text are written: a locale (`"de-DE"`), or marks (`{ decimal: ",", group: "." }`). Signs of
   * currencies and brackets of accountants are understood then. Left out: plain decimals (`1234.50`), and no other.
   */
  readonly numbers?: NumberForm | undefined;
  /**
   * How dates are written: `"dmy"`, `"mdy"` or `"ymd"` (with English names of months, too), `"excel"`, `"excel-1904"`,
   * `"unix"` or `"unix-ms"`. ISO 8601 is read always, and alone where this is left out.
   */
  readonly dates?: DateForm | undefined;
  /** The column of a field, where the caller knows it: `{ amount: "mrr_amount" }`. `null` for a field that none has. */
  readonly columns?: ColumnMap | undefined;
}

/** How records of subscriptions are read. */
export interface ReadSubscriptionsOptions extends ReadOptions {
  /** Whether ends are last days, and not the days after them. */
  readonly endsInclusive?: boolean | undefined;
  /** The billing interval of rows that do not say theirs; `"month"` when left out and no column's name tells. */
  readonly interval?: string | undefined;
}

/** How records of contracts are read. */
export interface ReadContractsOptions extends ReadOptions {
  /** Whether terms end on their last day, and not on the day after it. */
  readonly endsInclusive?: boolean | undefined;
}

/** How answers to surveys are read. */
export interface ReadSurveyResponsesOptions extends ReadOptions {
  /** Which survey they answer, where no record says it. */
  readonly surveyKind?: SurveyKind | undefined;
}

/** How records of anything but what customers pay are read. */
export interface ReadActivityOptions extends ReadContractsOptions, ReadSurveyResponsesOptions {}

/** Issues that are kept where nobody says how many. */
export const KEPT_ISSUES = 100;
