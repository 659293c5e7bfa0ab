import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { readSubscriptions, type ReadSubscriptionsOptions, type SubscriptionRow } from "customer-metrics/rows";

const CELLS = { customerId: "a", start: "2025-01-01", amount: "10", interval: "month" };

/** The row that is read of cells which must be right. */
function rowOf(cells: Readonly<Record<string, unknown>>, options?: ReadSubscriptionsOptions): SubscriptionRow {
  const { rows, issues } = readSubscriptions([{ ...CELLS, ...cells }], options);
  expect(issues).toEqual([]);
  if (rows[0] === undefined) throw new Error("A row without an issue must be read");
  return rows[0];
}

/** What is said of cells that must be wrong. */
function messagesOf(cells: Readonly<Record<string, unknown>>, options?: ReadSubscriptionsOptions): readonly string[] {
  const { rows, issues } = readSubscriptions([{ ...CELLS, ...cells }], options);
  expect(rows).toEqual([]);
  return issues.map(({ message }) => message);
}

describe("billing intervals", () => {
  it.each([
    ["day", "day", 1],
    ["Daily", "day", 1],
    ["week", "week", 1],
    ["WEEKLY", "week", 1],
    ["bi-weekly", "week", 2],
    ["fortnight", "week", 2],
    ["2 weeks", "week", 2],
    ["month", "month", 1],
    ["monthly", "month", 1],
    ["Months", "month", 1],
    ["per month", "month", 1],
    ["/mo", "month", 1],
    ["1 month", "month", 1],
    ["bimonthly", "month", 2],
    ["3 months", "month", 3],
    ["3-months", "month", 3],
    ["every 3 months", "month", 3],
    ["Every 18 Months", "month", 18],
    ["semi-annual", "month", 6],
    ["semi-annually", "month", 6],
    ["half year", "month", 6],
    ["Half-yearly", "month", 6],
    ["quarter", "quarter", 1],
    ["quarterly", "quarter", 1],
    ["every 2 quarters", "quarter", 2],
    ["year", "year", 1],
    ["yearly", "year", 1],
    ["annually", "year", 1],
    ["Annual", "year", 1],
    ["per year", "year", 1],
    ["yr", "year", 1],
    ["3 years", "year", 3],
    ["biennial", "year", 2],
  ])("are understood when written as %j", (interval, unit, count) => {
    const row = rowOf({ interval });
    expect([row.interval, row.intervalCount ?? 1]).toEqual([unit, count]);
  });

  it.each([
    ["month", "3", "month", 3],
    ["month", 3, "month", 3],
    ["quarterly", 2, "quarter", 2],
    ["2 weeks", "2", "week", 4],
    ["semiannual", 2, "month", 12],
    ["year", 1, "year", 1],
  ])("multiply: %j with a count of %j", (interval, intervalCount, unit, count) => {
    const row = rowOf({ interval, intervalCount });
    expect([row.interval, row.intervalCount ?? 1]).toEqual([unit, count]);
  });

  it.each(["hourly", "once", "0 months", "1.5 months", "month of May", 12])("are not understood as %j", (interval) => {
    expect(messagesOf({ interval })).toEqual([
      `Cannot read interval as one of "day", "week", "month", "quarter", "year": received ${JSON.stringify(interval)}`,
    ]);
  });

  it.each([
    ["year", "year", 1],
    ["every 3 months", "month", 3],
  ])("are %j where a row says nothing and that is meant", (interval, unit, count) => {
    for (const cells of [{ interval: "" }, { interval: null }, { interval: undefined }]) {
      const row = rowOf(cells, { interval });
      expect([row.interval, row.intervalCount ?? 1]).toEqual([unit, count]);
    }
    const { rows } = readSubscriptions([{ customerId: "a", start: "2025-01-01", amount: 10 }], { interval });
    expect([rows[0]?.interval, rows[0]?.intervalCount ?? 1]).toEqual([unit, count]);
  });

  it("stay what a row says, whatever is meant elsewhere", () => {
    expect(rowOf({ interval: "week" }, { interval: "year" }).interval).toBe("week");
  });

  it("are those of the amount's column, where it has them", () => {
    const rowsOf = (amount: string): readonly SubscriptionRow[] =>
      readSubscriptions([{ customer: "a", start: "2025-01-01", [amount]: 10 }]).rows;
    expect(rowsOf("ARR")).toEqual([{ customerId: "a", start: "2025-01-01", amount: 10, interval: "year" }]);
    expect(rowsOf("mrr")).toEqual([{ customerId: "a", start: "2025-01-01", amount: 10, interval: "month" }]);
  });
});

describe("statuses", () => {
  it.each([
    ["active", "active"],
    ["LIVE", "active"],
    ["non_renewing", "active"],
    ["trialing", "trialing"],
    ["in_trial", "trialing"],
    ["Trial", "trialing"],
    ["past_due", "past-due"],
    ["Past due", "past-due"],
    ["unpaid", "past-due"],
    ["overdue", "past-due"],
    ["delinquent", "past-due"],
    ["paused", "paused"],
    ["On hold", "paused"],
    ["suspended", "paused"],
  ])("are understood when written as %j", (status, meaning) => {
    expect(rowOf({ status }).status).toBe(meaning);
  });

  it.each(["canceled", "cancelled", "Ended", "expired", "churned", "terminated"])(
    "that say %j leave the row with the end that it has, and are no status",
    (status) => {
      const row = rowOf({ status, end: "2025-06-01", cancelledAt: "2025-05-20" });
      expect(row).toEqual({ ...CELLS, end: "2025-06-01", cancelledAt: "2025-05-20" });
      expect(row).not.toHaveProperty("status");
    },
  );

  it("that say canceled end the row when it was cancelled, where nothing says when it ended", () => {
    expect(rowOf({ status: "canceled", cancelledAt: "2025-05-20" }).end).toBe("2025-05-20");
    expect(rowOf({ status: "canceled", end: "NULL", cancelledAt: "2025-05-20" }).end).toBe("2025-05-20");
  });

  it("that say canceled and do not say when are refused", () => {
    expect(messagesOf({ status: "canceled" })).toEqual(['Cannot do without end as the status is "canceled"']);
  });

  it("do not end rows that were cancelled and are active still", () => {
    expect(rowOf({ status: "active", cancelledAt: "2025-05-20" })).not.toHaveProperty("end");
  });
});

describe("discounts", () => {
  it.each([
    ["20% of three times 33.33", "33.33", 3, "20%", "19.998"],
    ["12.5 % of 0.10", "0.10", "1", "12.5 %", "0.0125"],
    ["33.333% of 100", 100, undefined, "33.333%", "33.333"],
    ["20% of a float", 0.1, 3, "20%", "0.06"], // 0.1 * 3 * 0.2 is 0.06000000000000001 in doubles
    ["10% of more digits than a double has", "123456789012345678.91", 1n, "10%", "12345678901234567.891"],
    ["7% of two and a half units", "0.01", "2.5", "7%", "0.00175"],
    ["all of it", "12.34", 2, "100%", "24.68"],
    ["none of it", "12.34", 2, "0%", "0"],
  ])("are exact: %s", (_case, amount, quantity, discount, money) => {
    const row = rowOf({ amount, quantity, discount });
    expect(new Decimal(String(row.discount)).toFixed()).toBe(new Decimal(money).toFixed());
  });

  it("in money stay as they are", () => {
    expect(rowOf({ discount: "5.50" }).discount).toBe("5.50");
    expect(rowOf({ discount: 5.5 }).discount).toBe(5.5);
  });

  it.each([
    ["-5%", ""],
    ["5,5%", '; with numbers "de-DE" it would be 5.5%'],
    ["%", ""],
    ["five percent", ""],
  ])("are refused as %j", (discount, hint) => {
    expect(messagesOf({ discount })).toEqual([`Cannot read discount as a number: received "${discount}"${hint}`]);
  });

  it.each([
    ["once", "once"],
    ["Once", "once"],
    ["FOREVER", "forever"],
    ["3", 3],
    ["3 months", 3],
    ["1 Month", 1],
    [12, 12],
  ])("last as long as %j says", (discountDuration, duration) => {
    expect(rowOf({ discount: 1, discountDuration }).discountDuration).toBe(duration);
  });

  it.each([0, -3, 1.5, "-3 months", "twice"])("cannot last %j", (discountDuration) => {
    expect(messagesOf({ discountDuration })).toEqual([
      `Cannot read discountDuration as "once", "forever" or a number of months: received ${JSON.stringify(discountDuration)}`,
    ]);
  });
});

describe("words for other things", () => {
  it.each(["EUR", "eur", "Eur"])("are a currency's code as %j", (currency) => {
    expect(rowOf({ currency }).currency).toBe("EUR");
  });

  it.each([
    [true, [true, "true", "TRUE", "Yes", "y", "t", "1"]],
    [false, [false, "false", "False", "no", "N", "f", "0"]],
  ])("say %s as exports do", (truth, spellings) => {
    expect(spellings.map((metered) => rowOf({ metered }).metered)).toEqual(spellings.map(() => truth));
  });

  it.each([
    ["cancelled", "cancelled"],
    ["Canceled", "cancelled"],
    ["account_deleted", "account-deleted"],
    ["Account deleted", "account-deleted"],
    ["contract-lost", "contract-lost"],
    ["Value lost", "value-lost"],
  ])("say how a customer was lost as %j", (churnKind, meaning) => {
    expect(rowOf({ churnKind }).churnKind).toBe(meaning);
  });
});

describe("dates", () => {
  // Bucharest and Tokyo are 2 and 9 hours ahead of UTC in January; Los Angeles is 8 behind, New York 4 in summer.
  it.each([
    ["2025-03-01", "UTC", "2025-03-01"],
    ["2025-03-01", "America/Los_Angeles", "2025-03-01"],
    ["2024-02-29", "Pacific/Kiritimati", "2024-02-29"],
    ["2025-01-31T22:00:00Z", "UTC", "2025-01-31"],
    ["2025-01-31T21:59:59Z", "Europe/Bucharest", "2025-01-31"],
    ["2025-01-31T22:00:00Z", "Europe/Bucharest", "2025-02-01"],
    ["2025-01-31 22:00:00 UTC", "Europe/Bucharest", "2025-02-01"],
    ["2025-01-31T23:30:00-05:00", "UTC", "2025-02-01"],
    ["2025-01-31T15:00:00.000Z", "Asia/Tokyo", "2025-02-01"],
    ["2025-07-01T02:00:00Z", "America/New_York", "2025-06-30"],
    ["2025-01-31 22:00:00", "Europe/Bucharest", "2025-01-31"], // no zone: that wall clock already
  ])("of every field: %s in %s", (value, timeZone, day) => {
    const fields = ["start", "trialEnd", "cancelledAt", "cancellationScheduledAt"];
    const row = rowOf(Object.fromEntries(fields.map((field) => [field, value])), { timeZone });
    expect(row).toMatchObject(Object.fromEntries(fields.map((field) => [field, day])));
    expect(rowOf({ start: "2020-01-01", end: value }, { timeZone }).end).toBe(day);
  });

  it("of Date objects are those of their instant in the zone", () => {
    const start = new Date("2025-01-01T07:59:59Z");
    expect(rowOf({ start }).start).toBe("2025-01-01");
    expect(rowOf({ start }, { timeZone: "America/Los_Angeles" }).start).toBe("2024-12-31");
  });

  it("need a time zone that there is", () => {
    expect(() => rowOf({ start: "2025-01-31T22:00:00Z" }, { timeZone: "Mars/Phobos" })).toThrow(
      expect.objectContaining({
        name: "MetricInputError",
        code: "not-allowed",
        field: "timeZone",
        message: 'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars/Phobos"',
      }),
    );
  });

  it.each([
    ["2025-01-31", "2025-02-01"],
    ["2025-02-28", "2025-03-01"],
    ["2024-02-28", "2024-02-29"],
    ["2025-12-31", "2026-01-01"],
    ["2025-01-31T23:59:59Z", "2025-02-01"],
  ])("of ends that are last days become the days after: %j", (end, day) => {
    const dates = { trialEnd: "2025-01-15", cancelledAt: "2025-01-20" };
    expect(rowOf({ start: "2024-01-01", end, ...dates }, { endsInclusive: true })).toMatchObject({
      end: day,
      ...dates,
    });
  });

  it("of a row that lasts one day are the same twice when ends are last days", () => {
    expect(rowOf({ end: "2025-01-01" }, { endsInclusive: true }).end).toBe("2025-01-02");
    expect(messagesOf({ end: "2025-01-01" })).toEqual([
      'Cannot count a row that ends on 2025-01-01, not after its start on 2025-01-01: received "2025-01-01"',
    ]);
  });

  it("of the year 9999 are no end, be they last days or the days after", () => {
    for (const endsInclusive of [false, true]) {
      for (const end of ["9999-12-31", "9999-12-31T00:00:00Z"]) {
        expect(readSubscriptions([{ ...CELLS, end }], { endsInclusive }).issues).toEqual([]);
      }
    }
  });
});

describe("cells that say nothing", () => {
  it.each(["", "   ", "NULL", "null", "\\N", null, undefined])("leave their field out: %j", (nothing) => {
    const optional = [
      ...["subscriptionId", "end", "intervalCount", "quantity", "currency", "status", "product", "plan", "discount"],
      ...["discountDuration", "tax", "refund", "metered", "trialEnd", "cancelledAt", "cancellationScheduledAt"],
      ...["churnKind", "region"],
    ];
    expect(rowOf(Object.fromEntries(optional.map((field) => [field, nothing])))).toEqual(CELLS);
  });

  it("are missed where a row cannot do without", () => {
    const nothing = Object.fromEntries(Object.keys(CELLS).map((field) => [field, "NULL"]));
    expect(messagesOf(nothing)).toEqual([
      "Cannot do without customerId",
      "Cannot do without start",
      "Cannot do without amount",
      "Cannot do without interval",
    ]);
  });

  it("do not surround those that say something: spaces go", () => {
    const spaced = Object.fromEntries(Object.entries(CELLS).map(([field, cell]) => [field, `  ${cell}\t`]));
    expect(rowOf({ ...spaced, plan: " Pro plan ", region: " EU " })).toEqual({
      ...CELLS,
      plan: "Pro plan",
      attributes: { region: "EU" },
    });
  });
});
