import { describe, expect, it } from "vitest";
import {
  consistentConventions,
  type ConsistentConventionsOptions,
  type Convention,
  conventions,
  type ExpectedInput,
  isMetricInputError,
  type ReconciledMetric,
  type SubscriptionRow,
} from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";
import { plainValue } from "./support/plain-reconcile.ts";
import { JUNE, thirtyCustomers } from "./support/thirty-customers.ts";
import { Decimal } from "decimal.js";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

const JUNE_30 = { asOf: "2025-06-30" } as const;

function found(rows: readonly SubscriptionRow[], options: ConsistentConventionsOptions): readonly unknown[] {
  return consistentConventions(rows, options).consistent.map(({ name, changes }) => name ?? changes);
}

function thrown(options: Partial<ConsistentConventionsOptions>): string {
  try {
    consistentConventions([row()], { metric: "customer-churn-rate", expected: [], ...JUNE_30, ...options });
  } catch (error) {
    if (isMetricInputError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "nothing";
}

describe("consistentConventions", () => {
  // Of 100 there on 31 May ten leave in June; 25 join, of whom one leaves again.
  const company = Array.from({ length: 125 }, (_, index) => {
    const end = index < 10 || index === 124 ? "2025-06-20" : null;
    const start = index >= 100 ? "2025-06-05" : "2025-01-01";
    return row({ customerId: index, start, end, cancelledAt: end });
  });
  const churn = { metric: "customer-churn-rate", ...JUNE_30 } as const;

  it("finds the presets that give a number, and no change that moves nothing", () => {
    expect(found(company, { ...churn, expected: [{ period: "2025-06", value: "11%" }] })).toEqual([
      "baremetrics",
      { movementBasis: "events", joinedAndChurned: "counted" },
    ]);
    // Of the end, 114, ten are 8.77 %: as many as Stripe's 11 of 125, at one digit.
    expect(found(company, { ...churn, expected: [{ period: "2025-06", value: "8.8%" }] })).toEqual(["stripe"]);
  });

  it("counts the changes that are consistent and move nothing, and does not list them", () => {
    const told = consistentConventions(company, { ...churn, expected: [{ period: "2025-06", value: "10%" }] });
    expect(told.consistent.map(({ name }) => name)).toEqual(["standard", "chartmogul", "profitwell", "recurly"]);
    expect(told.idle).toBeGreaterThan(100);
    expect(told.sentence).toBe(
      `4 are consistent with 10% in 2025-06, of ${String(told.tried)} conventions tried; ${String(told.idle)} more are, by choices that do not move it`,
    );
    expect(told.nearest).toBeNull();
  });

  it("asks every number of one convention", () => {
    // In May nobody leaves.
    const expected = [
      { period: "2025-06", value: "0.11" },
      { period: "2025-05", value: "0.0 %" },
    ];
    expect(found(company, { ...churn, expected })).toContain("baremetrics");
    const [first, second] = expected as [ExpectedInput, ExpectedInput];
    const other = consistentConventions(company, { ...churn, expected: [first, { ...second, value: "1.0%" }] });
    expect(other.consistent).toEqual([]);
    expect(other.nearest?.values.map(({ period }) => period)).toEqual(["2025-05", "2025-06"]);
    expect(other.sentence).toMatch(
      /^None is consistent with 0\.11 in 2025-06, 1\.0% in 2025-05, of \d+ conventions tried; the nearest: /u,
    );
  });

  it.each([
    // Five of 80 are 6.25 %: between 6.2 and 6.3, and so either.
    ["6.2%", true],
    ["6.3%", true],
    ["6.25 %", true],
    ["6.4%", false],
    ["6.1%", false],
    ["6%", true],
    ["0.06", true],
    ["0.0625", true],
    ["0.0624", false],
    ["0.062500", true],
    ["+6.25%", true],
    ["-6.25%", false],
  ])("reads %s at its digits, a half either way", (value, isConsistent) => {
    const rows = Array.from({ length: 80 }, (_, index) =>
      row({ customerId: index, end: index < 5 ? "2025-06-20" : null }),
    );
    const names = found(rows, { ...churn, expected: [{ period: "2025-06", value }] });
    expect(names.includes("standard")).toBe(isConsistent);
  });

  it("tells what could not be tried, and why", () => {
    const rows = [row({ end: "2025-06-20" }), row({ customerId: "b" })];
    const { untried } = consistentConventions(rows, { ...churn, expected: [{ period: "2025-06", value: "50%" }] });
    expect(untried.map(({ name, changes }) => name ?? JSON.stringify(changes))).toEqual([
      ...["chartmogul", "stripe", "chargebee", '{"grain":"subscription"}', '{"churnRecorded":"cancellation"}'],
      ...['{"churnRecorded":"scheduled"}', '{"grossRetention":"per-subscription"}'],
    ]);
    expect(untried[0]?.because).toBe(
      'Cannot do without cancelledAt as the choice is churnRecorded: "cancellation": no row has it',
    );
  });

  it("is frozen plain data of a kind of its own, exact to the last digit", () => {
    const told = consistentConventions([row({ interval: "week", amount: 70 })], {
      ...{ metric: "monthly-recurring-revenue", ...JUNE_30 },
      expected: [{ period: "2025-06", value: "303.3" }],
    });
    expect(told.kind).toBe("consistent-conventions");
    expect(told.expected).toMatchObject([{ period: "2025-06", written: "303.3" }]);
    expect([told.expected[0]?.least, told.expected[0]?.most].map(String)).toEqual(["303.25", "303.35"]);
    expect(told.consistent[0]?.values[0]?.value?.toString()).toBe("303.33333333333333333333");
    expect(told.consistent.map(({ name, changes }) => name ?? changes.rounding)).toEqual([
      ...["standard", "chartmogul", "stripe", "baremetrics", "profitwell"],
      ...["per-subscription", "on-total"],
    ]);
    for (const part of [told, told.consistent, told.consistent[0], told.expected, told.untried]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it.each<[string, Partial<ConsistentConventionsOptions>, string]>([
    ["no number", {}, "not-allowed: Cannot compare with no number: give one for a period"],
    [
      "a number with thousands",
      { expected: [{ period: "2025-05", value: "1,234" }] },
      'not-a-number: Cannot read the number of 2025-05 as one like 5.1%, 0.051 or 1234.50: received "1,234"',
    ],
    [
      "a share of money",
      { metric: "monthly-recurring-revenue", expected: [{ period: "2025-05", value: "5%" }] },
      'not-allowed: Cannot read "5%" as MRR of 2025-05, which is no share',
    ],
    [
      "periods of two lengths",
      {
        expected: [
          { period: "2025-05", value: "5%" },
          { period: "2025-Q1", value: "5%" },
        ],
      },
      "not-allowed: Cannot compare by quarter and by month at once: give periods of one length",
    ],
    [
      "a period that is not over",
      { asOf: "2025-05-20", expected: [{ period: "2025-05", value: "5%" }] },
      "out-of-range: Cannot compare with a number of 2025-05, as 2025-05 is not over on 2025-05-20, the last day that is known",
    ],
  ])("refuses %s", (_case, options, message) => {
    expect(thrown(options)).toBe(message);
  });
});

/** The values that are tried where a choice takes a number. */
const NUMBERS: Readonly<Partial<Record<keyof Convention, readonly unknown[]>>> = {
  weeksPerMonth: ["30/7", "4.33", "4"],
  daysPerMonth: ["30"],
  pastDue: [{ countForDays: 30 }],
  reactivation: [{ withinDays: 90 }],
  window: [{ trailingDays: 30 }],
  zeroChurn: [{ churnRate: "1/60" }],
};

describe("against a count of all rows by every convention", () => {
  it.each<[ReconciledMetric, string]>([
    ["customer-churn-rate", "20.0%"],
    ["monthly-recurring-revenue", "3200"],
    ["net-revenue-churn-rate", "10%"],
  ])("%s finds those that are consistent and no others", (metric, value) => {
    const rows = thirtyCustomers(1);
    const question = { rows, metric, period: JUNE.period, reading: { asOf: JUNE.asOf } };
    const base = plainValue(question, conventions.standard);
    const half = new Decimal(value.includes("%") ? (value.includes(".") ? "0.0005" : "0.005") : "0.5");
    const given = new Decimal(value.replace("%", "")).dividedBy(value.includes("%") ? 100 : 1);
    const isConsistent = (convention: Convention): boolean => {
      const counted = plainValue(question, convention);
      return counted !== null && given.minus(counted.toString()).abs().lessThanOrEqualTo(half);
    };
    const ones = (Object.keys(CHOICES) as (keyof Convention)[]).flatMap((key) =>
      [...CHOICES[key].values, ...(NUMBERS[key] ?? [])]
        .filter((one) => one !== conventions.standard[key] && one !== "refuse" && one !== "due-for-renewal")
        .map((one): Partial<Convention> => ({ [key]: one })),
    );
    const expected = [
      ...Object.entries(conventions).flatMap(([name, one]: [string, Convention]) => (isConsistent(one) ? [name] : [])),
      ...ones.filter((change) => {
        const convention = { ...conventions.standard, ...change };
        return isConsistent(convention) && String(plainValue(question, convention)) !== String(base);
      }),
    ];
    const told = consistentConventions(rows, { metric, expected: [{ period: JUNE.period, value }], asOf: JUNE.asOf });
    const small = told.consistent.filter(({ name, changes }) => name !== null || Object.keys(changes).length === 1);
    expect(small.map(({ name, changes }) => name ?? changes)).toEqual(expected);
    // Of pairs some, drawn evenly.
    const pairs = told.consistent.filter(({ name, changes }) => name === null && Object.keys(changes).length === 2);
    for (const { changes } of pairs.filter((_, index) => index % 7 === 0)) {
      expect(isConsistent({ ...conventions.standard, ...changes })).toBe(true);
    }
  });
});
