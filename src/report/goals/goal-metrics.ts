import { findMetrics } from "../../catalogue/find-metrics.ts";
import type { Metric } from "../../catalogue/types.ts";
import { nameKey } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { GoalActual, GoalOptions } from "./goal-options.ts";

type Id = string | number;

/** What is known of metrics, whatever they are called. */
export interface GoalMetrics {
  /** The id of a metric of the catalogue, or the name of any other as it was written. */
  readonly idOf: (name: string) => string;
  /** Which way is better, as the caller says, else as the catalogue does. */
  readonly directionOf: (name: string) => "higher" | "lower" | null;
  /** What was reached; `undefined` where the caller does not say. */
  readonly actualOf: (name: string, account: Id | null) => DecimalInput | undefined;
}

/** What the caller and the catalogue know. */
export function goalMetrics({ actuals = {}, directions = {} }: GoalOptions): GoalMetrics {
  const found = new Map<string, Metric | null>();
  const metricOf = (name: string): Metric | null => {
    let metric = found.get(name);
    if (metric === undefined) found.set(name, (metric = onlyMetric(name)));
    return metric;
  };
  const keyOf = (name: string): string => metricOf(name)?.id ?? nameKey(name);
  const told = new Map(Object.entries(directions).map(([name, direction]) => [keyOf(name), direction]));
  const reached = new Map<string, DecimalInput>();
  for (const { metric, accountId = null, actual } of actualsOf(actuals)) {
    parseDecimal(actual, `actual of ${metric}`);
    reached.set(JSON.stringify([keyOf(metric), accountId]), actual);
  }
  return {
    idOf: (name) => metricOf(name)?.id ?? name,
    directionOf(name) {
      const direction = told.get(keyOf(name)) ?? metricOf(name)?.direction;
      return direction === undefined || direction === "neither" ? null : direction;
    },
    actualOf: (name, account) => reached.get(JSON.stringify([keyOf(name), account])),
  };
}

/** The one metric that is called so. Of two that are, nobody can tell which is meant. */
function onlyMetric(name: string): Metric | null {
  const named = findMetrics(name).filter(({ match }) => match === "name");
  return named.length === 1 ? named[0]!.metric : null;
}

function actualsOf(actuals: NonNullable<GoalOptions["actuals"]>): Iterable<GoalActual> {
  if (Symbol.iterator in actuals) return actuals;
  return Object.entries(actuals).map(([metric, actual]) => ({ metric, actual }));
}
