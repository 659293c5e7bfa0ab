import { describe, expect, it } from "vitest";
import {
  type AccountRow,
  type BlankSegmentPeriod,
  type Convention,
  mrrMovements,
  type MrrSnapshotRow,
  segmentMovements,
  type SegmentMovements,
  type SegmentOptions,
  type SegmentPeriod,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";
import { resolveConvention } from "../../src/conventions/resolve.ts";
import { segmentedLedger } from "../../src/movements/segments/reading/segmented-ledger.ts";

const row = (change: Partial<SubscriptionRow> = {}, region?: string): SubscriptionRow => ({
  ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
  ...change,
  ...(region === undefined ? {} : { attributes: { region } }),
});

const MOVES = [
  ...(["new", "expansion", "contraction", "churned", "reactivation", "fx", "transferIn", "transferOut"] as const),
] as const;

/** A period as one line: its opening, whatever moved, and its closing. */
function line(period: SegmentPeriod | BlankSegmentPeriod): string {
  if (period.startingMrr === null) return `${period.period} ${period.suppressed ? "suppressed" : "unknown"}`;
  const { startingMrr, startingCustomers, endingMrr, endingCustomers } = period;
  const moves = MOVES.filter((move) => !period[`${move}Mrr`].isZero()).map(
    (move) => `${move} ${period[`${move}Mrr`].toFixed()}`,
  );
  const ends = [
    `${startingMrr.toFixed()} (${String(startingCustomers)})`,
    `${endingMrr.toFixed()} (${String(endingCustomers)})`,
  ];
  return [period.period, ends[0], ...moves, ends[1]].join(", ");
}

const table = (segments: readonly SegmentMovements<SegmentPeriod | BlankSegmentPeriod>[]): unknown =>
  Object.fromEntries(segments.map(({ segment, periods }) => [String(segment), periods.map(line)]));

const march = { from: "2025-03", to: "2025-03", asOf: "2025-03-31" } as const;

function told(
  rows: Iterable<SubscriptionRow>,
  options: Partial<SegmentOptions> = {},
  choices: Partial<Convention> = {},
): unknown {
  return table(segmentMovements(rows, { segmentBy: "region", ...march, ...options }, choices));
}

describe("segmentMovements by an attribute of the account", () => {
  it("shows who moves at what it was before, and the change where it went", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-10", amount: 130 }, "US")];
    expect(told(rows)).toEqual({
      EU: ["2025-03, 100 (1), transferOut 100, 0 (0)"],
      US: ["2025-03, 0 (0), expansion 30, transferIn 100, 130 (1)"],
    });
  });

  it("takes 50 from plan A, as ChartMogul does, when a customer changes from A at 50 to B at 30", () => {
    // help.chartmogul.com/hc/en-us/articles/203299912, "How plan filters affect Chart Data": MRR Leaving Segment is $50,
    // and A sees no contraction.
    const rows = [
      row({ end: "2025-03-10", amount: 50, plan: "A" }),
      row({ start: "2025-03-10", amount: 30, plan: "B" }),
    ];
    expect(told(rows, { segmentBy: { account: "plan" } })).toEqual({
      A: ["2025-03, 50 (1), transferOut 50, 0 (0)"],
      B: ["2025-03, 0 (0), contraction 20, transferIn 50, 30 (1)"],
    });
  });

  it("counts who came and who went", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-10" }, "US")];
    const [eu, us] = segmentMovements(rows, { segmentBy: "region", ...march });
    expect(eu?.periods[0]).toMatchObject({
      transferredOutCustomers: 1,
      transferredInCustomers: 0,
      churnedCustomers: 0,
    });
    expect(us?.periods[0]).toMatchObject({ transferredOutCustomers: 0, transferredInCustomers: 1, newCustomers: 0 });
  });

  it("counts new and reactivated customers where they are at the closing", () => {
    const rows = [
      row({ customerId: "new", start: "2025-03-02", end: "2025-03-20" }, "EU"),
      row({ customerId: "new", start: "2025-03-20" }, "US"),
      row({ customerId: "back", start: "2025-01-01", end: "2025-02-01", amount: 7 }, "EU"),
      row({ customerId: "back", start: "2025-03-05", amount: 9 }, "US"),
    ];
    expect(told(rows)).toEqual({ US: ["2025-03, 0 (0), new 100, reactivation 9, 109 (2)"] });
    expect(told(rows, {}, { movementBasis: "events" })).toEqual({
      EU: ["2025-03, 0 (0), new 100, transferOut 100, 0 (0)"],
      US: ["2025-03, 0 (0), reactivation 9, transferIn 100, 109 (2)"],
    });
  });

  it("counts the churned where they were last", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-10", end: "2025-03-20" }, "US")];
    expect(told(rows)).toEqual({
      EU: ["2025-03, 100 (1), transferOut 100, 0 (0)"],
      US: ["2025-03, 0 (0), churned 100, transferIn 100, 0 (0)"],
    });
    expect(told([row({ end: "2025-03-10" }, "EU")])).toEqual({ EU: ["2025-03, 100 (1), churned 100, 0 (0)"] });
  });

  it("does not move who left in one segment and came back in another, by events", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-20", amount: 80 }, "US")];
    expect(told(rows, {}, { movementBasis: "events" })).toEqual({
      EU: ["2025-03, 100 (1), churned 100, 0 (0)"],
      US: ["2025-03, 0 (0), reactivation 80, 80 (1)"],
    });
    // By period ends it was there at both, and what was in between is not seen.
    expect(told(rows)).toEqual({
      EU: ["2025-03, 100 (1), transferOut 100, 0 (0)"],
      US: ["2025-03, 0 (0), contraction 20, transferIn 100, 80 (1)"],
    });
  });

  it("sees every move by events, and where a month ended by period ends", () => {
    const rows = [
      row({ end: "2025-03-10" }, "EU"),
      row({ start: "2025-03-10", end: "2025-03-20", amount: 120 }, "US"),
      row({ start: "2025-03-20", amount: 110 }, "EU"),
    ];
    expect(told(rows)).toEqual({ EU: ["2025-03, 100 (1), expansion 10, 110 (1)"] });
    expect(told(rows, {}, { movementBasis: "events" })).toEqual({
      EU: ["2025-03, 100 (1), contraction 10, transferIn 120, transferOut 100, 110 (1)"],
      US: ["2025-03, 0 (0), expansion 20, transferIn 100, transferOut 120, 0 (0)"],
    });
  });

  it("goes back to the cohort of the opening for retention, wherever its customers are now", () => {
    const rows = [
      row({ end: "2025-03-10" }, "EU"),
      row({ start: "2025-03-10", amount: 130 }, "US"),
      row({ customerId: "b", amount: 60 }, "EU"),
    ];
    const cohorts = segmentMovements(rows, { segmentBy: "region", ...march }).map(({ periods }) => {
      const cohort = periods[0]?.cohort;
      return [cohort?.startingMrr, cohort?.expansionMrr, cohort?.endingMrr, cohort?.startingCustomers].map(String);
    });
    expect(cohorts).toEqual([
      ["160", "30", "190", "2"],
      ["0", "0", "0", "0"],
    ]);
  });

  it("keeps a cohort of movements with those who were there at the opening", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-10", amount: 130 }, "US")];
    const [eu, us] = segmentMovements(rows, { segmentBy: "region", ...march }, { grossRetention: "aggregate" });
    expect([eu, us].map((of) => of?.periods[0]?.cohort.expansionMrr.toFixed())).toEqual(["30", "0"]);
    expect([eu, us].map((of) => of?.periods[0]?.cohort.endingMrr.toFixed())).toEqual(["130", "0"]);
  });

  it("leaves a change of exchange rates with the segment of the opening", () => {
    const rows = [
      row({ end: "2025-03-10", currency: "USD" }, "EU"),
      row({ start: "2025-03-10", currency: "USD" }, "US"),
    ];
    const rates = { USD: { "2025-02": "0.90", "2025-03": "0.95" } };
    expect(told(rows, { currency: "EUR", rates })).toEqual({
      EU: ["2025-03, 90 (1), fx 5, transferOut 95, 0 (0)"],
      US: ["2025-03, 0 (0), transferIn 95, 95 (1)"],
    });
  });

  it("keeps a value that later rows do not repeat, and has those of whom nothing says any apart and last", () => {
    const rows = [
      row({ end: "2025-03-10" }, "EU"),
      row({ start: "2025-03-10" }),
      row({ customerId: "b", amount: 5, attributes: { region: "" } }),
    ];
    const segments = segmentMovements(rows, { segmentBy: "region", ...march });
    expect(segments.map(({ segment }) => segment)).toEqual(["EU", null]);
    expect(table(segments)).toEqual({ EU: ["2025-03, 100 (1), 100 (1)"], null: ["2025-03, 5 (1), 5 (1)"] });
  });

  it("moves who is given a value later, rather than to rewrite the months before", () => {
    const rows = [row({ end: "2025-03-10" }), row({ start: "2025-03-10" }, "EU")];
    expect(told(rows)).toEqual({
      EU: ["2025-03, 0 (0), transferIn 100, 100 (1)"],
      null: ["2025-03, 100 (1), transferOut 100, 0 (0)"],
    });
  });

  it("believes the value that was taken up last where rows disagree, and goes back when that ends", () => {
    const rows = [
      row({ subscriptionId: 1 }, "EU"),
      row({ subscriptionId: 2, start: "2025-02-01", end: "2025-03-15", amount: 10 }, "US"),
    ];
    expect(told(rows)).toEqual({
      EU: ["2025-03, 0 (0), contraction 10, transferIn 110, 100 (1)"],
      US: ["2025-03, 110 (1), transferOut 110, 0 (0)"],
    });
  });

  it("takes the first of the alphabet of two values that were taken up on one day", () => {
    const rows = [row({ subscriptionId: 1, amount: 5 }, "US"), row({ subscriptionId: 2 }, "EU")];
    for (const ordered of [rows, rows.toReversed()])
      expect(told(ordered)).toEqual({ EU: ["2025-03, 105 (1), 105 (1)"] });
  });

  it("does not take a value up anew where one row of it ends and the next begins", () => {
    const rows = [
      row({ subscriptionId: 1, end: "2025-03-10" }, "EU"),
      row({ subscriptionId: 1, start: "2025-03-10" }, "EU"),
      row({ subscriptionId: 2, start: "2025-02-01", amount: 10 }, "US"),
    ];
    expect(told(rows)).toEqual({ US: ["2025-03, 110 (1), 110 (1)"] });
  });

  it("leaves the lost where they were lost, whatever rows say of them after", () => {
    const rows = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-15", amount: 0 }, "US")];
    expect(told(rows)).toEqual({ EU: ["2025-03, 100 (1), churned 100, 0 (0)"] });
    // Who moved to a free plan on the day is still a customer, and takes nothing but itself along.
    const free = [row({ end: "2025-03-10" }, "EU"), row({ start: "2025-03-10", amount: 0 }, "US")];
    expect(told(free)).toEqual({
      EU: ["2025-03, 100 (1), transferOut 100, 0 (0)"],
      US: ["2025-03, 0 (0), contraction 100, transferIn 100, 0 (1)"],
    });
  });

  it("does not depend on the order of two rows that only differ in it", () => {
    const rows = [row({ subscriptionId: 1 }, "EU"), row({ subscriptionId: 1 }, "US")];
    expect(told(rows.toReversed())).toEqual(told(rows));
  });

  it("has an issue for a customer whose rows disagree, with both rows", () => {
    const rows = [row({ subscriptionId: 1 }, "EU"), row({ subscriptionId: 2, start: "2025-02-01" }, "US")];
    const asked = { by: "region", field: "segmentBy", accounts: undefined, options: { asOf: "2025-03-31" } };
    expect(segmentedLedger(rows, asked, resolveConvention({})).ledger.issues).toEqual([
      {
        code: "overlap",
        row: 2,
        field: "region",
        received: "US",
        message:
          'Cannot count row 2 by region "US" and row 1 by "EU" on 2025-02-01, when both cover one account: the value taken up last counts',
      },
    ]);
    const onlyOne = [row({ end: "2025-02-01" }, "EU"), row({ start: "2025-02-01" }, "US")];
    expect(segmentedLedger(onlyOne, asked, resolveConvention({})).ledger.issues).toEqual([]);
  });

  it("puts accounts where their own table says, unless their rows do", () => {
    const rows = [
      row({ end: "2025-03-10" }),
      row({ start: "2025-03-10" }, "US"),
      row({ customerId: "b", amount: 5 }),
      row({ customerId: "c", amount: 1 }),
    ];
    const accounts: readonly AccountRow[] = [
      { id: "a", attributes: { region: "EU" } },
      { id: "b", attributes: { region: "EU" } },
      { id: "b", attributes: { region: "EU", tier: "1" } },
      { id: "c", attributes: null },
      { id: "d", attributes: { region: "LATAM" } },
    ];
    expect(told(rows, { accounts })).toEqual({
      EU: ["2025-03, 105 (2), transferOut 100, 5 (1)"],
      US: ["2025-03, 0 (0), transferIn 100, 100 (1)"],
      null: ["2025-03, 1 (1), 1 (1)"],
    });
  });

  it("puts each subscription where its own rows say, where subscriptions churn", () => {
    const rows = [
      row({ subscriptionId: 1, end: "2025-03-10" }, "EU"),
      row({ subscriptionId: 1, start: "2025-03-10" }, "US"),
      row({ subscriptionId: 2, amount: 10 }, "EU"),
    ];
    expect(told(rows, {}, { grain: "subscription" })).toEqual({
      EU: ["2025-03, 110 (2), transferOut 100, 10 (1)"],
      US: ["2025-03, 0 (0), transferIn 100, 100 (1)"],
    });
  });

  it("tells trailing days with their own transfers", () => {
    const rows = [row({ end: "2025-02-27" }, "EU"), row({ start: "2025-02-27" }, "US")];
    const [eu, us] = segmentMovements(
      rows,
      { segmentBy: "region", from: "2025-02", asOf: "2025-03-20" },
      {
        window: { trailingDays: 30 },
      },
    );
    expect([eu, us].map((of) => of?.periods[1]?.transferInMrr.toFixed())).toEqual(["0", "0"]);
    expect([eu, us].map((of) => of?.periods[1]?.trailing?.transferInMrr.toFixed())).toEqual(["0", "100"]);
  });

  it("values trailing days at one exchange rate throughout", () => {
    const rates = { USD: { "2025-02": "0.90", "2025-03": "0.95" } };
    const options = { segmentBy: "region", ...march, currency: "EUR", rates };
    const [eu] = segmentMovements([row({ currency: "USD" }, "EU")], options, { window: { trailingDays: 30 } });
    expect([eu?.periods[0]?.startingMrr, eu?.periods[0]?.fxMrr].map(String)).toEqual(["90", "5"]);
    const trailing = eu?.periods[0]?.trailing;
    expect([trailing?.startingMrr, trailing?.fxMrr, trailing?.endingMrr].map(String)).toEqual(["95", "0", "95"]);
  });
});

describe("segmentMovements by an attribute of the row", () => {
  const rows = [
    row({ subscriptionId: 1, product: "core" }),
    row({ subscriptionId: 2, product: "extra", amount: 20, end: "2025-03-10" }),
    row({ customerId: "b", product: "core", amount: 50 }),
  ];

  it("counts a customer in each product that it has, and says so", () => {
    const segments = segmentMovements(rows, { segmentBy: "product", ...march });
    expect(table(segments)).toEqual({
      core: ["2025-03, 150 (2), 150 (2)"],
      extra: ["2025-03, 20 (1), churned 20, 0 (0)"],
    });
    expect(segments.map(({ level, periods }) => [level, periods[0]?.overlapping])).toEqual([
      ["row", true],
      ["row", true],
    ]);
    const [whole] = mrrMovements(rows, march);
    expect([whole?.startingMrr, whole?.endingMrr, whole?.startingCustomers].map(String)).toEqual(["170", "150", "2"]);
  });

  it("is not overlapping once nobody has two", () => {
    const segments = segmentMovements(rows, { segmentBy: "product", from: "2025-03", asOf: "2025-04-30" });
    expect(segments.map(({ periods }) => periods.map(({ overlapping }) => overlapping))).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("is overlapping with who had another product for some days, only where days count", () => {
    const passing = [
      row({ subscriptionId: 1, product: "core" }),
      row({ subscriptionId: 2, product: "extra", start: "2025-03-05", end: "2025-03-10" }),
    ];
    const flags = (movementBasis: Convention["movementBasis"]): unknown =>
      segmentMovements(passing, { segmentBy: "product", ...march }, { movementBasis }).map(({ segment, periods }) => [
        segment,
        periods[0]?.overlapping,
      ]);
    expect(flags("events")).toEqual([
      ["core", true],
      ["extra", true],
    ]);
    expect(flags("period-ends")).toEqual([["core", false]]);
  });

  it("sees a change of plan as a loss of one and a gain of another", () => {
    const changed = [row({ plan: "basic", end: "2025-03-10" }), row({ plan: "pro", start: "2025-03-10", amount: 130 })];
    expect(told(changed, { segmentBy: "plan" })).toEqual({
      basic: ["2025-03, 100 (1), churned 100, 0 (0)"],
      pro: ["2025-03, 0 (0), new 130, 130 (1)"],
    });
  });

  it("calls taking up a product again a reactivation of it", () => {
    const again = [
      row({ product: "core" }),
      row({ product: "extra", end: "2025-02-10", amount: 5 }),
      row({ product: "extra", start: "2025-03-10", amount: 5 }),
    ];
    expect(told(again, { segmentBy: "product" })).toMatchObject({ extra: ["2025-03, 0 (0), reactivation 5, 5 (1)"] });
  });

  it("takes any attribute for one of rows where that is said", () => {
    const marked = [row({ subscriptionId: 1 }, "EU"), row({ subscriptionId: 2, amount: 5 }, "US")];
    expect(told(marked, { segmentBy: { row: "region" } })).toEqual({
      EU: ["2025-03, 100 (1), 100 (1)"],
      US: ["2025-03, 5 (1), 5 (1)"],
    });
  });

  it("tells currencies apart, those without one being in the one that is wanted", () => {
    const mixed = [row({ currency: "USD" }), row({ customerId: "b", amount: 10 })];
    expect(told(mixed, { segmentBy: "currency", currency: "EUR", rates: { USD: "0.9" } })).toEqual({
      EUR: ["2025-03, 10 (1), 10 (1)"],
      USD: ["2025-03, 90 (1), 90 (1)"],
    });
  });

  it("stays exact where no double is", () => {
    const huge = [
      row({ subscriptionId: 1, product: "core", amount: "123456789012345678901234567890.12" }),
      row({ subscriptionId: 2, product: "extra", amount: "0.01" }),
    ];
    expect(told(huge, { segmentBy: "product" })).toEqual({
      core: ["2025-03, 123456789012345678901234567890.12 (1), 123456789012345678901234567890.12 (1)"],
      extra: ["2025-03, 0.01 (1), 0.01 (1)"],
    });
  });
});

describe("segmentMovements of snapshots", () => {
  const snapshot = (customerId: string, period: string, mrr: number, region?: string): MrrSnapshotRow => ({
    ...{ customerId, period, mrr },
    attributes: region === undefined ? null : { region },
  });

  it("moves customers whose region changes, and is blank where a snapshot is missing", () => {
    const rows = [
      snapshot("a", "2025-01", 100, "EU"),
      snapshot("b", "2025-01", 10, "US"),
      snapshot("a", "2025-02", 90, "US"),
      snapshot("b", "2025-02", 10, "US"),
      snapshot("a", "2025-04", 90, "US"),
    ];
    expect(table(segmentMovements(rows, { segmentBy: "region" }))).toEqual({
      EU: ["2025-02, 100 (1), transferOut 100, 0 (0)", "2025-03 unknown", "2025-04 unknown"],
      US: ["2025-02, 10 (1), contraction 10, transferIn 100, 100 (2)", "2025-03 unknown", "2025-04 unknown"],
    });
  });

  it("adds up rows of one customer by a product among their attributes", () => {
    const rows = ["core", "extra"].flatMap((product, index) =>
      ["2025-01", "2025-02"].map((period) => ({
        ...{ customerId: "a", period, mrr: 10 * (index + 1) },
        attributes: { product },
      })),
    );
    expect(table(segmentMovements(rows, { segmentBy: "product" }))).toEqual({
      core: ["2025-02, 10 (1), 10 (1)"],
      extra: ["2025-02, 20 (1), 20 (1)"],
    });
  });
});

describe("minimumGroupSize", () => {
  const customers = (region: string, count: number, change: Partial<SubscriptionRow> = {}): SubscriptionRow[] =>
    Array.from({ length: count }, (_, index) => row({ customerId: `${region} ${String(index)}`, ...change }, region));

  it("suppresses a small segment, and the smallest other, which would give it away", () => {
    const rows = [...customers("EU", 9), ...customers("US", 4), ...customers("LATAM", 1)];
    expect(told(rows, { minimumGroupSize: 3 })).toEqual({
      EU: ["2025-03, 900 (9), 900 (9)"],
      LATAM: ["2025-03 suppressed"],
      US: ["2025-03 suppressed"],
    });
  });

  it("suppresses no more where two are small", () => {
    const rows = [...customers("EU", 9), ...customers("US", 4), ...customers("LATAM", 1), ...customers("APAC", 2)];
    expect(told(rows, { minimumGroupSize: 3 })).toMatchObject({
      APAC: ["2025-03 suppressed"],
      EU: ["2025-03, 900 (9), 900 (9)"],
      LATAM: ["2025-03 suppressed"],
      US: ["2025-03, 400 (4), 400 (4)"],
    });
  });

  it("suppresses what hides others for as long as anything is to be hidden", () => {
    // LATAM is small in March and April, where it closes at two and opens at two; EU is smallest in March, US in April.
    const rows = [
      ...customers("EU", 4),
      ...customers("US", 5, { end: "2025-04-10" }),
      ...customers("LATAM", 2),
      ...customers("US ", 3, { start: "2025-04-10" }).map((one) => ({ ...one, attributes: { region: "US" } })),
    ];
    expect(told(rows, { minimumGroupSize: 3, to: "2025-05", asOf: "2025-05-31" })).toEqual({
      EU: ["2025-03 suppressed", "2025-04 suppressed", "2025-05 suppressed"],
      LATAM: ["2025-03 suppressed", "2025-04 suppressed", "2025-05 suppressed"],
      US: ["2025-03, 500 (5), 500 (5)", "2025-04, 500 (5), new 300, churned 500, 300 (3)", "2025-05, 300 (3), 300 (3)"],
    });
  });

  it("shows a segment that nobody is in, and one that begins large enough", () => {
    const rows = [...customers("EU", 5), ...customers("US", 4, { start: "2025-03-05" })];
    expect(told(rows, { minimumGroupSize: 4, from: "2025-02" })).toEqual({
      EU: ["2025-02, 500 (5), 500 (5)", "2025-03, 500 (5), 500 (5)"],
      US: ["2025-02, 0 (0), 0 (0)", "2025-03, 0 (0), new 400, 400 (4)"],
    });
  });

  it("does not tell who only passed through", () => {
    const rows = [
      ...customers("EU", 5),
      ...customers("US", 4, { start: "2025-03-05", end: "2025-03-10" }),
      ...customers("APAC", 6),
    ];
    expect(told(rows, { minimumGroupSize: 2 }, { movementBasis: "events" })).toMatchObject({
      EU: ["2025-03 suppressed"],
      US: ["2025-03 suppressed"],
    });
  });

  it("suppresses all where there is nothing to hide behind", () => {
    expect(told(customers("EU", 2), { minimumGroupSize: 3 })).toEqual({ EU: ["2025-03 suppressed"] });
  });
});

describe("segmentMovements", () => {
  it("leaves out segments in which nobody is counted in any of the periods", () => {
    const rows = [row({ end: "2025-02-01" }, "EU"), row({ customerId: "b" }, "US")];
    expect(told(rows)).toEqual({ US: ["2025-03, 100 (1), 100 (1)"] });
    expect(told([row({}, "EU")], { from: "2024-01", to: "2024-01" })).toEqual({});
  });

  it("answers frozen plain data with its kind", () => {
    const [segment] = segmentMovements([row({}, "EU")], { segmentBy: "region", ...march });
    expect(segment).toMatchObject({ kind: "segment-movements", segmentBy: "region", level: "account", segment: "EU" });
    expect([segment, segment?.periods, segment?.periods[0]].every((part) => Object.isFrozen(part))).toBe(true);
    expect(JSON.parse(JSON.stringify(toPlain(segment)))).toEqual(toPlain(segment));
  });

  it("answers nothing for no rows", () => {
    expect(segmentMovements([], { segmentBy: "region" })).toEqual([]);
  });

  it("reads rows that can be read only once", () => {
    function* once(): Generator<SubscriptionRow> {
      yield row({}, "EU");
    }
    expect(told(once())).toEqual({ EU: ["2025-03, 100 (1), 100 (1)"] });
  });

  it("does not refuse rows of which only those that do not count say it", () => {
    const rows = [row(), row({ customerId: "b", metered: true }, "EU")];
    expect(told(rows)).toEqual({ null: ["2025-03, 100 (1), 100 (1)"] });
    expect(told(rows.values())).toEqual({ null: ["2025-03, 100 (1), 100 (1)"] });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "an attribute that no row has",
      { segmentBy: "tier" },
      "Cannot do without tier as segmentBy asks for it: no row has it",
    ],
    [
      "a misspelt attribute",
      { segmentBy: "Region " },
      "Cannot do without Region  as segmentBy asks for it: did you mean region?",
    ],
    ["nothing at all", { segmentBy: undefined }, "Cannot do without segmentBy: received undefined"],
    [
      "no name",
      { segmentBy: "" },
      'Cannot use "" as segmentBy: name a column or an attribute, as "region", { account: "region" } or { row: "region" }',
    ],
    [
      "another level",
      { segmentBy: { subscription: "region" } },
      'Cannot use {"subscription":"region"} as segmentBy: name a column or an attribute, as "region", { account: "region" } or { row: "region" }',
    ],
    [
      "both levels",
      { segmentBy: { account: "region", row: "region" } },
      'Cannot use {"account":"region","row":"region"} as segmentBy: name a column or an attribute, as "region", { account: "region" } or { row: "region" }',
    ],
    [
      "a group of no size",
      { minimumGroupSize: 0 },
      "Cannot use 0 as minimumGroupSize: choose a whole number of customers from 1",
    ],
    [
      "accounts for rows",
      { segmentBy: "plan", accounts: [] },
      'Cannot use accounts where segmentBy is of rows: choose segmentBy: { account: "plan" } to count accounts by it',
    ],
    [
      "an account without an id",
      { accounts: [{ attributes: { region: "EU" } } as unknown as AccountRow] },
      "Account 1: Cannot use undefined as id: give text or a number",
    ],
    [
      "an account in two segments",
      {
        accounts: [
          { id: "a", attributes: { region: "EU" } },
          { id: "a", attributes: { region: "US" } },
        ],
      },
      'Account 2: Cannot use two values of region for "a": received "EU" and "US"',
    ],
    [
      "an option of another function",
      { average: "simple" },
      'Cannot find an option named "average": retentionCohorts takes it',
    ],
  ])("refuses %s", (_, options, message) => {
    const rows = [row({}, "EU")];
    const asked = { segmentBy: "region", ...march, ...options } as SegmentOptions;
    expect(() => segmentMovements(rows, asked)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });

  it("is named where its options are given to another function", () => {
    const options = { asOf: "2025-03-31", segmentBy: "region" };
    expect(() => mrrMovements([row()], options)).toThrow(
      'Cannot find an option named "segmentBy": segmentMovements takes it',
    );
  });

  it("counts by an attribute that an account has, though no row does", () => {
    const accounts = [{ id: "a", attributes: { tier: "gold" } }];
    expect(told([row()], { segmentBy: "tier", accounts })).toEqual({ gold: ["2025-03, 100 (1), 100 (1)"] });
  });
});
