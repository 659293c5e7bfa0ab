import { describe, expect, it } from "vitest";
import { customerSurvival, type CustomerSurvivalOptions, type SubscriptionRow } from "customer-metrics";

const row = (customerId: string, start: string, end?: string): SubscriptionRow => ({
  customerId,
  start,
  ...(end === undefined ? {} : { end }),
  amount: 100,
  interval: "month",
});

const asOf = "2025-05-31";
/** Days from 1 January: 20 for the first, 90 for the second; 119 and 91 days until the last that is known. */
const four = [
  row("a", "2025-01-01", "2025-01-21"),
  row("b", "2025-01-01", "2025-04-01"),
  row("c", "2025-02-01"),
  row("d", "2025-03-01"),
];

describe("customerSurvival of four customers", () => {
  const survival = customerSurvival(four, { asOf });

  it("is the product by hand", () => {
    expect([survival.customers, survival.churned, survival.active]).toEqual([4, 2, 2]);
    expect(survival.curve.points.map(({ time, atRisk, survival: share }) => [time, atRisk, share])).toEqual([
      ...[
        [20, 4, 0.75],
        [90, 3, 0.5],
        [91, 2, 0.5],
        [119, 1, 0.5],
      ],
    ]);
    expect(survival.after.map(({ days, share }) => [days, share])).toEqual([
      ...[
        [30, 0.75],
        [90, 0.5],
        [365, null],
      ],
    ]);
    expect([survival.quartiles.first.days, survival.median.days, survival.quartiles.third.days]).toEqual([
      20,
      90,
      null,
    ]);
  });

  it("says what it is and of which days", () => {
    expect(survival).toMatchObject({
      ...{ kind: "customer-survival", asOf, from: null, spells: "first" },
      ...{ unknownStarts: 0, segments: [], logRank: null, issues: [] },
    });
    expect([survival, survival.after, survival.after[0], survival.median, survival.issues].every(Object.isFrozen)).toBe(
      true,
    );
  });
});

describe("customerSurvival", () => {
  it("ends what is known with the data where nobody says otherwise", () => {
    const survival = customerSurvival(four);
    expect([survival.asOf, survival.churned]).toEqual(["2025-04-01", 2]);
  });

  it("does not know of an end after the last day that is known", () => {
    expect(customerSurvival(four, { asOf: "2025-03-31" })).toMatchObject({ customers: 4, churned: 1, active: 3 });
    expect(customerSurvival(four, { asOf: "2025-01-31" })).toMatchObject({ customers: 2, churned: 1, active: 1 });
  });

  it("of nobody knows nothing", () => {
    const survival = customerSurvival([]);
    expect(survival).toMatchObject({ customers: 0, asOf: null, median: { days: null } });
    expect(survival.after.map(({ share }) => share)).toEqual([null, null, null]);
  });

  it("goes on where one row takes over from another, and where a gap is bridged", () => {
    const rows = [row("a", "2025-01-01", "2025-02-01"), row("a", "2025-02-01", "2025-03-01"), row("a", "2025-03-11")];
    expect(customerSurvival(rows, { asOf }).curve.points.map(({ time, events }) => [time, events])).toEqual([[59, 1]]);
    expect(customerSurvival(rows, { asOf, gapDays: 10 })).toMatchObject({ churned: 0, active: 1 });
  });

  it("counts who comes back by its first spell, or by every one", () => {
    const rows = [row("a", "2025-01-01", "2025-01-31"), row("a", "2025-03-01", "2025-04-01"), row("b", "2025-01-01")];
    const days = (options: CustomerSurvivalOptions, reactivation?: "never") =>
      customerSurvival(rows, { asOf, ...options }, reactivation === undefined ? {} : { reactivation }).curve.points.map(
        ({ time, events }) => [time, events],
      );
    expect(days({})).toEqual([
      ...[
        [30, 1],
        [150, 0],
      ],
    ]);
    expect(days({ spells: "every" })).toEqual([
      ...[
        [30, 1],
        [31, 1],
        [150, 0],
      ],
    ]);
    // Where nobody comes back but only new customers come, both are somebody's first.
    expect(days({}, "never")).toEqual(days({ spells: "every" }));
  });

  it("takes a return that is late enough for a new customer, as the convention says", () => {
    const rows = [row("a", "2025-01-01", "2025-01-11"), row("a", "2025-03-01", "2025-03-11")];
    const customers = (withinDays: number) =>
      customerSurvival(rows, { asOf }, { reactivation: { withinDays } }).customers;
    // From 11 January to 1 March there are 49 days.
    expect([customers(49), customers(48)]).toEqual([1, 2]);
  });

  it("knows who pays nothing any more by the convention", () => {
    const rows = [row("a", "2025-01-01", "2025-02-01"), { ...row("a", "2025-02-01"), amount: 0 }];
    expect(customerSurvival(rows, { asOf }).churned).toBe(0);
    expect(customerSurvival(rows, { asOf }, { freePlans: "churn" }).churned).toBe(1);
    expect(customerSurvival([{ ...row("a", "2025-01-01"), amount: 0 }], { asOf }).customers).toBe(0);
  });

  it("needs no rates of exchange", () => {
    const rows = [
      { ...row("a", "2025-01-01", "2025-02-01"), currency: "EUR" },
      { ...row("a", "2025-02-01", "2025-03-01"), currency: "USD" },
      row("b", "2025-01-01"),
    ];
    for (const given of [rows, new Set(rows)]) {
      expect(customerSurvival(given, { asOf }).curve.points.map(({ time, events }) => [time, events])).toEqual([
        [59, 1],
        [150, 0],
      ]);
    }
    const told = customerSurvival(rows, { asOf, currency: "GBP" }, { fx: "at-start" });
    expect([told.customers, told.churned]).toEqual([2, 1]);
  });

  it("counts subscriptions where they are what can churn", () => {
    const rows = [
      { ...row("a", "2025-01-01", "2025-02-01"), subscriptionId: "s" },
      { ...row("a", "2025-01-01"), subscriptionId: "t" },
    ];
    expect(customerSurvival(rows, { asOf }, { grain: "subscription" })).toMatchObject({ customers: 2, churned: 1 });
  });
});

describe("customerSurvival from a day on", () => {
  it("lets in who was there the day before, at the age it had, and counts what happens from that day on", () => {
    // a churned before; b comes in at 31 Jan, 30 days old, c and d at their start or after.
    const survival = customerSurvival(four, { asOf, from: "2025-02-01" });
    expect([survival.from, survival.customers, survival.churned]).toEqual(["2025-02-01", 3, 1]);
    expect(survival.curve.points.map(({ time, atRisk, entered }) => [time, atRisk, entered])).toEqual([
      ...[
        [90, 3, 1],
        [91, 2, 0],
        [119, 1, 0],
      ],
    ]);
  });

  it("counts who churns on that very day", () => {
    expect(customerSurvival(four, { asOf, from: "2025-04-01" })).toMatchObject({ customers: 3, churned: 1 });
    expect(customerSurvival(four, { asOf, from: "2025-04-02" })).toMatchObject({ customers: 2, churned: 0 });
  });

  it("says where of no age anybody was watched", () => {
    const rows = [row("old", "2020-01-01"), row("older", "2019-01-01", "2025-03-01"), row("new", "2025-01-10")];
    const { curve, after } = customerSurvival(rows, { asOf, from: "2025-01-01" });
    // New until it is 141 days old; old from 1826 days on (of five years, one leap day).
    expect(curve.gaps).toEqual([
      { from: 141, to: 1826 },
      { from: 1977, to: 2191 },
    ]);
    expect(after.map(({ share }) => share)).toEqual([1, 1, 1]);
  });

  it("refuses a window that ends before it begins", () => {
    expect(() => customerSurvival(four, { asOf, from: "2025-06-01" })).toThrow(
      expect.objectContaining({
        message: 'Cannot count churn from 2025-06-01, after asOf 2025-05-31: received "2025-06-01"',
        code: "out-of-range",
        field: "from",
      }),
    );
  });
});

describe("customerSurvival of snapshots", () => {
  const snapshot = (customerId: string, period: string) => ({ customerId, period, mrr: 10 });

  it("leaves out whom the first of them begins with: when they started nobody knows", () => {
    const rows = [
      ...[snapshot("a", "2025-01"), snapshot("a", "2025-02"), snapshot("b", "2025-02"), snapshot("c", "2025-02")],
      ...[snapshot("c", "2025-03"), snapshot("d", "2025-03")],
    ];
    const survival = customerSurvival(rows);
    expect([survival.unknownStarts, survival.customers, survival.churned]).toEqual([1, 3, 1]);
  });

  it("does not take a gap in the book for churn", () => {
    const rows = [
      snapshot("z", "2025-01"),
      snapshot("a", "2025-02"),
      snapshot("a", "2025-04"),
      snapshot("b", "2025-05"),
    ];
    const survival = customerSurvival(rows, { spells: "every" });
    // a is lost from sight on 28 February, and when it was back by April nobody knows; b began in May.
    expect(survival.curve.points.map(({ time, events }) => [time, events])).toEqual([
      ...[
        [27, 0],
        [30, 0],
      ],
    ]);
    expect(survival.unknownStarts).toBe(2);
    expect(survival.issues).toMatchObject([{ code: "snapshot-gap", received: "2025-03" }]);
  });
});

describe("customerSurvival by segment", () => {
  const rows = [
    { ...row("a", "2025-01-01", "2025-02-01"), plan: "basic" },
    { ...row("a", "2025-02-01"), plan: "pro" },
    { ...row("b", "2025-01-01", "2025-03-01"), plan: "pro" },
    row("c", "2025-01-01"),
  ];

  it("takes what a customer was on its first day, and not what it became", () => {
    const { segments } = customerSurvival(rows, { asOf, segmentBy: "plan" });
    expect(segments.map(({ segment, customers, churned }) => [segment, customers, churned])).toEqual([
      ["basic", 1, 0],
      ["pro", 1, 1],
      [null, 1, 0],
    ]);
  });

  it("asks the accounts where the rows do not say, and tests those that have a name", () => {
    const accounts = [{ id: "c", attributes: { plan: "basic" } }];
    const survival = customerSurvival(rows, { asOf, segmentBy: "plan", accounts });
    // On day 59 one of the three, the only one of pro, churns: expected 1/3, variance 2/9.
    expect(survival.logRank).toMatchObject({ degreesOfFreedom: 1, groups: [{ group: "basic" }, { group: "pro" }] });
    expect(survival.logRank?.chiSquare).toBeCloseTo((2 / 3) ** 2 / (2 / 9), 12);
  });

  it("refuses an attribute that nothing has", () => {
    const regions = rows.map((one) => ({ ...one, attributes: { region: "north" } }));
    expect(() => customerSurvival(regions, { asOf, segmentBy: "regoin" })).toThrow(
      "Cannot do without regoin as segmentBy asks for it: did you mean region?",
    );
  });
});

describe("customerSurvival refuses", () => {
  it.each([
    [{ spells: "last" }, 'Cannot use "last" as spells: choose "first" or "every"'],
    [{ after: [0.5] }, "Cannot use a fraction as after[0], which counts whole ones: received 0.5"],
    [{ asof: "2025-01-01" }, 'Cannot find an option named "asof": did you mean asOf?'],
    [{ accounts: [] }, "Cannot use accounts without segmentBy, which says what of them is asked for"],
  ])("%o", (options, message) => {
    expect(() => customerSurvival(four, options as CustomerSurvivalOptions)).toThrow(message);
  });

  it("a row that says what no row may say, with its number", () => {
    const wrong = [row("a", "2025-01-01"), { ...row("b", "2025-01-01"), amount: "much" }];
    expect(() => customerSurvival(wrong, { asOf })).toThrow('Row 2: Cannot read amount as a number: received "much"');
  });
});
