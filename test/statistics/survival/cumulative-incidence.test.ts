import { describe, expect, it } from "vitest";
import { type CauseObservation, cumulativeIncidence, incidenceAt } from "customer-metrics";
import { present } from "../../support/present.ts";

/** Seven trials: at 2 one bought, at 3 one left, at 4 one was lost from sight, at 6 one bought and one left, at 9 both were still trying. */
const trials: readonly CauseObservation[] = [
  { time: 2, cause: "bought" },
  { time: 3, cause: "left" },
  { time: 4 },
  { time: 6, cause: "bought" },
  { time: 6, cause: "left" },
  { time: 9, cause: null },
  { time: 9 },
];

describe("cumulativeIncidence of seven trials", () => {
  const incidence = cumulativeIncidence(trials);
  const [bought, left] = incidence.causes;

  it("is what it is by hand", () => {
    // 1/7; at 6, five sevenths are left and one of four buys: 1/7 + 5/7 × 1/4 = 9/28. Left the same, a time later.
    const told = (cause: typeof bought) => present(cause).points.map((point) => point.incidence.toFixed(12));
    const [one, nine] = [(1 / 7).toFixed(12), (9 / 28).toFixed(12)];
    expect(present(bought).points.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      ...[
        [2, 7],
        [3, 6],
        [4, 5],
        [6, 4],
        [9, 2],
      ],
    ]);
    expect(told(bought)).toEqual([one, one, one, nine, nine]);
    expect(told(left)).toEqual([(0).toFixed(12), one, one, nine, nine]);
    expect(incidence.eventFree.points.at(-1)?.survival).toBeCloseTo(10 / 28, 15);
  });

  it("has the errors of the delta method, by hand", () => {
    // Of bought at 6: (5/28)² × (1/42 + 1/30) + (1/7)(6/7)/7 + (5/7)²(3/16)/4 − 2 (5/28)/49 = 0.0359421.
    expect(present(present(bought).points[3]).standardError ** 2).toBeCloseTo(0.0359421, 7);
  });

  it("counts everybody once", () => {
    expect([incidence.observations, incidence.events, incidence.censored]).toEqual([7, 4, 3]);
    expect(incidence.causes.map(({ cause, events }) => [cause, events])).toEqual([
      ["bought", 2],
      ["left", 2],
    ]);
  });

  it("has no time by which half of them buy, and one by which a quarter do", () => {
    expect([present(bought).median.time, present(bought).quartiles.first.time]).toEqual([null, 6]);
  });

  it("is read at any time until the last was seen", () => {
    const at = (time: number) => incidenceAt(incidence, { cause: "bought", time })?.incidence.toFixed(12);
    const [one, nine] = [(1 / 7).toFixed(12), (9 / 28).toFixed(12)];
    expect([at(0), at(5), at(6), at(9), at(9.1)]).toEqual([(0).toFixed(12), one, nine, nine, undefined]);
  });
});

describe("cumulativeIncidence", () => {
  it("of nobody has no causes, and of those to whom nothing happened neither", () => {
    expect(cumulativeIncidence([])).toMatchObject({ observations: 0, events: 0, censored: 0, causes: [] });
    expect(cumulativeIncidence([{ time: 3 }])).toMatchObject({ observations: 1, censored: 1, causes: [] });
  });

  it("of a cause that took everybody ends at 1, of which there is no doubt", () => {
    const all = [2, 2, 3, 5, 5, 5, 8].map((time) => ({ time, cause: "left", entry: time > 3 ? 1 : null }));
    const last = present(cumulativeIncidence(all).causes[0]?.points.at(-1));
    expect(last).toMatchObject({ incidence: 1, standardError: 0, interval: null });
  });

  it("refuses a cause that is no text, and one that there is not", () => {
    const wrong = [{ time: 1, cause: 7 }] as unknown as readonly CauseObservation[];
    expect(() => cumulativeIncidence(wrong)).toThrow(
      expect.objectContaining({
        message: "Cannot use 7 as observations[0].cause: name what happened",
        code: "not-allowed",
      }),
    );
    expect(() => incidenceAt(cumulativeIncidence(trials), { cause: "won", time: 1 })).toThrow(
      'Cannot find a cause named "won": it happened to nobody',
    );
  });
});
