import { describe, expect, it } from "vitest";
import {
  type Convention,
  conventions,
  isMetricInputError,
  reconcile,
  type ReconcileOptions,
  type Reconciliation,
  type SubscriptionRow,
} from "customer-metrics";
import { present } from "../support/present.ts";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

const JUNE = { period: "2025-06", asOf: "2025-06-30" } as const;

/** The lines of a bridge in short: choice, effect, customers. */
function lines({ bridge }: Reconciliation): readonly string[] {
  return bridge.map(({ choice, effect, customers }) => `${choice} ${effect.toString()} ${customers.join(",")}`.trim());
}

function values({ from, to, difference }: Reconciliation): readonly (string | undefined)[] {
  return [from.value, to.value, difference].map((value) => value?.toString());
}

/** What is thrown, in full. */
function thrown(options: Partial<ReconcileOptions>, rows: readonly SubscriptionRow[] = [row()]): string {
  const asked = { metric: "customer-churn-rate", ...JUNE, from: "standard", to: "recurly", ...options } as const;
  try {
    reconcile(rows, asked);
  } catch (error) {
    if (isMetricInputError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "nothing";
}

describe("reconcile", () => {
  // 100 there on 31 May, of whom ten leave in June; 25 join, of whom one, c124, leaves again. June has thirty days, so
  // that its last thirty are all of it.
  const company = Array.from({ length: 125 }, (_, index) => {
    const customerId = `c${String(index).padStart(3, "0")}`;
    const joins = index >= 100;
    const end = index < 10 || index === 124 ? "2025-06-20" : null;
    return row({ customerId, start: joins ? "2025-06-05" : "2025-01-01", end, cancelledAt: end });
  });
  const churn = { metric: "customer-churn-rate", ...JUNE } as const;

  it("explains 10 % against 11 % by the one who joined and left", () => {
    const told = reconcile(company, { ...churn, from: "chartmogul", to: "baremetrics" });
    expect(values(told)).toEqual(["0.1", "0.11", "0.01"]);
    expect(lines(told)).toEqual(["joinedAndChurned 0.01 c124"]);
    expect(told.sentence).toBe(
      "Customer churn of 2025-06 is 10 % by chartmogul and 11 % by baremetrics; one choice makes the difference; 10 more differ and do not move it",
    );
  });

  it("explains 11 % against 8.8 % by those who joined, whom Stripe divides by as well", () => {
    const told = reconcile(company, { ...churn, from: "baremetrics", to: "stripe" });
    expect(values(told)).toEqual(["0.11", "0.088", "-0.022"]);
    // Each of those who joined is in what churn is a share of.
    const joined = Array.from({ length: 25 }, (_, index) => `c${String(100 + index)}`).join(",");
    expect(lines(told)).toEqual([`churnDenominator -0.022 ${joined}`]);
  });

  it("shares what two choices do together alike between them", () => {
    // From 10/100 to 11/125. Alone: 11/100, + 0.01; or 10/125 = 0.08, − 0.02. Then the denominator takes
    // 0.088 − 0.11 = − 0.022, and the one who joined brings 0.088 − 0.08 = 0.008: means of 0.009 and − 0.021.
    const told = reconcile(company, { ...churn, from: "chartmogul", to: "stripe" });
    expect(values(told)).toEqual(["0.1", "0.088", "-0.012"]);
    expect(told.bridge.map(({ choice, effect }) => `${choice} ${effect.toString()}`)).toEqual([
      "churnDenominator -0.021",
      "joinedAndChurned 0.009",
    ]);
  });

  it("explains 275.8 % against 100 % by a cap that is nobody's", () => {
    const rows = [
      row({ end: "2025-06-10", amount: 500 }),
      row({ start: "2025-06-10", end: "2025-06-25", amount: 1379 }),
    ];
    const metric = "gross-revenue-churn-rate";
    const events = { movementBasis: "events" } as const;
    const told = reconcile(rows, { metric, ...JUNE, from: events, to: { ...events, revenueChurnCap: "starting-mrr" } });
    expect(values(told)).toEqual(["2.758", "1", "-1.758"]);
    expect(lines(told)).toEqual(["revenueChurnCap -1.758"]);
    expect(told.bridge[0]?.sentence).toBe(
      "Losses stop at the MRR of the start, instead of: losses are not capped: this lowers gross revenue churn by 175.80 percentage points, through no customer of its own",
    );
  });

  it("shows each effect to the last digit where thirds are added", () => {
    // 100 a year is 8.333…; three of them.
    const rows = ["a", "b", "c"].map((customerId) => row({ customerId, interval: "year", tax: 40 }));
    const told = reconcile(rows, {
      ...{ metric: "monthly-recurring-revenue", ...JUNE, from: {} },
      to: { tax: "counted", rounding: "per-subscription" },
    });
    // 3 × 60 ÷ 12 = 15; 3 × 8.33 = 24.99. Rounding moves nothing of 5, and a third of a cent each of 8.33…: − 0.01 in
    // one of the two orders.
    expect(values(told)).toEqual(["15", "24.99", "9.99"]);
    expect(lines(told)).toEqual(["tax 9.995 a,b,c", "rounding -0.005 a,b,c"]);
  });

  it("calls the two ends by their presets, and takes either by name, whole or in part", () => {
    const options = { metric: "customer-count", ...JUNE } as const;
    const { from, to } = reconcile([row()], { ...options, from: conventions.recurly, to: { tax: "counted" } });
    expect([from.name, to.name]).toEqual(["recurly", null]);
    expect(reconcile([row()], { ...options, from: {}, to: "profitwell" }).from.name).toBe("standard");
  });

  it("has nothing to say where both make the same choices", () => {
    const told = reconcile([row()], { metric: "customer-count", ...JUNE, from: "standard", to: {} });
    expect(values(told)).toEqual(["1", "1", "0"]);
    expect(told.sentence).toBe("Both conventions make the same choices, so there is nothing to reconcile");
  });

  it("is frozen plain data of a kind of its own", () => {
    const told = reconcile(company, { ...churn, from: "chartmogul", to: "stripe", details: true });
    expect(told.kind).toBe("reconciliation");
    for (const part of [told, told.from, told.bridge, told.bridge[0], told.bridge[0]?.customers, told.details]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(told.details?.[0]).toMatchObject({
      choice: "churnDenominator",
      customerId: "c100",
      part: "customersAtRisk",
    });
    expect(reconcile(company, { ...churn, from: "chartmogul", to: "stripe" }).details).toBeNull();
  });

  it("reads an iterable once, and columns as rows", () => {
    const options = { ...churn, from: "chartmogul", to: "stripe" } as const;
    const expected = reconcile(company, options);
    expect(reconcile(company.values(), options)).toEqual(expected);
    const columns = {
      customerId: company.map(({ customerId }) => customerId),
      start: company.map(({ start }) => start),
      end: company.map(({ end }) => end ?? null),
      cancelledAt: company.map(({ cancelledAt }) => cancelledAt ?? null),
      ...{ amount: new Float64Array(company.length).fill(100), interval: "month" as const },
    };
    expect(reconcile(columns, options)).toEqual(expected);
  });

  it("reads days in columns as they are", () => {
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const columns = {
      customerId: Int32Array.of(7, 8, 9),
      start: Int32Array.of(day("2025-01-01"), day("2025-02-01"), day("2025-06-05")),
      end: Int32Array.of(2_147_483_647, day("2025-06-15"), day("2025-06-20")),
      ...{ amount: Float64Array.of(10, 20, 30), interval: "month" as const },
    };
    const told = reconcile(columns, { ...churn, from: "standard", to: "baremetrics" });
    // One of two; and with the one who joined and left, two of two.
    expect(values(told)).toEqual(["0.5", "1", "0.5"]);
    // Only together do they count the one who joined and left: a quarter each.
    expect(lines(told)).toEqual(["movementBasis 0.25 9", "joinedAndChurned 0.25 9"]);
  });

  it("tells snapshots apart by the choices that reach them", () => {
    const snapshots = [
      { customerId: "a", period: "2025-05", mrr: "10.005" },
      { customerId: "a", period: "2025-06", mrr: "10.005" },
      { customerId: "b", period: "2025-05", mrr: 20 },
    ];
    const options = { metric: "monthly-recurring-revenue", period: "2025-06" } as const;
    const told = reconcile(snapshots, { ...options, from: {}, to: { rounding: "per-subscription", tax: "counted" } });
    expect(lines(told)).toEqual(["rounding 0.005 a"]);
    expect(told.unmoved).toEqual(["tax"]);
  });
});

describe("choices that cannot be made alone", () => {
  it("are one player where a row refuses one without the other", () => {
    // Of 100, 60 are discounted and 60 paid back: both taken off would leave less than nothing, which is refused.
    const rows = [row({ discount: 60, refund: 60 })];
    const options = { metric: "monthly-recurring-revenue", ...JUNE } as const;
    const from: Partial<Convention> = { discounts: "all", refunds: "ignored" };
    const told = reconcile(rows, { ...options, from, to: { discounts: "none", refunds: "contraction" } });
    expect(values(told)).toEqual(["40", "40", "0"]);
    expect(told.bridge).toEqual([]);
    const [line] = reconcile([...rows, row({ customerId: "b", discount: 10 })], {
      ...options,
      ...{ from, to: { discounts: "none", refunds: "contraction" } },
    }).bridge;
    expect(line).toMatchObject({ choice: "discounts + refunds", keys: ["discounts", "refunds"] });
    expect([line?.effect.toString(), line?.customers]).toEqual(["10", ["b"]]);
    expect([line?.from, line?.to]).toEqual([from, { discounts: "none", refunds: "contraction" }]);
    expect(line?.sentence).toBe(
      "No discount is taken off, instead of: every discount is taken off; and refunds are taken off, instead of: refunds change nothing: this raises MRR by 10 together, as neither has a value alone, through 1 customer",
    );
  });

  it("are one player where a number has no value by one without the other", () => {
    // b joins and leaves in June. Not counted, nobody churns, and without a supposition lifetime value is not known.
    const rows = [row(), row({ customerId: "b", start: "2025-06-05", end: "2025-06-20" })];
    const events = { movementBasis: "events" } as const;
    const told = reconcile(rows, {
      ...{ metric: "customer-lifetime-value", ...JUNE },
      from: { ...events, joinedAndChurned: "counted" },
      to: { ...events, joinedAndChurned: "excluded", zeroChurn: { churnRate: "0.02" } },
    });
    // 100 ÷ (1 ÷ 1), against 100 ÷ 0.02.
    expect(values(told)).toEqual(["100", "5000", "4900"]);
    expect(lines(told)).toEqual(["joinedAndChurned + zeroChurn 4900 b"]);
  });
});

describe("an end without a value", () => {
  const rows = [row()];
  const lifetime = { metric: "customer-lifetime-value", ...JUNE } as const;

  it("has no bridge, and the sentence names the choice that makes it so", () => {
    const told = reconcile(rows, { ...lifetime, from: { zeroChurn: { churnRate: "0.02" } }, to: { tax: "counted" } });
    expect(values(told)).toEqual(["5000", undefined, undefined]);
    expect(told.bridge).toEqual([]);
    expect(told.sentence).toBe(
      'Lifetime value of 2025-06 has no value by the second convention, as it is a share of nothing; zeroChurn: "null" makes it so',
    );
  });

  it("names both where both are needed", () => {
    // Nobody churns unless b, who joins and leaves in June, counts: by events, and as churned.
    const both = [row(), row({ customerId: "b", start: "2025-06-05", end: "2025-06-20" })];
    const to = { movementBasis: "events", joinedAndChurned: "counted" } as const;
    expect(reconcile(both, { ...lifetime, from: {}, to }).sentence).toBe(
      'Lifetime value of 2025-06 has no value by standard, as it is a share of nothing; movementBasis: "period-ends" and joinedAndChurned: "excluded" make it so',
    );
  });

  it("says so of both ends", () => {
    const told = reconcile(rows, { ...lifetime, from: {}, to: { tax: "counted" } });
    expect(told.sentence).toBe(
      "Lifetime value of 2025-06 has no value by standard and none by the second convention, as it is a share of nothing",
    );
  });

  it("is one of a period that is not over, for a rate and not for what is there at its end", () => {
    const early = { period: "2025-06", asOf: "2025-06-20", from: "standard", to: "recurly" } as const;
    expect(reconcile(rows, { metric: "customer-churn-rate", ...early }).sentence).toBe(
      "Customer churn of 2025-06 has no value by standard and none by recurly, as 2025-06 is not over on 2025-06-20, the last day that is known",
    );
    expect(values(reconcile(rows, { metric: "customer-count", ...early }))).toEqual(["1", "1", "0"]);
  });

  it("is one of a period that has not begun", () => {
    const late = { period: "2026-01", asOf: "2025-06-20", from: "standard", to: "recurly" } as const;
    expect(reconcile(rows, { metric: "customer-count", ...late }).sentence).toBe(
      "The number of customers of 2026-01 has no value by standard and none by recurly, as 2026-01 begins after 2025-06-20, the last day that is known",
    );
  });

  it("is one of a snapshot that is not there", () => {
    const snapshots = ["2025-03", "2025-05"].map((period) => ({ customerId: "a", period, mrr: 5 }));
    const options = {
      metric: "monthly-recurring-revenue",
      period: "2025-05",
      from: "standard",
      to: "recurly",
    } as const;
    const told = reconcile(snapshots, options);
    expect(told.sentence).toContain("there is no snapshot of 2025-05 or of the period before it");
    expect(told.issues.map(({ code }) => code)).toEqual(["snapshot-gap"]);
  });

  it("is one of nobody", () => {
    const told = reconcile([], { metric: "customer-churn-rate", period: "2025-06", from: "standard", to: "recurly" });
    expect([told.asOf, told.from.value, told.bridge]).toEqual([null, null, []]);
    expect(values(reconcile([], { metric: "customer-count", period: "2025-06", from: "standard", to: {} }))).toEqual([
      ...["0", "0", "0"],
    ]);
  });
});

describe("more than ten choices", () => {
  it("stand together by stages, the fullest first, and the answer says so", () => {
    // One row for each of eleven choices about it, and all of them differ.
    const rows = [
      row({ customerId: "week", interval: "week" }),
      row({ customerId: "day", interval: "day" }),
      row({ customerId: "discount", discount: 1 }),
      row({ customerId: "tax", tax: 1 }),
      row({ customerId: "refund", refund: 1 }),
      row({ customerId: "metered", metered: true }),
      row({ customerId: "trial", trialEnd: "2025-12-01" }),
      row({ customerId: "paused", status: "paused" }),
      row({ customerId: "due", status: "past-due" }),
      row({ customerId: "cancelled", cancelledAt: "2025-05-01" }),
      row({ customerId: "cents", amount: "0.005" }),
    ];
    const told = reconcile(rows, {
      ...{ metric: "monthly-recurring-revenue", ...JUNE, from: {} },
      to: {
        ...{ weeksPerMonth: "4", daysPerMonth: "30", discounts: "none", tax: "counted", refunds: "contraction" },
        ...{ metered: "counted", trials: "counted", paused: "counted", pastDue: "excluded" },
        ...{ churnRecorded: "cancellation", rounding: "per-subscription" },
      },
    });
    expect(told.grouped).toBe(true);
    expect(told.sentence).toContain("more than ten choices could move it, so those of a stage are one line");
    const amounts = told.bridge.find(({ keys }) => keys.length > 1);
    expect(amounts?.keys).toEqual([
      ...["weeksPerMonth", "daysPerMonth", "discounts", "tax", "refunds", "metered", "rounding"],
    ]);
    // A week 33⅓ less, a day 41⅔ less, a discount and tax 1 more each, a refund 1 less, usage 100 more, half a cent more.
    expect(amounts?.effect.toString()).toBe("26.005");
    expect(amounts?.sentence).toMatch(/^What an amount counts as \(weeksPerMonth, .*rounding\): this raises MRR by /u);
    expect(told.bridge.map(({ choice }) => choice).slice(0, 4)).toEqual([
      "trials",
      "paused",
      "pastDue",
      "churnRecorded",
    ]);
    const sum = told.bridge.reduce((all, { effect }) => all.plus(effect), present(told.from.value));
    expect(sum.toString()).toBe(present(told.to.value).toString());
  });
});

describe("what cannot be reconciled", () => {
  it.each<[string, Partial<ReconcileOptions>, string]>([
    [
      "a misspelt metric",
      { metric: "customer-churn-rat" as never },
      'not-allowed: Cannot reconcile "customer-churn-rat": did you mean "customer-churn-rate"?',
    ],
    [
      "a metric of another kind",
      { metric: "net-promoter-score" as never },
      'not-allowed: Cannot reconcile "net-promoter-score": choose one of monthly-recurring-revenue, customer-count, average-revenue-per-account, customer-churn-rate, gross-revenue-churn-rate, net-revenue-churn-rate, net-revenue-retention, gross-revenue-retention, customer-lifetime-value',
    ],
    [
      "a misspelt preset",
      { from: "strip" as never },
      'unknown-choice: Cannot find a convention named "strip": did you mean stripe?',
    ],
    [
      "a misspelt choice",
      { to: { grains: "customer" } as never },
      'unknown-choice: Cannot find a choice named "grains" in a convention: did you mean grain?',
    ],
    [
      "no period",
      { period: "June" },
      'not-a-period: Cannot read period as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "June"',
    ],
    [
      "lifetime value of a quarter",
      { metric: "customer-lifetime-value", period: "2025-Q2" },
      "not-allowed: Cannot reconcile lifetime value by quarter, as revenue is of a month: give a month like 2025-03",
    ],
    [
      "a form of lifetime value without its field",
      { metric: "customer-lifetime-value", from: "recurly" },
      'missing-field: Cannot do without discountRate as the choice is lifetimeValueForm: "discounted": received undefined',
    ],
    [
      "a choice whose field no formula can be told",
      { to: { churnDenominator: "due-for-renewal" } },
      'missing-field: Cannot do without dueForRenewal as the choice is churnDenominator: "due-for-renewal": received undefined',
    ],
    [
      "a length of period that the period does not have",
      { by: "quarter" } as never,
      "not-allowed: Cannot count by quarter in a period by month: leave out by, which the period says",
    ],
    [
      "an option that is none",
      { gapDay: 1 } as never,
      'not-allowed: Cannot find an option named "gapDay": did you mean gapDays?',
    ],
  ])("is %s", (_case, options, message) => {
    expect(thrown(options)).toBe(message);
  });

  it("is a choice whose field no row has, at either end", () => {
    const rows = [row({ end: "2025-06-10" })];
    const message =
      'missing-field: Cannot do without cancelledAt as the choice is churnRecorded: "scheduled": no row has it';
    expect(thrown({ from: "stripe", to: "standard" }, rows)).toBe(message);
    expect(thrown({ from: "standard", to: "stripe" }, rows)).toBe(message);
  });

  it("is a row that says what no row may say, by its number", () => {
    expect(thrown({}, [row(), row({ start: "soon" })])).toMatch(/^not-a-date: Row 2: /u);
  });
});
