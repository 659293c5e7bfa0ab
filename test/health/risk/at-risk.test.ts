import { describe, expect, it } from "vitest";
import {
  type AccountAtHand,
  atRisk,
  type AtRiskOptions,
  healthScores,
  healthTrend,
  type RiskCondition,
} from "customer-metrics";

const asOf = "2025-06-30";

function tierOf(account: Omit<AccountAtHand, "accountId">, options: AtRiskOptions = { asOf }): string | undefined {
  return atRisk([{ accountId: "acorn", ...account }], options).accounts[0]?.tier;
}

describe("atRisk", () => {
  it.each<[string, Omit<AccountAtHand, "accountId">, string | undefined]>([
    ["below 40", { score: "39.99" }, "critical"],
    ["at 40", { score: 40 }, "high"],
    ["below 60, due in 90 days", { score: 59, renewsOn: "2025-09-28" }, "critical"],
    ["below 60, due in 91", { score: 59, renewsOn: "2025-09-29" }, "high"],
    ["below 60, overdue", { score: 59, renewsOn: "2025-06-01" }, "critical"],
    ["at 60", { score: 60 }, undefined],
    ["capped", { score: 80, caps: [{ because: "an escalation is open", lowers: true }] }, "high"],
    [
      "a cap that lowers nothing",
      { score: 80, caps: [{ because: "an escalation is open", lowers: false }] },
      undefined,
    ],
    ["falling", { score: 80, trend: { direction: "falling", sentence: "It falls." } }, "watch"],
    [
      "falling, due in 180 days",
      { score: 80, trend: { direction: "falling", sentence: "" }, renewsOn: "2025-12-27" },
      "high",
    ],
    ["rising", { score: 80, trend: { direction: "rising", sentence: "" } }, undefined],
    ["renewed with a concession", { score: 90, concession: true }, "watch"],
    ["without a score", { score: null }, "watch"],
    ["less than half measured", { score: 90, coverage: "0.49" }, "watch"],
    ["half measured", { score: 90, coverage: "0.5" }, undefined],
    ["all well, and due", { score: 90, renewsOn: "2025-07-01" }, undefined],
  ])("puts who is %s in the right tier", (_case, account, tier) => {
    expect(tierOf(account)).toBe(tier);
  });

  it("says every reason that holds", () => {
    const account = {
      accountId: "acorn",
      score: "38.27",
      band: "at risk",
      caps: [{ because: "an escalation is open", lowers: true }],
      coverage: "0.419",
      trend: { direction: "falling", sentence: "Health is 38.2 and falling." },
      renewsOn: "2025-07-01",
      concession: true,
      value: 12_000,
      currency: "EUR",
    } as const;
    const [listed] = atRisk([account], { asOf }).accounts;
    expect(listed).toMatchObject({
      tier: "critical",
      band: "at risk",
      renewsOn: "2025-07-01",
      daysToRenewal: 1,
      currency: "EUR",
    });
    expect(listed?.reasons).toEqual([
      { code: "low-score", sentence: "Its score of 38.2 is below 40." },
      { code: "capped", sentence: "A cap holds its score down: an escalation is open." },
      { code: "falling", sentence: "Health is 38.2 and falling." },
      { code: "concession", sentence: "It last renewed only with a concession." },
      { code: "missing-data", sentence: "No more than 41 % of what health is made of was measured." },
      { code: "renewal-near", sentence: "It is due for renewal in 1 day." },
    ]);
    const told = (renewsOn: string): string | undefined =>
      atRisk([{ ...account, renewsOn }], { asOf }).accounts[0]?.reasons.at(-1)?.sentence;
    expect([told("2025-06-30"), told("2025-06-28")]).toEqual([
      "It is due for renewal today.",
      "It was due for renewal 2 days ago.",
    ]);
  });

  it("sorts by tier, score, renewal, value and id, and adds up what is at stake by currency", () => {
    const accounts: readonly AccountAtHand[] = [
      { accountId: "no-score", score: null },
      { accountId: "b", score: 50, value: 5, currency: "USD" },
      { accountId: "a", score: 50, value: 5, currency: "EUR" },
      { accountId: "rich", score: 50, value: "5.10", currency: "EUR" },
      { accountId: "due", score: 50, renewsOn: "2026-06-30" },
      { accountId: 7, score: 50 },
      { accountId: "low", score: 10 },
      { accountId: "well", score: 95, value: 1_000 },
    ];
    const risk = atRisk(accounts, { asOf });
    expect(risk.accounts.map(({ accountId }) => accountId)).toEqual(["low", "due", "rich", "a", "b", 7, "no-score"]);
    expect(risk.looked).toBe(8);
    expect(
      risk.tiers.map(({ tier, accounts: count, value, withoutValue }) => {
        return [tier, count, value.map((one) => `${String(one.currency)} ${one.value.toString()}`), withoutValue];
      }),
    ).toEqual([
      ["critical", 1, [], 1],
      ["high", 5, ["EUR 10.1", "USD 5"], 2],
      ["watch", 1, [], 1],
    ]);
  });

  it("takes scores and trends as they are answered", () => {
    const model = {
      components: [{ id: "seats", weight: 1, scale: { linear: { worst: 0, best: 1 } } }],
      caps: [{ when: { flag: "escalation" }, max: 65, because: "an escalation is open" }],
    };
    const scores = healthScores({
      model,
      accounts: [
        { accountId: "acorn", measurements: { seats: "0.9", escalation: true } },
        { accountId: "birch", measurements: { seats: "0.75" } },
        { accountId: "cedar", measurements: { seats: "0.75" } },
      ],
    });
    const history = [
      ["2025-01-01", 95],
      ["2025-06-01", 75],
    ] as const;
    const trends = healthTrend(history.map(([scoredAt, score]) => ({ accountId: "birch", scoredAt, score })));
    expect(atRisk(scores, { trends }).accounts.map(({ accountId, tier }) => [accountId, tier])).toEqual([
      ["acorn", "high"],
      ["birch", "watch"],
    ]);
  });

  it("takes tiers of one's own, and asks for nothing that they do not ask", () => {
    const tiers = [
      { name: "call", any: [{ bands: ["poor"], concession: true as const }] },
      { name: "mail", any: [{ bands: ["poor"] }] },
    ];
    const accounts = [
      { accountId: "a", score: 5, band: "poor" },
      { accountId: "b", score: 50, band: "poor", concession: true },
      { accountId: "c", score: 5, band: null },
    ];
    const { accounts: listed } = atRisk(accounts, { tiers });
    expect(listed.map(({ accountId, tier, reasons }) => [accountId, tier, reasons.map(({ code }) => code)])).toEqual([
      ["b", "call", ["band", "concession"]],
      ["a", "mail", ["band"]],
    ]);
  });

  it("names rows that it cannot read", () => {
    const rows = [
      { accountId: "a", score: 101 },
      { accountId: "b", score: 10, renewsOn: "summer" },
      { accountId: "c", score: 10, value: -5 },
      { accountId: "d", score: 10, concession: "yes" as unknown as boolean },
      { accountId: null as unknown as string, score: 10 },
    ];
    expect(atRisk(rows, { asOf }).issues.map(({ row, code, field, message }) => [row, code, field, message])).toEqual([
      [1, "not-allowed", "score", "Cannot use 101 as score: choose a number from 0 to 100"],
      [2, "not-a-date", "renewsOn", 'Cannot read renewsOn as a date like 2025-03-01: received "summer"'],
      [3, "negative", "value", "Cannot use a negative value: received -5"],
      [4, "not-allowed", "concession", 'Cannot use "yes" as concession: choose true or false'],
      [5, "missing-value", "accountId", "Cannot read accountId as a text or a number: received null"],
    ]);
  });

  it.each<[string, AtRiskOptions, string]>([
    [
      "renewals without a day to count from",
      {},
      "Cannot do without asOf as tiers ask when accounts renew: received undefined",
    ],
    ["no tiers", { tiers: [] }, "Cannot use [] as tiers: give one at least"],
    [
      "two tiers of one name",
      {
        asOf,
        tiers: [
          { name: "a", any: [{ capped: true }] },
          { name: "a", any: [] },
        ],
      },
      'Cannot use "a" as tiers[1].name: another tier has it already',
    ],
    [
      "a condition that holds for all",
      { asOf, tiers: [{ name: "a", any: [{}] }] },
      "Cannot use {} as tiers[0].any[0]: it holds for every account: give one of scoreBelow, bands, falling, capped, concession, unscored, coverageBelow or renewsWithinDays",
    ],
    [
      "a misspelt condition",
      { asOf, tiers: [{ name: "a", any: [{ scoreBelw: 40 } as RiskCondition] }] },
      'Cannot find a condition named "scoreBelw" in tiers[0].any[0]: did you mean scoreBelow?',
    ],
    [
      "a flag that is false",
      { asOf, tiers: [{ name: "a", any: [{ falling: false as unknown as true }] }] },
      "Cannot use false as tiers[0].any[0].falling: choose true, or leave it out",
    ],
    [
      "a share above 1",
      { asOf, tiers: [{ name: "a", any: [{ coverageBelow: 40 }] }] },
      "Cannot use tiers[0].any[0].coverageBelow above 1, which means 100 %: received 40",
    ],
  ])("refuses %s", (_case, options, message) => {
    expect(() => atRisk([{ accountId: "a", score: 50, renewsOn: "2025-08-01" }], options)).toThrow(message);
  });

  it("needs no day where no account has a renewal", () => {
    expect(tierOf({ score: 50 }, {})).toBe("high");
  });
});
