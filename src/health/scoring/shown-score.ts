import type { Decimal } from "../../number/decimal.ts";
import { decimalFromUnits, type Fraction, MOST_PLACES, unitsOfFraction } from "../../number/fraction.ts";
import { footFractions } from "../../number/footing.ts";
import { decimalOf, sumOf } from "../../number/rationals.ts";
import type { ReadModel } from "../model/reading/read-types.ts";
import type { ExactScore } from "./exact-score.ts";
import { explain } from "./explain.ts";
import type { Measured } from "./measure.ts";
import type { HealthContribution, HealthScore } from "./score-types.ts";

/** A score as it is told: what does not end is rounded once, so that the parts still add up to the whole. */
export function shownScore(model: ReadModel, exact: ExactScore): HealthScore {
  const { measured, contributions, lines, score } = exact;
  const parts = footed([...contributions, ...lines.map(({ amount }) => amount)]);
  const weights = footed(exact.weights);
  const shown = measured.map((one, index) => shownPart(one, weights[index]!, parts[index]!));
  const kept = lines.map(({ kind, because }, index) =>
    Object.freeze({ kind, amount: parts[measured.length + index]!, because }),
  );
  const caps = exact.caps.map((cap) =>
    Object.freeze({ max: decimalOf(cap.max), because: cap.because, lowers: cap === exact.cap }),
  );
  return Object.freeze({
    kind: "health-score",
    model: model.name,
    score: score === null ? null : decimalOf(score),
    band: exact.band,
    contributions: Object.freeze(shown),
    lines: Object.freeze(kept),
    caps: Object.freeze(caps),
    coverage: decimalOf(exact.coverage),
    sentence: explain(model, exact),
  });
}

function shownPart({ component, value, points }: Measured, weight: Decimal, contribution: Decimal): HealthContribution {
  const { id, name, group, missing } = component;
  return Object.freeze({
    component: id,
    name,
    group,
    value: value === null ? null : decimalOf(value),
    points: points === null ? null : decimalOf(points),
    weight,
    contribution,
    missing: value !== null || missing === "fail" ? null : missing,
  });
}

/** Parts to 20 places, which add up to the whole to 20 places. */
function footed(parts: readonly Fraction[]): readonly Decimal[] {
  const total = unitsOfFraction(sumOf(parts), MOST_PLACES);
  return footFractions(parts, total, { places: MOST_PLACES }).map((units) => decimalFromUnits(units, MOST_PLACES));
}
