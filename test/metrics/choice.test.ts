import { describe, expect, it } from "vitest";
import {
  annualRecurringRevenue,
  type Choices,
  type Convention,
  conventions,
  customerChurnRate,
  customerLifetime,
  customerLifetimeValue,
  type Decimal,
  grossRevenueChurnRate,
  isNegativeChurn,
  netRevenueChurnRate,
  quickRatio,
  resolveConvention,
  toPlain,
} from "customer-metrics";

/** Every field of every formula that takes choices, but one. */
const UNTOLD = {
  startingCustomers: 100,
  newCustomers: 50,
  churnedCustomers: 19,
  endingCustomers: 140,
  dueForRenewal: 48,
  recoveredCustomers: 3,
  churnedReturnedCustomers: 2,
  startingMrr: 10_000,
  newMrr: 900,
  expansionMrr: 700,
  contractionMrr: 300,
  churnedMrr: 500,
  reactivationMrr: 200,
  mrr: 11_000,
  mrrByMonth: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
};

const BOOK = { ...UNTOLD, churnedNewCustomers: 4 };

const VALUE = { revenuePerPeriod: 100, grossMargin: "0.8", costToServe: 5, discountRate: "0.1", churnRate: "0.05" };

type Formula = (choices?: Choices) => Decimal | boolean | null;

const FORMULAS: readonly [string, Formula][] = [
  ["customerChurnRate", (choices) => customerChurnRate(BOOK, choices)],
  ["customerLifetime", (choices) => customerLifetime({ churnRate: "0.05" }, choices)],
  ["customerLifetime at zero churn", (choices) => customerLifetime({ churnRate: 0 }, choices)],
  ["customerLifetimeValue", (choices) => customerLifetimeValue(VALUE, choices)],
  ["customerLifetimeValue at zero churn", (choices) => customerLifetimeValue({ ...VALUE, churnRate: 0 }, choices)],
  ["annualRecurringRevenue", (choices) => annualRecurringRevenue(BOOK, choices)],
  ["grossRevenueChurnRate", (choices) => grossRevenueChurnRate(BOOK, choices)],
  ["netRevenueChurnRate", (choices) => netRevenueChurnRate(BOOK, choices)],
  ["isNegativeChurn", (choices) => isNegativeChurn(BOOK, choices)],
  ["quickRatio", (choices) => quickRatio(BOOK, choices)],
];

/** What a caller without a compiler passes. */
function untyped(json: string): Choices {
  return JSON.parse(json) as Choices;
}

describe("the choices of a formula", () => {
  it.each(FORMULAS)("are the standard ones when %s is given none, some or all of them", (_name, formula) => {
    const unchosen = toPlain(formula());
    expect(toPlain(formula({}))).toBe(unchosen);
    expect(toPlain(formula(conventions.standard))).toBe(unchosen);
    for (const key of Object.keys(conventions.standard) as (keyof Convention)[]) {
      expect(toPlain(formula({ [key]: conventions.standard[key] }))).toBe(unchosen);
    }
  });

  it.each(FORMULAS)(
    "may be a whole convention with one key changed, which %s passes over if it has no use for it",
    (_name, formula) => {
      const changed = { ...conventions.standard, window: { trailingDays: 30 }, grossRetention: "aggregate" } as const;
      expect(toPlain(formula(changed))).toBe(toPlain(formula()));
    },
  );

  it.each(FORMULAS)(
    "are refused by %s under a name that no convention has, and the nearest is named",
    (_name, formula) => {
      expect(() => formula(untyped('{ "revenueChurnCaps": "none" }'))).toThrow(
        expect.objectContaining({
          name: "MetricInputError",
          code: "unknown-choice",
          field: "revenueChurnCaps",
          received: "revenueChurnCaps",
          message: 'Cannot find a choice named "revenueChurnCaps" in a convention: did you mean revenueChurnCap?',
        }),
      );
    },
  );

  it("are refused without a guess when no name is near", () => {
    expect(() => customerChurnRate(BOOK, untyped('{ "percentages": "none" }'))).toThrow(
      expect.objectContaining({
        field: "percentages",
        message: 'Cannot find a choice named "percentages" in a convention',
      }),
    );
  });

  it.each<[string, string, string, Formula]>([
    [
      "joinedAndChurned",
      "include",
      'Cannot use "include" as joinedAndChurned: choose "excluded" or "counted"',
      (choices) => customerChurnRate(BOOK, choices),
    ],
    [
      "churnedAndRecovered",
      "included",
      'Cannot use "included" as churnedAndRecovered: choose "excluded" or "counted"',
      (choices) => customerChurnRate(BOOK, choices),
    ],
    [
      "returnedAndChurned",
      "Counted",
      'Cannot use "Counted" as returnedAndChurned: choose "excluded" or "counted"',
      (choices) => customerChurnRate(BOOK, choices),
    ],
    [
      "churnDenominator",
      "ending",
      'Cannot use "ending" as churnDenominator: choose "starting", "starting-plus-new", "average" or "due-for-renewal"',
      (choices) => customerChurnRate(BOOK, choices),
    ],
    [
      "revenueChurnCap",
      "starting",
      'Cannot use "starting" as revenueChurnCap: choose "none" or "starting-mrr"',
      (choices) => grossRevenueChurnRate(BOOK, choices),
    ],
    [
      "netChurnOffsets",
      "new",
      'Cannot use "new" as netChurnOffsets: choose "expansion" or "expansion-and-reactivation"',
      (choices) => netRevenueChurnRate(BOOK, choices),
    ],
    [
      "netChurnOffsets",
      "",
      'Cannot use "" as netChurnOffsets: choose "expansion" or "expansion-and-reactivation"',
      (choices) => isNegativeChurn(BOOK, choices),
    ],
    [
      "annualForm",
      "ttm",
      'Cannot use "ttm" as annualForm: choose "run-rate" or "trailing"',
      (choices) => annualRecurringRevenue(BOOK, choices),
    ],
    [
      "lifetimeValueForm",
      "simple",
      'Cannot use "simple" as lifetimeValueForm: choose "margin-over-churn", "revenue-over-churn", "discounted" or "retention-discounted"',
      (choices) => customerLifetimeValue(VALUE, choices),
    ],
    [
      "zeroChurn",
      "none",
      'Cannot use "none" as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
      (choices) => customerLifetimeValue(VALUE, choices),
    ],
    [
      "quickRatioReactivation",
      "with-lost",
      'Cannot use "with-lost" as quickRatioReactivation: choose "with-new" or "left-out"',
      (choices) => quickRatio(BOOK, choices),
    ],
  ])("are refused as %s: %j, and what there is is listed", (field, received, message, formula) => {
    expect(() => formula(untyped(JSON.stringify({ [field]: received })))).toThrow(
      expect.objectContaining({ name: "MetricInputError", code: "unknown-choice", field, received, message }),
    );
  });

  it.each<[string, Formula]>([
    ["customerLifetime", (choices) => customerLifetime({ churnRate: 0 }, choices)],
    ["customerLifetimeValue", (choices) => customerLifetimeValue({ ...VALUE, churnRate: 0 }, choices)],
  ])("are refused by %s as a churn rate that is a float, as a convention refuses it", (_name, formula) => {
    const message =
      'Cannot use {"churnRate":0.02} as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }';
    const float = untyped('{ "zeroChurn": { "churnRate": 0.02 } }');
    expect(() => formula(float)).toThrow(expect.objectContaining({ code: "unknown-choice", message }));
    expect(() => resolveConvention(float)).toThrow(expect.objectContaining({ code: "unknown-choice", message }));
  });

  it("need the fields they stand on, though the same choices unasked do without", () => {
    expect(customerChurnRate(UNTOLD)?.toString()).toBe("0.16");
    expect(() => customerChurnRate(UNTOLD, conventions.standard)).toThrow(
      expect.objectContaining({
        code: "missing-field",
        field: "churnedNewCustomers",
        message:
          'Cannot do without churnedNewCustomers as the choice is joinedAndChurned: "excluded": received undefined',
      }),
    );
  });
});
