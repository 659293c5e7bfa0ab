import { describe, expect, it } from "vitest";
import { type Convention, mrrMovements, type MovementsOptions, type SubscriptionRow } from "customer-metrics";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

interface Case {
  readonly rows: readonly SubscriptionRow[];
  readonly choices: Partial<Convention>;
  /** One month a text: closing MRR / customers; then what moved: n, e, c, x (churned), r. */
  readonly expected: string;
  readonly options?: MovementsOptions;
}

/** January to March, or what the case asks for. */
function told({ rows, choices, options = {} }: Case): string {
  const months = mrrMovements(rows, { from: "2025-01", to: "2025-03", asOf: "2025-03-31", ...options }, choices);
  return months
    .map(({ endingMrr, endingCustomers, newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr }) => {
      const moves = { n: newMrr, e: expansionMrr, c: contractionMrr, x: churnedMrr, r: reactivationMrr };
      const made = Object.entries(moves).filter(([, amount]) => !amount.isZero());
      const level = `${endingMrr.toDecimalPlaces(4).toString()}/${String(endingCustomers)}`;
      return [level, ...made.map(([kind, amount]) => kind + amount.toDecimalPlaces(4).toString())].join(" ");
    })
    .join(" | ");
}

const weekly = [row({ amount: 140, interval: "week" })];
const daily = [row({ amount: 2, interval: "day" })];
const discounted = (discountDuration: SubscriptionRow["discountDuration"]): SubscriptionRow[] => [
  row({ discount: 20, discountDuration }),
];
const trial = [row({ trialEnd: "2025-02-10" })];
const pausing = [
  row({ end: "2025-02-01" }),
  row({ start: "2025-02-01", end: "2025-03-01", status: "paused" }),
  row({ start: "2025-03-01" }),
];
const lateFrom = (day: string): SubscriptionRow[] => [row({ end: day }), row({ start: day, status: "past-due" })];
const free = [row({ end: "2025-02-10" }), row({ start: "2025-02-10", amount: 0 })];
const leaving = [row({ end: "2025-03-10", cancelledAt: "2025-02-20", cancellationScheduledAt: "2025-01-20" })];
const back = [row({ end: "2025-01-10" }), row({ start: "2025-03-05", amount: 80 })];
const two = [row({ subscriptionId: "s1", end: "2025-02-10" }), row({ subscriptionId: "s2", amount: 40 })];

describe("every choice about rows counts what it says", () => {
  it.each<[string, Case]>([
    // 140 a week is 606.666… by 52/12, 600 by 30/7, 606.20 by 4.33 (Paddle), 560 by 4 (RevenueCat)
    ["52 weeks a year", { rows: weekly, choices: {}, expected: "606.6667/1 n606.6667 | 606.6667/1 | 606.6667/1" }],
    [
      "30 days over 7 (Zuora)",
      { rows: weekly, choices: { weeksPerMonth: "30/7" }, expected: "600/1 n600 | 600/1 | 600/1" },
    ],
    [
      "4.33 weeks (Paddle)",
      { rows: weekly, choices: { weeksPerMonth: "4.33" }, expected: "606.2/1 n606.2 | 606.2/1 | 606.2/1" },
    ],
    ["4 weeks (RevenueCat)", { rows: weekly, choices: { weeksPerMonth: "4" }, expected: "560/1 n560 | 560/1 | 560/1" }],
    ["365 days a year", { rows: daily, choices: {}, expected: "60.8333/1 n60.8333 | 60.8333/1 | 60.8333/1" }],
    ["30 days a month (Recurly)", { rows: daily, choices: { daysPerMonth: "30" }, expected: "60/1 n60 | 60/1 | 60/1" }],

    [
      "every discount is subtracted",
      { rows: discounted("once"), choices: {}, expected: "80/1 n80 | 100/1 e20 | 100/1" },
    ],
    [
      "one invoice is not recurring",
      { rows: discounted("once"), choices: { discounts: "recurring" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],
    [
      "two months are",
      { rows: discounted(2), choices: { discounts: "recurring" }, expected: "80/1 n80 | 80/1 | 100/1 e20" },
    ],
    [
      "two months are not forever",
      { rows: discounted(2), choices: { discounts: "forever" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],
    [
      "forever is forever",
      { rows: discounted("forever"), choices: { discounts: "forever" }, expected: "80/1 n80 | 80/1 | 80/1" },
    ],
    [
      "no discount is subtracted (Paddle)",
      { rows: discounted("forever"), choices: { discounts: "none" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],

    ["tax is nobody's revenue", { rows: [row({ tax: 19 })], choices: {}, expected: "81/1 n81 | 81/1 | 81/1" }],
    [
      "tax counts (FirstOfficer)",
      { rows: [row({ tax: 19 })], choices: { tax: "counted" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],

    ["a trial is not paid", { rows: trial, choices: {}, expected: "0/0 | 100/1 n100 | 100/1" }],
    [
      "a trial counts (Recurly's subscribers)",
      { rows: trial, choices: { trials: "counted" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],
    [
      "a trial whose end is not known lasts as long as its row",
      {
        rows: [row({ status: "trialing", end: "2025-02-01" }), row({ start: "2025-02-01" })],
        choices: {},
        expected: "0/0 | 100/1 n100 | 100/1",
      },
    ],

    ["usage does not recur", { rows: [row({ metered: true })], choices: {}, expected: "0/0 | 0/0 | 0/0" }],
    [
      "usage counts (ProfitWell)",
      { rows: [row({ metered: true })], choices: { metered: "counted" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],

    ["who moves to free contracts and stays", { rows: free, choices: {}, expected: "100/1 n100 | 0/1 c100 | 0/1" }],
    [
      "who moves to free has churned (Stripe)",
      { rows: free, choices: { freePlans: "churn" }, expected: "100/1 n100 | 0/0 x100 | 0/0" },
    ],

    ["a pause is zero", { rows: pausing, choices: {}, expected: "100/1 n100 | 0/1 c100 | 100/1 e100" }],
    [
      "a pause counts (Chargify)",
      { rows: pausing, choices: { paused: "counted" }, expected: "100/1 n100 | 100/1 | 100/1" },
    ],
    [
      "a pause is churn where zero is",
      { rows: pausing, choices: { freePlans: "churn" }, expected: "100/1 n100 | 0/0 x100 | 100/1 r100" },
    ],

    ["who is past due counts", { rows: lateFrom("2025-02-10"), choices: {}, expected: "100/1 n100 | 100/1 | 100/1" }],
    [
      "for thirty days (Baremetrics)",
      {
        rows: lateFrom("2025-02-10"),
        choices: { pastDue: { countForDays: 30 } },
        expected: "100/1 n100 | 100/1 | 0/0 x100",
      },
    ],
    [
      "or not at all",
      { rows: lateFrom("2025-02-10"), choices: { pastDue: "excluded" }, expected: "100/1 n100 | 0/0 x100 | 0/0" },
    ],

    ["a refund is of the past", { rows: [row({ refund: 30 })], choices: {}, expected: "100/1 n100 | 100/1 | 100/1" }],
    [
      "a refund contracts (Recurly)",
      {
        rows: [
          row({ end: "2025-02-01" }),
          row({ start: "2025-02-01", end: "2025-03-01", refund: 30 }),
          row({ start: "2025-03-01" }),
        ],
        choices: { refunds: "contraction" },
        expected: "100/1 n100 | 70/1 c30 | 100/1 e30",
      },
    ],

    ["customers leave with everything", { rows: two, choices: {}, expected: "140/1 n140 | 40/1 c100 | 40/1" }],
    [
      "each subscription leaves (Chargebee)",
      { rows: two, choices: { grain: "subscription" }, expected: "140/2 n140 | 40/1 x100 | 40/1" },
    ],

    ["churn at the end of the term", { rows: leaving, choices: {}, expected: "100/1 n100 | 100/1 | 0/0 x100" }],
    [
      "churn at the cancellation (Maxio)",
      { rows: leaving, choices: { churnRecorded: "cancellation" }, expected: "100/1 n100 | 0/0 x100 | 0/0" },
    ],
    [
      "churn when it is scheduled (a setting of ChartMogul)",
      { rows: leaving, choices: { churnRecorded: "scheduled" }, expected: "0/0 | 0/0 | 0/0" },
    ],
    [
      "churn in the next month (dbt MRR playbook)",
      {
        rows: [row({ end: "2025-02-10" })],
        choices: { churnRecorded: "next-period" },
        expected: "100/1 n100 | 100/1 | 0/0 x100",
      },
    ],
    [
      "a term that ends with a month churns in the next anyway",
      {
        rows: [row({ end: "2025-03-01" })],
        choices: { churnRecorded: "next-period" },
        expected: "100/1 n100 | 100/1 | 0/0 x100",
      },
    ],

    ["any return is a reactivation", { rows: back, choices: {}, expected: "0/0 | 0/0 | 80/1 r80" }],
    [
      "not after fifty days (Maxio: ninety)",
      { rows: back, choices: { reactivation: { withinDays: 50 } }, expected: "0/0 | 0/0 | 80/1 n80" },
    ],
    [
      "but after fifty-four",
      { rows: back, choices: { reactivation: { withinDays: 54 } }, expected: "0/0 | 0/0 | 80/1 r80" },
    ],
    ["no return is", { rows: back, choices: { reactivation: "never" }, expected: "0/0 | 0/0 | 80/1 n80" }],

    [
      "months compare their ends",
      { rows: [row({ start: "2025-02-03", end: "2025-02-20" })], choices: {}, expected: "0/0 | 0/0 | 0/0" },
    ],
    [
      "or add up their days",
      {
        rows: [row({ start: "2025-02-03", end: "2025-02-20" })],
        choices: { movementBasis: "events" },
        expected: "0/0 | 0/0 n100 x100 | 0/0",
      },
    ],
  ])("%s", (_name, { expected, ...counted }) => {
    expect(told({ ...counted, expected })).toBe(expected);
  });

  it("refuses weeks and days where that is the choice", () => {
    expect(() => mrrMovements(weekly, {}, { weeksPerMonth: "refuse" })).toThrow(
      'Row 1: Cannot make an amount per week monthly as the choice is weeksPerMonth: "refuse"',
    );
    expect(() => mrrMovements(daily, {}, { daysPerMonth: "refuse" })).toThrow(
      'Row 1: Cannot make an amount per day monthly as the choice is daysPerMonth: "refuse"',
    );
  });

  it.each<[Partial<Convention>, string]>([
    [
      { grain: "subscription" },
      'Cannot do without subscriptionId as the choice is grain: "subscription": no row has it',
    ],
    [
      { grossRetention: "per-subscription" },
      'Cannot do without subscriptionId as the choice is grossRetention: "per-subscription": no row has it',
    ],
    [
      { churnRecorded: "cancellation" },
      'Cannot do without cancelledAt as the choice is churnRecorded: "cancellation": no row has it',
    ],
    [
      { churnRecorded: "scheduled" },
      'Cannot do without cancelledAt as the choice is churnRecorded: "scheduled": no row has it',
    ],
  ])("refuses %o where no row has what it asks for", (choices, message) => {
    expect(() => mrrMovements([row({ end: "2025-02-01" })], {}, choices)).toThrow(
      expect.objectContaining({ code: "missing-field", message }),
    );
  });

  it("asks for no cancellation where nobody has left", () => {
    expect(mrrMovements([row()], { asOf: "2025-01-31" }, { churnRecorded: "cancellation" })).toHaveLength(1);
  });
});

describe("rounding", () => {
  // Two of 10 every three months are 3.333… each: 6.666… together.
  const thirds = ["a", "b"].map((customerId) => row({ customerId, amount: 10, interval: "quarter" }));
  const closing = (choices: Partial<Convention>, rows = thirds): string | undefined =>
    mrrMovements(rows, { to: "2025-01", asOf: "2025-01-31" }, choices)[0]?.endingMrr.toString();

  it.each<[Convention["rounding"], string]>([
    ["none", "6.66666666666666666667"],
    ["per-subscription", "6.66"],
    ["on-total", "6.67"],
  ])("%s makes two thirds of twenty %s", (rounding, expected) => {
    expect(closing({ rounding })).toBe(expected);
  });

  it("knows the smallest unit of a currency", () => {
    const yen = thirds.map((one) => ({ ...one, currency: "JPY" }));
    const dinar = thirds.map((one) => ({ ...one, currency: "KWD" }));
    expect([closing({ rounding: "on-total" }, yen), closing({ rounding: "per-subscription" }, yen)]).toEqual([
      "7",
      "6",
    ]);
    expect([closing({ rounding: "on-total" }, dinar), closing({ rounding: "per-subscription" }, dinar)]).toEqual([
      "6.667",
      "6.666",
    ]);
  });
});

describe("gross retention", () => {
  // A customer moves 30 from one subscription to the other: nothing lost, or 30 lost and 30 won. Another goes up and leaves.
  const rows = [
    row({ subscriptionId: "s1", end: "2025-02-10" }),
    row({ subscriptionId: "s1", start: "2025-02-10", amount: 70 }),
    row({ subscriptionId: "s2", end: "2025-02-10", amount: 40 }),
    row({ subscriptionId: "s2", start: "2025-02-10", amount: 70 }),
    row({ customerId: "b", subscriptionId: "s3", amount: 60, end: "2025-02-10" }),
    row({ customerId: "b", subscriptionId: "s3", start: "2025-02-10", end: "2025-02-20", amount: 90 }),
  ];
  const cohort = (choices: Partial<Convention>): string => {
    const [february] = mrrMovements(rows, { from: "2025-02", asOf: "2025-02-28" }, choices);
    if (february === undefined) throw new Error("no February");
    const { startingMrr, expansionMrr, contractionMrr, churnedMrr, endingMrr } = february.cohort;
    return [startingMrr, expansionMrr, contractionMrr, churnedMrr, endingMrr].join(" ");
  };

  it.each<[Convention["grossRetention"], Convention["movementBasis"], string]>([
    ["per-customer", "period-ends", "200 0 0 60 140"],
    ["per-customer", "events", "200 0 0 60 140"],
    ["per-subscription", "period-ends", "200 30 30 60 140"],
    ["per-subscription", "events", "200 30 30 60 140"],
    ["aggregate", "period-ends", "200 0 0 60 140"],
    ["aggregate", "events", "200 30 0 90 140"],
  ])("%s by %s: opening, won, given up, gone, closing are %s", (grossRetention, movementBasis, expected) => {
    expect(cohort({ grossRetention, movementBasis })).toBe(expected);
  });
});

describe("a trailing window", () => {
  it("looks at so many days up to the end of each period, for rates", () => {
    const rows = [
      row({ customerId: "a", end: "2025-01-15" }),
      row({ customerId: "b" }),
      row({ customerId: "c", start: "2025-02-05" }),
    ];
    const months = mrrMovements(rows, { to: "2025-03", asOf: "2025-03-31" }, { window: { trailingDays: 50 } });
    const looked = months.map(
      ({ trailing }) =>
        `${String(trailing?.startingCustomers)} ${String(trailing?.newCustomers)} ${String(trailing?.churnedCustomers)} ${String(trailing?.endingCustomers)}`,
    );
    // Of the 50 days to 31 January nobody was there before; on 9 January (50 days before 28 February) a and b were.
    expect(looked).toEqual(["0 1 0 1", "2 1 1 2", "2 0 0 2"]);
    expect(months.map(({ startingCustomers }) => startingCustomers)).toEqual([0, 1, 2]);
    expect(mrrMovements(rows, { asOf: "2025-03-31" })[0]?.trailing).toBeNull();
  });
});
