import type { Convention } from "../../conventions/types.ts";
import { decimalFromUnits, type Fraction, MOST_PLACES, unitsOfFraction } from "../../number/fraction.ts";
import type { Period } from "../../time/period.ts";
import type { ConsistentConventions, CountedValue, TriedConvention } from "../consistency.ts";
import { below, minus, ZERO } from "../figures/exactly.ts";
import type { Figure } from "../figures/figure.ts";
import { shownValue, writtenChanges } from "../words/sentences.ts";
import { type ExpectedNumber, isConsistent } from "./expected-number.ts";
import type { Tried, Trials } from "./try-candidates.ts";

/** What trials are held to. */
export interface Telling {
  readonly figure: Figure;
  readonly periods: readonly Period[];
  readonly numbers: readonly ExpectedNumber[];
}

type Answer = Pick<ConsistentConventions, "consistent" | "nearest" | "tried" | "idle" | "untried" | "sentence">;

/** What came of trials. */
export function tellTrials({ tried, idle, untried }: Trials, telling: Telling): Answer {
  const fits = (one: Tried): boolean => distanceOf(one, telling) === null;
  const consistent = tried.filter(fits).map((one) => toldOf(one, telling));
  const idleFits = idle.filter(fits).length;
  const answer = {
    consistent: Object.freeze(consistent),
    nearest: consistent.length > 0 ? null : nearestOf(tried, telling),
    tried: tried.length + idle.length,
    idle: idleFits,
    untried: Object.freeze(
      untried.map(({ candidate: { name, changes }, because }) => Object.freeze({ name, changes, because })),
    ),
  };
  return { ...answer, sentence: sentenceOf(answer, telling) };
}

/** How far the worst number is from what was given; `null` where all are consistent with it. */
function distanceOf({ values }: Tried, { periods, numbers }: Telling): Fraction | "none" | null {
  let worst: Fraction | null = null;
  for (const number of numbers) {
    const value = values[periods.findIndex(({ label }) => label === number.period)] ?? null;
    if (value === null) return "none";
    if (isConsistent(value, number)) continue;
    const away = magnitude(minus(value, number.value));
    if (worst === null || below(worst, away)) worst = away;
  }
  return worst;
}

function magnitude(value: Fraction): Fraction {
  return below(value, ZERO) ? minus(ZERO, value) : value;
}

function nearestOf(tried: readonly Tried[], telling: Telling): TriedConvention | null {
  let best: { one: Tried; away: Fraction } | null = null;
  for (const one of tried) {
    const away = distanceOf(one, telling);
    if (away === null || away === "none") continue;
    if (best === null || below(away, best.away)) best = { one, away };
  }
  return best === null ? null : toldOf(best.one, telling);
}

function toldOf({ candidate: { name, changes }, values }: Tried, { figure, periods }: Telling): TriedConvention {
  const counted = periods.map(({ label }, period): CountedValue => {
    const value = values[period] ?? null;
    const shown = value === null ? null : decimalFromUnits(unitsOfFraction(value, MOST_PLACES), MOST_PLACES);
    return Object.freeze({ period: label, value: shown });
  });
  const numbers = counted.map(
    ({ period, value }) => `${value === null ? "none" : shownValue(value, figure)} in ${period}`,
  );
  const sentence = `${calledOf(name, changes)} counts ${numbers.join(", ")}`;
  return Object.freeze({ name, changes: Object.freeze(changes), values: Object.freeze(counted), sentence });
}

function calledOf(name: string | null, changes: Partial<Convention>): string {
  return name ?? `standard with ${writtenChanges(changes)}`;
}

function sentenceOf({ consistent, nearest, tried, idle }: Omit<Answer, "sentence">, { numbers }: Telling): string {
  const given = numbers.map(({ period, written }) => `${written} in ${period}`).join(", ");
  const of = `of ${String(tried)} conventions tried`;
  const more =
    idle === 0 ? "" : `; ${String(idle)} more are, by choices that do not move ${numbers.length === 1 ? "it" : "them"}`;
  if (consistent.length > 0) {
    const many = consistent.length === 1 ? "1 is" : `${String(consistent.length)} are`;
    return `${many} consistent with ${given}, ${of}${more}`;
  }
  return `None is consistent with ${given}, ${of}${nearest === null ? "" : `; the nearest: ${nearest.sentence}`}`;
}
