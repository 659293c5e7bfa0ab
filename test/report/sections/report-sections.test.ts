import { describe, expect, it } from "vitest";
import { isMetricInputError, type RevenueReportOptions, revenueReport, type SubscriptionRow } from "customer-metrics";
import { present } from "../../support/present.ts";

const month = { interval: "month" } as const;
const inRegion = (region: string): Pick<SubscriptionRow, "attributes"> => ({ attributes: { region } });

/** `a` goes from EU to US on 5 March and pays 30 more; `b` of EU is lost. */
const ROWS: readonly SubscriptionRow[] = [
  { customerId: "a", start: "2024-02-10", end: "2025-03-05", amount: 100, ...month, ...inRegion("EU"), plan: "basic" },
  { customerId: "a", start: "2025-03-05", amount: 130, ...month, ...inRegion("US"), plan: "pro" },
  { customerId: "b", start: "2024-02-20", end: "2025-03-20", amount: 60, ...month, ...inRegion("EU"), plan: "basic" },
  { customerId: "c", start: "2025-02-03", amount: 40, ...month, ...inRegion("US"), plan: "basic" },
];
const MARCH = { from: "2025-03", to: "2025-03", asOf: "2025-03-31" } as const;

function refusal(options: RevenueReportOptions): unknown {
  try {
    revenueReport(ROWS, options);
  } catch (error) {
    return isMetricInputError(error) ? [error.code, error.field, error.message] : error;
  }
  return "nothing refused";
}

describe("revenueReport by segment", () => {
  it("tells what each did, and what went from one to another", () => {
    const { segments } = revenueReport(ROWS, { ...MARCH, segmentBy: "region" });
    expect(segments).toMatchObject({
      kind: "report-segments",
      segmentBy: "region",
      level: "account",
      minimumGroupSize: 1,
    });
    const told = segments?.segments.map(({ segment, periods: [march] }) => {
      const { movements } = present(march);
      const { startingMrr, churnedMrr, expansionMrr, transferInMrr, transferOutMrr, endingMrr } = movements;
      const amounts = [startingMrr, churnedMrr, expansionMrr, transferInMrr, transferOutMrr, endingMrr];
      return [segment, ...amounts.map(String)];
    });
    expect(told).toEqual([
      ["EU", "160", "60", "0", "0", "100", "0"],
      ["US", "40", "0", "30", "100", "0", "170"],
    ]);
  });

  it("tells the rates of who was in it: wherever they are now", () => {
    const { segments } = revenueReport(ROWS, { ...MARCH, segmentBy: "region" });
    const [eu, us] = (segments?.segments ?? []).map(({ periods }) => periods[0]?.rates);
    // EU opens with a at 100 and b at 60; a pays 130 in March, and b nothing.
    expect(String(eu?.netRevenueRetention)).toBe("0.8125");
    expect(String(eu?.grossRevenueRetention)).toBe("0.625");
    expect(String(eu?.customerChurnRate)).toBe("0.5");
    // On 31 March 2024 EU had both, at the same prices; US had nobody.
    expect(String(eu?.trailingNetRevenueRetention)).toBe("0.8125");
    expect(String(eu?.trailingGrossRevenueRetention)).toBe("0.625");
    expect(us?.trailingNetRevenueRetention).toBeNull();
    // Two customers who pay 130 and 40.
    expect(String(us?.averageRevenuePerAccount)).toBe("85");
    expect(String(us?.annualRecurringRevenue)).toBe("2040");
  });

  it("has no annual recurring revenue of trailing months", () => {
    const options = { ...MARCH, segmentBy: "region" };
    const { segments } = revenueReport(ROWS, options, { annualForm: "trailing" });
    expect(segments?.segments[0]?.periods[0]?.rates?.annualRecurringRevenue).toBeNull();
  });

  it("takes from accounts what no row says", () => {
    const accounts = ["a", "b", "c"].map((id) => ({ id, attributes: { size: id === "c" ? "small" : "large" } }));
    const { segments, cohorts } = revenueReport(ROWS, {
      ...MARCH,
      from: "2024-01",
      segmentBy: "size",
      // Both ask, and the accounts can be read only once.
      accounts: accounts.values(),
      cohorts: { cohortBy: "size" },
    });
    expect(
      segments?.segments.map(({ segment, periods }) => [segment, periods.at(-1)?.movements.endingCustomers]),
    ).toEqual([
      ["large", 1],
      ["small", 1],
    ]);
    expect(cohorts?.cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual([
      ["large", 2],
      ["small", 1],
    ]);
  });

  it("has segments of rows beside cohorts of accounts", () => {
    const { segments, cohorts } = revenueReport(ROWS, {
      ...MARCH,
      from: "2024-01",
      segmentBy: "plan",
      cohorts: { cohortBy: "plan", average: "simple", returning: "left-out" },
    });
    expect([segments?.level, segments?.segments.map(({ segment }) => segment)]).toEqual(["row", ["basic", "pro"]]);
    expect(cohorts).toMatchObject({ cohortBy: "plan", average: "simple", returning: "left-out" });
    expect(cohorts?.cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual([["basic", 3]]);
  });

  it("names rows that disagree, whichever of segments and cohorts asks", () => {
    const both = [
      { customerId: "a", start: "2025-01-01", amount: 1, ...month, attributes: { region: "EU", tier: "x" } },
      { customerId: "a", start: "2025-01-10", amount: 1, ...month, attributes: { region: "US", tier: "y" } },
    ];
    const options = { asOf: "2025-01-31", segmentBy: "region", cohorts: { cohortBy: "tier" } } as const;
    const { issues } = revenueReport(both, options);
    expect(issues.filter(({ field }) => field === "region" || field === "tier").map(({ field }) => field)).toEqual([
      "region",
      "tier",
    ]);
  });

  it("leaves out of a year who was too few then", () => {
    const customers = (region: string, count: number, start: string): SubscriptionRow[] =>
      Array.from({ length: count }, (_, index) => ({
        ...{ customerId: `${region} ${start} ${String(index)}`, start, amount: 10, ...month },
        ...inRegion(region),
      }));
    // A year before, US had two customers. EU is left out with it: the total less Asia and EU would be US.
    const rows = [
      ...[...customers("US", 2, "2024-01-10"), ...customers("US", 5, "2024-06-10")],
      ...[...customers("EU", 6, "2024-01-10"), ...customers("Asia", 9, "2024-01-10")],
    ];
    const { segments } = revenueReport(rows, { ...MARCH, segmentBy: "region", minimumGroupSize: 3 });
    const told = segments?.segments.map(({ segment, periods: [march] }) => {
      const { netRevenueRetention, trailingNetRevenueRetention } = march?.rates ?? {};
      return [segment, String(netRevenueRetention), String(trailingNetRevenueRetention)];
    });
    expect(told).toEqual([
      ["Asia", "1", "1"],
      ["EU", "1", "null"],
      ["US", "1", "null"],
    ]);
  });

  it("is null where nobody asks, and empty of no rows", () => {
    const { segments, cohorts } = revenueReport(ROWS, MARCH);
    expect([segments, cohorts]).toEqual([null, null]);
    const empty = revenueReport([], { segmentBy: "region", cohorts: {} });
    expect(empty.segments?.segments).toEqual([]);
    expect(empty.cohorts?.cohorts).toEqual([]);
  });

  it("refuses what does not go together", () => {
    expect(refusal({ minimumGroupSize: 2 })).toEqual([
      ...["missing-field", "segmentBy"],
      "Cannot use minimumGroupSize without segmentBy, whose segments it is of",
    ]);
    expect(refusal({ accounts: [] })).toEqual([
      ...["missing-field", "segmentBy"],
      "Cannot use accounts without segmentBy or cohortBy, which say what of them is asked for",
    ]);
    expect(refusal({ accounts: [], cohorts: {} })).toEqual(refusal({ accounts: [] }));
    expect(refusal({ accounts: [], segmentBy: "plan" })).toEqual([
      ...["not-allowed", "accounts"],
      'Cannot use accounts where segmentBy is of rows: choose segmentBy: { account: "plan" } to count accounts by it',
    ]);
    expect(refusal({ segmentBy: "region", minimumGroupSize: 2, cohorts: { cohortBy: "plan" } })).toEqual([
      ...["not-allowed", "minimumGroupSize"],
      "Cannot use minimumGroupSize together with cohortBy, whose cohorts have no least size: ask for two reports",
    ]);
    expect(refusal({ segmentBy: "region", minimumGroupSize: 0 })).toEqual([
      ...["not-allowed", "minimumGroupSize"],
      "Cannot use 0 as minimumGroupSize: choose a whole number of customers from 1",
    ]);
    expect(refusal({ segmentBy: "regoin" })).toEqual([
      ...["missing-field", "regoin"],
      "Cannot do without regoin as segmentBy asks for it: did you mean region?",
    ]);
    expect(refusal({ cohorts: { cohortBy: "regoin" } })).toEqual([
      ...["missing-field", "regoin"],
      "Cannot do without regoin as cohortBy asks for it: did you mean region?",
    ]);
    expect(refusal({ cohorts: { average: "mean" as never } })).toEqual([
      ...["not-allowed", "average"],
      'Cannot use "mean" as average: choose "weighted" or "simple"',
    ]);
  });
});
