import { describe, expect, it } from "vitest";
import { recogniseColumns, type RowKind } from "customer-metrics/rows";

const NEEDED = ["customer", "start", "amount"];

/** Which column each field is read from, in words. */
function fieldsOf(header: readonly string[], kind?: RowKind): Record<string, string> {
  const { recognised } = recogniseColumns(header, { kind }).columns;
  return Object.fromEntries(recognised.map(({ field, column }) => [field, column]));
}

describe("recogniseColumns", () => {
  it("answers which field is in which column, and which columns are none", () => {
    const header = ["Region", "Customer ID", "Start date", "Price", "Billing interval", "Owner"];
    expect(recogniseColumns(header)).toEqual({
      kind: "subscription-rows",
      missing: [],
      absent: [],
      fields: new Map([
        ["customerId", 1],
        ["start", 2],
        ["amount", 3],
        ["interval", 4],
      ]),
      others: [0, 5],
      interval: null,
      surveyKind: null,
      columns: {
        recognised: [
          { field: "customerId", column: "Customer ID" },
          { field: "start", column: "Start date" },
          { field: "amount", column: "Price" },
          { field: "interval", column: "Billing interval" },
        ],
        guessed: [],
        attributes: ["Region", "Owner"],
        ignored: [],
      },
    });
  });

  it.each([
    "Customer ID",
    "customer_id",
    "CUSTOMER-ID",
    "customerId",
    "customer.id",
    " Customer  Id ",
    "[customer id]",
  ])("knows %j whatever its case and separators", (column) => {
    expect(fieldsOf([column, "start", "amount"])).toHaveProperty("customerId", column);
  });

  it.each([
    ["Account", "customerId"],
    ["client_id", "customerId"],
    ["Company", "customerId"],
    ["Organisation", "customerId"],
    ["Organization", "customerId"],
    ["workspace_id", "customerId"],
    ["Subscription ID", "subscriptionId"],
    ["Contract ID", "subscriptionId"],
    ["started_at", "start"],
    ["Valid from", "start"],
    ["created", "start"],
    ["ended_at", "end"],
    ["Expiry date", "end"],
    ["valid_to", "end"],
    ["unit_amount", "amount"],
    ["Price", "amount"],
    ["MRR", "amount"],
    ["Annual contract value", "amount"],
    ["Billing period", "interval"],
    ["plan_interval", "interval"],
    ["interval_count", "intervalCount"],
    ["Qty", "quantity"],
    ["Seats", "quantity"],
    ["Licences", "quantity"],
    ["Licenses", "quantity"],
    ["Currency code", "currency"],
    ["subscription_status", "status"],
    ["Product name", "product"],
    ["Tier", "plan"],
    ["plan_id", "plan"],
    ["amount_off", "discount"],
    ["Coupon duration", "discountDuration"],
    ["VAT", "tax"],
    ["amount_refunded", "refund"],
    ["Usage-based", "metered"],
    ["trial_ends_at", "trialEnd"],
    ["canceled_at", "cancelledAt"],
    ["Cancelled on", "cancelledAt"],
    ["cancellation_requested_at", "cancellationScheduledAt"],
    ["Churn type", "churnKind"],
  ])("takes a column %j for %s", (column, field) => {
    expect(fieldsOf([column], "subscription-rows")).toEqual({ [field]: column });
  });

  it.each([
    ["Month", "period"],
    ["year_month", "period"],
    ["Quarter", "period"],
    ["Date", "period"],
    ["as of", "period"],
    ["MRR", "mrr"],
    ["Monthly recurring revenue", "mrr"],
    ["Revenue", "mrr"],
    ["Amount", "mrr"],
    ["Customer name", "customerId"],
    ["currency_code", "currency"],
  ])("takes a column %j of snapshots for %s", (column, field) => {
    expect(fieldsOf([column], "mrr-snapshot-rows")).toEqual({ [field]: column });
  });

  it("knows every field of a subscription by its own name", () => {
    const names = [
      ...["customerId", "subscriptionId", "start", "end", "amount", "interval", "intervalCount", "quantity"],
      ...["currency", "status", "product", "plan", "discount", "discountDuration", "tax", "refund", "metered"],
      ...["trialEnd", "cancelledAt", "cancellationScheduledAt", "churnKind"],
    ];
    expect(fieldsOf(names)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  it("knows every field of a snapshot by its own name", () => {
    const names = ["customerId", "period", "mrr", "currency"];
    expect(fieldsOf(names)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  it.each([
    ["a start", ["customer", "start", "mrr"], "subscription-rows"],
    ["a month", ["customer", "month", "mrr"], "mrr-snapshot-rows"],
    ["a date without saying of what", ["customer", "date", "amount"], "mrr-snapshot-rows"],
    ["both a start and a month", ["customer", "start", "month", "mrr"], "subscription-rows"],
    ["neither", ["customer", "mrr"], null],
  ])("tells the kind of rows by columns with %s", (_case, header, kind) => {
    expect(recogniseColumns(header).kind).toBe(kind);
  });

  it("takes rows for what they are said to be", () => {
    const header = ["customer", "start", "month", "mrr"];
    expect(recogniseColumns(header, { kind: "mrr-snapshot-rows" })).toMatchObject({
      kind: "mrr-snapshot-rows",
      others: [1],
    });
    expect(recogniseColumns(header, { kind: "subscription-rows" })).toMatchObject({
      kind: "subscription-rows",
      others: [2],
    });
  });

  it.each([
    ["the MRR, which is the field's own name, before a monthly amount", ["monthly_amount", "mrr"], "mrr", "mrr"],
    ["an identifier before a name", ["Customer name", "Customer ID"], "customerId", "Customer ID"],
    ["the field's own name before another", ["Account", "customer_id"], "customerId", "customer_id"],
    ["a start before a creation", ["created_at", "start_date"], "start", "start_date"],
    ["a price before the MRR", ["mrr", "price"], "amount", "price"],
    ["MRR before ARR", ["arr", "mrr"], "amount", "mrr"],
    ["an amount before a value", ["value", "amount"], "amount", "amount"],
    ["the first of two that differ in case only", ["Plan", "plan"], "plan", "Plan"],
  ])("prefers %s, and keeps the other as an attribute", (_case, header, field, column) => {
    const recognition = recogniseColumns(header, { kind: field === "mrr" ? "mrr-snapshot-rows" : "subscription-rows" });
    expect(recognition.columns.recognised).toEqual([{ field, column }]);
    expect(recognition.columns.attributes).toEqual(header.filter((name) => name !== column));
  });

  it.each([
    ["the only one of a subscription", ["customer", "price"], undefined, ["start"]],
    ["the only one of a snapshot", ["customer", "month"], undefined, ["mrr"]],
    ["the only ones of the wanted kind", ["customer", "month", "mrr"], "subscription-rows" as const, ["start"]],
    ["those of a subscription when nothing is known", ["foo"], undefined, ["customerId", "start", "amount"]],
    ["those of a subscription when there are no columns", [], undefined, ["customerId", "start", "amount"]],
    ["those of a snapshot when it is wanted", [], "mrr-snapshot-rows" as const, ["customerId", "period", "mrr"]],
  ])("names what is missing: %s", (_case, header, kind, missing) => {
    expect(recogniseColumns(header, { kind })).toMatchObject({ kind: null, missing });
  });

  it.each([
    ["monthly_amount", "month", "the amount's column says so"],
    ["MRR", "month", "the amount's column says so"],
    ["Price per month", "month", "the amount's column says so"],
    ["ARR", "year", "the amount's column says so"],
    ["annual_amount", "year", "the amount's column says so"],
    ["ACV", "year", "the amount's column says so"],
    ["Price", "month", "no column says how often the amount is billed"],
  ])("guesses how often %j is billed, and says why", (amount, value, because) => {
    const recognition = recogniseColumns(["customer", "start", amount]);
    expect(recognition.interval).toEqual({ value, because });
    expect(recognition.columns.guessed).toEqual([{ field: "interval", value, because }]);
  });

  it("guesses nothing when a column says how often the amount is billed, nor for snapshots", () => {
    for (const header of [
      [...NEEDED, "interval"],
      ["customer", "start", "arr", "Billing cycle"],
      ["customer", "month", "mrr"],
    ]) {
      expect(recogniseColumns(header)).toMatchObject({ interval: null, columns: { guessed: [] } });
    }
  });

  it("is not misled by names that every object has", () => {
    const header = [...NEEDED, "constructor", "__proto__", "toString", ""];
    expect(recogniseColumns(header).columns.attributes).toEqual(["constructor", "__proto__", "toString", ""]);
  });

  it.each<[string, readonly string[], RowKind | null]>([
    ["opportunities", ["opportunityId", "accountId", "createdAt", "amount"], null],
    ["contracts", ["accountId", "startDate", "endDate", "value", "Term end"], "contract-rows"],
    ["orders", ["Order ID", "accountId", "date", "amount"], "order-rows"],
  ])(
    "does not take %s for recurring revenue, unless it is told so or the table says how often",
    (_name, header, kind) => {
      expect(recogniseColumns(header).kind).toBe(kind);
      expect(recogniseColumns(header, { interval: "year" }).kind).toMatch(/^(?:subscription|mrr-snapshot)-rows$/u);
      expect(recogniseColumns([...header, "mrr", "month"]).kind).toMatch(/^(?:subscription|mrr-snapshot)-rows$/u);
    },
  );
});
