import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountFacts, defaultHealthModel, healthMeasurements, healthReport, healthScores } from "customer-metrics";
import type { HealthReport, HealthRows } from "customer-metrics";
import { readCsv, type RowKind } from "customer-metrics/rows";
import { present } from "../support/present.ts";

const textOf = (file: string): string => readFileSync(`examples/acme/${file}.csv`, "utf8");

/** The rows of a file, which must be of a kind. */
async function rowsOf(file: string, kind: RowKind): Promise<readonly never[]> {
  const read = await readCsv(textOf(file));
  expect(read.kind).toBe(kind);
  return read.rows as readonly never[];
}

const activity: HealthRows = {
  usage: await rowsOf("usage", "usage-event-rows"),
  journeys: await rowsOf("journeys", "journey-rows"),
  responses: await rowsOf("responses", "survey-response-rows"),
  tickets: await rowsOf("tickets", "ticket-rows"),
  contracts: await rowsOf("contracts", "contract-rows"),
};
const whole: HealthRows = { ...activity, subscriptions: await rowsOf("subscriptions", "subscription-rows") };

/** When accounts left, by the text of the file and none of our readers: `accountId,startedAt,reachedAt,leftAt,milestone`. */
const leftOn = new Map<string, string>();
for (const line of textOf("journeys").trim().split(/\r?\n/u).slice(1)) {
  const [id = "", , , left = ""] = line.split(",");
  const known = leftOn.get(id);
  if (left !== "" && (known === undefined || left < known)) leftOn.set(id, left);
}

/** Whether an account left in the days after one. */
function leavesIn(id: string | number, day: string, days: number): boolean {
  const left = leftOn.get(String(id)) ?? "9999-12-31";
  return left > day && Date.parse(left) - Date.parse(day) <= days * 86_400_000;
}

const MONTH_ENDS = ["2025-07-31", "2025-08-31", "2025-09-30"]; // 90 days after the last is 29 December
const model = defaultHealthModel;
const page = (path: string): string => readFileSync(path, "utf8").replace(/[\s>]+/gu, " ");

interface Scored {
  readonly id: string | number;
  readonly day: string;
  readonly score: number;
}

/** Scores of everybody who was there on a day, by the facts of that day. */
function scoredOn(day: string): readonly Scored[] {
  const { accounts } = accountFacts(activity, { asOf: day });
  const measured = accounts.map(({ accountId, facts }) => ({ accountId, measurements: healthMeasurements(facts) }));
  return healthScores({ model, accounts: measured }).map(({ accountId, score }) => {
    return { id: accountId, day, score: Number(score) };
  });
}

describe("the health of the example company", () => {
  it("tells who leaves better than chance, by a model that was not made for it, and the page says how well", () => {
    const result = present(healthReport(activity, { asOf: "2025-12-31" }).calibration);
    const scored = MONTH_ENDS.flatMap(scoredOn);
    const left = scored.filter(({ id, day }) => leavesIn(id, day, 90));
    const stayed = scored.filter((one) => !left.includes(one));
    expect([result.all.churned, result.all.scored]).toEqual([left.length, scored.length]);
    const gaps = left.flatMap((one) => stayed.map((other) => other.score - one.score));
    const inOrder = gaps.reduce((sum, gap) => sum + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0), 0);
    expect(result.auc?.area).toBeCloseTo(inOrder / gaps.length, 12);
    expect(Number(result.auc?.interval?.lower)).toBeGreaterThan(0.5);
    const said = page("docs/concepts/health-scores.md");
    expect(said).toContain(result.sentence);
    for (const { band, churned, scored: of } of result.bands) {
      expect(said).toContain(`| ${band} | ${String(of)} | ${String(churned)} |`);
    }
  });

  it("lists accounts that then leave, knowing nothing of that, and the page says how many", () => {
    const day = "2025-09-30";
    const report: HealthReport = healthReport(whole, { asOf: day });
    const urgent = report.atRisk.accounts.filter(({ tier }) => tier !== "watch").map(({ accountId }) => accountId);
    const all = report.scores.map(({ accountId }) => accountId);
    const counts = [urgent, all].map((ids) => ids.filter((id) => leavesIn(id, day, 90)).length);
    const [caught = 0, leavers = 0] = counts;
    expect(caught).toBeGreaterThan(0);
    // They leave more often than all who were scored.
    expect(caught / urgent.length).toBeGreaterThan((2 * leavers) / all.length);
    expect(page("docs/guides/health-and-reviews.md")).toContain(
      `${String(caught)} of the ${String(urgent.length)} at critical or high left within 90 days, and ${String(leavers - caught)} of the other ${String(all.length - urgent.length)}`,
    );
    // What came later was not known: the same rows cut off on that day say the same.
    expect(report.calibration).toBeNull();
    const known = (at: string | undefined): boolean => at === undefined || at.slice(0, 10) <= day;
    const usage = (whole.usage ?? []).filter(({ at }) => known(String(at)));
    const responses = (whole.responses ?? []).filter(({ at }) => known(String(at)));
    const cut = healthReport({ ...whole, usage, responses }, { asOf: day });
    expect(cut.scores.map(({ score }) => String(score))).toEqual(report.scores.map(({ score }) => String(score)));
  });
});
