import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrateHealth, type CalibrationOptions, type ScoredAccount } from "customer-metrics";

const day = (number: number): string => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
const options: CalibrationOptions = { horizonDays: 90, asOf: day(300), bins: 4 };

const ROWS: fc.Arbitrary<readonly ScoredAccount[]> = fc.array(
  fc.record({
    accountId: fc.integer({ min: 0, max: 15 }),
    score: fc.option(
      fc.integer({ min: 0, max: 20 }).map((fifth) => 5 * fifth),
      { freq: 9 },
    ),
    scoredAt: fc.integer({ min: 0, max: 320 }).map(day),
    churnedAt: fc.option(fc.integer({ min: 0, max: 400 }).map(day), { freq: 2 }),
  }),
  { maxLength: 60 },
);

const BANDS = [
  { name: "low", from: 0 },
  { name: "middle", from: 35 },
  { name: "high", from: 70 },
];

describe("calibrateHealth, for every book,", () => {
  it("counts every row once, in a band and a bin or among those left out", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const { all, bands, bins, leftOut } = calibrateHealth(rows, { ...options, bands: BANDS });
        const left = Object.values(leftOut as unknown as Record<string, number>).reduce((a, b) => a + b, 0);
        expect(all.scored + left).toBe(rows.length);
        for (const groups of [bands, bins]) {
          expect(groups.reduce((sum, { scored }) => sum + scored, 0)).toBe(all.scored);
          expect(groups.reduce((sum, { churned }) => sum + churned, 0)).toBe(all.churned);
        }
        const captured = bins.map((bin) => bin.captured ?? 0);
        expect([...captured].sort((a, b) => a - b)).toEqual(captured);
        if (all.churned > 0) expect(captured.at(-1)).toBe(1);
      }),
    );
  });

  it("agrees with a count of every row and every pair", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const counted = rows.filter(({ score, scoredAt, churnedAt }) => {
          const ends = day((Date.parse(String(scoredAt)) - Date.parse(day(0))) / 86_400_000 + 90);
          return (
            score !== null && ends <= day(300) && !(typeof churnedAt === "string" && churnedAt <= String(scoredAt))
          );
        });
        const hasLeft = ({ scoredAt, churnedAt }: ScoredAccount): boolean =>
          typeof churnedAt === "string" && Date.parse(churnedAt) - Date.parse(String(scoredAt)) <= 90 * 86_400_000;
        const [left, stayed] = [counted.filter(hasLeft), counted.filter((row) => !hasLeft(row))];
        const { all, auc } = calibrateHealth(rows, options);
        expect([all.churned, all.scored]).toEqual([left.length, counted.length]);
        const pairs = left.flatMap((one) => stayed.map((other) => Number(other.score) - Number(one.score)));
        const inOrder = pairs.reduce((sum, gap) => sum + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0), 0);
        expect(auc === null).toBe(pairs.length === 0);
        if (auc !== null) expect(auc.area).toBeCloseTo(inOrder / pairs.length, 12);
      }),
    );
  });

  it("has an AUC that is 1 less itself with the scores turned round, and the same with scores in the same order", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const scored = (score: (before: number) => number): readonly ScoredAccount[] =>
          rows.map((row) => ({ ...row, score: row.score === null ? null : score(Number(row.score)) }));
        const { auc } = calibrateHealth(rows, options);
        if (auc === null) return;
        expect(
          calibrateHealth(
            scored((score) => 100 - score),
            options,
          ).auc?.area,
        ).toBeCloseTo(1 - auc.area, 12);
        expect(
          calibrateHealth(
            scored((score) => (score * score) / 100),
            options,
          ).auc,
        ).toEqual(auc);
      }),
    );
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const [before, after] = [rows, [...rows].reverse()].map((given) =>
          calibrateHealth(given, { ...options, bands: BANDS }),
        );
        expect([after?.all, after?.bands, after?.bins, after?.violations]).toEqual([
          before?.all,
          before?.bands,
          before?.bins,
          before?.violations,
        ]);
        expect(after?.leftOut).toEqual(before?.leftOut);
      }),
    );
  });
});
