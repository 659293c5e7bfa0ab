import { describe, expect, it } from "vitest";
import { readMrrSnapshots, readSubscriptions } from "customer-metrics/rows";

const CELLS = { Customer: "a", "Start date": "2025-01-01", Price: "10", "Billing cycle": "month" };
const RECORD = { customer: "a", start: "2025-01-01", amount: 10, interval: "month" };
const ROW = { customerId: "a", start: "2025-01-01", amount: 10, interval: "month" };

/** Where and how an issue was found, and what was said. */
type Refusal = readonly [field: string, column: string, received: unknown, code: string, message: string];

describe("readSubscriptions", () => {
  it("reads every field of a row", () => {
    const record = {
      "Customer ID": 7,
      "Subscription ID": "s-1",
      "Start date": "2025-01-01",
      "End date": "2026-01-01",
      "Unit price": "12.50",
      "Billing interval": "every 3 months",
      Seats: "4",
      Currency: "eur",
      Status: "past_due",
      Product: "Desk",
      Plan: "Pro",
      Discount: "10%",
      "Discount duration": "6 months",
      VAT: "1.99",
      Refund: "0.50",
      "Usage-based": "no",
      "Trial end": "2025-01-15",
      "Cancelled at": "2025-12-01",
      "Cancellation requested at": "2025-11-01",
      "Churn kind": "Contract lost",
      Region: "EU",
    };
    expect(readSubscriptions([record]).rows).toEqual([
      {
        customerId: 7,
        subscriptionId: "s-1",
        start: "2025-01-01",
        end: "2026-01-01",
        amount: "12.50",
        interval: "month",
        intervalCount: 3,
        quantity: "4",
        currency: "EUR",
        status: "past-due",
        product: "Desk",
        plan: "Pro",
        discount: "5.000", // a tenth of 4 times 12.50
        discountDuration: 6,
        tax: "1.99",
        refund: "0.50",
        metered: false,
        trialEnd: "2025-01-15",
        cancelledAt: "2025-12-01",
        cancellationScheduledAt: "2025-11-01",
        churnKind: "contract-lost",
        attributes: { Region: "EU" },
      },
    ]);
  });

  it.each<Refusal>([
    [
      ...(["customerId", "Customer", true, "not-allowed"] as const),
      "Cannot read customerId as an identifier: received true",
    ],
    ["customerId", "Customer", "", "missing-value", "Cannot do without customerId"],
    ["start", "Start date", null, "missing-value", "Cannot do without start"],
    [
      ...(["start", "Start date", "01/03/2025", "not-a-date"] as const),
      'Cannot read start as a date like 2025-03-01: received "01/03/2025"; with dates "dmy" it would be 2025-03-01, with "mdy" 2025-01-03',
    ],
    [
      ...(["start", "Start date", 1_735_689_600, "not-a-date"] as const),
      'Cannot read start as a date like 2025-03-01: received 1735689600; with dates "unix" it would be 2025-01-01',
    ],
    ["end", "Until", "2025-02-30", "not-a-date", 'Cannot read end as a date like 2025-03-01: received "2025-02-30"'],
    [
      ...(["end", "Until", "2025-01-01", "ends-before-start"] as const),
      'Cannot count a row that ends on 2025-01-01, not after its start on 2025-01-01: received "2025-01-01"',
    ],
    [
      ...(["end", "Until", "2024-12-31", "ends-before-start"] as const),
      'Cannot count a row that ends on 2024-12-31, not after its start on 2025-01-01: received "2024-12-31"',
    ],
    ["amount", "Price", "NULL", "missing-value", "Cannot do without amount"],
    [
      ...(["amount", "Price", "1,000", "not-a-number"] as const),
      'Cannot read amount as a number: received "1,000"; with numbers "en-US" it would be 1000, with "de-DE" 1.000',
    ],
    [
      ...(["amount", "Price", "$10", "not-a-number"] as const),
      'Cannot read amount as a number: received "$10"; with numbers "en-US" it would be 10',
    ],
    ["amount", "Price", Number.NaN, "not-a-number", "Cannot read amount as a number: received NaN"],
    ["amount", "Price", -10, "negative", "Cannot use a negative amount unless credits are allowed: received -10"],
    ["interval", "Billing cycle", "  ", "missing-value", "Cannot do without interval"],
    [
      ...(["interval", "Billing cycle", "hourly", "not-allowed"] as const),
      'Cannot read interval as one of "day", "week", "month", "quarter", "year": received "hourly"',
    ],
    [
      ...(["intervalCount", "Interval count", "1.5", "not-whole"] as const),
      'Cannot read intervalCount as a whole number above 0: received "1.5"',
    ],
    [
      ...(["intervalCount", "Interval count", 0, "not-whole"] as const),
      "Cannot read intervalCount as a whole number above 0: received 0",
    ],
    [
      ...(["subscriptionId", "Contract ID", false, "not-allowed"] as const),
      "Cannot read subscriptionId as an identifier: received false",
    ],
    ["quantity", "Seats", "two", "not-a-number", 'Cannot read quantity as a number: received "two"'],
    ["quantity", "Seats", -2, "negative", "Cannot use a negative quantity: received -2"],
    ["currency", "Currency", "€", "not-allowed", 'Cannot read currency as a code like EUR: received "€"'],
    [
      ...(["status", "State", "gone", "not-allowed"] as const),
      'Cannot read status as one of "active", "trialing", "past-due", "paused": received "gone"',
    ],
    ["product", "Product", true, "not-allowed", "Cannot read product as text: received true"],
    ["plan", "Tier", { name: "Pro" }, "not-allowed", 'Cannot read plan as text: received {"name":"Pro"}'],
    ["discount", "Amount off", "SPRING", "not-a-number", 'Cannot read discount as a number: received "SPRING"'],
    ["discount", "Amount off", "-1", "negative", 'Cannot use a negative discount: received "-1"'],
    [
      ...(["discountDuration", "Coupon duration", "repeating", "not-allowed"] as const),
      'Cannot read discountDuration as "once", "forever" or a number of months: received "repeating"',
    ],
    ["tax", "VAT", "19 %", "not-a-number", 'Cannot read tax as a number: received "19 %"'],
    ["tax", "VAT", -0.01, "negative", "Cannot use a negative tax: received -0.01"],
    ["refund", "Refund", "all", "not-a-number", 'Cannot read refund as a number: received "all"'],
    ["refund", "Refund", "-5.00", "negative", 'Cannot use a negative refund: received "-5.00"'],
    ["metered", "Metered", "maybe", "not-allowed", 'Cannot read metered as true or false: received "maybe"'],
    ["trialEnd", "Trial ends", "soon", "not-a-date", 'Cannot read trialEnd as a date like 2025-03-01: received "soon"'],
    [
      ...(["cancelledAt", "Canceled at", "yes", "not-a-date"] as const),
      'Cannot read cancelledAt as a date like 2025-03-01: received "yes"',
    ],
    [
      ...(["cancellationScheduledAt", "Cancel requested at", "2025-1-1", "not-a-date"] as const),
      'Cannot read cancellationScheduledAt as a date like 2025-03-01: received "2025-1-1"; with dates "ymd" it would be 2025-01-01',
    ],
    [
      ...(["churnKind", "Churn type", "price", "not-allowed"] as const),
      'Cannot read churnKind as one of "cancelled", "account-deleted", "contract-lost", "value-lost": received "price"',
    ],
  ])("refuses a %s in a column %j that is %j", (field, column, received, code, message) => {
    const { rows, issues, issueCount } = readSubscriptions([CELLS, { ...CELLS, [column]: received }]);
    expect(rows).toHaveLength(1);
    expect(issueCount).toBe(1);
    const isMissing = code === "missing-value";
    expect(issues).toEqual([{ code, row: 2, field, column, message, ...(isMissing ? {} : { received }) }]);
  });

  it("names everything that is wrong with a row", () => {
    const { issues } = readSubscriptions([{ ...CELLS, "Start date": "soon", Seats: -1, Currency: "E", Plan: true }]);
    expect(issues.map(({ row, field, code }) => [row, field, code])).toEqual([
      [1, "start", "not-a-date"],
      [1, "quantity", "negative"],
      [1, "currency", "not-allowed"],
      [1, "plan", "not-allowed"],
    ]);
  });

  it.each([
    ["a date", { Until: "soon" }, "end"],
    ["an end before the start", { Until: "2024-01-01" }, "end"],
    ["a quantity", { Seats: "two" }, "quantity"],
  ])("names a negative amount next to %s that is wrong", (_case, change, field) => {
    const { issues } = readSubscriptions([{ ...CELLS, Price: "-10", ...change }]);
    expect(issues.map((issue) => issue.field).sort()).toEqual(["amount", field].sort());
  });

  it.each([
    ["a date of a cancellation that is the end too", { Status: "canceled", "Canceled at": "soon" }, "cancelledAt"],
    ["an amount of which the discount is a share", { Price: "many", Discount: "20%" }, "amount"],
  ])("names once %s", (_case, change, field) => {
    const { issues } = readSubscriptions([{ ...CELLS, ...change }]);
    expect(issues.map((issue) => issue.field)).toEqual([field]);
  });

  it.each([
    ["a currency in lower case", { Currency: "euro" }, "euro"],
    ["a word for a duration", { "Coupon duration": "Repeating" }, "Repeating"],
    ["a count with a leading zero", { "Interval count": "00" }, "00"],
    ["an end that is a last day", { Until: "2024-12-30" }, "2024-12-30"],
    ["a time stamp before the start", { Until: "2024-12-30T12:00:00Z" }, "2024-12-30T12:00:00Z"],
  ])("shows what it refuses as it was written: %s", (_case, change, written) => {
    const { issues } = readSubscriptions([{ ...CELLS, ...change }], { endsInclusive: true });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.received).toBe(written);
    expect(issues[0]?.message).toMatch(`received ${JSON.stringify(written)}`);
  });

  it.each([
    ["null", null, "null"],
    ["nothing", undefined, "undefined"],
    ["text", "row", '"row"'],
    ["a number", 7, "7"],
    ["an array", ["a", "2025-01-01"], '["a","2025-01-01"]'],
  ])("refuses %s, which is no row", (_case, received, shown) => {
    expect(readSubscriptions([RECORD, received, RECORD])).toMatchObject({
      rows: [ROW, ROW],
      rowNumbers: [1, 3],
      rowsRead: 3,
      issueCount: 1,
      issues: [
        { code: "not-an-object", row: 2, received, message: `Cannot read a row that is no object: received ${shown}` },
      ],
    });
  });

  it("refuses credits unless they are allowed", () => {
    const credits = [
      { ...RECORD, amount: -10 },
      { ...RECORD, amount: "-0.01" },
      { ...RECORD, amount: -1n },
    ];
    expect(readSubscriptions(credits).issues.map(({ row, code, field }) => [row, code, field])).toEqual([
      [1, "negative", "amount"],
      [2, "negative", "amount"],
      [3, "negative", "amount"],
    ]);
    expect(readSubscriptions(credits, { credits: "refuse" }).rows).toEqual([]);
    expect(readSubscriptions(credits, { credits: "allow" })).toMatchObject({
      rows: [
        { ...ROW, amount: -10 },
        { ...ROW, amount: "-0.01" },
        { ...ROW, amount: -1n },
      ],
      issueCount: 0,
    });
  });

  it("reads amounts of nothing and of any size", () => {
    const amounts = [0, "0.00", -0, 1e21, "123456789012345678901234567890.12", 10n ** 30n];
    const { rows } = readSubscriptions(amounts.map((amount) => ({ ...RECORD, amount })));
    expect(rows.map(({ amount }) => amount)).toEqual(amounts);
  });

  it("counts all issues and keeps the first hundred", () => {
    const { issues, issueCount, rowsRead } = readSubscriptions(new Array(150).fill({ ...RECORD, start: "soon" }));
    expect({ kept: issues.length, issueCount, rowsRead }).toEqual({ kept: 100, issueCount: 150, rowsRead: 150 });
    expect(issues.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it.each([
    [0, []],
    [1, [[1, "start"]]],
    [
      3,
      [
        [1, "start"],
        [1, "amount"],
        [3, "start"],
      ],
    ],
  ])("keeps as many issues as it is told: %j", (keepIssues, kept) => {
    const broken = { ...RECORD, start: "soon", amount: "many" };
    const { issues, issueCount, rowNumbers } = readSubscriptions([broken, RECORD, broken], { keepIssues });
    expect(issues.map(({ row, field }) => [row, field])).toEqual(kept);
    expect({ issueCount, rowNumbers }).toEqual({ issueCount: 4, rowNumbers: [2] });
  });

  it("numbers the rows that it read, which stand on no lines", () => {
    const { rowNumbers, lines, rowsRead } = readSubscriptions([RECORD, null, RECORD, {}, RECORD]);
    expect({ rowNumbers, lines, rowsRead }).toEqual({
      rowNumbers: [1, 3, 5],
      lines: [undefined, undefined, undefined],
      rowsRead: 5,
    });
  });

  it("keeps what is no field as attributes, in words", () => {
    const more = { Region: "EU", employees: 40, vip: true, note: " hot lead ", empty: "", none: null, gone: "NULL" };
    const { rows, columns } = readSubscriptions([{ ...RECORD, ...more, tags: ["x"], owner: { name: "Ada" } }]);
    expect(rows).toEqual([{ ...ROW, attributes: { Region: "EU", employees: "40", vip: "true", note: "hot lead" } }]);
    expect(columns.attributes).toEqual(["Region", "employees", "vip", "note", "empty", "none", "gone"]);
    expect(columns.ignored).toEqual(["tags", "owner"]);
  });

  it("keeps the attributes that a record has of its own", () => {
    const record = { ...RECORD, attributes: { region: "EU", size: 3, tags: ["x"], none: null }, owner: "Ada" };
    const { rows, columns } = readSubscriptions([record]);
    expect(rows).toEqual([{ ...ROW, attributes: { region: "EU", size: "3", owner: "Ada" } }]);
    expect(columns.attributes).toEqual(["owner"]);
  });

  it("has no attributes where there are none", () => {
    expect(readSubscriptions([RECORD, { ...RECORD, region: "" }, { ...RECORD, attributes: null }]).rows).toEqual([
      ROW,
      ROW,
      ROW,
    ]);
  });

  it("recognises each record by its own keys, and tells all that they were taken for", () => {
    const { rows, columns } = readSubscriptions([
      RECORD,
      { Account: "b", "Start Date": "2025-02-01", ARR: 120, Region: "EU" },
      { account: "c", created: "2025-03-01", price: 5 },
    ]);
    expect(rows).toEqual([
      ROW,
      { customerId: "b", start: "2025-02-01", amount: 120, interval: "year", attributes: { Region: "EU" } },
      { customerId: "c", start: "2025-03-01", amount: 5, interval: "month" },
    ]);
    expect(columns).toEqual({
      recognised: [
        ...Object.entries({ customerId: "customer", start: "start", amount: "amount", interval: "interval" }),
        ...Object.entries({ customerId: "Account", start: "Start Date", amount: "ARR" }),
        ...Object.entries({ customerId: "account", start: "created", amount: "price" }),
      ].map(([field, column]) => ({ field, column })),
      guessed: [
        { field: "interval", value: "year", because: "the amount's column says so" },
        { field: "interval", value: "month", because: "no column says how often the amount is billed" },
      ],
      attributes: ["Region"],
      ignored: [],
    });
  });

  it("misses in each row what no key of it is", () => {
    expect(readSubscriptions([{ customer: "a", price: 5 }, {}]).issues).toEqual([
      { code: "missing-value", row: 1, field: "start", message: "Cannot do without start" },
      { code: "missing-value", row: 2, field: "customerId", message: "Cannot do without customerId" },
      { code: "missing-value", row: 2, field: "start", message: "Cannot do without start" },
      { code: "missing-value", row: 2, field: "amount", message: "Cannot do without amount" },
    ]);
  });

  it("reads any iterable of records, and changes none of them", () => {
    function* records(): Generator {
      yield Object.freeze({ ...RECORD, status: "canceled", cancelledAt: "2025-05-01" });
      yield Object.freeze({ ...RECORD, attributes: Object.freeze({ region: "EU" }), owner: "Ada" });
    }
    expect(readSubscriptions(records()).rows).toEqual([
      { ...ROW, end: "2025-05-01", cancelledAt: "2025-05-01" },
      { ...ROW, attributes: { region: "EU", owner: "Ada" } },
    ]);
    expect(readSubscriptions(new Set([RECORD])).rows).toEqual([ROW]);
  });

  it("reads nothing from nothing", () => {
    expect(readSubscriptions([])).toEqual({
      kind: "subscription-rows",
      rows: [],
      rowNumbers: [],
      lines: [],
      issues: [],
      issueCount: 0,
      rowsRead: 0,
      columns: { recognised: [], guessed: [], attributes: [], ignored: [] },
    });
  });

  it("reads records without a prototype, as GraphQL answers them", () => {
    expect(readSubscriptions([Object.assign(Object.create(null), RECORD)]).rows).toEqual([ROW]);
  });

  it.each([
    ["no prototype", Object.assign(Object.create(null) as object, { id: 7 })],
    ["big integers", { id: 7n }],
    ["a part that is itself", circular()],
    ["a toString that is no function", { toString: "a" }],
    ["parts without a prototype", [Object.create(null)]],
  ])("names by an issue a cell that is an object with %s", (_case, cell) => {
    const { rows, issues } = readSubscriptions([RECORD, { ...RECORD, customer: cell }]);
    expect(rows).toEqual([ROW]);
    expect(issues.map(({ row, field, code }) => [row, field, code])).toEqual([[2, "customerId", "not-allowed"]]);
  });
});

function circular(): object {
  const whole: { part?: unknown } = {};
  whole.part = whole;
  return whole;
}

describe("readMrrSnapshots", () => {
  it("reads every field of a row", () => {
    expect(readMrrSnapshots([{ Customer: "Acme", Month: "2025-03", MRR: "99.90", Currency: "eur", Plan: 7 }])).toEqual({
      kind: "mrr-snapshot-rows",
      rows: [{ customerId: "Acme", period: "2025-03", mrr: "99.90", currency: "EUR", attributes: { Plan: "7" } }],
      rowNumbers: [1],
      lines: [undefined],
      issues: [],
      issueCount: 0,
      rowsRead: 1,
      columns: {
        recognised: [
          { field: "customerId", column: "Customer" },
          { field: "period", column: "Month" },
          { field: "mrr", column: "MRR" },
          { field: "currency", column: "Currency" },
        ],
        guessed: [],
        attributes: ["Plan"],
        ignored: [],
      },
    });
  });

  it.each(["2025-03", "2025-Q1", "2025-W09", "2020-W53", "2025", "FY2025", "FY2025-Q4"])(
    "takes %s for the period that it names",
    (period) => {
      expect(readMrrSnapshots([{ customer: "a", period, mrr: 5 }]).rows).toEqual([{ customerId: "a", period, mrr: 5 }]);
    },
  );

  // Tokyo is 9 hours ahead of UTC, New York 4 hours behind it in March.
  it.each([
    ["2025-03-01", undefined, "2025-03"],
    ["2025-03-31", undefined, "2025-03"],
    ["2024-02-29", undefined, "2024-02"],
    ["2025-03-31T23:30:00", "Asia/Tokyo", "2025-03"],
    ["2025-03-31T23:30:00Z", undefined, "2025-03"],
    ["2025-03-31T23:30:00Z", "Asia/Tokyo", "2025-04"],
    ["2025-04-01T03:00:00Z", "America/New_York", "2025-03"],
  ])("takes the date %s in the zone %s for its month", (date, timeZone, period) => {
    for (const cell of date.endsWith("Z") ? [date, new Date(date)] : [date]) {
      expect(readMrrSnapshots([{ customer: "a", month: cell, mrr: 5 }], { timeZone }).rows).toEqual([
        { customerId: "a", period, mrr: 5 },
      ]);
    }
  });

  it.each<Refusal>([
    ["customerId", "Account", "", "missing-value", "Cannot do without customerId"],
    [
      ...(["customerId", "Account", true, "not-allowed"] as const),
      "Cannot read customerId as an identifier: received true",
    ],
    ["period", "Month end", null, "missing-value", "Cannot do without period"],
    ...["2025-1", "03/2025", "Mar 2025"].map((label): Refusal => [
      ...(["period", "Month end", label, "not-a-period"] as const),
      `Cannot read period as a period like 2025-03, 2025-Q1 or 2025: received "${label}"; with dates "dmy" it would be ${label === "2025-1" ? "2025-01" : "2025-03"}`,
    ]),
    ...["2025-13", "2025-Q5", "2025-W53", "2025-02-30"].map((label): Refusal => [
      ...(["period", "Month end", label, "not-a-period"] as const),
      `Cannot read period as a period like 2025-03, 2025-Q1 or 2025: received "${label}"`,
    ]),
    ["mrr", "Monthly revenue", "NULL", "missing-value", "Cannot do without mrr"],
    [
      ...(["mrr", "Monthly revenue", "1.000,50", "not-a-number"] as const),
      'Cannot read mrr as a number: received "1.000,50"; with numbers "de-DE" it would be 1000.50',
    ],
    ["mrr", "Monthly revenue", -5, "negative", "Cannot use a negative mrr unless credits are allowed: received -5"],
    ["currency", "Currency", "$", "not-allowed", 'Cannot read currency as a code like EUR: received "$"'],
  ])("refuses a %s in a column %j that is %j", (field, column, received, code, message) => {
    const record = { Account: "a", "Month end": "2025-03-31", "Monthly revenue": 5, Currency: "EUR" };
    const { rows, issues } = readMrrSnapshots([record, { ...record, [column]: received }]);
    expect(rows).toEqual([{ customerId: "a", period: "2025-03", mrr: 5, currency: "EUR" }]);
    const isMissing = code === "missing-value";
    expect(issues).toEqual([{ code, row: 2, field, column, message, ...(isMissing ? {} : { received }) }]);
  });

  it("refuses what is no row, counts all issues and keeps the first", () => {
    const { issues, issueCount, rowsRead } = readMrrSnapshots(["x", {}], { keepIssues: 2 });
    expect(issues).toEqual([
      { code: "not-an-object", row: 1, received: "x", message: 'Cannot read a row that is no object: received "x"' },
      { code: "missing-value", row: 2, field: "customerId", message: "Cannot do without customerId" },
    ]);
    expect({ issueCount, rowsRead }).toEqual({ issueCount: 4, rowsRead: 2 });
  });
});
