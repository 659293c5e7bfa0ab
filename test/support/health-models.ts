import fc from "fast-check";
import type { HealthCap, HealthComponent, HealthModel, HealthScale, MissingPolicy } from "customer-metrics";
import { present } from "./present.ts";

/** Which way is better, where a scale has one. */
export type Direction = "higher" | "lower" | "none";

/** A hundredth, as text: what people write. */
const hundredths = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((number) => (number / 100).toFixed(2));

const linear: fc.Arbitrary<HealthScale> = fc
  .tuple(hundredths(-50, 50), fc.integer({ min: 1, max: 5000 }), fc.boolean())
  .map(([from, length, isHigher]) => {
    const to = (Number(from) + length / 100).toFixed(2);
    return { linear: isHigher ? { worst: from, best: to } : { worst: to, best: from } };
  });

const steps: fc.Arbitrary<HealthScale> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
    fc.constantFrom("from", "above"),
    fc.constantFrom("up", "down", "any"),
  )
  .map(([begins, scores, side, order]) => {
    const sorted = order === "any" ? scores : [...scores].sort((a, b) => (order === "up" ? a - b : b - a));
    const later = [...begins]
      .sort((a, b) => a - b)
      .map((begin, index) => ({ [side]: begin, score: present(sorted[index + 1]) }));
    return { steps: [{ score: present(sorted[0]) }, ...later] };
  });

const percentile: fc.Arbitrary<HealthScale> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("higher", "lower"),
  )
  .map(([points, better]) => ({ percentile: { cutPoints: [...points].sort((a, b) => a - b), better } }));

const logistic: fc.Arbitrary<HealthScale> = fc
  .tuple(hundredths(-20, 20), fc.integer({ min: -300, max: 300 }))
  .map(([midpoint, slope]) => ({ logistic: { midpoint, steepness: ((slope === 0 ? 1 : slope) / 100).toFixed(2) } }));

/** Any scale. */
export function scales({ exactOnly = false }: { readonly exactOnly?: boolean } = {}): fc.Arbitrary<HealthScale> {
  return fc.oneof(linear, steps, percentile, fc.constant<HealthScale>("points"), ...(exactOnly ? [] : [logistic]));
}

/** Which way a scale goes, by its numbers. */
export function directionOf(scale: HealthScale): Direction {
  if (scale === "points") return "higher";
  if ("linear" in scale) return Number(scale.linear.best) > Number(scale.linear.worst) ? "higher" : "lower";
  if ("logistic" in scale) return Number(scale.logistic.steepness) > 0 ? "higher" : "lower";
  if ("percentile" in scale) return scale.percentile.better ?? "higher";
  const scores = scale.steps.map(({ score }) => Number(score));
  const goes = (way: 1 | -1): boolean =>
    scores.every((score, index) => index === 0 || way * (score - present(scores[index - 1])) >= 0);
  return goes(1) ? "higher" : goes(-1) ? "lower" : "none";
}

/** A value that a scale takes. */
export function valueFor(scale: HealthScale): fc.Arbitrary<string> {
  return scale === "points" ? hundredths(0, 100) : hundredths(-60, 60);
}

const POLICIES: readonly MissingPolicy[] = ["reweight", "worst", "neutral"];

function component(id: string, exactOnly: boolean, groups: readonly string[]): fc.Arbitrary<HealthComponent> {
  return fc
    .record({
      weight: fc.integer({ min: 0, max: 20 }),
      scale: scales({ exactOnly }),
      missing: fc.constantFrom(...POLICIES),
      group: fc.constantFrom(...groups, ""),
    })
    .map(({ group, ...rest }) => ({ id, ...rest, ...(group === "" ? {} : { group }) }));
}

/** A model, and what was measured of one account by it. */
export interface Case {
  readonly model: HealthModel;
  readonly measurements: Readonly<Record<string, string | boolean | null>>;
}

const BANDS = [
  { name: "poor", from: 0 },
  { name: "fair", from: "33.3" },
  { name: "good", from: 70 },
];

/** A cap on a flag, or one on few points: neither turns round which way is better. */
function caps(ids: readonly string[]): fc.Arbitrary<readonly HealthCap[]> {
  const cap = fc
    .tuple(fc.constantFrom("", ...ids), hundredths(0, 100), fc.integer({ min: 0, max: 100 }))
    .map(([id, max, below]): HealthCap => ({
      when: id === "" ? { flag: "escalation" } : { component: id, points: { below } },
      max,
      because: id === "" ? "an escalation is open" : `${id} is low`,
    }));
  return fc.array(cap, { minLength: 1, maxLength: 3 });
}

function components(size: number, exactOnly: boolean, groups: readonly string[]): fc.Arbitrary<HealthComponent[]> {
  const all = Array.from({ length: size }, (_, index) => component(`c${String(index)}`, exactOnly, groups));
  // Something must weigh, and every group must hold something that does.
  return fc.tuple(...all).map((made) =>
    made.map((one, index) => ({
      ...one,
      weight: index <= groups.length ? Math.max(1, Number(one.weight)) : one.weight,
      ...(index < groups.length ? { group: groups[index] } : {}),
    })),
  );
}

/** Models that can exist, of every way of combining, and measurements that they take. */
export function cases({ exactOnly = false }: { readonly exactOnly?: boolean } = {}): fc.Arbitrary<Case> {
  const shape = fc.record({
    size: fc.integer({ min: 3, max: 6 }),
    groups: fc.constantFrom<readonly string[]>([], [], ["use", "voice"]),
    combine: fc.constantFrom("weighted-mean", "good-average-poor", "start-at-and-clamp"),
    stage: fc.constantFrom("none", "score", "groups", "components"),
    decimals: fc.integer({ min: 0, max: 3 }),
    startAt: fc.integer({ min: 0, max: 100 }),
    isCapped: fc.boolean(),
    weights: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  });
  return shape.chain(({ size, groups: named, combine, stage, decimals, startAt, isCapped, weights }) => {
    const groups = combine === "weighted-mean" ? named : [];
    return components(size, exactOnly, groups).chain((made) =>
      fc
        .record({
          caps: isCapped ? caps(made.map(({ id }) => id)) : fc.constant(undefined),
          values: fc.tuple(...made.map(({ scale }) => fc.option(valueFor(scale), { freq: 3 }))),
          escalation: fc.boolean(),
        })
        .map(({ caps: held, values, escalation }): Case => {
          const model: HealthModel = {
            components: made,
            combine,
            bands: BANDS,
            ...(groups.length === 0
              ? {}
              : { groups: groups.map((id, index) => ({ id, weight: present(weights[index]) })) }),
            ...(combine === "start-at-and-clamp" ? { startAt } : {}),
            ...(stage === "none" ? {} : { rounding: { stage: stage as "score", decimals } }),
            ...(held === undefined ? {} : { caps: held }),
          };
          const measured = Object.fromEntries(made.map(({ id }, index) => [id, values[index] ?? null]));
          const isFlagged = held?.some(({ when }) => "flag" in when) ?? false;
          return { model, measurements: isFlagged ? { ...measured, escalation } : measured };
        }),
    );
  });
}
