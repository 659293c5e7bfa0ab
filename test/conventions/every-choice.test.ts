import { describe, expect, it } from "vitest";
import {
  annualRecurringRevenue,
  type Convention,
  conventions,
  customerChurnRate,
  customerLifetimeValue,
  grossRevenueChurnRate,
  grossRevenueRetention,
  isMetricInputError,
  monthlyAmount,
  monthlyRecurringRevenue,
  mrrMovements,
  type MrrMovements,
  netRevenueChurnRate,
  quickRatio,
  revenueReport,
  type SubscriptionRow,
} from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";

/** One case a key, small enough to be worked by hand, to which each of its values gives the answer written here. */
interface ChoiceCase<Key extends keyof Convention> {
  /** What there is, and how each answer comes about. */
  readonly about: string;
  readonly answer: (choices: Partial<Convention>) => string;
  /** The standard value first. */
  readonly answers: readonly (readonly [value: Convention[Key], answer: string])[];
}

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
});

/** MRR on some days, one after another. */
const mrrOn =
  (rows: readonly SubscriptionRow[], ...days: readonly string[]) =>
  (choices: Partial<Convention>): string =>
    days.map((on) => monthlyRecurringRevenue(rows, { on }, choices).toString()).join(" ");

/** What moved in one month, as words. */
const movedIn =
  (month: string, rows: readonly SubscriptionRow[]) =>
  (choices: Partial<Convention>): string => {
    const [moved] = mrrMovements(rows, { from: month, to: month, asOf: "2025-04-30" }, choices);
    return moved === undefined ? "no month" : words(moved);
  };

function words({ newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr }: MrrMovements): string {
  const moves = {
    new: newMrr,
    expansion: expansionMrr,
    contraction: contractionMrr,
    churned: churnedMrr,
    reactivation: reactivationMrr,
  };
  const made = Object.entries(moves).filter(([, amount]) => !amount.isZero());
  return made.length === 0 ? "nothing" : made.map(([kind, amount]) => `${kind} ${amount.toString()}`).join(", ");
}

const CHURN = {
  startingCustomers: 100,
  newCustomers: 220,
  endingCustomers: 300,
  dueForRenewal: 40,
  churnedNewCustomers: 0,
  recoveredCustomers: 0,
  churnedReturnedCustomers: 0,
};
const LIFETIME = { revenuePerPeriod: 100, grossMargin: "0.8", churnRate: "0.05", discountRate: "0.05" };
const MONTHS = [10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 30];

const CASES: { readonly [Key in keyof Convention]: ChoiceCase<Key> } = {
  weeksPerMonth: {
    about: "140 a week: 140 × 52 ÷ 12 = 606.67, 140 × 4.33 = 606.20, 140 × 30 ÷ 7 = 600",
    answer: (choices) => monthlyAmount({ amount: 140, interval: "week" }, choices).toFixed(2),
    answers: [
      ["52/12", "606.67"],
      ["4.33", "606.20"],
      ["30/7", "600.00"],
      ["refuse", 'Cannot make an amount per week monthly as the choice is weeksPerMonth: "refuse"'],
    ],
  },
  daysPerMonth: {
    about: "2 a day: 2 × 365 ÷ 12 = 60.83, 2 × 30 = 60",
    answer: (choices) => monthlyAmount({ amount: 2, interval: "day" }, choices).toFixed(2),
    answers: [
      ["365/12", "60.83"],
      ["30", "60.00"],
      ["refuse", 'Cannot make an amount per day monthly as the choice is daysPerMonth: "refuse"'],
    ],
  },
  discounts: {
    about: "three of 100, with 10 off once, 20 off for two months and 30 off forever, in the first month",
    answer: mrrOn(
      [
        row({ customerId: "a", discount: 10, discountDuration: "once" }),
        row({ customerId: "b", discount: 20, discountDuration: 2 }),
        row({ customerId: "c", discount: 30, discountDuration: "forever" }),
      ],
      "2025-01-15",
    ),
    answers: [
      ["all", "240"], // 90 + 80 + 70
      ["recurring", "250"], // 100 + 80 + 70
      ["forever", "270"], // 100 + 100 + 70
      ["none", "300"],
    ],
  },
  tax: {
    about: "119 of which 19 are tax",
    answer: mrrOn([row({ amount: 119, tax: 19 })], "2025-01-15"),
    answers: [
      ["excluded", "100"],
      ["counted", "119"],
    ],
  },
  trials: {
    about: "100 on trial until 10 February, looked at before and after",
    answer: mrrOn([row({ trialEnd: "2025-02-10" })], "2025-01-15", "2025-02-15"),
    answers: [
      ["excluded", "0 100"],
      ["counted", "100 100"],
    ],
  },
  metered: {
    about: "100 and 30 by usage",
    answer: mrrOn([row(), row({ amount: 30, metered: true })], "2025-01-15"),
    answers: [
      ["excluded", "100"],
      ["counted", "130"],
    ],
  },
  freePlans: {
    about: "100 until 10 February, and a plan of 0 from then on",
    answer: movedIn("2025-02", [row({ end: "2025-02-10" }), row({ start: "2025-02-10", amount: 0 })]),
    answers: [
      ["contraction", "contraction 100"],
      ["churn", "churned 100"],
    ],
  },
  paused: {
    about: "100, paused from 10 February, looked at in the pause",
    answer: mrrOn([row({ end: "2025-02-10" }), row({ start: "2025-02-10", status: "paused" })], "2025-02-15"),
    answers: [
      ["zero", "0"],
      ["counted", "100"],
    ],
  },
  pastDue: {
    about: "100, past due from 10 January, looked at 10 and 41 days later",
    answer: mrrOn(
      [row({ end: "2025-01-10" }), row({ start: "2025-01-10", status: "past-due" })],
      "2025-01-20",
      "2025-02-20",
    ),
    answers: [
      ["counted", "100 100"],
      [{ countForDays: 30 }, "100 0"],
      ["excluded", "0 0"],
    ],
  },
  refunds: {
    about: "100 of which 30 are paid back",
    answer: mrrOn([row({ refund: 30 })], "2025-01-15"),
    answers: [
      ["ignored", "100"],
      ["contraction", "70"],
    ],
  },
  fx: {
    about: "100 USD in EUR at 0.9 in January, 0.8 in February, 0.5 in March, today: opening, fx, closing of February",
    answer: (choices) => {
      const rates = { USD: { "2025-01": "0.9", "2025-02": "0.8", "2025-03": "0.5" } };
      const options = { from: "2025-02", to: "2025-02", asOf: "2025-03-31", currency: "EUR", rates };
      const [february] = mrrMovements([row({ currency: "USD" })], options, choices);
      return [february?.startingMrr, february?.fxMrr, february?.endingMrr].join(" ");
    },
    answers: [
      ["separate", "90 -10 80"],
      ["at-start", "90 0 90"],
      ["current", "50 0 50"],
    ],
  },
  grain: {
    about: "a customer with 100 and 40, which ends in February",
    answer: movedIn("2025-02", [
      row({ subscriptionId: "s1" }),
      row({ subscriptionId: "s2", amount: 40, end: "2025-02-10" }),
    ]),
    answers: [
      ["customer", "contraction 40"],
      ["subscription", "churned 40"],
    ],
  },
  churnRecorded: {
    about: "asked for on 20 January, cancelled on 20 February, over on 10 March: the month of the churn",
    answer: (choices) => {
      const dates = { end: "2025-03-10", cancelledAt: "2025-02-20", cancellationScheduledAt: "2025-01-20" };
      const options = { from: "2025-01", to: "2025-04", asOf: "2025-04-30" };
      const months = mrrMovements([row({ start: "2024-12-01", ...dates })], options, choices);
      return months
        .filter(({ churnedMrr }) => !churnedMrr.isZero())
        .map(({ period }) => period)
        .join(" ");
    },
    answers: [
      ["end-of-term", "2025-03"],
      ["cancellation", "2025-02"],
      ["scheduled", "2025-01"],
      ["next-period", "2025-04"],
    ],
  },
  reactivation: {
    about:
      "both leave on 20 January; one is back after 20 days, the other after 54: new and back in February and March",
    answer: (choices) => {
      const left = { start: "2024-12-01", end: "2025-01-20" };
      const rows = ["2025-02-09", "2025-03-15"].flatMap((start) => [
        row({ customerId: start, ...left }),
        row({ customerId: start, start }),
      ]);
      const months = mrrMovements(rows, { from: "2025-02", to: "2025-03", asOf: "2025-03-31" }, choices);
      const sum = (field: "newCustomers" | "reactivatedCustomers"): string =>
        String(months.reduce((all, month) => all + month[field], 0));
      return `${sum("newCustomers")} new, ${sum("reactivatedCustomers")} back`;
    },
    answers: [
      ["any", "0 new, 2 back"],
      [{ withinDays: 30 }, "1 new, 1 back"],
      ["never", "2 new, 0 back"],
    ],
  },
  movementBasis: {
    about: "100 from 3 to 20 February",
    answer: movedIn("2025-02", [row({ start: "2025-02-03", end: "2025-02-20" })]),
    answers: [
      ["period-ends", "nothing"],
      ["events", "new 100, churned 100"],
    ],
  },
  rounding: {
    about: "two of 10 every three months: 3.33 + 3.33, or 6.666… as it is or in cents",
    answer: mrrOnClosing(["a", "b"].map((customerId) => row({ customerId, amount: 10, interval: "quarter" }))),
    answers: [
      ["none", "6.66666666666666666667"],
      ["per-subscription", "6.66"],
      ["on-total", "6.67"],
    ],
  },
  window: {
    about: "one of two leaves on 1 March, which is in March and not in the 30 days up to its end",
    answer: (choices) => {
      const rows = [row({ customerId: "a" }), row({ customerId: "b", end: "2025-03-01" })];
      const report = revenueReport(rows, { from: "2025-03", to: "2025-03", asOf: "2025-03-31" }, choices);
      return String(report.periods[0]?.rates?.customerChurnRate);
    },
    answers: [
      ["calendar", "0.5"],
      [{ trailingDays: 30 }, "0"],
    ],
  },
  grossRetention: {
    // Opening 140 + 60. One moves 30 from a subscription to another; the other goes from 60 to 100 and leaves.
    about: "of 200: 60 are lost by customers, 30 + 60 by subscriptions, 100 by events",
    answer: (choices) => {
      const rows = [
        row({ subscriptionId: "s1", end: "2025-02-10" }),
        row({ subscriptionId: "s1", start: "2025-02-10", amount: 70 }),
        row({ subscriptionId: "s2", amount: 40, end: "2025-02-10" }),
        row({ subscriptionId: "s2", start: "2025-02-10", amount: 70 }),
        row({ customerId: "b", subscriptionId: "s3", amount: 60, end: "2025-02-10" }),
        row({ customerId: "b", subscriptionId: "s3", start: "2025-02-10", end: "2025-02-20" }),
      ];
      const counted = { ...choices, movementBasis: "events" } as const;
      const [february] = mrrMovements(rows, { from: "2025-02", to: "2025-02", asOf: "2025-02-28" }, counted);
      return String(february && grossRevenueRetention(february.cohort));
    },
    answers: [
      ["per-customer", "0.7"],
      ["aggregate", "0.5"],
      ["per-subscription", "0.55"],
    ],
  },
  churnDenominator: {
    about: "20 left: of 100 at the start, 100 + 220, (100 + 300) ÷ 2, or 40 whose term was over",
    answer: (choices) => String(customerChurnRate({ ...CHURN, churnedCustomers: 20 }, choices)),
    answers: [
      ["starting", "0.2"],
      ["starting-plus-new", "0.0625"],
      ["average", "0.1"],
      ["due-for-renewal", "0.5"],
    ],
  },
  joinedAndChurned: {
    about: "11 of 100 left, and 1 of them had joined in the period",
    answer: (choices) => String(customerChurnRate({ ...CHURN, churnedCustomers: 11, churnedNewCustomers: 1 }, choices)),
    answers: [
      ["excluded", "0.1"],
      ["counted", "0.11"],
    ],
  },
  churnedAndRecovered: {
    about: "11 of 100 left, and 3 of them came back",
    answer: (choices) => String(customerChurnRate({ ...CHURN, churnedCustomers: 11, recoveredCustomers: 3 }, choices)),
    answers: [
      ["excluded", "0.08"],
      ["counted", "0.11"],
    ],
  },
  returnedAndChurned: {
    about: "11 of 100 left, and 2 of them had come back to leave",
    answer: (choices) =>
      String(customerChurnRate({ ...CHURN, churnedCustomers: 11, churnedReturnedCustomers: 2 }, choices)),
    answers: [
      ["counted", "0.11"],
      ["excluded", "0.09"],
    ],
  },
  netChurnOffsets: {
    about: "of 1,000: 30 + 70 lost, 40 added, 20 came back",
    answer: (choices) => {
      const moved = { startingMrr: 1000, contractionMrr: 30, churnedMrr: 70, expansionMrr: 40, reactivationMrr: 20 };
      return String(netRevenueChurnRate(moved, choices));
    },
    answers: [
      ["expansion", "0.06"],
      ["expansion-and-reactivation", "0.04"],
    ],
  },
  revenueChurnCap: {
    about: "500 went up to 1,379 and left: 1,379 ÷ 500, or 500 ÷ 500",
    answer: (choices) =>
      String(grossRevenueChurnRate({ startingMrr: 500, contractionMrr: 0, churnedMrr: 1379 }, choices)),
    answers: [
      ["none", "2.758"],
      ["starting-mrr", "1"],
    ],
  },
  lifetimeValueForm: {
    about: "80 ÷ 0.05; 100 ÷ 0.05; 80 × 1.05 ÷ (0.05 + 0.05); 80 × 0.95 ÷ (1.05 − 0.95)",
    answer: (choices) => String(customerLifetimeValue(LIFETIME, choices)),
    answers: [
      ["margin-over-churn", "1600"],
      ["revenue-over-churn", "2000"],
      ["discounted", "840"],
      ["retention-discounted", "760"],
    ],
  },
  zeroChurn: {
    about: "30 a month and nobody leaves: unknown, nothing, or 30 × 60",
    answer: (choices) => String(customerLifetimeValue({ revenuePerPeriod: 30, churnRate: 0 }, choices)),
    answers: [
      ["null", "null"],
      ["zero", "0"],
      [{ churnRate: "1/60" }, "1800"],
    ],
  },
  annualForm: {
    about: "twelve times the last month, 30, or 6 × 10 + 5 × 20 + 30",
    answer: (choices) => String(annualRecurringRevenue({ mrrByMonth: MONTHS }, choices)),
    answers: [
      ["run-rate", "360"],
      ["trailing", "190"],
    ],
  },
  quickRatioReactivation: {
    about: "300 new, 100 added, 100 back, over 25 + 75 lost",
    answer: (choices) => {
      const moved = { newMrr: 300, expansionMrr: 100, reactivationMrr: 100, contractionMrr: 25, churnedMrr: 75 };
      return String(quickRatio(moved, choices));
    },
    answers: [
      ["with-new", "5"],
      ["left-out", "4"],
    ],
  },
};

/** Closing MRR of January as the totals show it. */
function mrrOnClosing(rows: readonly SubscriptionRow[]): (choices: Partial<Convention>) => string {
  return (choices) => String(mrrMovements(rows, { to: "2025-01", asOf: "2025-01-31" }, choices)[0]?.endingMrr);
}

const KEYS = Object.keys(CHOICES) as (keyof Convention)[];
const ANSWERS = KEYS.flatMap((key) =>
  CASES[key].answers.map(([value, answer]) => ({
    ...{ key, value, answer },
    ...{ text: JSON.stringify(value), about: CASES[key].about },
  })),
);

/** What a case answers, or the message where a choice refuses to. */
function answered(key: keyof Convention, value: unknown): string {
  try {
    return CASES[key].answer({ [key]: value });
  } catch (error) {
    if (isMetricInputError(error)) return error.message;
    throw error;
  }
}

/** A value as the table of choices knows it: a name, the key of a parameter, or an exact number. */
function kindOf(key: keyof Convention, value: unknown): string {
  if (typeof value === "object" && value !== null) return `{ ${Object.keys(value).join()} }`;
  return (CHOICES[key].values as readonly unknown[]).includes(value) ? String(value) : "an exact number";
}

describe("every choice", () => {
  it.each(KEYS)("has a case for each value of %s that there is", (key) => {
    const { values, parameter, exactNumber } = CHOICES[key];
    const wanted = [
      ...values,
      ...(parameter === undefined ? [] : [`{ ${parameter.key} }`]),
      ...(exactNumber === true ? ["an exact number"] : []),
    ];
    const kinds = new Set(CASES[key].answers.map(([value]) => kindOf(key, value)));
    expect([...kinds].sort()).toEqual(wanted.sort());
    expect(CASES[key].answers[0]?.[0]).toBe(conventions.standard[key]);
  });

  it.each(ANSWERS)("$key: $text answers $answer ($about)", ({ key, value, answer }) => {
    expect(answered(key, value)).toBe(answer);
  });

  it.each(KEYS)("of %s answers as no other does, so that a choice that were passed over would show", (key) => {
    const answers = CASES[key].answers.map(([, answer]) => answer);
    expect(new Set(answers).size).toBe(answers.length);
  });

  it.each(KEYS)("of %s is the standard one where none is made", (key) => {
    expect(CASES[key].answer({})).toBe(CASES[key].answers[0]?.[1]);
  });
});
