import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Convention,
  conventions,
  type Decimal,
  reconcile,
  type ReconciledMetric,
  type Reconciliation,
  type SubscriptionRow,
} from "customer-metrics";
import { company, type Company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { present } from "../support/present.ts";
import { runs } from "../support/runs.ts";
import { plainParts, type PlainQuestion, plainShapley, plainValue } from "./support/plain-reconcile.ts";

const METRICS: readonly ReconciledMetric[] = [
  "monthly-recurring-revenue",
  "customer-count",
  "customer-churn-rate",
  "gross-revenue-churn-rate",
  "net-revenue-churn-rate",
  "net-revenue-retention",
  "gross-revenue-retention",
  "customer-lifetime-value",
  "average-revenue-per-account",
];

type Key = keyof Convention;
const KEYS = (Object.keys(conventions.standard) as Key[]).filter(
  (key) => key !== "annualForm" && key !== "quickRatioReactivation",
);

interface Pair {
  readonly from: Convention;
  readonly to: Convention;
  readonly keys: readonly Key[];
}

/** Two conventions that differ in up to so many keys, and in nothing that no row can tell. */
function pairs(most: number): fc.Arbitrary<Pair> {
  const known = (given: Convention): Convention => {
    const { churnDenominator, weeksPerMonth, daysPerMonth } = given;
    return {
      ...given,
      churnDenominator: churnDenominator === "due-for-renewal" ? "average" : churnDenominator,
      weeksPerMonth: weeksPerMonth === "refuse" ? "4" : weeksPerMonth,
      daysPerMonth: daysPerMonth === "refuse" ? "30" : daysPerMonth,
    };
  };
  return fc
    .record({ a: anyConvention(), b: anyConvention(), keys: fc.subarray(KEYS, { minLength: 1, maxLength: most }) })
    .map(({ a, b, keys }) => {
      const from = known(a);
      const to = { ...from, ...Object.fromEntries(keys.map((key) => [key, known(b)[key]])) };
      return { from, to, keys: keys.filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key])) };
    });
}

const MONTHS = ["2024-02", "2024-03", "2024-05", "2024-06", "2024-07"];

/** A rate for every month that a row could start or be valued in. */
const RATES: Readonly<Record<string, string>> = Object.fromEntries(
  ["2023", "2024", "2025"].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => [
      `${year}-${String(month + 1).padStart(2, "0")}`,
      `0.${String(80 + ((month * 7) % 20))}`,
    ]),
  ),
);

function asked({ rows, asOf }: Company, metric: ReconciledMetric, period: string): PlainQuestion {
  return { rows, metric, period, reading: { asOf, grossMargin: "0.75", discountRate: "0.01" } };
}

const at = ({ from, to, keys }: Pair, set: ReadonlySet<number>): Convention => ({
  ...from,
  ...Object.fromEntries(keys.filter((_, place) => set.has(place)).map((key) => [key, to[key]])),
});

const question = fc.record({
  company: company(),
  pair: pairs(4),
  metric: fc.constantFrom(...METRICS),
  period: fc.constantFrom(...MONTHS),
});

function reconciled({ rows, metric, period, reading }: PlainQuestion, { from, to }: Pair): Reconciliation {
  return reconcile(rows, { metric, period, from, to, ...reading });
}

const close = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThan("1e-14");

describe("reconcile, against every order in which choices can be made", () => {
  it("has at either end what the pipeline and the formula say", () => {
    fc.assert(
      fc.property(question, ({ company, pair, metric, period }) => {
        const plain = asked(company, metric, period);
        const { from, to } = reconciled(plain, pair);
        for (const [end, convention] of [
          [from, pair.from],
          [to, pair.to],
        ] as const) {
          const value = plainValue(plain, convention);
          expect(end.value === null).toBe(value === null);
          if (end.value !== null && value !== null) expect(close(end.value, value)).toBe(true);
        }
      }),
      runs(150),
    );
  });

  it("has so in two currencies, with gaps that are no churn", () => {
    const foreign = fc.record({
      company: company({ currencies: ["EUR", "USD"] }),
      pair: pairs(5),
      metric: fc.constantFrom(...METRICS),
      period: fc.constantFrom(...MONTHS),
      gapDays: fc.constantFrom(0, 0, 5, 40),
    });
    fc.assert(
      fc.property(foreign, ({ company, pair, metric, period, gapDays }) => {
        const plain = asked(company, metric, period);
        const reading = { ...plain.reading, gapDays, currency: "EUR", rates: { USD: RATES } };
        const question = { ...plain, reading };
        const { from, to, bridge } = reconciled(question, pair);
        for (const [end, convention] of [
          [from, pair.from],
          [to, pair.to],
        ] as const) {
          const value = plainValue(question, convention);
          expect(end.value === null).toBe(value === null);
          if (end.value !== null && value !== null) expect(close(end.value, value)).toBe(true);
        }
        if (from.value === null || to.value === null) return;
        expect(bridge.reduce((sum, { effect }) => sum.plus(effect), from.value).toString()).toBe(to.value.toString());
      }),
      runs(120),
    );
  });

  it("gives each choice what it brings on average, and names every choice that brings something", () => {
    fc.assert(
      fc.property(question, ({ company, pair, metric, period }) => {
        const plain = asked(company, metric, period);
        const values = new Map<string, Decimal | null>();
        const valueOf = (set: ReadonlySet<number>): Decimal | null => {
          const name = [...set].sort((a, b) => a - b).join();
          if (!values.has(name)) values.set(name, plainValue(plain, at(pair, set)));
          return values.get(name) ?? null;
        };
        for (let bits = 0; bits < 2 ** pair.keys.length; bits += 1)
          valueOf(new Set([...pair.keys.keys()].filter((place) => ((bits >> place) & 1) === 1)));
        fc.pre([...values.values()].every((value) => value !== null));
        const expected = plainShapley(pair.keys.length, (set) => present(valueOf(set)));
        const { bridge, grouped } = reconciled(plain, pair);
        expect(grouped).toBe(false);
        for (const [place, key] of pair.keys.entries()) {
          const line = bridge.find(({ choice }) => choice === key);
          const effect = present(expected[place]);
          if (line === undefined) expect(effect.abs().lessThan("1e-14")).toBe(true);
          else expect(close(line.effect, effect)).toBe(true);
        }
        expect(bridge.length).toBeLessThanOrEqual(pair.keys.length);
      }),
      runs(120),
    );
  });

  it("names those customers whose part changes, and no others", () => {
    fc.assert(
      fc.property(question, ({ company, pair, metric, period }) => {
        const plain = asked(company, metric, period);
        const { bridge } = reconciled(plain, pair);
        for (const line of bridge.filter(({ keys }) => keys.length === 1)) {
          const place = pair.keys.indexOf(present(line.keys[0]));
          const others = [...pair.keys.keys()].filter((other) => other !== place);
          const changed = (rows: PlainQuestion["rows"]): boolean => {
            for (let bits = 0; bits < 2 ** others.length; bits += 1) {
              const set = others.filter((_, index) => ((bits >> index) & 1) === 1);
              const [before, after] = [set, [...set, place]].map((one) => partsAt(plain, rows, at(pair, new Set(one))));
              if (before !== after) return true;
            }
            return false;
          };
          const customers = [...new Set(plain.rows.map(({ customerId }) => customerId))];
          const expected = customers.filter((id) => changed(plain.rows.filter(({ customerId }) => customerId === id)));
          expect(line.customers).toEqual(expected.sort());
        }
      }),
      runs(120),
    );
  });
});

/** Has what every choice asks for, and is long gone: one customer alone need not have it. */
const LONG_GONE: SubscriptionRow = {
  ...{ customerId: "nobody", subscriptionId: "none", start: "2020-01-01", end: "2020-02-01", cancelledAt: null },
  ...{ amount: 1, interval: "month" },
};

function partsAt(plain: PlainQuestion, rows: PlainQuestion["rows"], convention: Convention): string {
  return plainParts(
    { ...plain, rows: [...rows, LONG_GONE] },
    { ...convention, rounding: notOnTotal(convention) },
  ).join();
}

/** What is rounded of a total is nobody's. */
function notOnTotal({ rounding }: Convention): Convention["rounding"] {
  return rounding === "on-total" ? "none" : rounding;
}
