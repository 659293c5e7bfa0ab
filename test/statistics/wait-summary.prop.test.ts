import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Wait, waitSummary } from "../../src/statistics/wait-summary.ts";

const took = (hours: number): Wait => ({ took: hours, waited: null });
const waiting = (hours: number): Wait => ({ took: null, waited: hours });
const never: Wait = { took: null, waited: null };

/**
 * The first time at which half have it, by Aalen and Johansen's steps in fractions of whole numbers: whoever will never
 * have it stays at risk for ever, whoever waits is at risk until then. `null` where the curve does not get there.
 */
function curveMedian(waits: readonly Wait[]): number | null {
  const times = [...new Set(waits.flatMap((wait) => wait.took ?? []))].sort((a, b) => a - b);
  let [left, of] = [1n, 1n];
  for (const time of times) {
    const atRisk = waits.filter((wait) => (wait.took ?? wait.waited ?? Infinity) >= time).length;
    const events = waits.filter((wait) => wait.took === time).length;
    [left, of] = [left * BigInt(atRisk - events), of * BigInt(atRisk)];
    if (2n * left <= of) return time;
  }
  return null;
}

const waits = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 20 }).map(took), fc.integer({ min: 0, max: 40 }).map(waiting), fc.constant(never)),
  { maxLength: 25 },
);

describe("waitSummary", () => {
  it("is what the curve says, wherever it says anything", () => {
    let told = 0;
    fc.assert(
      fc.property(waits, (given) => {
        const { median } = waitSummary(given);
        if (median === null) return;
        told += 1;
        expect(median).toBe(curveMedian(given));
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it("is the plain lower median where everybody has it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (hours) => {
        const sorted = [...hours].sort((a, b) => a - b);
        expect(waitSummary(hours.map(took)).median).toBe(sorted[Math.ceil(hours.length / 2) - 1]);
      }),
    );
  });

  it("says nothing where half do not have it, or some have not waited so long", () => {
    expect(waitSummary([took(5), never, never])).toMatchObject({ done: 1, waiting: 0, never: 2, median: null });
    expect(waitSummary([took(5), took(6), waiting(5)])).toMatchObject({ done: 2, waiting: 1, median: null });
    expect(waitSummary([took(5), took(6), waiting(6)])).toMatchObject({ median: 6 });
    expect(waitSummary([])).toMatchObject({ done: 0, waiting: 0, never: 0, median: null });
  });
});
