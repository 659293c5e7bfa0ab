import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JourneyRow, timeToValue, type TimeToValue } from "customer-metrics";
import * as naive from "../../statistics/survival/naive.ts";
import { present } from "../../support/present.ts";

const dayText = (day: number): string => new Date(Date.UTC(2024, 11, 20 + day)).toISOString().slice(0, 10);
const AS_OF = 40;
const WITHIN = [0, 3, 7, 14, 30];

/** A journey by days since 20 December 2024, of which any may be after the last that is known. */
interface Days {
  readonly start: number;
  readonly reached: number | null;
  readonly left: number | null;
  readonly plan: string | null;
}

const journeys: fc.Arbitrary<readonly Days[]> = fc.array(
  fc
    .record({
      start: fc.nat({ max: AS_OF }),
      reachedAfter: fc.option(fc.nat({ max: 30 })),
      leftAfter: fc.option(fc.nat({ max: 30 })),
      plan: fc.constantFrom("basic", "pro", null),
    })
    .map(({ start, reachedAfter, leftAfter, plan }) => ({
      start,
      reached: reachedAfter === null ? null : start + reachedAfter,
      left: leftAfter === null ? null : start + leftAfter,
      plan,
    })),
  { maxLength: 25 },
);

const textOf = (day: number | null): string | null => (day === null ? null : dayText(day));
const rowsOf = (all: readonly Days[]): readonly JourneyRow[] =>
  all.map(({ start, reached, left, plan }, account) => ({
    accountId: account,
    startedAt: dayText(start),
    reachedAt: textOf(reached),
    leftAt: textOf(left),
    ...(plan === null ? {} : { attributes: { plan } }),
  }));
const valueOf = (rows: readonly JourneyRow[]): TimeToValue =>
  timeToValue(rows, { asOf: dayText(AS_OF), within: WITHIN });

/** The same, read a second time: which comes first, of what is known by the last day. */
function watchedOf(all: readonly Days[]): readonly naive.Watched[] {
  return all.map(({ start, reached, left }) => {
    const ends = [
      { day: reached ?? Infinity, cause: "reached" },
      { day: left ?? Infinity, cause: "left" },
    ].sort((a, b) => a.day - b.day);
    const [first] = ends;
    return first === undefined || first.day > AS_OF
      ? { time: AS_OF - start, cause: null, entry: null }
      : { time: first.day - start, cause: first.cause, entry: null };
  });
}

const isNear = (value: number | null | undefined, other: number): boolean => Math.abs(present(value) - other) <= 1e-12;

describe("timeToValue, of any journeys,", () => {
  it("is the sum of fractions of integers within any days that somebody was watched for", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const watched = watchedOf(all);
        const value = valueOf(rowsOf(all));
        for (const { days, share } of value.within) {
          const isSeen = naive.left(watched, days).over === 0n || watched.some(({ time }) => time >= days);
          expect(share === null).toBe(!isSeen);
          if (isSeen) expect(isNear(share, naive.toNumber(naive.taken(watched, days, "reached")))).toBe(true);
        }
        const half = naive.timesOf(watched).find((time) => {
          const { over, under } = naive.taken(watched, time, "reached");
          return 2n * over >= under;
        });
        expect(value.median.days).toBe(half ?? null);
      }),
    );
  });

  it("counts everybody once, and the mean of those who made it", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const watched = watchedOf(all);
        const { journeys: started, reached, left, censored, naiveMean } = valueOf(rowsOf(all));
        const days = watched.filter(({ cause }) => cause === "reached").map(({ time }) => time);
        expect([started, reached, left, censored]).toEqual([
          ...[all.length, days.length],
          ...["left", null].map((cause) => watched.filter((one) => one.cause === cause).length),
        ]);
        expect(naiveMean).toBe(days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length);
      }),
    );
  });

  it("does not know what comes after the last day that is known", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const known = (day: number | null): number | null => (day === null || day > AS_OF ? null : day);
        const cut = all.map((one) => ({ ...one, reached: known(one.reached), left: known(one.left) }));
        expect(valueOf(rowsOf(cut))).toEqual(valueOf(rowsOf(all)));
      }),
    );
  });

  it("does not depend on the order of the rows, but for their numbers", () => {
    const shuffled = journeys.chain((all) => {
      const rows = rowsOf(all);
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }));
    });
    fc.assert(
      fc.property(shuffled, ([rows, mixed]) => {
        const { issues, ...value } = valueOf(mixed);
        const { issues: others, ...same } = valueOf(rows);
        expect(value).toEqual(same);
        expect(issues.length).toBe(others.length);
      }),
    );
  });

  it("is the same a month later, if everything is", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const later = (day: number | null): number | null => (day === null ? null : day + 31);
        const moved = all.map((one) => ({
          ...one,
          start: one.start + 31,
          reached: later(one.reached),
          left: later(one.left),
        }));
        const { asOf, issues, ...value } = timeToValue(rowsOf(moved), { asOf: dayText(AS_OF + 31), within: WITHIN });
        const { asOf: before, issues: others, ...same } = valueOf(rowsOf(all));
        expect(value).toEqual(same);
        expect([asOf, before, issues.length]).toEqual([dayText(AS_OF + 31), dayText(AS_OF), others.length]);
      }),
    );
  });

  it("is never above Kaplan and Meier's share, and equal to it where nobody leaves", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const { within, kaplanMeier } = valueOf(rowsOf(all));
        for (const [place, { share }] of within.entries()) {
          const other = kaplanMeier.within[place]?.share ?? null;
          if (share !== null && other !== null) expect(share).toBeLessThanOrEqual(other + 1e-12);
        }
        const staying = valueOf(rowsOf(all.map((one) => ({ ...one, left: null }))));
        for (const [place, { share }] of staying.within.entries()) {
          const other = staying.kaplanMeier.within[place]?.share ?? null;
          expect(share === null).toBe(other === null);
          if (share !== null) expect(isNear(other, share)).toBe(true);
        }
        expect(staying.median.days).toBe(staying.kaplanMeier.median.days);
      }),
    );
  });

  it("is of all segments together what it is of all, and of each what it is of it alone", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        fc.pre(all.some(({ plan }) => plan !== null));
        const rows = rowsOf(all);
        const { segments, ...whole } = timeToValue(rows, { asOf: dayText(AS_OF), within: WITHIN, segmentBy: "plan" });
        for (const field of ["journeys", "reached", "left", "censored"] as const) {
          expect(segments.reduce((sum, segment) => sum + segment[field], 0)).toBe(whole[field]);
        }
        for (const { segment, ...totals } of segments) {
          const alone = valueOf(rows.filter(({ attributes }) => (attributes?.["plan"] ?? null) === segment));
          expect(alone).toMatchObject(totals);
        }
      }),
    );
  });
});
