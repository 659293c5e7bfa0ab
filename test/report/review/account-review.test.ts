import { describe, expect, it } from "vitest";
import { accountReview, type AccountReviewOptions, type HealthRows, toPlain } from "customer-metrics";

// Three customers of two regions; acorn rises in April, rests in May and comes back in June.
const pays = (customerId: string, amount: number, start: string, end?: string) =>
  ({ customerId, amount, start, end, interval: "month" }) as const;
const subscriptions = [
  pays("acorn", 100, "2025-01-15", "2025-04-01"),
  pays("acorn", 130, "2025-04-01", "2025-05-10"),
  pays("acorn", 120, "2025-06-20"),
  pays("birch", 50, "2025-01-01"),
  pays("cedar", 70, "2025-01-01"),
  pays("daisy", 10, "2025-01-01", "2025-03-01"),
];
const accounts = [
  { id: "acorn", attributes: { name: "Acorn Ltd", region: "north" } },
  { id: "birch", attributes: { region: "north" } },
  { id: "cedar", attributes: { region: "south" } },
  { id: "elm", attributes: { region: "south" } },
];
const on = (accountId: string, userId: string, at: string) => ({ accountId, userId, at });
const usage = [
  ...[on("birch", "u", "2025-05-01"), on("birch", "u", "2025-06-02"), on("birch", "v", "2025-06-02")],
  ...[on("birch", "u", "2025-06-03"), on("acorn", "u", "2025-06-21"), on("cedar", "u", "2025-06-21")],
];
const said = (accountId: string, score: number) =>
  ({ kind: "nps", score, accountId, respondentId: `${accountId} ${String(score)}`, at: "2025-06-25" }) as const;
const responses = [said("acorn", 9), said("birch", 10), said("birch", 0), said("birch", 7), said("cedar", 2)];
const tickets = [
  { accountId: "acorn", openedAt: "2025-06-25", escalated: true },
  { accountId: "birch", openedAt: "2025-04-02", closedAt: "2025-04-03" }, // 90 days up to 30 June begin on 2 April
  { accountId: "birch", openedAt: "2025-04-01", closedAt: "2025-04-03" },
];
const contracts = [
  { accountId: "acorn", termStart: "2024-07-01", termEnd: "2025-06-01", value: 900, renewed: true, concession: true },
  { accountId: "acorn", termStart: "2025-06-01", termEnd: "2025-08-01", value: 240, renewed: false, autoRenew: true },
];
const goals = [
  { metric: "seats in use", accountId: "acorn", target: 50, actual: 40, direction: "higher", by: "2025-12-31" },
  { metric: "seats in use", accountId: "birch", target: 5, actual: 5, direction: "higher" },
  { metric: "NPS", target: 40 },
] as const;
const rows: HealthRows = { subscriptions, accounts, usage, responses, tickets, contracts, goals };
const asked: AccountReviewOptions = { accountId: "acorn", asOf: "2025-06-30", minimumDays: 10 };

describe("accountReview", () => {
  const review = accountReview(rows, asked);

  it("tells what a customer is worth, and what it did quarter by quarter", () => {
    expect([review.since, review.leftOn, review.attributes]).toEqual([
      "2025-06-20",
      null,
      { name: "Acorn Ltd", region: "north" },
    ]);
    const { value } = review;
    // Month-ends: 100 in January to March, 130 in April, nothing in May, 120 in June.
    expect([value?.mrr, value?.arr, value?.recurringToDate].map(String)).toEqual(["120", "1440", "550"]);
    expect(
      toPlain(value?.quarters ?? []).map((quarter) => [
        quarter.period,
        ...[quarter.startingMrr, quarter.newMrr, quarter.expansionMrr, quarter.churnedMrr],
        ...[quarter.reactivationMrr, quarter.endingMrr],
      ]),
    ).toEqual([
      ["2025-Q1", "0", "100", "0", "0", "0", "100"],
      ["2025-Q2", "100", "0", "20", "0", "0", "120"],
    ]);
  });

  it("tells its own goals, answers, tickets and terms", () => {
    expect(review.goals.map(({ target, status }) => [String(target), status])).toEqual([["50", "open"]]);
    // birch: one promoter, one detractor of three; cedar a detractor: (1 − 2) ÷ 4
    expect(toPlain(review.surveys)).toEqual([
      { survey: "nps", score: "100", responses: 1, peerScore: "-25", peerResponses: 4 },
    ]);
    expect(review.tickets).toMatchObject({
      open: 1,
      openEscalations: 1,
      opened: 1,
      peerOpened: { count: 2, mean: 0.5 },
    });
    expect(toPlain(review.terms)).toMatchObject([
      { termEnd: "2025-06-01", decision: "renewed", concession: true, value: "900", daysLeft: -29 },
      { termEnd: "2025-08-01", decision: "undecided", autoRenew: true, value: "240", daysLeft: 32 },
    ]);
    expect(review.renewsOn).toBe("2025-08-01");
  });

  it("tells use by month beside its peers, from the first month that was recorded whole", () => {
    expect(review.usage).toMatchObject([
      { period: "2025-05", activeDays: 0, activeUsers: 0, peerActiveDays: { median: 0.5 } },
      {
        period: "2025-06",
        activeDays: 1,
        activeUsers: 1,
        peerActiveDays: { median: 1.5 },
        peerActiveUsers: { median: 1.5 },
      },
    ]);
  });

  it("tells its health and why: contributions and lines add up to the score", () => {
    const { score, risk, history } = review.health ?? {};
    expect(score?.caps.map(({ because }) => because)).toEqual(["an escalation is open"]);
    const parts = [
      ...(score?.contributions ?? []).map((part) => part.contribution),
      ...(score?.lines ?? []).map((line) => line.amount),
    ];
    expect(parts.reduce((sum, part) => sum.plus(part)).toString()).toBe(score?.score?.toString());
    expect(risk?.reasons.map(({ code }) => code)).toContain("concession");
    expect(history?.at(-1)).toMatchObject({ day: "2025-06-30" });
  });

  it("is beside others of its segment, where one is asked for", () => {
    expect(review.benchmark).toMatchObject({ segmentBy: null, segment: null, peers: 2, mrr: { median: 60 } });
    const north = accountReview(rows, { ...asked, segmentBy: "region" });
    expect(north.benchmark).toMatchObject({ segmentBy: "region", segment: "north", peers: 1, mrr: { median: 50 } });
    expect(north.surveys[0]?.peerResponses).toBe(3);
    const unpaid = accountReview({ ...rows, subscriptions: undefined }, { ...asked, segmentBy: "region" });
    expect([unpaid.value, unpaid.benchmark.peers, unpaid.benchmark.segment]).toEqual([null, 1, "north"]);
  });

  it("knows whom rows are about, and who has left", () => {
    expect(accountReview(rows, { ...asked, accountId: "daisy" })).toMatchObject({ leftOn: "2025-03-01", health: null });
    expect(accountReview(rows, { ...asked, accountId: "elm" })).toMatchObject({ since: null, value: null, terms: [] });
  });

  it.each([
    [{ accountId: "acron" }, 'Cannot find an account "acron": did you mean acorn?'],
    [{ accountId: "zzzzzz" }, 'Cannot find an account "zzzzzz"'],
    [{ segmentBy: "regoin" }, "Cannot do without regoin as segmentBy asks for it: no row has it"],
    [{ asof: "2025-06-30" }, 'Cannot find an option named "asof": did you mean asOf?'],
  ])("refuses %j", (options, message) => {
    const all = { ...asked, ...options } as AccountReviewOptions;
    expect(() => accountReview(rows, all)).toThrow(expect.objectContaining({ message }));
  });
});
