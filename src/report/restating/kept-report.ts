import type { Convention } from "../../conventions/types.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { ReportOptions } from "../revenue-report.ts";

/** Where a row stands: its number, or its file and line as text. */
export type RowPlace = string | number;

/** What a customer paid when a period opened, as it was kept. */
export interface KeptOpening {
  /** Who. */
  readonly customerId: string | number;
  /** Which subscription, at subscription grain. */
  readonly subscriptionId: string | number | null;
  /** The period's label. */
  readonly period: string;
  /** MRR at its opening. */
  readonly startingMrr: DecimalInput;
  /** Where the rows behind it stand. */
  readonly rows: readonly RowPlace[];
}

/** A customer's movement, as it was kept. */
export interface KeptMovement {
  /** Who. */
  readonly customerId: string | number;
  /** Which subscription, at subscription grain. */
  readonly subscriptionId: string | number | null;
  /** The period's label. */
  readonly period: string;
  /** What it was. */
  readonly kind: string;
  /** Closing less opening. */
  readonly delta: DecimalInput;
  /** Where the rows behind it stand. */
  readonly rows: readonly RowPlace[];
}

/** The customers behind a report, as they were kept. */
export interface KeptCustomers {
  /** With what customers open the first period, and each whose period before is not known. */
  readonly openings: Iterable<KeptOpening>;
  /** Every customer's movements, each customer's in time order. */
  readonly movements: Iterable<KeptMovement>;
}

/** One period of a report, as it was kept. */
export interface KeptPeriod {
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period was known. */
  readonly complete: boolean;
  /** What MRR and customers did. */
  readonly movements: object;
  /** What that says. */
  readonly rates: object | null;
}

/** A revenue report as it was kept: the object itself, or what JSON made of it. */
export interface KeptReport {
  /** Says what it is. */
  readonly kind: string;
  /** The last day that was known. */
  readonly asOf: string | null;
  /** The length of a period. */
  readonly by: string;
  /** The currency that amounts are in. */
  readonly currency: string | null;
  /** The convention that everything was counted by. */
  readonly convention: Partial<Convention>;
  /** How rows were counted, beside the convention. */
  readonly options?: Partial<ReportOptions> | undefined;
  /** The periods, in order. */
  readonly periods: readonly KeptPeriod[];
  /** The customers behind it, where they were asked for. */
  readonly customers?: KeptCustomers | null | undefined;
}
