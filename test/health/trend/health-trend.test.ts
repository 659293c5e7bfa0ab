import { describe, expect, it } from "vitest";
import { type HealthHistoryRow, healthTrend, type HealthTrend, type HealthTrendOptions } from "customer-metrics";
import { present } from "../../support/present.ts";

const BANDS = [
  { name: "at risk", from: 0 },
  { name: "watch", from: 40 },
  { name: "healthy", from: 70 },
];

function history(
  scores: readonly (readonly [string, number | null])[],
  accountId: string | number = "acorn",
): HealthHistoryRow[] {
  return scores.map(([scoredAt, score]) => ({ accountId, scoredAt, score }));
}

function trendOf(scores: readonly (readonly [string, number | null])[], options: HealthTrendOptions = {}): HealthTrend {
  return present(healthTrend(history(scores), { bands: BANDS, ...options }).accounts[0]);
}

describe("healthTrend", () => {
  it("tells a fall by its slope before the band changes, worked by hand", () => {
    // 4 points less every 30 days. From 78 it takes 8 ÷ 4 × 30 = 60 days to 70, and one more to be below it.
    const scores = [
      ["2025-01-01", 90],
      ["2025-01-31", 86],
      ["2025-03-02", 82],
      ["2025-04-01", 78],
    ] as const;
    const trend = trendOf(scores);
    expect(trend).toMatchObject({
      kind: "health-trend",
      scoredAt: "2025-04-01",
      band: "healthy",
      baselineBand: "healthy",
      direction: "falling",
      because: ["drop", "slope"], // 90 was 91 days ago: before the window
      isEarly: true,
      scores: 3, // of the 90 days up to the last: 2025-01-02 on
      bandChange: { band: "watch", on: "2025-06-01", days: 61 },
    });
    expect(trend.slope?.pointsPer30Days).toBeCloseTo(-4, 10);
    expect(trend.slope?.interval).toBeNull(); // on a line
    expect([trend.baseline?.toString(), trend.change?.toString()]).toEqual(["90", "-12"]);
  });

  it("tells a fall by a drop against the account's own baseline: the median of what came before", () => {
    const before = [
      ["2024-07-01", 80],
      ["2024-08-01", 82],
      ["2024-09-01", 40],
      ["2024-10-01", 84],
    ] as const;
    // Median of 80, 82, 40, 84: 81. 71 is 10 below, and rises within the window.
    const trend = trendOf([...before, ["2025-04-01", 70], ["2025-05-01", 70], ["2025-06-01", 71]]);
    expect(trend).toMatchObject({
      direction: "falling",
      because: ["drop"],
      isEarly: true,
      band: "healthy",
      bandChange: null,
    });
    expect([trend.baseline?.toString(), trend.change?.toString()]).toEqual(["81", "-10"]);
    expect(trend.sentence).toBe("Health is 71 (healthy) and falling, 10 below its own baseline of 81.");
    expect(trendOf([...before, ["2025-06-01", 71]], { drop: "10.5" }).direction).toBe("steady");
  });

  it("does not take 60 for a fall of who was always there", () => {
    const steady = [
      ["2024-09-01", 60],
      ["2024-10-01", 61],
      ["2025-05-01", 59],
      ["2025-05-15", 60],
      ["2025-06-01", 60],
    ] as const;
    expect(trendOf(steady)).toMatchObject({ direction: "steady", because: [], isEarly: false });
  });

  it("has the slope of least squares, and an interval on two degrees of freedom fewer", () => {
    // Over 0, 1 and 2 times 30 days: 70, 66, 68. Slope −1; left are 1, −2 and 1: 6 on 1 degree; √(6 ÷ 2) = 1.7321.
    const { slope } = trendOf([
      ["2025-01-01", 70],
      ["2025-01-31", 66],
      ["2025-03-02", 68],
    ]);
    expect(slope?.pointsPer30Days).toBeCloseTo(-1, 12);
    // t of 1 degree of freedom at 0.975 is 12.7062.
    expect(slope?.interval?.lower).toBeCloseTo(-1 - 12.7062 * Math.sqrt(3), 3);
    expect(slope?.interval?.upper).toBeCloseTo(-1 + 12.7062 * Math.sqrt(3), 3);
  });

  it("is not early once the band has changed, and has no lower band to go to from the lowest", () => {
    const fallen = trendOf([
      ["2025-01-10", 75],
      ["2025-02-10", 60],
      ["2025-03-10", 50],
    ]);
    expect(fallen).toMatchObject({ direction: "falling", because: ["drop", "slope"], isEarly: false, band: "watch" });
    const low = trendOf([
      ["2025-01-10", 39],
      ["2025-02-10", 35],
      ["2025-03-10", 31],
    ]);
    expect(low).toMatchObject({ direction: "steady", bandChange: null });
  });

  it("says no date that is beyond the horizon", () => {
    const slow = [
      ["2025-01-10", 90],
      ["2025-02-09", 89],
      ["2025-03-11", 88],
    ] as const;
    expect(trendOf(slow)).toMatchObject({ direction: "steady", bandChange: null });
    expect(trendOf(slow, { horizonDays: 541 }).bandChange).toEqual({ band: "watch", on: "2026-09-03", days: 541 });
    expect(trendOf(slow, { horizonDays: 540 }).bandChange).toBeNull();
  });

  it("rises by as much as a drop", () => {
    expect(
      trendOf([
        ["2025-01-10", 60],
        ["2025-02-10", 70],
      ]),
    ).toMatchObject({ direction: "rising", slope: null });
  });

  it("knows nothing of one score, nor of one that is older than the window", () => {
    expect(trendOf([["2025-01-10", 60]])).toMatchObject({ direction: "unknown", baseline: null, change: null });
    expect(trendOf([["2025-01-10", 60]]).sentence).toBe("Health is 60 (watch) and has no history to compare with.");
    const old = trendOf(
      [
        ["2024-01-10", 80],
        ["2024-02-10", 60],
      ],
      { asOf: "2025-06-30" },
    );
    expect(old).toMatchObject({ direction: "unknown", scores: 0 });
    expect(old.sentence).toBe("Health is 60 (watch) and was last told on 2024-02-10.");
  });

  it("takes the last row of a day, leaves out what is later and what has no score, and names what it cannot read", () => {
    const rows = [
      ...history([
        ["2025-01-10", 60],
        ["2025-01-10T18:00:00Z", 65],
        ["2025-02-10", null],
        ["2025-03-01", 80],
      ]),
      { accountId: "birch", scoredAt: "soon", score: 50 },
      { accountId: "birch", scoredAt: "2025-01-01", score: 150 },
      { accountId: "birch", scoredAt: "2025-01-01", score: "good" },
      { accountId: "", scoredAt: "2025-01-01", score: 50 },
      7 as unknown as HealthHistoryRow,
    ];
    const trends = healthTrend(rows, { asOf: "2025-02-28" });
    expect(trends).toMatchObject({ kind: "health-trends", asOf: "2025-02-28", later: 1, unscored: 1 });
    expect(trends.accounts.map(({ accountId, score, band }) => [accountId, score.toString(), band])).toEqual([
      ["acorn", "65", null],
    ]);
    expect(trends.issues.map(({ row, code, message }) => [row, code, message])).toEqual([
      [5, "not-a-date", 'Cannot read scoredAt as a date like 2025-03-01: received "soon"'],
      [6, "not-allowed", "Cannot use 150 as score: choose a number from 0 to 100"],
      [7, "not-a-number", 'Cannot read score as a number: received "good"'],
      [8, "missing-value", 'Cannot read accountId as a text or a number: received ""'],
      [9, "not-an-object", "Cannot read a row that is no object: received 7"],
    ]);
  });

  it("puts a time stamp on the day of its zone", () => {
    const row = history([["2025-01-10T23:30:00Z", 50]]);
    expect(healthTrend(row, { timeZone: "Asia/Kolkata" }).asOf).toBe("2025-01-11");
  });

  it("says its rule, with the numbers that were used; of nothing it says nothing", () => {
    const trends = healthTrend([], { drop: 7, windowDays: 60 });
    expect(trends).toMatchObject({ asOf: null, accounts: [] });
    expect(trends.rule).toBe(
      "An account falls when its last score is 7 points or more below its own baseline (the median of its scores in the 365 days before the last 60, or else the first in those), or when the line through its scores of the last 60 days (3 at least) leads below its band within 90 days of the last one.",
    );
  });

  it.each<[HealthTrendOptions, string]>([
    [{ drop: 0 }, "Cannot use 0 as drop: choose points above 0, up to 100"],
    [{ windowDays: 0 }, "Cannot use 0 as windowDays: choose 1 or more"],
    [{ minimumScores: 1 }, "Cannot use 1 as minimumScores: choose 2 or more"],
    [{ horizonDays: 1.5 }, "Cannot use a fraction as horizonDays, which counts whole ones: received 1.5"],
    [
      { bands: [{ name: "good", from: 50 }] },
      "Cannot begin bands above 0, where lower scores would have none: received 50 as bands[0].from",
    ],
    [{ asOf: "today" }, 'Cannot read asOf as a date like 2025-03-01: received "today"'],
  ])("refuses %j", (options, message) => {
    expect(() => healthTrend([], options)).toThrow(message);
  });
});
