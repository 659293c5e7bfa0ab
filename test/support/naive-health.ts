import type { HealthModel, HealthScale } from "customer-metrics";
import type { Case } from "./health-models.ts";
import { add, div, less, mul, type Q, q, qOf, rounded, sub, total } from "./rationals.ts";

/**
 * A second way to score, word for word what the page says, in fractions and without a line of ours. Knows no logistic
 * scale, whose points are no fraction.
 */
export function naiveScore({ model, measurements }: Case): Q | null {
  const round = (score: Q, stages: readonly string[]): Q => {
    if (model.rounding === undefined || !stages.includes(model.rounding.stage ?? "score")) return score;
    return q(rounded(score, model.rounding.decimals), 10n ** BigInt(model.rounding.decimals));
  };
  const parts = model.components.map(({ id, weight, scale, group, missing }) => {
    const value = measurements[id] ?? null;
    const measured = value === null ? null : round(naivePoints(scale, qOf(String(value))), ["components"]);
    const stood = missing === "worst" ? leastOf(scale) : missing === "neutral" ? q(50) : null;
    const points = measured ?? (stood === null ? null : round(stood, ["components"]));
    return { id, weight: qOf(String(weight)), group, measured, points };
  });
  const counted = parts.flatMap(({ points, ...rest }) =>
    points === null || rest.weight.n === 0n ? [] : [{ ...rest, points }],
  );
  if (counted.length === 0) return null;
  const raw = round(
    combined(model, counted, (score) => round(score, ["components", "groups"])),
    ["components", "groups", "score"],
  );
  let score = raw;
  for (const { when, max } of model.caps ?? []) {
    const holds =
      "flag" in when
        ? measurements[when.flag] === true
        : parts.some(
            ({ id, measured }) =>
              id === when.component && measured !== null && less(measured, qOf(String(when.points?.below))),
          );
    if (holds && less(qOf(String(max)), score)) score = qOf(String(max));
  }
  return score;
}

interface Part {
  readonly weight: Q;
  readonly group: string | undefined;
  readonly points: Q;
}

function mean(parts: readonly Part[]): Q {
  return div(total(parts.map(({ weight, points }) => mul(weight, points))), total(parts.map(({ weight }) => weight)));
}

function combined(model: HealthModel, parts: readonly Part[], roundGroup: (score: Q) => Q): Q {
  if (model.combine === "good-average-poor") {
    if (parts.every(({ points }) => !less(points, q(67)))) return q(100);
    return parts.some(({ points }) => less(points, q(33))) ? q(0) : q(50);
  }
  if (model.combine === "start-at-and-clamp") {
    // A weight of 20 adds 20 at 100 points, and takes 20 at none.
    const moves = parts.map(({ weight, points }) => mul(weight, div(sub(points, q(50)), q(50))));
    const sum = add(qOf(String(model.startAt)), total(moves));
    return less(sum, q(0)) ? q(0) : less(q(100), sum) ? q(100) : sum;
  }
  const single = parts.filter(({ group }) => !(model.groups ?? []).some(({ id }) => id === group));
  const grouped = (model.groups ?? []).flatMap(({ id, weight }): readonly Part[] => {
    const own = parts.filter(({ group }) => group === id);
    return own.length === 0 ? [] : [{ weight: qOf(String(weight)), group: id, points: roundGroup(mean(own)) }];
  });
  return mean([...single, ...grouped]);
}

function naivePoints(scale: HealthScale, value: Q): Q {
  if (scale === "points") return value;
  if ("linear" in scale) {
    const [worst, best] = [qOf(String(scale.linear.worst)), qOf(String(scale.linear.best))];
    const points = mul(q(100), div(sub(value, worst), sub(best, worst)));
    return less(points, q(0)) ? q(0) : less(q(100), points) ? q(100) : points;
  }
  if ("percentile" in scale) {
    const points = scale.percentile.cutPoints.map((point) => qOf(String(point)));
    const passed = points.filter((point) => !less(value, point)).length;
    const better = scale.percentile.better === "lower" ? points.length - passed : passed;
    return q(100 * better, points.length);
  }
  if (!("steps" in scale)) throw new Error("A logistic scale has no fractions");
  let worth = q(0);
  for (const { from, above, score } of scale.steps) {
    const begins = from ?? above;
    const reached =
      begins === undefined ||
      (from === undefined ? less(qOf(String(begins)), value) : !less(value, qOf(String(begins))));
    if (reached) worth = qOf(String(score));
  }
  return worth;
}

function leastOf(scale: HealthScale): Q {
  if (scale === "points" || !("steps" in scale)) return q(0);
  return q(Math.min(...scale.steps.map(({ score }) => Number(score))));
}
