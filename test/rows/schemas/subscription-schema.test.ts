import { describe, expect, it } from "vitest";
import { subscriptionRowSchema } from "customer-metrics/rows";

const SUBSCRIPTION = { customerId: "a", start: "2025-03-01", amount: "12.50", interval: "month" };

describe("subscriptionRowSchema", () => {
  it("answers a whole row as it is", () => {
    const row = {
      ...SUBSCRIPTION,
      subscriptionId: 7,
      end: new Date("2025-09-01T00:00:00Z"),
      intervalCount: 3,
      quantity: 10n,
      currency: "EUR",
      status: "past-due",
      product: "Desk",
      plan: "Pro",
      discount: "1.25",
      discountDuration: 12,
      tax: 2,
      refund: "0",
      metered: false,
      trialEnd: "2025-03-15T00:00:00Z",
      cancelledAt: "2025-08-01",
      cancellationScheduledAt: "2025-07-01",
      churnKind: "contract-lost",
      attributes: { region: "EU" },
    };
    expect(subscriptionRowSchema.parse(row)).toEqual(row);
  });

  it("takes null for what may be left out", () => {
    const optional = [
      ...["subscriptionId", "end", "intervalCount", "quantity", "currency", "status", "product", "plan", "discount"],
      ...["discountDuration", "tax", "refund", "metered", "trialEnd", "cancelledAt", "cancellationScheduledAt"],
      ...["churnKind", "attributes"],
    ];
    const nulls = Object.fromEntries(optional.map((field) => [field, null]));
    expect(subscriptionRowSchema.safeParse({ ...SUBSCRIPTION, ...nulls }).success).toBe(true);
  });

  it("leaves negative amounts to whoever reads the rows", () => {
    expect(subscriptionRowSchema.safeParse({ ...SUBSCRIPTION, amount: -5 }).success).toBe(true);
  });

  it.each([
    ["a missing field", { start: null, amount: undefined }, ["Cannot do without start", "Cannot do without amount"]],
    [
      "a date that no month has",
      { start: "2025-02-30" },
      ['Cannot read start as a date like 2025-03-01: received "2025-02-30"'],
    ],
    [
      "words that are not canonical",
      { interval: "monthly", currency: "eur" },
      [
        'Cannot read interval as one of "day", "week", "month", "quarter", "year": received "monthly"',
        'Cannot read currency as a code like EUR: received "eur"',
      ],
    ],
    [
      "an end on the start",
      { end: "2025-03-01" },
      ['Cannot count a row that ends on 2025-03-01, not after its start on 2025-03-01: received "2025-03-01"'],
    ],
  ])("says what is wrong with %s", (_case, change, messages) => {
    const { error } = subscriptionRowSchema.safeParse({ ...SUBSCRIPTION, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual(messages);
  });

  it("says at which field", () => {
    const { error } = subscriptionRowSchema.safeParse({ ...SUBSCRIPTION, quantity: -1, end: "2025-02-01" });
    expect(error?.issues.map(({ path }) => path)).toEqual([["quantity"], ["end"]]);
  });

  it.each([undefined, null, "row", [SUBSCRIPTION]])("refuses what is no object: %j", (value) => {
    expect(subscriptionRowSchema.safeParse(value).success).toBe(false);
  });
});
