import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  atRisk,
  calibrateHealth,
  defaultHealthModel,
  type HealthFacts,
  healthMeasurements,
  healthScores,
  healthTrend,
  netPromoterScore,
  type ScoredAccount,
} from "customer-metrics";
import { present } from "../support/present.ts";

type Cells = Readonly<Record<string, string>>;

/** The rows of a file without quotes, as text. */
function rowsOf(file: string): readonly Cells[] {
  const [header = "", ...lines] = readFileSync(`examples/acme/${file}`, "utf8").trim().split(/\r?\n/u);
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index] ?? "", cell])));
}

function byAccount(rows: readonly Cells[]): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const id = row["accountId"] ?? "";
    const own = groups.get(id) ?? [];
    groups.set(id, own);
    own.push(row);
  }
  return groups;
}

const journeys = byAccount(rowsOf("journeys.csv"));
const usage = byAccount(rowsOf("usage.csv"));
const tickets = byAccount(rowsOf("tickets.csv"));
const responses = byAccount(rowsOf("responses.csv").filter(({ score = "" }) => /^(?:10|[0-9])$/u.test(score)));
const contracts = byAccount(rowsOf("contracts.csv"));

/** The day a number of days before another. */
function before(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

/** What was known of an account on a day, and nothing later. */
function factsOn(day: string, id: string): HealthFacts {
  const of = (rows: ReadonlyMap<string, readonly Cells[]>): readonly Cells[] => rows.get(id) ?? [];
  const within = (at: string | undefined, days: number): boolean =>
    at !== undefined && at.slice(0, 10) <= day && at > before(day, days);
  const used = of(usage).filter(({ at }) => within(at, 30));
  const milestones = of(journeys);
  const open = of(tickets).filter(
    ({ openedAt = "", closedAt = "" }) =>
      openedAt.slice(0, 10) <= day && (closedAt === "" || closedAt.slice(0, 10) > day),
  );
  const nps = of(responses)
    .filter(({ kind, at }) => kind === "nps" && within(at, 180))
    .map(({ score }) => Number(score));
  const csat = of(responses).filter(({ kind, at, score }) => kind === "csat" && within(at, 180) && Number(score) <= 5);
  const renewed = of(contracts)
    .filter(({ termEnd = "", renewed: did }) => termEnd <= day && did === "yes")
    .at(-1);
  return {
    activeDays: new Set(used.map(({ at }) => at)).size,
    activeUsers: new Set(used.map(({ userId }) => userId)).size,
    minutes: used.reduce((sum, { minutes }) => sum + Number(minutes), 0),
    completedSteps: milestones.filter(({ reachedAt = "" }) => reachedAt !== "" && reachedAt <= day).length,
    steps: milestones.length,
    netPromoterScore: nps.length === 0 ? null : netPromoterScore(nps).score,
    customerSatisfaction:
      csat.length === 0 ? null : csat.filter(({ score }) => Number(score) >= 4).length / csat.length,
    openTickets: open.length,
    openEscalations: open.filter(({ escalated }) => escalated === "yes").length,
    concession: renewed === undefined ? null : renewed["concession"] === "yes",
  };
}

function leftOn(id: string): string | undefined {
  const days = (journeys.get(id) ?? []).map(({ leftAt = "" }) => leftAt).filter((day) => day !== "");
  return days.sort()[0];
}

/** Every account that is there on a day, and its score. */
function scoredOn(day: string): readonly (ScoredAccount & { readonly accountId: string })[] {
  const there = [...journeys.keys()].filter((id) => {
    const began = present((journeys.get(id) ?? [])[0])["startedAt"] ?? "";
    return began <= before(day, 30) && (leftOn(id) ?? "9999") > day;
  });
  const accounts = there.map((accountId) => ({ accountId, measurements: healthMeasurements(factsOn(day, accountId)) }));
  return healthScores({ model: defaultHealthModel, accounts }).map(({ accountId, score }) => {
    return { accountId: String(accountId), score, scoredAt: day, churnedAt: leftOn(String(accountId)) };
  });
}

const MONTHS = ["2025-08-01", "2025-09-01", "2025-10-01"];
const asOf = "2025-12-31";
const scored = MONTHS.flatMap(scoredOn);

const { bands = [] } = defaultHealthModel;
const hasLeftIn = (id: string, from: string, days: number): boolean => {
  const left = leftOn(id) ?? "9999";
  return left > from && before(left, days) <= from;
};

describe("the health of the example company", () => {
  it("tells who leaves better than chance, by a model that was not made for it, and the page says how well", () => {
    const result = calibrateHealth(scored, { horizonDays: 90, asOf, bands });
    const left = scored.filter(({ accountId, scoredAt }) => hasLeftIn(accountId, String(scoredAt), 90));
    const stayed = scored.filter((one) => !left.includes(one));
    expect([result.all.churned, result.all.scored]).toEqual([left.length, scored.length]);
    const gaps = left.flatMap((one) => stayed.map((other) => Number(other.score) - Number(one.score)));
    const inOrder = gaps.reduce((sum, gap) => sum + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0), 0);
    expect(result.auc?.area).toBeCloseTo(inOrder / gaps.length, 12);
    expect(Number(result.auc?.interval?.lower)).toBeGreaterThan(0.5);
    expect(result.violations).toEqual([]);
    const page = readFileSync("docs/concepts/health-scores.md", "utf8").replace(/[\s>]+/gu, " ");
    expect(page).toContain(result.sentence);
    for (const { band, churned, scored: of } of result.bands) {
      expect(page).toContain(`| ${band} | ${String(of)} | ${String(churned)} |`);
    }
  });

  it("lists accounts that then leave, and fewer of those that stay", () => {
    const day = "2025-09-01";
    const known = scored.filter(({ scoredAt }) => String(scoredAt) <= day);
    const risk = atRisk(
      known.filter(({ scoredAt }) => scoredAt === day),
      { trends: healthTrend(known, { bands }) },
    );
    const listed = new Set(risk.accounts.map(({ accountId }) => String(accountId)));
    const there = known.filter(({ scoredAt }) => scoredAt === day).map(({ accountId }) => accountId);
    const share = (ids: readonly string[]): number => ids.filter((id) => listed.has(id)).length / ids.length;
    const leaving = there.filter((id) => hasLeftIn(id, day, 90));
    expect(share(leaving)).toBeGreaterThan(0.5);
    expect(share(there.filter((id) => !leaving.includes(id)))).toBeLessThan(0.3);
    const critical = risk.accounts.filter(({ tier }) => tier === "critical").map(({ accountId }) => String(accountId));
    expect(critical.filter((id) => leaving.includes(id))).not.toEqual([]);
  });
});
