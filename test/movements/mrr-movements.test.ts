import { describe, expect, it } from "vitest";
import {
  type Convention,
  mrrMovements,
  type MovementsOptions,
  type MrrSnapshotRow,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

/** The months as one line each: opening, new, expansion, contraction, churned, reactivated, closing. */
function lines(
  rows: Iterable<SubscriptionRow>,
  options: MovementsOptions = {},
  choices: Partial<Convention> = {},
): string[] {
  return mrrMovements(rows, options, choices).map((month) => {
    const { startingMrr, newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr, endingMrr } = month;
    return [
      month.period,
      startingMrr,
      newMrr,
      expansionMrr,
      contractionMrr,
      churnedMrr,
      reactivationMrr,
      endingMrr,
    ].join(" ");
  });
}

describe("mrrMovements", () => {
  it("counts a subscription that ends on the first of February as churned in February", () => {
    expect(lines([row({ end: "2025-02-01" })], { asOf: "2025-02-28" })).toEqual([
      "2025-01 0 100 0 0 0 0 100",
      "2025-02 100 0 0 0 100 0 0",
    ]);
  });

  it("takes the last date in the data for the last day that is known, and says which periods are whole", () => {
    const months = mrrMovements([row({ end: "2025-02-10" })]);
    expect(months.map(({ period, complete }) => [period, complete])).toEqual([
      ["2025-01", true],
      ["2025-02", false],
    ]);
  });

  it("does not look at what starts after the day that is known, nor at ends that have not come", () => {
    const rows = [row({ end: "2025-02-10" }), row({ customerId: "b", start: "2025-02-01", amount: 7 })];
    expect(lines(rows, { asOf: "2025-01-31" })).toEqual(["2025-01 0 100 0 0 0 0 100"]);
  });

  it("takes an end in the year 9999 for no end", () => {
    const [month] = mrrMovements([row({ end: "9999-12-31" })]);
    expect(month).toMatchObject({ period: "2025-01", complete: false });
  });

  it("goes from one label to another, both included, whatever unit they are in", () => {
    const rows = [row({ end: "2025-07-01" })];
    const periods = (options: MovementsOptions): string[] => mrrMovements(rows, options).map(({ period }) => period);
    expect(periods({ from: "2025-02", to: "2025-04" })).toEqual(["2025-02", "2025-03", "2025-04"]);
    expect(periods({ from: "2025-Q1", to: "2025-04-15" })).toEqual(["2025-01", "2025-02", "2025-03", "2025-04"]);
    expect(periods({ from: "2025", to: "2025", by: "quarter" })).toEqual(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
    expect(periods({ from: "2025-W09", to: "2025-W10", by: "week" })).toEqual(["2025-W09", "2025-W10"]);
    expect(periods({ from: "2025-01-30", to: "2025-02-01", by: "day" })).toEqual([
      "2025-01-30",
      "2025-01-31",
      "2025-02-01",
    ]);
    expect(periods({ by: "quarter", fiscalYearStart: 2, to: "2025-06-30" })).toEqual([
      "FY2025-Q4",
      "FY2026-Q1",
      "FY2026-Q2",
    ]);
  });

  it("compares a quarter's ends: what went up in one month and down in the next did nothing", () => {
    const rows = [
      row({ end: "2025-02-01" }),
      row({ start: "2025-02-01", end: "2025-03-01", amount: 150 }),
      row({ start: "2025-03-01" }),
    ];
    expect(lines(rows, { by: "quarter", from: "2025-Q1", asOf: "2025-03-31" })).toEqual(["2025-Q1 0 100 0 0 0 0 100"]);
    expect(lines(rows, { by: "quarter", from: "2025-Q1", asOf: "2025-03-31" }, { movementBasis: "events" })).toEqual([
      "2025-Q1 0 100 50 50 0 0 100",
    ]);
  });

  it("lets a gap of up to gapDays pass at the amount before it", () => {
    const rows = [row({ end: "2025-01-30" }), row({ start: "2025-02-03", amount: 120 })];
    expect(lines(rows, { asOf: "2025-02-28", gapDays: 3 })).toEqual([
      "2025-01 0 0 0 0 0 0 0",
      "2025-02 0 0 0 0 0 120 120",
    ]);
    expect(lines(rows, { asOf: "2025-02-28", gapDays: 4 })).toEqual([
      "2025-01 0 100 0 0 0 0 100",
      "2025-02 100 0 20 0 0 0 120",
    ]);
  });

  it("keeps a customer who moved to a free plan, but takes nobody for one who never paid", () => {
    const rows = [
      row({ end: "2025-02-10" }),
      row({ start: "2025-02-10", amount: 0, end: "2025-03-10" }),
      row({ start: "2025-03-10", amount: 50, end: "2025-04-10" }),
      row({ customerId: "free", amount: 0 }),
    ];
    const months = mrrMovements(rows, { asOf: "2025-04-30" });
    expect(lines(rows, { asOf: "2025-04-30" })).toEqual([
      "2025-01 0 100 0 0 0 0 100",
      "2025-02 100 0 0 100 0 0 0",
      "2025-03 0 0 50 0 0 0 50",
      "2025-04 50 0 0 0 50 0 0",
    ]);
    expect(months.map(({ endingCustomers }) => endingCustomers)).toEqual([1, 1, 1, 0]);
    // Who pays nothing at the opening is not of the cohort that retention is of.
    expect(months.map(({ cohort }) => [cohort.startingCustomers, String(cohort.expansionMrr)])).toEqual([
      [0, "0"],
      [1, "0"],
      [0, "0"],
      [1, "0"],
    ]);
  });

  it("keeps the parts of the churned apart, so that each can be taken off", () => {
    const rows = [
      row({ customerId: "joined and left", start: "2025-02-03", end: "2025-02-20" }),
      row({ customerId: "left and came back", end: "2025-02-05" }),
      row({ customerId: "left and came back", start: "2025-02-15" }),
      row({ customerId: "came back and left", end: "2025-01-20" }),
      row({ customerId: "came back and left", start: "2025-02-10", end: "2025-02-12" }),
      row({ customerId: "left, came back and left", end: "2025-02-05" }),
      row({ customerId: "left, came back and left", start: "2025-02-10", end: "2025-02-12" }),
      row({ customerId: "left", end: "2025-02-05" }),
    ];
    const [february] = mrrMovements(rows, { from: "2025-02", asOf: "2025-02-28" }, { movementBasis: "events" });
    expect(february).toMatchObject({
      startingCustomers: 3,
      newCustomers: 1,
      churnedCustomers: 6,
      reactivatedCustomers: 3,
      endingCustomers: 1,
      churnedNewCustomers: 1,
      recoveredCustomers: 2,
      churnedReturnedCustomers: 1,
    });
  });

  it("answers frozen plain data with its kind", () => {
    const [month] = mrrMovements([row()], { asOf: "2025-01-31" });
    expect(month?.kind).toBe("mrr-movements");
    expect([month, month?.mix, month?.cohort].every((part) => Object.isFrozen(part))).toBe(true);
    expect(JSON.parse(JSON.stringify(toPlain(month)))).toEqual(toPlain(month));
  });

  it("answers nothing for no rows, and zeros where periods are asked for", () => {
    expect(mrrMovements([])).toEqual([]);
    expect(lines([], { from: "2025-01", to: "2025-01" })).toEqual(["2025-01 0 0 0 0 0 0 0"]);
  });

  it("stays exact where no double is: amounts of thirty digits", () => {
    const huge = "123456789012345678901234567890.12";
    const rows = [row({ amount: huge }), row({ customerId: "b", amount: "0.01" })];
    expect(lines(rows, { asOf: "2025-01-31" })).toEqual([
      "2025-01 0 123456789012345678901234567890.13 0 0 0 0 123456789012345678901234567890.13",
    ]);
  });
});

describe("the mix of expansion and contraction", () => {
  const mix = (
    before: Partial<SubscriptionRow>,
    after: Partial<SubscriptionRow>,
    also: readonly SubscriptionRow[] = [],
  ): unknown => {
    const rows = [row({ ...before, end: "2025-02-01" }), row({ ...after, start: "2025-02-01" }), ...also];
    const [, february] = mrrMovements(rows, { asOf: "2025-02-28" });
    return toPlain(february?.mix, { decimals: "number" });
  };
  const nothing = { crossSell: 0, upsell: 0, seats: 0, price: 0, other: 0 };

  it.each<[string, Partial<SubscriptionRow>, Partial<SubscriptionRow>, object]>([
    ["another plan of a product is an upsell", { plan: "basic" }, { plan: "pro", amount: 130 }, { upsell: 30 }],
    ["a lower plan is its reverse", { plan: "pro" }, { plan: "basic", amount: 60 }, { upsell: -40 }],
    ["units added at one price are seats", { amount: 10, quantity: 10 }, { amount: 10, quantity: 13 }, { seats: 30 }],
    [
      "units added at a new price are seats at the old one, and price",
      { amount: 10, quantity: 10 },
      { amount: 12, quantity: 13 },
      { seats: 30, price: 26 },
    ],
    [
      "the same units at a new price are price",
      { amount: 10, quantity: 10 },
      { amount: 9, quantity: 10 },
      { price: -10 },
    ],
    ["the same plan at a new price is price", { plan: "basic" }, { plan: "basic", amount: 110 }, { price: 10 }],
    ["what the rows do not say is other", {}, { amount: 75 }, { other: -25 }],
    [
      "another product instead is given up and taken up",
      { product: "core" },
      { product: "extra", amount: 150 },
      { crossSell: 50 },
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(mix(before, after)).toEqual({ ...nothing, ...expected });
  });

  it("tells a product taken up from a plan changed at the same time", () => {
    const also = [row({ product: "extra", start: "2025-02-01", amount: 20 })];
    expect(mix({ product: "core", plan: "basic" }, { product: "core", plan: "pro", amount: 130 }, also)).toEqual({
      ...nothing,
      ...{ crossSell: 20, upsell: 30 },
    });
  });

  it("gives seats with a flat discount their share of it, and the rest to price", () => {
    // 10 × 10 − 5 = 95, so a seat was 9.50: three more are 28.50; of the 125 that are paid 1.50 is price.
    expect(mix({ amount: 10, quantity: 10, discount: 5 }, { amount: 10, quantity: 13, discount: 5 })).toEqual({
      ...nothing,
      ...{ seats: 28.5, price: 1.5 },
    });
  });
});

describe("mrrMovements in several currencies", () => {
  const rows: readonly SubscriptionRow[] = [
    row({ customerId: "euro", currency: "EUR" }),
    row({ customerId: "dollar", currency: "USD", end: "2025-02-15" }),
    row({ customerId: "both", currency: "USD", amount: 50, end: "2025-02-10" }),
    row({ customerId: "both", currency: "EUR", amount: 46, start: "2025-02-10" }),
  ];
  const rates = { USD: { "2024-12": "0.90", "2025-01": "0.90", "2025-02": "0.95" } };

  it("values movements at the period's rate, and sets apart what the rate did to the opening", () => {
    const [january, february] = mrrMovements(rows, { currency: "EUR", rates, asOf: "2025-02-28" });
    // January: 100 + 100 × 0.90 + 50 × 0.90
    expect(january?.endingMrr.toString()).toBe("235");
    // February: the 150 dollars of the opening are worth 7.50 more; 50 dollars at 0.95 (47.50) became 46 euros.
    expect(toPlain(february, { decimals: "number" })).toMatchObject({
      ...{ startingMrr: 235, fxMrr: 7.5, churnedMrr: 95, contractionMrr: 1.5, endingMrr: 146 },
      cohort: { startingMrr: 242.5, churnedMrr: 95, contractionMrr: 1.5, endingMrr: 146 },
    });
  });

  it("knows one rate for all time, rates of longer periods, and rates that are fixed at the start or taken of today", () => {
    const ending = (options: MovementsOptions, choices: Partial<Convention> = {}): string[] =>
      mrrMovements(rows.slice(0, 2), { currency: "EUR", asOf: "2025-02-10", ...options }, choices).map(
        ({ fxMrr, endingMrr }) => `${fxMrr.toString()} ${endingMrr.toString()}`,
      );
    expect(ending({ rates: { USD: "0.8" } })).toEqual(["0 180", "0 180"]);
    expect(ending({ rates: { USD: { "2024": "0.7", "2025": "0.8" } } })).toEqual(["0 180", "0 180"]);
    expect(ending({ rates })).toEqual(["0 190", "5 195"]);
    expect(ending({ rates }, { fx: "at-start" })).toEqual(["0 190", "0 190"]);
    expect(ending({ rates }, { fx: "current" })).toEqual(["0 195", "0 195"]);
  });

  it.each<[string, MovementsOptions, string, string]>([
    [
      "several currencies without one that is wanted",
      {},
      "mixed-currencies",
      "Cannot add up amounts in EUR and USD: give currency, and rates for the others",
    ],
    [
      "a missing rate, naming currency and period",
      { currency: "EUR", rates: { USD: { "2025-01": 1 } } },
      "missing-rate",
      'Cannot convert USD to EUR in 2025-02 without a rate: give rates.USD["2025-02"]',
    ],
    [
      "no rates at all",
      { currency: "EUR" },
      "missing-rate",
      'Cannot convert USD to EUR in 2025-01 without a rate: give rates.USD["2025-01"]',
    ],
    [
      "a rate of zero",
      { currency: "EUR", rates: { USD: 0 } },
      "out-of-range",
      "Cannot use a rate of 0 in rates.USD: a rate is above 0",
    ],
  ])("refuses %s", (_name, options, code, message) => {
    const apart = rows.slice(0, 2); // one currency for each customer
    expect(() => mrrMovements(apart, { asOf: "2025-02-28", ...options })).toThrow(
      expect.objectContaining({ code, message }),
    );
  });
});

describe("mrrMovements of snapshots", () => {
  const snap = (customerId: string, period: string, mrr: number): MrrSnapshotRow => ({ customerId, period, mrr });

  it("tells what moved between one snapshot and the next, a zero being no customer", () => {
    const rows = [
      snap("a", "2025-01", 100),
      snap("b", "2025-01", 50),
      snap("a", "2025-02", 120),
      snap("b", "2025-02", 0),
      snap("c", "2025-02", 30),
    ];
    const months = mrrMovements(rows);
    expect(months.map(({ period }) => period)).toEqual(["2025-02"]);
    expect(toPlain(months[0], { decimals: "number" })).toMatchObject({
      ...{ startingMrr: 150, newMrr: 30, expansionMrr: 20, churnedMrr: 50, endingMrr: 150 },
      ...{ startingCustomers: 2, newCustomers: 1, churnedCustomers: 1, endingCustomers: 2, complete: true },
    });
  });

  it("takes a month that nobody has for a gap in the data, not for total churn", () => {
    const months = mrrMovements([
      snap("a", "2025-01", 1),
      snap("a", "2025-02", 1),
      snap("a", "2025-04", 1),
      snap("a", "2025-05", 2),
    ]);
    expect(
      months.map(({ period, complete, churnedMrr, expansionMrr }) => [
        period,
        complete,
        String(churnedMrr),
        String(expansionMrr),
      ]),
    ).toEqual([
      ["2025-02", true, "0", "0"],
      ["2025-03", false, "null", "null"],
      ["2025-04", false, "null", "null"],
      ["2025-05", true, "0", "1"],
    ]);
  });

  it("does not know what moved in the period of the first snapshot, when asked", () => {
    const [january] = mrrMovements([snap("a", "2025-01", 1), snap("a", "2025-02", 1)], { from: "2025-01" });
    expect(january).toMatchObject({ period: "2025-01", startingMrr: null, newMrr: null, cohort: null });
  });

  it("counts months by quarter", () => {
    const labels = Array.from({ length: 9 }, (_, month) => `2025-0${String(month + 1)}`);
    const quarters = mrrMovements(
      labels.map((label, index) => snap("a", label, 100 + index)),
      { by: "quarter" },
    );
    expect(
      quarters.map(({ period, startingMrr, endingMrr }) => [period, String(startingMrr), String(endingMrr)]),
    ).toEqual([
      ["2025-Q2", "102", "105"],
      ["2025-Q3", "105", "108"],
    ]);
  });

  it.each<[string, readonly MrrSnapshotRow[], MovementsOptions, Partial<Convention>, string]>([
    [
      "months counted by week",
      [snap("a", "2025-01", 1)],
      { by: "week" },
      {},
      'Row 1: Cannot count snapshots by month by week: received "2025-01"',
    ],
    [
      "months and quarters in one book",
      [snap("a", "2025-01", 1), snap("a", "2025-Q2", 1)],
      { by: "year" },
      {},
      'Row 2: Cannot mix snapshots by month and by quarter: received "2025-Q2"',
    ],
    [
      "an MRR below zero",
      [snap("a", "2025-01", -1)],
      {},
      {},
      "Row 1: Cannot use a negative mrr unless credits are allowed: received -1",
    ],
    [
      "a label that is no period",
      [snap("a", "Jan 2025", 1)],
      {},
      {},
      'Row 1: Cannot read period as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "Jan 2025"',
    ],
    [
      "subscriptions that snapshots do not know",
      [snap("a", "2025-01", 1)],
      {},
      { grain: "subscription" },
      'Cannot do without subscriptionId as the choice is grain: "subscription": no row has it',
    ],
  ])("refuses %s", (_name, rows, options, choices, message) => {
    expect(() => mrrMovements(rows, options, choices)).toThrow(message);
  });
});

describe("mrrMovements refuses", () => {
  it.each<[string, Partial<SubscriptionRow>, string, string]>([
    [
      "an amount that is no number",
      { amount: "1,000" },
      "not-a-number",
      'Row 2: Cannot read amount as a number: received "1,000"',
    ],
    [
      "a negative amount",
      { amount: -5 },
      "negative",
      "Row 2: Cannot use a negative amount unless credits are allowed: received -5",
    ],
    [
      "a discount above the amount",
      { discount: 101 },
      "negative",
      "Row 2: Cannot take off more than the amount unless credits are allowed: received 100",
    ],
    ["a negative discount", { discount: -1 }, "negative", "Row 2: Cannot use a negative discount: received -1"],
    [
      "a date that is none",
      { start: "2025-02-30" },
      "not-a-date",
      'Row 2: Cannot read start as a date like 2025-03-01: received "2025-02-30"',
    ],
    [
      "an interval that is none",
      { interval: "fortnight" as "week" },
      "not-allowed",
      'Row 2: Cannot use "fortnight" as interval: choose "day", "week", "month", "quarter" or "year"',
    ],
    [
      "half an interval",
      { intervalCount: 0.5 },
      "not-allowed",
      "Row 2: Cannot use 0.5 as intervalCount: give a whole number of intervals above 0",
    ],
    [
      "a discount of no length",
      { discount: 1, discountDuration: 0 },
      "not-allowed",
      'Row 2: Cannot use 0 as discountDuration: choose "once", "forever" or a whole number of months above 0',
    ],
  ])("%s", (_name, change, code, message) => {
    expect(() => mrrMovements([row(), row(change)])).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, message }),
    );
  });

  it.each<[string, MovementsOptions, string]>([
    [
      "an option that is misspelt",
      { asof: "2025-01-01" } as MovementsOptions,
      'Cannot find an option named "asof": did you mean asOf?',
    ],
    [
      "a unit that is none",
      { by: "fortnight" as "week" },
      'Cannot use "fortnight" as by: choose "day", "week", "month", "quarter", "year"',
    ],
    ["days that are no number", { gapDays: -1 }, "Cannot use -1 as gapDays: choose a whole number of days from 0"],
    ["a month that is none", { fiscalYearStart: 13 }, "Cannot use 13 as fiscalYearStart: choose a month from 1 to 12"],
    [
      "a zone that is none",
      { timeZone: "Mars/Base" },
      'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars/Base"',
    ],
    [
      "an end before the beginning",
      { from: "2025-03", to: "2025-01" },
      'Cannot count from "2025-03" to "2025-01", which is before it',
    ],
    [
      "a label that is none",
      { from: "2025-13" },
      'Cannot read from as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "2025-13"',
    ],
  ])("%s", (_name, options, message) => {
    expect(() => mrrMovements([row()], options)).toThrow(expect.objectContaining({ message }));
  });
});
