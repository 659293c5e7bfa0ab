import type { MrrRows } from "../ledger/ledger-of.ts";
import type { Decimal } from "../number/decimal.ts";
import { decimalFromUnits, type Fraction, MOST_PLACES, unitsOfFraction } from "../number/fraction.ts";
import { formatDay } from "../time/calendar-date.ts";
import type { Key } from "./book/row-keys.ts";
import { whyNone } from "./figures/valuing.ts";
import { type Mover, movers } from "./game/bridge.ts";
import { choiceOf, gameOf } from "./game/players.ts";
import { whoMoved } from "./who-moved.ts";
import { type Question, questionOf } from "./question.ts";
import type { ReconcileOptions } from "./reconcile-options.ts";
import type { Reconciliation, ReconciliationEnd, ReconciliationLine } from "./reconciliation.ts";
import { lineSentence } from "./words/sentences.ts";
import { noBridgeWords, summaryOf } from "./words/summary.ts";

/**
 * Reconciliation: why a number of the same rows is one thing by one convention and another by another, choice by
 * choice: what each makes of the difference, and through whom.
 *
 * `first number + effect of every choice = second number`, to the last digit
 *
 * The effect of a choice is its Shapley value: what it makes of the number on average, over every order in which the
 * choices in which the two conventions differ can be made. So effects add up, and no choice comes first.
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - `metric`, `period`, and the two conventions `from` and `to`, each by name, whole or in part; `details`;
 * `grossMargin`, `discountRate` and `costToServe` for lifetime value; and how rows are read, as for {@link mrrMovements}.
 * @returns Frozen plain data: both numbers, their difference, and a line for each choice that matters.
 * @throws {@link MetricInputError} as {@link mrrMovements} does, by either convention; `not-allowed` for a metric that
 * cannot be reconciled, and `missing-field` where a choice asks for what is not there.
 *
 * @example One customer joined and left in the same month
 * ```ts
 * import { reconcile } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-01-20", amount: 60, interval: "month" },
 *   { customerId: "c", start: "2025-03-03", end: "2025-03-17", amount: 80, interval: "month" },
 * ] as const;
 *
 * const events = { movementBasis: "events" } as const;
 * const counted = { ...events, joinedAndChurned: "counted" } as const;
 * const options = { metric: "customer-churn-rate", period: "2025-03", asOf: "2025-03-31" } as const;
 * const { from, to, bridge } = reconcile(rows, { ...options, from: events, to: counted });
 *
 * [from.value?.toString(), to.value?.toString()]; // => ["0", "0.5"]
 * bridge.map(({ choice, effect, customers }) => [choice, effect.toString(), customers]); // => [["joinedAndChurned", "0.5", ["c"]]]
 * bridge[0]?.sentence; // => "Who joined and left in the same days is churned, instead of: who joined and left in the same days is not churned: this raises customer churn by 50 percentage points, through 1 customer"
 * ```
 */
export function reconcile(rows: MrrRows, options: ReconcileOptions): Reconciliation {
  const question = questionOf(rows, options);
  const reasons = [question.from, question.to].map(({ choices, convention }) =>
    whyNone(question.valuing, choices, convention),
  ) as [string | null, string | null];
  const head = headOf(question, options);
  if (reasons[0] !== null || reasons[1] !== null) return noBridge(question, head, reasons);
  const game = gameOf(question.reaching, question.valueAt);
  const [first, second] = [game.values[0]!, game.values.at(-1)!].map((value) =>
    unitsOfFraction(value, MOST_PLACES),
  ) as [bigint, bigint];
  const moving = movers(game, second - first);
  const { named, details } = whoMoved(question, {
    players: game.players,
    moving,
    isDetailed: options.details === true,
  });
  const bridge = moving.map((mover, line) => lineOf(question, mover, named[line]!));
  const moved = moving.flatMap(({ player }) => player.keys);
  const told = {
    ...{ from: endOf(question.from, decimal(first)), to: endOf(question.to, decimal(second)) },
    ...{ difference: decimal(second - first), bridge: Object.freeze(bridge) },
    unmoved: Object.freeze(question.differing.filter((key) => !moved.includes(key))),
    grouped: game.players.some(({ stage }) => stage !== null),
  };
  return Object.freeze({ ...head, ...told, sentence: summaryOf(question, told), details });
}

type Head = Pick<Reconciliation, "kind" | "metric" | "period" | "asOf" | "currency" | "issues">;

function headOf({ figure, period, valuing }: Question, { asOf }: ReconcileOptions): Head {
  const { ledger } = valuing.book;
  return {
    kind: "reconciliation",
    metric: figure.id,
    period: period.label,
    asOf: ledger.rowsRead === 0 && asOf === undefined ? null : formatDay(ledger.asOf),
    currency: ledger.totalCurrency ?? null,
    issues: ledger.issues,
  };
}

function decimal(units: bigint): Decimal {
  return decimalFromUnits(units, MOST_PLACES);
}

function endOf({ convention, name }: Question["from"], value: Decimal | null): ReconciliationEnd {
  return Object.freeze({ value, convention, name });
}

function noBridge(question: Question, head: Head, reasons: readonly [string | null, string | null]): Reconciliation {
  const { from, to, differing, reaching, valueAt } = question;
  const shown = (value: Fraction | null): Decimal | null =>
    value === null ? null : decimal(unitsOfFraction(value, MOST_PLACES));
  const [first, second] = [valueAt([]), valueAt(reaching)].map((value, end) =>
    reasons[end] === null ? shown(value) : null,
  ) as [Decimal | null, Decimal | null];
  return Object.freeze({
    ...head,
    ...{ from: endOf(from, first), to: endOf(to, second), difference: null, bridge: Object.freeze([]) },
    ...{ unmoved: Object.freeze(differing.filter((key) => !reaching.includes(key))), grouped: false },
    ...{ sentence: noBridgeWords(question, reasons), details: null },
  });
}

function lineOf(
  { from, to, figure }: Question,
  { player, units }: Mover,
  customers: readonly (string | number)[],
): ReconciliationLine {
  const effect = decimal(units);
  const sides = { figure, from: from.convention, to: to.convention, customers: customers.length };
  return Object.freeze({
    choice: choiceOf(player),
    keys: Object.freeze([...player.keys]),
    from: chosen(player.keys, from.convention),
    to: chosen(player.keys, to.convention),
    effect,
    customers: Object.freeze(customers),
    sentence: lineSentence(player, effect, sides),
  });
}

function chosen(keys: readonly Key[], convention: Question["from"]["convention"]): ReconciliationLine["from"] {
  return Object.freeze(Object.fromEntries(keys.map((key) => [key, convention[key]])));
}
