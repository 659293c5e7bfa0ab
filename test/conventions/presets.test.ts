import { describe, expect, it } from "vitest";
import {
  annualRecurringRevenue,
  type Convention,
  type Conventions,
  conventions,
  customerChurnRate,
  customerLifetime,
  customerLifetimeValue,
  grossRevenueChurnRate,
  grossRevenueRetention,
  isNegativeChurn,
  monthlyRecurringRevenue,
  mrrMovements,
  netRevenueChurnRate,
  quickRatio,
  resolveConvention,
  revenueReport,
  type SubscriptionRow,
} from "customer-metrics";
import { exactRatio } from "../support/exact.ts";

type Name = keyof Conventions;

const NAMES = Object.keys(conventions) as Name[];
const PRESETS = NAMES.filter((name) => name !== "standard");

/** Where each tool parts from the standard: read from its pages a second time, and nothing else may differ. */
const DIFFERENCES: Readonly<Record<Exclude<Name, "standard">, Partial<Convention>>> = {
  chartmogul: {
    paused: "counted",
    churnRecorded: "cancellation",
    movementBasis: "events",
    rounding: "per-subscription",
    returnedAndChurned: "excluded",
    netChurnOffsets: "expansion-and-reactivation",
    lifetimeValueForm: "revenue-over-churn",
  },
  stripe: {
    discounts: "forever",
    freePlans: "churn",
    churnRecorded: "scheduled",
    movementBasis: "events",
    window: { trailingDays: 30 },
    churnDenominator: "starting-plus-new",
    joinedAndChurned: "counted",
    churnedAndRecovered: "counted",
    lifetimeValueForm: "revenue-over-churn",
    zeroChurn: { churnRate: "1/60" },
  },
  baremetrics: {
    freePlans: "churn",
    pastDue: { countForDays: 30 },
    movementBasis: "events",
    window: { trailingDays: 30 },
    joinedAndChurned: "counted",
    revenueChurnCap: "starting-mrr",
    lifetimeValueForm: "revenue-over-churn",
    quickRatioReactivation: "left-out",
  },
  profitwell: { metered: "counted", freePlans: "churn", lifetimeValueForm: "revenue-over-churn" },
  recurly: { weeksPerMonth: "30/7", daysPerMonth: "30", refunds: "contraction", lifetimeValueForm: "discounted" },
  chargebee: {
    discounts: "recurring",
    grain: "subscription",
    grossRetention: "per-subscription",
    lifetimeValueForm: "revenue-over-churn",
  },
};

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", subscriptionId: "s1", start: "2025-01-01", amount: 100, interval: "month", cancelledAt: null },
  ...change,
});

/** What each preset answers, by name. */
function byName<T>(answer: (convention: Convention) => T): Record<string, T> {
  return Object.fromEntries(NAMES.map((name) => [name, answer(conventions[name])]));
}

describe("presets", () => {
  it.each(PRESETS)("%s is whole, frozen to its parameters, and resolves to itself", (name) => {
    const preset = conventions[name];
    expect(Object.keys(preset)).toEqual(Object.keys(conventions.standard));
    expect(resolveConvention(preset)).toEqual(preset);
    for (const value of [preset, ...Object.values<unknown>({ ...preset })]) expect(Object.isFrozen(value)).toBe(true);
  });

  it.each(PRESETS)("%s parts from the standard where its tool does, and nowhere else", (name) => {
    expect(conventions[name]).toEqual({ ...conventions.standard, ...DIFFERENCES[name] });
  });

  it("can be changed by spreading", () => {
    const ours = resolveConvention({ ...conventions.stripe, churnDenominator: "starting" });
    expect(ours).toEqual({ ...conventions.standard, ...DIFFERENCES.stripe, churnDenominator: "starting" });
  });
});

describe("presets count one month each in its way", () => {
  it("11 of 100 left, 1 of them had joined, as 25 others had", () => {
    const may = {
      ...{ startingCustomers: 100, newCustomers: 25, churnedCustomers: 11, churnedNewCustomers: 1 },
      ...{ recoveredCustomers: 0, churnedReturnedCustomers: 0 },
    };
    expect(byName((convention) => String(customerChurnRate(may, convention)))).toEqual({
      standard: "0.1", // (11 − 1) ÷ 100
      chartmogul: "0.1",
      stripe: "0.088", // 11 ÷ (100 + 25)
      baremetrics: "0.11", // 11 ÷ 100
      profitwell: "0.1",
      recurly: "0.1",
      chargebee: "0.1",
    });
  });

  it("nobody left: a lifetime is unknown, or that of a sixtieth, and so is what it is worth", () => {
    const lifetimes = byName((convention) => String(customerLifetime({ churnRate: 0 }, convention)));
    expect(lifetimes).toEqual({ ...Object.fromEntries(NAMES.map((name) => [name, "null"])), stripe: "60" });

    const value = { revenuePerPeriod: 30, churnRate: 0, grossMargin: "0.8", discountRate: "0.1" };
    expect(byName((convention) => String(customerLifetimeValue(value, convention)))).toEqual({
      standard: "null",
      chartmogul: "null",
      stripe: "1800", // 30 × 60
      baremetrics: "null",
      profitwell: "null",
      recurly: "264", // 24 × 1.1 ÷ (0.1 + 0): what is discounted has an end
      chargebee: "null",
    });
  });

  // The first month of the example in movement-basis.md: 500, upgraded to 1,379 on the 10th, gone on the 25th.
  it("500 went up to 1,379 and left within the month: only Baremetrics caps what the sum of events is", () => {
    const rows = [
      row({ end: "2025-04-10", amount: 500 }),
      row({ start: "2025-04-10", end: "2025-04-25", amount: 1379 }),
    ];
    const april = { from: "2025-04", to: "2025-04", asOf: "2025-04-30" };
    const churn = (convention: Convention): string => {
      const [period] = revenueReport(rows, april, convention).periods;
      return String(period?.rates?.grossRevenueChurnRate);
    };
    expect(byName(churn)).toEqual({
      standard: "1", // 500 ÷ 500 between the ends
      chartmogul: "2.758", // 1,379 ÷ 500
      stripe: "2.758",
      baremetrics: "1", // capped
      profitwell: "1",
      recurly: "1",
      chargebee: "1",
    });
    expect(churn({ ...conventions.baremetrics, revenueChurnCap: "none" })).toBe("2.758");
  });
});

describe("presets reproduce what their tools publish", () => {
  it("ChartMogul: of $100, 10 churn and 10 contraction less 10 expansion are 20 % gross and 10 % net", () => {
    // help.chartmogul.com/hc/en-us/articles/203359341
    const month = { startingMrr: 100, churnedMrr: 10, contractionMrr: 10, expansionMrr: 10, reactivationMrr: 0 };
    expect(grossRevenueChurnRate(month, conventions.chartmogul)?.toString()).toBe("0.2");
    expect(netRevenueChurnRate(month, conventions.chartmogul)?.toString()).toBe("0.1");
  });

  it("ChartMogul: $2,000 a year is $166.67, $25 a month $300 a year, and $100 at 5 % churn worth $2,000", () => {
    // help.chartmogul.com/hc/en-us/articles/201244842, 203299892 and 203359061
    const yearly = [row({ amount: 2000, interval: "year" })];
    expect(monthlyRecurringRevenue(yearly, { on: "2025-01-31" }, conventions.chartmogul).toString()).toBe("166.67");
    const { annualForm, lifetimeValueForm } = conventions.chartmogul;
    expect(annualRecurringRevenue({ mrr: 25 }, { annualForm }).toString()).toBe("300");
    const value = customerLifetimeValue({ revenuePerPeriod: 100, churnRate: "0.05" }, { lifetimeValueForm });
    expect(value?.toString()).toBe("2000");
  });

  it("Stripe: 100 plans of $100 a month and 50 of $600 a year are $12,500", () => {
    // docs.stripe.com/billing/subscriptions/analytics/glossary; its formula prints 800 where 600 is meant.
    const rows = Array.from({ length: 150 }, (_, index) =>
      row(
        index < 100
          ? { customerId: index, subscriptionId: index }
          : { customerId: index, subscriptionId: index, amount: 600, interval: "year" },
      ),
    );
    expect(monthlyRecurringRevenue(rows, { on: "2025-01-31" }, conventions.stripe).toString()).toBe("12500");
  });

  it("Stripe: half off forever halves MRR, once or for some months it does not", () => {
    // support.stripe.com/questions/billing-analytics
    const mrr = (discountDuration: SubscriptionRow["discountDuration"]): string =>
      monthlyRecurringRevenue(
        [row({ discount: 50, discountDuration })],
        { on: "2025-01-10" },
        conventions.stripe,
      ).toString();
    expect([mrr("forever"), mrr("once"), mrr(3)]).toEqual(["50", "100", "100"]);
  });

  it("Stripe: a subscription that is to end with its period leaves MRR when that is asked for", () => {
    // support.stripe.com/questions/impact-of-subscription-cancellations-on-monthly-recurring-revenue-mrr-in-billing
    const rows = [row({ end: "2025-02-01", cancelledAt: "2025-02-01", cancellationScheduledAt: "2025-01-10" })];
    const mrr = (on: string): string => monthlyRecurringRevenue(rows, { on }, conventions.stripe).toString();
    expect([mrr("2025-01-09"), mrr("2025-01-10")]).toEqual(["100", "0"]);
  });

  it("Baremetrics: $10 with half off brings $5, and $120 a year $10 a month", () => {
    // help.baremetrics.com/en/articles/5380330-monthly-recurring-revenue
    const mrr = (change: Partial<SubscriptionRow>): string =>
      monthlyRecurringRevenue([row(change)], { on: "2025-01-31" }, conventions.baremetrics).toString();
    expect(mrr({ amount: 10, discount: 5 })).toBe("5");
    expect(mrr({ amount: 120, interval: "year" })).toBe("10");
  });

  it("ProfitWell: 10 % off $120 a year leaves $9 a month, and who joins and leaves in one month is in no number", () => {
    // learn.profitwell.com, Calculating metrics, and /article/gf9qqkyplu-profitwell-vs-stripe
    const yearly = [row({ amount: 120, interval: "year", discount: 12, discountDuration: "once" })];
    expect(monthlyRecurringRevenue(yearly, { on: "2025-06-30" }, conventions.profitwell).toString()).toBe("9");
    const passing = [row({ start: "2025-12-05", end: "2025-12-20" })];
    const [december] = mrrMovements(passing, { from: "2025-12", asOf: "2025-12-31" }, conventions.profitwell);
    expect([december?.newCustomers, december?.churnedCustomers, december?.newMrr.toString()]).toEqual([0, 0, "0"]);
  });

  it("Recurly: a daily charge counts 30 times, a yearly one a twelfth, a monthly one as it is", () => {
    // support.recurly.com/hc/en-us/articles/360027350412
    const mrr = (interval: SubscriptionRow["interval"]): string =>
      monthlyRecurringRevenue([row({ amount: 60, interval })], { on: "2025-01-31" }, conventions.recurly).toString();
    expect([mrr("day"), mrr("year"), mrr("month")]).toEqual(["1800", "5", "60"]);
  });

  it("Chargebee: a subscription that went from 5,000 to 6,000 has kept all of it, whatever another lost", () => {
    // chargebee.com/docs/2.0/recurring-revenue.html: min(5,000; 6,000) ÷ 5,000, which it prints as 1 %.
    const rows = [
      row({ end: "2025-02-01", amount: 5000 }),
      row({ start: "2025-02-01", amount: 6000 }),
      row({ subscriptionId: "s2", end: "2025-02-01" }),
      row({ subscriptionId: "s2", start: "2025-02-01", amount: 70 }),
    ];
    const retained = (of: readonly SubscriptionRow[]): string => {
      const [february] = mrrMovements(of, { from: "2025-02", asOf: "2025-02-28" }, conventions.chargebee);
      return String(february && grossRevenueRetention(february.cohort));
    };
    expect(retained(rows.slice(0, 2))).toBe("1");
    expect(retained(rows.slice(2))).toBe("0.7"); // 100 to 70
    expect(retained(rows)).toBe(exactRatio(5070n, 5100n)); // (5,000 + 70) ÷ 5,100
  });
});

describe("presets fit", () => {
  const totals = {
    ...{ startingCustomers: 100, newCustomers: 50, churnedCustomers: 19, endingCustomers: 140 },
    ...{ churnedNewCustomers: 4, recoveredCustomers: 3, churnedReturnedCustomers: 2 },
    ...{ startingMrr: 10_000, newMrr: 900, expansionMrr: 700, contractionMrr: 300, churnedMrr: 500 },
    ...{ reactivationMrr: 200, mrr: 11_000 },
  };
  const value = { revenuePerPeriod: 100, churnRate: "0.05", grossMargin: "0.8", discountRate: "0.1" };

  it.each(NAMES)("every formula that takes choices, as they are: %s", (name) => {
    const convention = conventions[name];
    const answers = [
      customerChurnRate(totals, convention),
      customerLifetime(value, convention),
      customerLifetimeValue(value, convention),
      annualRecurringRevenue(totals, convention),
      grossRevenueChurnRate(totals, convention),
      netRevenueChurnRate(totals, convention),
      isNegativeChurn(totals, convention),
      quickRatio(totals, convention),
    ];
    expect(answers).not.toContain(null);
  });

  it("and ask for what they stand on", () => {
    const without = { startingCustomers: 100, churnedCustomers: 11 };
    expect(() => customerChurnRate(without, conventions.chartmogul)).toThrow(
      expect.objectContaining({ code: "missing-field", field: "churnedNewCustomers" }),
    );
    expect(() => customerChurnRate(without, conventions.stripe)).toThrow(
      expect.objectContaining({ code: "missing-field", field: "newCustomers" }),
    );
    expect(() => customerLifetimeValue({ revenuePerPeriod: 1, churnRate: 0 }, conventions.recurly)).toThrow(
      expect.objectContaining({ code: "missing-field", field: "discountRate" }),
    );
  });

  it.each<[Name, string]>([
    ["chartmogul", 'Cannot do without cancelledAt as the choice is churnRecorded: "cancellation": no row has it'],
    ["stripe", 'Cannot do without cancelledAt as the choice is churnRecorded: "scheduled": no row has it'],
    ["chargebee", 'Cannot do without subscriptionId as the choice is grain: "subscription": no row has it'],
  ])("and ask rows for what %s stands on", (name, message) => {
    const rows = [{ customerId: "a", start: "2025-01-01", end: "2025-02-01", amount: 1, interval: "month" }] as const;
    expect(() => mrrMovements(rows, {}, conventions[name])).toThrow(
      expect.objectContaining({ code: "missing-field", message }),
    );
  });
});
