import { describe, expect, it } from "vitest";
import {
  type ColumnMap,
  readCsv,
  readJson,
  readMrrSnapshots,
  readNdjson,
  readSubscriptions,
  recogniseColumns,
} from "customer-metrics/rows";

const HEADER = ["customer", "created_at", "started", "price", "mrr_amount", "region"];

/** Which column each field is read from, and whether the caller said so. */
function fieldsOf(header: readonly string[], columns: ColumnMap): unknown {
  const { recognised } = recogniseColumns(header, { columns }).columns;
  return Object.fromEntries(
    recognised.map(({ field, column, mapped }) => [field, mapped === true ? [column] : column]),
  );
}

describe("columns that the caller names", () => {
  it("are taken before those that are recognised, which become attributes, and are marked", () => {
    expect(fieldsOf(HEADER, {})).toEqual({ customerId: "customer", start: "created_at", amount: "price" });
    expect(fieldsOf(HEADER, { amount: "mrr_amount", start: "started" })).toEqual({
      ...{ customerId: "customer", start: ["started"], amount: ["mrr_amount"] },
    });
    const { columns } = recogniseColumns(HEADER, { columns: { amount: "mrr_amount", start: "started" } });
    expect(columns.attributes).toEqual(["created_at", "price", "region"]);
    expect(columns.recognised).toContainEqual({ field: "amount", column: "mrr_amount", mapped: true });
  });

  it("are found by their very name, or by the only one that differs in case and separators", () => {
    expect(fieldsOf(HEADER, { amount: "MRR amount" })).toMatchObject({ amount: ["mrr_amount"] });
    expect(fieldsOf(["customer", "start", "Price", "price"], { amount: "price" })).toMatchObject({ amount: ["price"] });
    expect(recogniseColumns(["customer", "start", "Price", "price"], { columns: { amount: "PRICE" } })).toMatchObject({
      absent: ["amount"],
    });
    expect(fieldsOf(["customer", "start", "€", "$"], { amount: "€" })).toMatchObject({ amount: ["€"] });
  });

  it("may be the second of one name, by the name that it has among the attributes", () => {
    const { fields } = recogniseColumns(["customer", "start", "price", "price"], { columns: { amount: "price (2)" } });
    expect(fields.get("amount")).toBe(3);
  });

  it("may be several, of which the first that is there is taken", () => {
    expect(fieldsOf(HEADER, { amount: ["total", "mrr_amount", "price"] })).toMatchObject({ amount: ["mrr_amount"] });
  });

  it("may be none", () => {
    expect(fieldsOf(["customer", "start", "price", "end"], { end: null })).toEqual({
      ...{ customerId: "customer", start: "start", amount: "price" },
    });
    const { columns } = recogniseColumns(["customer", "start", "price", "end"], { columns: { end: null } });
    expect(columns.attributes).toEqual(["end"]);
    expect(recogniseColumns(HEADER, { columns: { customerId: null } })).toMatchObject({
      ...{ kind: null, missing: ["customerId"] },
    });
  });

  it("may be one column of two fields", () => {
    expect(fieldsOf(HEADER, { customerId: "customer", subscriptionId: "customer" })).toMatchObject({
      ...{ customerId: ["customer"], subscriptionId: ["customer"] },
    });
  });

  it("tell the kind of rows, where one kind alone has the field", () => {
    const header = ["customer", "start", "month", "mrr"];
    expect(recogniseColumns(header).kind).toBe("subscription-rows");
    expect(recogniseColumns(header, { columns: { period: "month" } }).kind).toBe("mrr-snapshot-rows");
    expect(
      recogniseColumns(["who", "when", "how much"], {
        columns: { customerId: "who", period: "when", mrr: "how much" },
      }).kind,
    ).toBe("mrr-snapshot-rows");
  });

  it("leave the interval to be guessed by no name, as theirs says nothing that is known", () => {
    expect(recogniseColumns(HEADER, { columns: { amount: "mrr_amount" } }).interval).toEqual({
      ...{ value: "month", because: "no column says how often the amount is billed" },
    });
    expect(recogniseColumns(["customer", "start", "ARR", "MRR"], { columns: { amount: "ARR" } }).interval).toEqual({
      ...{ value: "year", because: "the amount's column says so" },
    });
  });

  it.each([
    [
      { amuont: "x" },
      undefined,
      'Cannot name a column for "amuont", which is no field of these rows: did you mean amount?',
    ],
    [{ quux: "x" }, undefined, 'Cannot name a column for "quux", which is no field of these rows'],
    [{ attributes: "x" }, undefined, 'Cannot name a column for "attributes", which is no field of these rows'],
    [
      ...([{ period: "x" }, "subscription-rows"] as const),
      'Cannot name a column for "period", which is no field of these rows',
    ],
    [
      ...([{ start: "x", period: "y" }, undefined] as const),
      "Cannot name columns for start and period together: no kind of rows has all of them",
    ],
  ])("are refused as %j", (columns, kind, message) => {
    expect(() => recogniseColumns(["x", "y"], { columns: columns as ColumnMap, kind })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code: "unknown-choice", field: "columns", message }),
    );
  });
});

describe("rows under columns that the caller names", () => {
  const columns = { amount: "mrr_amount" };
  const text = "customer,start,price,mrr_amount\na,2025-01-01,120,10\n";
  const expected = [
    { customerId: "a", start: "2025-01-01", amount: "10", interval: "month", attributes: { price: "120" } },
  ];

  it("are the same from CSV, JSON, NDJSON and objects", async () => {
    const record = { customer: "a", start: "2025-01-01", price: "120", mrr_amount: "10" };
    expect((await readCsv(text, { columns })).rows).toEqual(expected);
    expect((await readJson(JSON.stringify([record]), { columns })).rows).toEqual(expected);
    expect((await readNdjson(JSON.stringify(record), { columns })).rows).toEqual(expected);
    expect(readSubscriptions([record], { columns }).rows).toEqual(expected);
    const snapshot = { who: "a", when: "2025-03", mrr: 5 };
    expect(readMrrSnapshots([snapshot], { columns: { customerId: "who", period: "when" } }).rows).toEqual([
      { customerId: "a", period: "2025-03", mrr: 5 },
    ]);
  });

  it("name the column in what is said of them", async () => {
    const { issues } = await readCsv(text.replace("10", "ten"), { columns });
    expect(issues).toMatchObject([{ field: "amount", column: "mrr_amount", received: "ten" }]);
  });

  it("are refused where it is not there, with the columns that are", async () => {
    const message =
      'Cannot find the column "mrr_amuont" for amount among "customer", "start", "price", "mrr_amount"; did you mean "mrr_amount"?';
    const told = { columns: { amount: "mrr_amuont" } };
    const error = { name: "MetricInputError", code: "missing-field", field: "amount", message };
    await expect(readCsv(text, told)).rejects.toMatchObject(error);
    const record = { customer: "a", start: "2025-01-01", price: "120", mrr_amount: "10" };
    await expect(readJson(JSON.stringify([record]), told)).rejects.toMatchObject(error);
    await expect(readNdjson(JSON.stringify(record), told)).rejects.toMatchObject(error);
    expect(() => readSubscriptions([record], told)).toThrow(expect.objectContaining(error));
    await expect(readCsv(text, { columns: { end: ["until when", "till"] } })).rejects.toThrow(
      'Cannot find the column "until when" or "till" for end among "customer", "start", "price", "mrr_amount"',
    );
  });

  it("may leave it out, if they are objects and not all do", () => {
    const records = [
      { customer: "a", start: "2025-01-01", price: 1 },
      { customer: "b", start: "2025-01-01", price: 1, gone: "2025-02-01" },
    ];
    expect(readSubscriptions(records, { columns: { end: "gone" } }).rows).toMatchObject([
      { customerId: "a" },
      { customerId: "b", end: "2025-02-01" },
    ]);
    expect(readSubscriptions([], { columns: { end: "gone" } }).rows).toEqual([]);
  });

  it("list no more columns than a reader looks through", async () => {
    const header = Array.from({ length: 60 }, (_, index) => `c${String(index)}`);
    const first = header.slice(0, 40).map((name) => `"${name}"`);
    await expect(readCsv(header.join(","))).rejects.toThrow(
      `Cannot find a column for customerId and start and amount among ${first.join(", ")} and 20 more`,
    );
  });
});

describe("attributes of columns of one name", () => {
  it("are told apart, also from a column that is called as one of them would be", async () => {
    const text = "customer,start,mrr,region,region,region (2)\na,2025-01-01,5,EU,US,AP\n";
    const { rows, columns } = await readCsv(text, { kind: "subscription-rows" });
    expect(rows[0]?.attributes).toEqual({ region: "EU", "region (3)": "US", "region (2)": "AP" });
    expect(columns.attributes).toEqual(["region", "region (3)", "region (2)"]);
  });
});
