import { describe, expect, it } from "vitest";
import {
  type Convention,
  type Conventions,
  conventions,
  type Decimal,
  reconcile,
  type ReconciledMetric,
  type Reconciliation,
  type SubscriptionRow,
} from "customer-metrics";
import { present } from "../support/present.ts";
import { type PlainQuestion, plainValue } from "./support/plain-reconcile.ts";
import { JUNE, thirtyCustomers } from "./support/thirty-customers.ts";

const NAMES = Object.keys(conventions) as (keyof Conventions)[];
const PAIRS = NAMES.flatMap((from) => NAMES.filter((to) => to !== from).map((to) => ({ from, to })));
const METRICS: readonly ReconciledMetric[] = [
  ...(["monthly-recurring-revenue", "customer-count", "customer-churn-rate", "gross-revenue-churn-rate"] as const),
  ...(["net-revenue-churn-rate", "net-revenue-retention", "gross-revenue-retention"] as const),
  ...(["customer-lifetime-value", "average-revenue-per-account"] as const),
];
const TERMS = { grossMargin: "0.8", discountRate: "0.1" };
const SEEDS = [1, 20_250_601];

function ask(
  rows: readonly SubscriptionRow[],
  metric: ReconciledMetric,
  pair: Pick<Reconciled, "from" | "to">,
): Reconciliation {
  return reconcile(rows, { metric, ...JUNE, ...TERMS, ...pair });
}

type Reconciled = Parameters<typeof reconcile>[1];

const sumOf = (first: Decimal, { bridge }: Reconciliation): Decimal =>
  bridge.reduce((sum, { effect }) => sum.plus(effect), first);

describe.each(METRICS)("%s of thirty customers", (metric) => {
  it.each(SEEDS)("adds up to the last digit from every preset to every other, seed %i", (seed) => {
    const rows = thirtyCustomers(seed);
    let lines = 0;
    for (const pair of PAIRS) {
      const told = ask(rows, metric, pair);
      const [first, second] = [present(told.from.value), present(told.to.value)];
      expect(sumOf(first, told).toString()).toBe(second.toString());
      expect(present(told.difference).toString()).toBe(second.minus(first).toString());
      lines += told.bridge.length;
    }
    expect(lines).toBeGreaterThan(20);
  });

  it("has at its ends what the pipeline and the formula say", () => {
    const rows = thirtyCustomers(1);
    const question: PlainQuestion = { rows, metric, period: JUNE.period, reading: { asOf: JUNE.asOf, ...TERMS } };
    for (const name of NAMES) {
      const { value } = ask(rows, metric, { from: name, to: "standard" }).from;
      const expected = present(plainValue(question, conventions[name]));
      expect(present(value).minus(expected).abs().lessThan("1e-17")).toBe(true);
    }
  });

  it("says which choices move it and which do not, and leaves none out", () => {
    const rows = thirtyCustomers(1);
    for (const { from, to } of PAIRS) {
      const { bridge, unmoved } = ask(rows, metric, { from, to });
      const keys = [...bridge.flatMap((line) => line.keys), ...unmoved];
      const differing = (Object.keys(conventions.standard) as (keyof Convention)[]).filter(
        (key) => JSON.stringify(conventions[from][key]) !== JSON.stringify(conventions[to][key]),
      );
      expect(keys.sort()).toEqual(differing.sort());
    }
  });

  it("is the other way round what it is this way", () => {
    const rows = thirtyCustomers(1);
    for (const { from, to } of PAIRS.filter((pair) => pair.from < pair.to)) {
      const [there, back] = [ask(rows, metric, { from, to }), ask(rows, metric, { from: to, to: from })];
      expect(back.bridge.map(({ choice }) => choice).sort()).toEqual(there.bridge.map(({ choice }) => choice).sort());
      for (const { choice, effect, customers } of there.bridge) {
        const other = present(back.bridge.find((line) => line.choice === choice));
        expect(other.effect.plus(effect).abs().lessThanOrEqualTo("3e-20")).toBe(true);
        expect(other.customers).toEqual(customers);
      }
    }
  });

  it("does not depend on the order of keys or rows", () => {
    const rows = thirtyCustomers(1);
    for (const { from, to } of PAIRS.filter((_, index) => index % 5 === 0)) {
      const told = ask(rows, metric, { from, to });
      const turned = { from: backwards(conventions[from]), to: backwards(conventions[to]) };
      expect(ask([...rows].reverse(), metric, turned).bridge).toEqual(told.bridge);
    }
  });

  it("lists with its details what each line changes about each customer it names", () => {
    const rows = thirtyCustomers(1);
    const told = reconcile(rows, { metric, ...JUNE, ...TERMS, from: "stripe", to: "chartmogul", details: true });
    const details = present(told.details);
    for (const { choice, customers } of told.bridge) {
      const named = details.filter((detail) => detail.choice === choice).map(({ customerId }) => customerId);
      expect([...new Set(named)]).toEqual(customers);
    }
    for (const { customerId, rows: behind } of details) {
      expect(behind).toEqual(rows.flatMap((row, index) => (row.customerId === customerId ? [index + 1] : [])));
    }
    if (metric !== "monthly-recurring-revenue" && metric !== "customer-count") return;
    // A sum of customers: what a line makes of it is what it makes of each.
    for (const { choice, effect } of told.bridge) {
      const changes = details.filter((detail) => detail.choice === choice).map(({ change }) => change);
      const whole = changes.reduce((sum, change) => sum.plus(change));
      expect(whole.minus(effect).abs().lessThan("1e-17")).toBe(true);
    }
  });
});

function backwards(convention: Convention): Convention {
  return Object.fromEntries(Object.entries(convention).reverse()) as unknown as Convention;
}
