import { describe, expect, it } from "vitest";
import { calibrateHealth, type CalibrationOptions, type ScoredAccount } from "customer-metrics";

const scoredAt = "2025-01-01";
const options: CalibrationOptions = { horizonDays: 90, asOf: "2025-12-31" };
const BANDS = [
  { name: "at risk", from: 0 },
  { name: "watch", from: 40 },
  { name: "healthy", from: 70 },
];

/** Accounts scored on New Year's Day: their scores, and whether each left in February. */
function book(scores: readonly (readonly [number | string, boolean])[]): ScoredAccount[] {
  return scores.map(([score, churned], index) => {
    return { accountId: index, score, scoredAt, ...(churned ? { churnedAt: "2025-02-01" } : {}) };
  });
}

describe("calibrateHealth", () => {
  // At risk 20 (left), 30 (left), 35; watch 50 (left), 60; healthy 70, 80, 90, 95, 99.
  const ten = book([
    [20, true],
    [30, true],
    [35, false],
    [50, true],
    [60, false],
    [70, false],
    [80, false],
    [90, false],
    [95, false],
    [99, false],
  ]);

  it("says how well, worked by hand", () => {
    const result = calibrateHealth(ten, { ...options, bands: BANDS });
    expect(result).toMatchObject({ kind: "health-calibration", horizonDays: 90, asOf: "2025-12-31", accounts: 10 });
    expect(result.all).toMatchObject({ scored: 10, churned: 3, churnRate: 0.3, lift: 1 });
    // Of 3 × 7 pairs one is the wrong way round: 50 left and 35 stayed.
    expect(result.auc?.area).toBeCloseTo(20 / 21, 12);
    expect(result.bands.map(({ band, scored, churned, churnRate }) => [band, scored, churned, churnRate])).toEqual([
      ["at risk", 3, 2, 2 / 3],
      ["watch", 2, 1, 0.5],
      ["healthy", 5, 0, 0],
    ]);
    expect(result.bands.map(({ lift }) => lift?.toFixed(4))).toEqual(["2.2222", "1.6667", "0.0000"]);
    // Wilson of 0 of 5: 0 to z² ÷ (5 + z²) = 0.4345.
    expect([result.bands[2]?.interval?.lower, result.bands[2]?.interval?.upper.toFixed(4)]).toEqual([0, "0.4345"]);
    expect(result.violations).toEqual([]);
    expect(result.sentence).toMatch(
      /^3 of 10 scores of 10 accounts were followed by churn within 90 days\. Of one who churned and one who stayed, the one who churned had the lower score in 0\.95 of pairs \(0\.\d\d to [01]\.\d\d\): better than chance\.$/u,
    );
  });

  it("has bins of about as many scores, and what each captures of all who left", () => {
    const { bins } = calibrateHealth(ten, { ...options, bins: 5 });
    expect(
      bins.map(({ from, to, churned, captured }) => [from.toString(), to.toString(), churned, captured?.toFixed(4)]),
    ).toEqual([
      ["20", "30", 2, "0.6667"],
      ["35", "50", 1, "1.0000"],
      ["60", "70", 0, "1.0000"],
      ["80", "90", 0, "1.0000"],
      ["95", "99", 0, "1.0000"],
    ]);
    // The same score is in one bin, so that there are fewer of them.
    const tied = book([
      [10, false],
      [50, true],
      [50, false],
      [50, false],
      [90, false],
    ]);
    const counted = calibrateHealth(tied, { ...options, bins: 5 }).bins.map(({ from, to, scored }) => [
      from.toString(),
      to.toString(),
      scored,
    ]);
    expect(counted).toEqual([
      ["10", "10", 1],
      ["50", "50", 3],
      ["90", "90", 1],
    ]);
  });

  it("names neighbours that are the wrong way round, and says whether that is more than chance", () => {
    const few = calibrateHealth(
      book([
        [10, false],
        [50, true],
        [90, false],
      ]),
      { ...options, bands: BANDS },
    );
    expect(few.violations).toEqual([{ lower: "at risk", higher: "watch", excess: 1, isClear: false }]);
    expect(few.sentence).toContain("Between neighbours higher scores churned more once, never beyond chance.");
    const many = Array.from({ length: 60 }, (_, index): [number, boolean] => [index < 30 ? 10 : 90, index >= 30]);
    const turned = calibrateHealth(book(many), { ...options, bands: BANDS });
    expect(turned.violations).toEqual([{ lower: "at risk", higher: "healthy", excess: 1, isClear: true }]);
    expect([turned.auc?.area, turned.auc?.interval]).toEqual([0, null]);
    // Without bands, by bins.
    const bins = calibrateHealth(
      book([
        [10, false],
        [90, true],
      ]),
      { ...options, bins: 2 },
    );
    expect(bins.violations.map(({ lower, higher }) => [lower, higher])).toEqual([["10 to 10", "90 to 90"]]);
  });

  it.each<[string, Partial<ScoredAccount>, Partial<CalibrationOptions>, string]>([
    ["left on the last day of the horizon", { churnedAt: "2025-04-01" }, {}, "churned"],
    ["left on the day after it", { churnedAt: "2025-04-02" }, {}, "stayed"],
    ["left the day after the score", { churnedAt: "2025-01-02" }, {}, "churned"],
    ["left on the day of the score", { churnedAt: scoredAt }, {}, "gone"],
    ["left before", { churnedAt: "2024-06-01" }, {}, "gone"],
    ["is there to the end", {}, {}, "stayed"],
    ["whose horizon ends on the last day known", {}, { asOf: "2025-04-01" }, "stayed"],
    ["whose horizon ends after it", {}, { asOf: "2025-03-31" }, "censored"],
    ["left in time, of an open horizon", { churnedAt: "2025-02-01" }, { asOf: "2025-03-31" }, "churnedEarly"],
    [
      "left in time, of an open horizon, counted",
      { churnedAt: "2025-02-01" },
      { asOf: "2025-03-31", incomplete: "counted" },
      "churned",
    ],
    [
      "stayed, of an open horizon, where those who left count",
      {},
      { asOf: "2025-03-31", incomplete: "counted" },
      "censored",
    ],
    ["left after what is known, of an open horizon", { churnedAt: "2025-03-30" }, { asOf: "2025-03-01" }, "censored"],
    ["has no score", { score: null }, {}, "unscored"],
    ["was scored after what is known", {}, { asOf: "2024-12-31" }, "later"],
  ])("counts one who %s", (_case, row, more, expected) => {
    const result = calibrateHealth([{ accountId: "acorn", score: 50, scoredAt, ...row }], { ...options, ...more });
    const { all, leftOut } = result;
    const counted = { churned: all.churned, stayed: all.scored - all.churned, ...leftOut };
    const nobody = { churned: 0, stayed: 0, censored: 0, churnedEarly: 0, unscored: 0, later: 0, gone: 0 };
    expect(counted).toEqual({ ...nobody, [expected]: 1 });
  });

  it("says what it does not know: nobody, all, none, and what is left out", () => {
    const nobody = calibrateHealth([], options);
    expect(nobody.all).toEqual({ scored: 0, churned: 0, churnRate: null, interval: null, lift: null });
    expect([nobody.auc, nobody.bins]).toEqual([null, []]);
    const stayed = calibrateHealth(
      [...book([[50, false]]), { accountId: "late", score: 10, scoredAt: "2025-12-01" }],
      options,
    );
    expect(stayed.all.lift).toBeNull();
    expect(stayed.bins[0]?.captured).toBeNull();
    expect(stayed.sentence).toBe(
      "0 of 1 score of 1 account were followed by churn within 90 days. Whether lower scores churn more cannot be told of those who all left, or all stayed. 1 score more came too late to know, and is left out.",
    );
  });

  it("does not take ten scores of one account for ten accounts", () => {
    const once = book([
      [20, true],
      [30, true],
      [60, true],
      [25, false],
      [50, false],
      [70, false],
      [80, false],
    ]);
    const monthly = once.flatMap((row) => Array.from({ length: 10 }, () => row));
    const [one, ten10] = [calibrateHealth(once, options), calibrateHealth(monthly, options)];
    expect([ten10.all.scored, ten10.accounts, ten10.auc?.area]).toEqual([70, 7, one.auc?.area]);
    expect(ten10.auc?.standardError).toBeCloseTo(Number(one.auc?.standardError), 12);
  });

  it("names rows that it cannot read", () => {
    const rows = [
      { accountId: "a", score: -1, scoredAt },
      { accountId: "b", score: 1, scoredAt: "then" },
      { accountId: "c", score: 1, scoredAt, churnedAt: "now" },
    ];
    expect(calibrateHealth(rows, options).issues.map(({ row, field, message }) => [row, field, message])).toEqual([
      [1, "score", "Cannot use -1 as score: choose a number from 0 to 100"],
      [2, "scoredAt", 'Cannot read scoredAt as a date like 2025-03-01: received "then"'],
      [3, "churnedAt", 'Cannot read churnedAt as a date like 2025-03-01: received "now"'],
    ]);
  });

  it.each<[object, string]>([
    [{ asOf: "2025-12-31" }, "Cannot do without horizonDays: received undefined"],
    [{ horizonDays: 90 }, "Cannot do without asOf: received undefined"],
    [{ ...options, horizonDays: 0 }, "Cannot use 0 as horizonDays: choose 1 or more"],
    [{ ...options, bins: 0 }, "Cannot use 0 as bins: choose 1 or more"],
    [{ ...options, incomplete: "half" }, 'Cannot use "half" as incomplete: choose "left-out" or "counted"'],
    [{ ...options, confidence: 2 }, "Cannot use 2 as confidence: choose a share between 0 and 1"],
  ])("refuses %j", (given, message) => {
    expect(() => calibrateHealth([], given as CalibrationOptions)).toThrow(message);
  });
});
