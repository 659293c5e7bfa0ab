import { describe, expect, it } from "vitest";
import { type AccountFact, accountFacts, type FactOptions, type HealthRows } from "customer-metrics";
import { present } from "../../support/present.ts";

const acorn = { customerId: "acorn", start: "2025-01-01", amount: 100, interval: "month" } as const;
const subscriptions = [acorn];

function only(rows: HealthRows, options: Partial<FactOptions> = {}): AccountFact {
  return present(accountFacts({ subscriptions, ...rows }, { asOf: "2025-03-31", ...options }).accounts[0]);
}

describe("accountFacts", () => {
  // 30 days up to 31 March begin on 2 March.
  it("counts usage of thirty days: days, users and minutes, and key features where these are named", () => {
    const usage = [
      { accountId: "acorn", userId: "u1", feature: "boards", at: "2025-01-05", minutes: 5 },
      { accountId: "acorn", userId: "u1", feature: "boards", at: "2025-03-01", minutes: 100 }, // a day too early
      { accountId: "acorn", userId: "u1", feature: "boards", at: "2025-03-02", minutes: "10.5" },
      { accountId: "acorn", userId: "u2", feature: "lists", at: "2025-03-02", minutes: 4 },
      { accountId: "acorn", userId: "u1", feature: "boards", at: "2025-03-31" },
      { accountId: "acorn", userId: "u3", feature: "charts", at: "2025-04-01", minutes: 9 }, // not known yet
    ];
    const { facts } = only({ usage });
    expect([facts.periodDays, facts.activeDays, facts.activeUsers, String(facts.minutes)]).toEqual([30, 2, 2, "14.5"]);
    expect([facts.keyFeatures, facts.usedKeyFeatures]).toEqual([undefined, undefined]);
    const keyed = only({ usage }, { keyFeatures: ["lists", "charts", "exports", "lists"] }).facts;
    expect([keyed.keyFeatures, keyed.usedKeyFeatures]).toEqual([3, 1]);
  });

  it("takes nothing recorded for nothing known, and nothing done for nothing done", () => {
    const late = [{ accountId: "birch", userId: "u", at: "2025-03-03" }]; // one day after the window begins
    expect(only({ usage: late }).facts.activeDays).toBeUndefined();
    const inTime = [{ accountId: "birch", userId: "u", at: "2025-03-02" }];
    expect(only({ usage: inTime }).facts).toMatchObject({ activeDays: 0, activeUsers: 0, minutes: null });
    const over = [{ accountId: "birch", userId: "u", at: "2025-02-02" }]; // recording stopped
    expect(only({ usage: over }).facts.activeDays).toBeUndefined();
    expect(only({ tickets: [{ accountId: "birch", openedAt: "2025-04-01" }] }).facts.openTickets).toBeUndefined();
    expect(only({ tickets: [{ accountId: "birch", openedAt: "2025-03-31" }] }).facts.openTickets).toBe(0);
    expect(only({ responses: [{ kind: "nps", score: 9, accountId: "birch", at: "2025-03-01" }] }).facts).toMatchObject({
      netPromoterScore: null,
      customerSatisfaction: null,
    });
  });

  it("measures by the days that there were, who has not been there for all of them", () => {
    const usage = ["2025-01-01", "2025-03-25"].map((at) => ({ accountId: "acorn", userId: "u", at }));
    const young = [{ ...acorn, start: "2025-03-22" }];
    const facts = (minimumDays: number): readonly AccountFact[] =>
      accountFacts({ subscriptions: young, usage }, { asOf: "2025-03-31", minimumDays }).accounts;
    expect(facts(10)).toEqual([]); // nine days after its first
    expect(facts(9)[0]?.facts).toMatchObject({ periodDays: 10, activeDays: 1 });
    const { tooNew } = accountFacts({ subscriptions: young, usage }, { asOf: "2025-03-31" });
    expect(tooNew).toBe(1);
  });

  it("takes each respondent's latest answer in 180 days, and tells surveys apart", () => {
    const from = (respondentId: string | undefined, score: number, at: string) =>
      ({ kind: "nps", score, respondentId, accountId: "acorn", at }) as const;
    const responses = [
      from("u1", 0, "2025-01-10"),
      from("u1", 10, "2025-03-10"), // u1 thinks better of it
      from("u2", 10, "2025-03-11"),
      from(undefined, 0, "2025-03-12"),
      from(undefined, 7, "2025-03-12"), // somebody else
      from("u3", 0, "2024-10-02"), // 180 days up to 31 March begin on 3 October
      { kind: "csat", score: 4, respondentId: "u1", accountId: "acorn", at: "2025-03-01" },
      { kind: "csat", score: 3, respondentId: "u2", accountId: "acorn", at: "2025-03-01" },
      { kind: "ces", score: 1, respondentId: "u2", accountId: "acorn", at: "2025-03-01" },
    ] as const;
    const { facts } = only({ responses });
    // promoters u1 and u2, one detractor, one passive: (2 − 1) ÷ 4
    expect([String(facts.netPromoterScore), String(facts.customerSatisfaction)]).toEqual(["25", "0.5"]);
  });

  it("counts tickets that wait on the day, by their last row, and none that customers solve themselves", () => {
    const tickets = [
      { ticketId: 1, accountId: "acorn", openedAt: "2025-03-01", closedAt: "2025-04-01", escalated: true },
      { ticketId: 2, accountId: "acorn", openedAt: "2025-03-01", closedAt: "2025-03-31", escalated: true },
      { ticketId: 3, accountId: "acorn", openedAt: "2025-03-31" },
      { ticketId: 4, accountId: "acorn", openedAt: "2025-03-30", selfServed: true },
      { ticketId: 5, accountId: "acorn", openedAt: "2025-03-02", escalated: true },
      { ticketId: 5, accountId: "acorn", openedAt: "2025-03-02", closedAt: "2025-03-03" },
      { ticketId: 6, openedAt: "2025-03-02" }, // of no account
    ];
    expect(only({ tickets }).facts).toMatchObject({ openTickets: 2, openEscalations: 1 });
  });

  it("counts steps on the way to value that are done by the day", () => {
    const journeys = [
      { accountId: "acorn", startedAt: "2025-01-01", reachedAt: "2025-01-08", milestone: "invited" },
      { accountId: "acorn", startedAt: "2025-01-01", reachedAt: "2025-04-01", milestone: "project" },
      { accountId: "acorn", startedAt: "2025-01-01", milestone: "report" },
    ];
    expect(only({ journeys }).facts).toMatchObject({ steps: 3, completedSteps: 1 });
  });

  it("counts days past due from the first day of the delay, however often it was written down", () => {
    const span = (start: string, end: string, status: "active" | "past-due") => ({ ...acorn, start, end, status });
    const own = [
      span("2025-01-01", "2025-03-01", "active"),
      span("2025-03-01", "2025-03-12", "past-due"),
      span("2025-03-12", "2025-05-01", "past-due"),
    ];
    expect(only({ subscriptions: own }).facts.daysPastDue).toBe(31);
    expect(only({ subscriptions: own }, { asOf: "2025-03-01" }).facts.daysPastDue).toBe(1);
    expect(only({ subscriptions: own }, { asOf: "2025-02-28" }).facts.daysPastDue).toBe(0);
    expect(only({}).facts.daysPastDue).toBeNull(); // no row says what a subscription is
  });

  it("tells what is at stake: a year of MRR at the day, and the term that ends next", () => {
    const contracts = [
      { accountId: "acorn", termStart: "2024-02-01", termEnd: "2025-02-01", renewed: true, concession: true },
      { accountId: "acorn", termStart: "2025-02-01", termEnd: "2026-02-01", value: 900, renewed: false },
      { accountId: "acorn", termStart: "2026-02-01", termEnd: "2027-02-01" },
    ];
    const rises = [
      { ...acorn, end: "2025-03-01" },
      { ...acorn, start: "2025-03-01", amount: "33.33" },
    ];
    const told = only({ subscriptions: rises, contracts });
    expect([told.renewsOn, String(told.mrr), String(told.value)]).toEqual(["2026-02-01", "33.33", "399.96"]);
    expect(told.facts.concession).toBe(true);
    // Before its first renewal nothing is known of one, though the row says it by now.
    expect(only({ contracts }, { asOf: "2025-01-31" })).toMatchObject({ renewsOn: "2025-02-01" });
    expect(only({ contracts }, { asOf: "2025-01-31" }).facts.concession).toBeNull();
    const unpaid = { contracts, subscriptions: undefined };
    expect(only(unpaid)).toMatchObject({ accountId: "acorn", since: "2024-02-01", mrr: null });
    expect(String(only(unpaid).value)).toBe("900");
  });

  it("says of a term that is over, and of which nobody says what became of it, that it is due", () => {
    const contracts = [{ accountId: "acorn", termStart: "2024-03-01", termEnd: "2025-03-01" }];
    expect(only({ contracts }).renewsOn).toBe("2025-03-01");
    const lost = [{ ...present(contracts[0]), renewed: false }];
    expect(only({ contracts: lost }).renewsOn).toBeNull();
  });

  it("adds the seats of subscriptions up where quantities are said to be seats", () => {
    const own = [
      { ...acorn, subscriptionId: "s1", product: "core", quantity: 8 },
      { ...acorn, subscriptionId: "s1", product: "more", quantity: 5 }, // the same people
      { ...acorn, subscriptionId: "s2", quantity: 2 },
    ];
    expect(only({ subscriptions: own }, { seats: "quantity" }).facts.seats).toBe(10);
    expect(only({ subscriptions: own }).facts.seats).toBeNull();
  });

  it("takes who is there from subscriptions, else from ways to value, else from whoever has rows", () => {
    const journeys = [
      { accountId: "birch", startedAt: "2025-01-10", leftAt: "2025-03-31" },
      { accountId: "cedar", startedAt: "2025-01-10", leftAt: "2025-04-01" },
    ];
    const tickets = [{ accountId: "daisy", openedAt: "2025-02-01" }];
    const ids = (rows: HealthRows): unknown =>
      accountFacts(rows, { asOf: "2025-03-31" }).accounts.map(({ accountId, since }) => [accountId, since]);
    expect(ids({ subscriptions, journeys, tickets })).toEqual([["acorn", "2025-01-01"]]);
    expect(ids({ journeys, tickets })).toEqual([["cedar", "2025-01-10"]]);
    expect(ids({ tickets })).toEqual([["daisy", "2025-02-01"]]);
  });

  it("keeps what is wrong with rows, and of which kind they are", () => {
    const usage = [{ accountId: "acorn", at: "soon" }];
    const contracts = [{ accountId: "acorn", termStart: "2025-02-01", termEnd: "2025-01-01" }];
    const { issues } = accountFacts({ subscriptions, usage, contracts }, { asOf: "2025-03-31" });
    expect(issues.map(({ of, row, message }) => [of, row, message])).toEqual([
      ["usage", 1, 'Cannot read at as a date like 2025-03-01: received "soon"'],
      [
        "contracts",
        1,
        'Cannot count a row that ends on 2025-01-01, not after its start on 2025-02-01: received "2025-01-01"',
      ],
    ]);
  });

  it.each([
    [{}, "Cannot do without asOf: received undefined"],
    [{ asOf: "2025-03-31", usagedays: 3 }, 'Cannot find an option named "usagedays": did you mean usageDays?'],
    [{ asOf: "2025-03-31", usageDays: 0 }, "Cannot use 0 as usageDays: choose 1 or more"],
    [{ asOf: "2025-03-31", seats: "all" }, 'Cannot use "all" as seats: choose "quantity" or "unknown"'],
  ])("refuses %j", (options, message) => {
    expect(() => accountFacts({ subscriptions }, options as FactOptions)).toThrow(expect.objectContaining({ message }));
  });
});
