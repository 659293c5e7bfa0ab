import { describe, expect, it } from "vitest";
import { type ContractRow, renewalRate, type RenewalOptions, renewalTotals, toPlain } from "customer-metrics";
import { present } from "../../support/present.ts";

const contract = (accountId: string, termEnd: string, more: Partial<ContractRow> = {}): ContractRow => ({
  accountId,
  termStart: "2024-01-01",
  termEnd,
  ...more,
});
const asOf = "2025-03-31";
const told = (rows: Iterable<ContractRow>, options: Partial<RenewalOptions> = {}): ReturnType<typeof renewalTotals> =>
  renewalTotals(rows, { asOf, ...options });

describe("renewalTotals", () => {
  it("counts what was due in the month that holds the end of the term", () => {
    const rows = [
      contract("a", "2025-02-28", { renewed: true }),
      contract("b", "2025-03-01", { renewed: true }),
      contract("c", "2025-03-31", { renewed: false }),
      contract("d", "2025-03-31"),
      contract("e", "2025-04-01"),
    ];
    const { periods } = told(rows, { to: "2025-04" });
    const tallies = periods.map(({ period, complete, contracts: { dueForRenewal, renewed, lost, undecided } }) => [
      ...[period, complete, dueForRenewal, renewed, lost, undecided],
    ]);
    expect(tallies).toEqual([
      ["2025-02", true, 1, 1, 0, 0],
      ["2025-03", true, 3, 1, 1, 1],
      ["2025-04", false, 1, 0, 0, 1],
    ]);
  });

  it("takes a term that is over and of which nobody says anything for overdue: neither lost nor renewed", () => {
    const rows = [
      contract("a", "2025-03-31"),
      contract("b", "2025-04-01"),
      contract("c", "2025-01-15"),
      contract("d", "2025-03-01", { renewed: true }),
    ];
    const { periods, overdue } = told(rows, { by: "year" });
    expect(periods[0]?.contracts).toMatchObject({ dueForRenewal: 4, renewed: 1, lost: 0, undecided: 3, overdue: 2 });
    expect(periods[0]?.contracts.decided).toEqual({ dueForRenewal: 1, renewed: 1 });
    expect(overdue.map(({ accountId, termEnd, daysLeft }) => [accountId, termEnd, daysLeft])).toEqual([
      ["c", "2025-01-15", -75],
      ["a", "2025-03-31", 0],
    ]);
    expect(periods[0] && renewalRate(periods[0].contracts)?.toString()).toBe("0.25");
    expect(periods[0] && renewalRate(periods[0].contracts.decided)?.toString()).toBe("1");
  });

  it("counts a customer of several contracts once: renewed by one, lost by all", () => {
    const rows = [
      contract("a", "2025-03-01", { renewed: true }),
      contract("a", "2025-03-02", { renewed: false }),
      contract("b", "2025-03-01", { renewed: false }),
      contract("b", "2025-03-02", { autoRenew: true }),
      contract("c", "2025-03-01", { renewed: false }),
      contract("c", "2025-03-02", { renewed: false }),
    ];
    const [march] = told(rows).periods;
    expect(march?.contracts).toMatchObject({ dueForRenewal: 6, renewed: 1, lost: 4, undecided: 1, autoRenew: 1 });
    expect(march?.customers).toMatchObject({
      dueForRenewal: 3,
      renewed: 1,
      lost: 1,
      undecided: 1,
      autoRenew: 1,
      overdue: 1,
    });
  });

  it("adds up money at what it was worth, and apart what it is worth now", () => {
    const rows = [
      contract("a", "2025-03-01", { renewed: true, value: "100.10", renewedValue: 120 }),
      contract("b", "2025-03-01", { renewed: true, value: 50 }),
      contract("c", "2025-03-01", { renewed: false, value: 30, renewedValue: 99 }),
      contract("d", "2025-03-01", { value: 20, autoRenew: true }),
      contract("e", "2025-03-01", { renewed: true }),
    ];
    const money = present(present(told(rows).periods[0]).money);
    expect(toPlain(money)).toEqual({
      ...{ dueForRenewal: "200.1", renewed: "150.1", lost: "30", undecided: "20", overdue: "20", withConcession: "0" },
      ...{ autoRenew: "20", decided: { dueForRenewal: "180.1", renewed: "150.1" } },
      ...{ renewedValue: "170", withoutValue: 1 },
    });
    const net = { dueForRenewal: money.decided.dueForRenewal, renewed: money.renewedValue };
    expect(renewalRate(net, { uplift: "counted" })?.toFixed(4)).toBe("0.9439"); // 170 of 180.1
    expect(told([contract("a", "2025-03-01")]).periods[0]?.money).toBeNull();
  });

  it("lists who renewed only with a concession, in customers, contracts and money", () => {
    const rows = [
      contract("b", "2025-03-20", { renewed: true, concession: true, value: 50, renewedValue: 40, contractId: "K2" }),
      contract("a", "2025-03-01", { renewed: true, concession: true, value: 10 }),
      contract("a", "2025-03-02", { renewed: true, value: 10 }),
      contract("c", "2025-03-01", { renewed: false, concession: true }), // a discount that did not help
      contract("d", "2025-03-01", { concession: true }),
    ];
    const [march] = told(rows).periods;
    const { contracts, customers, money } = present(march);
    expect([contracts.withConcession, customers.withConcession, money?.withConcession.toString()]).toEqual([
      2,
      2,
      "60",
    ]);
    expect(toPlain(march?.concessions)).toEqual([
      {
        ...{ accountId: "a", contractId: null, termEnd: "2025-03-01", daysLeft: -30, decision: "renewed" },
        ...{ concession: true, autoRenew: false, value: "10", renewedValue: "10" },
      },
      {
        ...{ accountId: "b", contractId: "K2", termEnd: "2025-03-20", daysLeft: -11, decision: "renewed" },
        ...{ concession: true, autoRenew: false, value: "50", renewedValue: "40" },
      },
    ]);
  });

  it("looks ahead, from the day after the last that is known", () => {
    const rows = [
      contract("past", "2025-03-31"),
      contract("next", "2025-04-01", { value: 1 }),
      contract("30", "2025-04-30", { value: 10, autoRenew: true }),
      contract("31", "2025-05-01", { value: 100, renewed: true }),
      contract("90", "2025-06-29", { value: 1000, renewed: false }),
      contract("91", "2025-06-30", { value: 10000 }),
    ];
    const { ahead } = told(rows);
    expect(
      ahead.map(({ days, contracts, money }) => [days, contracts.dueForRenewal, money?.undecided.toString()]),
    ).toEqual([
      [30, 2, "11"],
      [60, 3, "11"],
      [90, 4, "11"],
    ]);
    expect(ahead[2]?.due.map(({ accountId, daysLeft, decision }) => [accountId, daysLeft, decision])).toEqual([
      ["next", 1, "undecided"],
      ["30", 30, "undecided"],
      ["31", 31, "renewed"],
      ["90", 90, "lost"],
    ]);
    expect(told(rows, { ahead: [91] }).ahead[0]?.contracts).toMatchObject({ dueForRenewal: 5, autoRenew: 1 });
    expect(told(rows, { ahead: [] }).ahead).toEqual([]);
  });

  it("values what is due by the rates of its period, and what is ahead by those of now", () => {
    const rows = [
      contract("a", "2025-02-10", { value: 100, currency: "USD" }),
      contract("b", "2025-04-10", { value: 10, currency: "USD" }),
    ];
    const rates = { USD: { "2025-02": "0.95", "2025-03": "0.9" } };
    const { periods, ahead, overdue } = told(rows, { currency: "EUR", rates });
    expect(periods.map(({ money }) => money?.dueForRenewal.toString())).toEqual(["95", "0"]);
    expect([ahead[0]?.money?.dueForRenewal.toString(), overdue[0]?.value?.toString()]).toEqual(["9", "90"]);
    expect(() => told([...rows, contract("c", "2025-02-10", { value: 1, currency: "EUR" })])).toThrow(
      "Cannot add up amounts in USD and EUR: give currency, and rates for the others",
    );
  });

  it("lets the last row of one term count: a contract has a row for each of its terms", () => {
    const rows = [
      contract("a", "2025-01-01", { contractId: 1, renewed: true }),
      contract("a", "2025-03-01", { contractId: 1, termStart: "2025-01-01" }),
      contract("a", "2025-03-01", { contractId: 1, termStart: "2025-01-01", renewed: true }),
      contract("b", "2025-03-01", { contractId: 1 }),
    ];
    const { periods, rows: counts } = told(rows, { by: "year" });
    expect(periods[0]?.contracts).toMatchObject({ dueForRenewal: 3, renewed: 2, undecided: 1 });
    expect(counts).toMatchObject({ read: 4, counted: 3, superseded: 1 });
  });

  it("leaves out terms that begin only after the last day that is known", () => {
    const rows = [
      contract("a", "2025-05-01", { termStart: "2025-04-01" }),
      contract("b", "2025-05-01", { termStart: "2025-03-31" }),
    ];
    const { ahead, rows: counts } = told(rows);
    expect([ahead[1]?.contracts.dueForRenewal, counts.afterAsOf]).toEqual([1, 1]);
  });

  it("tells segments of accounts", () => {
    const accounts = [{ id: "a", attributes: { region: "EU" } }];
    const { segments } = told([contract("a", "2025-03-01"), contract("b", "2025-03-01")], {
      accounts,
      segmentBy: "region",
    });
    expect(segments.map(({ segment, periods }) => [segment, periods[0]?.contracts.dueForRenewal])).toEqual([
      ["EU", 1],
      [null, 1],
    ]);
  });

  it("has nothing to tell of no contracts, and says what it is", () => {
    const empty = told([]);
    expect(empty).toMatchObject({ kind: "renewal-totals", asOf, periods: [], overdue: [] });
    expect(empty.ahead.map(({ kind, contracts }) => [kind, contracts.dueForRenewal])).toEqual([
      ["renewals-ahead", 0],
      ["renewals-ahead", 0],
      ["renewals-ahead", 0],
    ]);
    expect([Object.isFrozen(empty), Object.isFrozen(empty.ahead), Object.isFrozen(empty.ahead[0])]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("says what is wrong with rows", () => {
    const rows = [
      contract("", "2025-03-01"),
      contract("a", "2024-01-01"),
      contract("a", "2025-03-01", { renewed: "yes" as unknown as boolean }),
      contract("a", "2025-03-01", { value: -1 }),
      contract("a", "soon"),
    ];
    expect(told(rows).issues.map(({ code, field, message }) => [code, field, message])).toEqual([
      ["missing-value", "accountId", 'Cannot do without accountId: received ""'],
      [
        "ends-before-start",
        "termEnd",
        'Cannot count a row that ends on 2024-01-01, not after its start on 2024-01-01: received "2024-01-01"',
      ],
      ["not-allowed", "renewed", 'Cannot use "yes" as renewed: give true or false'],
      ["negative", "value", "Cannot use a negative value: received -1"],
      ["not-a-date", "termEnd", 'Cannot read termEnd as a date like 2025-03-01: received "soon"'],
    ]);
  });

  it.each([
    [{ asOf: undefined }, "Cannot do without asOf: received undefined"],
    [{ ahead: [30, 0] }, "Cannot use [30,0] as ahead: give a list of whole numbers of days above 0"],
    [{ ahead: 30 }, "Cannot use 30 as ahead: give a list of whole numbers of days above 0"],
    [{ asOf: "today" }, 'Cannot read asOf as a date like 2025-03-01: received "today"'],
    [{ horizon: 30 }, 'Cannot find an option named "horizon": choose one of'],
  ])("refuses %j", (options, message) => {
    expect(() => renewalTotals([], { asOf, ...(options as Partial<RenewalOptions>) })).toThrow(message);
  });
});
