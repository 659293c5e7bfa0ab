import { conventions, type Conventions } from "../conventions/conventions.ts";
import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import { MetricInputError, nearestName, quote } from "../errors.ts";
import type { LedgerOptions } from "../ledger/ledger.ts";
import { checkOptions } from "../ledger/options.ts";
import { parsePeriod, type Period } from "../time/period.ts";
import type { Figure, LifetimeTerms, ReconciledMetric } from "./figures/figure.ts";
import { figures } from "./figures/figures.ts";

/** A convention: all of it or any part, or the name of one that comes with this package. */
export type ConventionInput = Partial<Convention> | keyof Conventions;

/** How rows are read for a reconciliation, and what lifetime value is told besides. */
export interface ReconcileReading extends Omit<LedgerOptions, "by">, LifetimeTerms {}

/** What is reconciled. */
export interface ReconcileOptions extends ReconcileReading {
  /** The metric, by its id in the catalogue; also `"monthly-recurring-revenue"` and `"customer-count"`. */
  readonly metric: ReconciledMetric;
  /** The period, by its label: `2025-03`, `2025-Q1`, `2025-W09`, `2025`. */
  readonly period: string;
  /** The convention behind the first number. */
  readonly from: ConventionInput;
  /** The convention behind the second. */
  readonly to: ConventionInput;
  /** Whether the answer lists what changed about each customer. */
  readonly details?: boolean | undefined;
}

/** A convention as it was asked for. */
export interface Asked {
  /** The choices that were made: a formula asks for the fields of those. */
  readonly choices: Partial<Convention>;
  readonly convention: Convention;
  /** The preset that it is. */
  readonly name: string | null;
}

/** Reads a convention, or refuses it naming the nearest. */
export function askedConvention(given: ConventionInput, field: string): Asked {
  const choices = typeof given === "string" ? preset(given, field) : given;
  const convention = resolveConvention(choices);
  return { choices, convention, name: nameOf(convention) };
}

function preset(name: string, field: string): Convention {
  if (Object.hasOwn(conventions, name)) return conventions[name as keyof Conventions];
  const names = Object.keys(conventions);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? `choose one of ${names.join(", ")}` : `did you mean ${nearest}?`;
  throw new MetricInputError(`Cannot find a convention named ${quote(name)}: ${hint}`, {
    code: "unknown-choice",
    field,
    received: name,
  });
}

/** The preset that a convention is, choice by choice. */
function nameOf(convention: Convention): string | null {
  const own = JSON.stringify(convention);
  const found = Object.entries(conventions).find(([, one]) => JSON.stringify(one) === own);
  return found?.[0] ?? null;
}

/** The figure of a metric, or an error that names the nearest. */
export function figureOf(metric: string): Figure {
  const all = figures();
  const found = all.find(({ id }) => id === metric);
  if (found !== undefined) return found;
  const ids = all.map(({ id }) => id);
  const nearest = nearestName(metric, ids);
  const hint = nearest === undefined ? `choose one of ${ids.join(", ")}` : `did you mean ${quote(nearest)}?`;
  throw new MetricInputError(`Cannot reconcile ${quote(metric)}: ${hint}`, {
    code: "not-allowed",
    field: "metric",
    received: metric,
  });
}

/** How rows are read, and what lifetime value is told besides. */
export interface Reading {
  readonly options: LedgerOptions;
  readonly terms: LifetimeTerms;
}

/** Takes reading options apart, and refuses those that cannot be meant. */
export function readingFor(given: ReconcileReading, { unit }: Period): Reading {
  const { grossMargin, discountRate, costToServe, ...rest } = given;
  const options: LedgerOptions = { ...rest, by: unit };
  checkOptions({ ...rest, by: unit });
  const by = (rest as LedgerOptions).by ?? unit;
  if (by !== unit) {
    const message = `Cannot count by ${by} in a period by ${unit}: leave out by, which the period says`;
    throw new MetricInputError(message, { code: "not-allowed", field: "by", received: by });
  }
  return { options, terms: { grossMargin, discountRate, costToServe } };
}

/** The period of a label. Lifetime value is of months: its revenue is. */
export function periodFor(label: string, { id }: Figure, fiscalYearStart: number | undefined): Period {
  const period = parsePeriod(label, "period", fiscalYearStart);
  if (id !== "customer-lifetime-value" || period.unit === "month") return period;
  throw new MetricInputError(
    `Cannot reconcile lifetime value by ${period.unit}, as revenue is of a month: give a month like 2025-03`,
    { code: "not-allowed", field: "period", received: label },
  );
}
