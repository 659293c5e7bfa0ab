import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { fraction } from "../../../number/fraction.ts";
import { declaredRange } from "../../analysis/domains.ts";
import type { Interval } from "../../analysis/proof/interval.ts";
import { keyOf, type Metric, partOf } from "../../definitions/model.ts";
import type { DefinitionInput } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";
import { wordsOf } from "../names/words.ts";

/** Scores that do not say their scale, and scores on another than they have. */
export const scores: Check = /* @__PURE__ */ ofEach((metric) => {
  const { definition } = metric;
  if (definition.kind !== "formula") return [];
  const inputs = Object.entries(definition.inputs).filter(([, { metric: id }]) => id === undefined);
  return [
    ...ofScore(metric, [], { name: definition.id, declared: definition }),
    ...inputs.flatMap(([name, declared]) => [...ofScore(metric, ["inputs", name], { name, declared })]),
  ];
});

interface Score {
  readonly name: string;
  readonly declared: Pick<DefinitionInput, "unit" | "min" | "max">;
}

function ofScore(metric: Metric, path: readonly string[], score: Score): readonly Finding[] {
  const { name, declared } = score;
  const scale = SCALES.find(({ isMeant, unit }) => unit === declared.unit && isMeant(wordsOf(name)));
  return [...withoutScale(metric, path, { ...score, scale }), ...offScale(metric, path, { ...score, scale })];
}

interface Scaled extends Score {
  readonly scale: (typeof SCALES)[number] | undefined;
}

function* withoutScale(metric: Metric, path: readonly string[], { name, declared, scale }: Scaled): Generator<Finding> {
  const { unit, min, max } = declared;
  if (unit !== "points" || (min !== undefined && max !== undefined)) return;
  const message = `${name} is in points and does not say from where to where`;
  const help = scale === undefined ? "add min and max" : `add min: ${scale.least} and max: ${scale.most}`;
  yield { code: "CM507", at: keyOf(metric, ...path), message, help };
}

function* offScale(metric: Metric, path: readonly string[], { name, declared, scale }: Scaled): Generator<Finding> {
  if (scale === undefined) return;
  for (const bound of ["min", "max"] as const) {
    const value = declared[bound];
    if (value === undefined || !isBeyond(declaredRange({ [bound]: value }), scale)) continue;
    const message = `${name} goes from ${scale.least} to ${scale.most}, and ${bound} says ${value}`;
    yield { code: "CM508", at: partOf(metric, ...path, bound), message };
  }
}

/** The scales that scores have wherever they are kept. */
const SCALES = [
  { unit: "points", least: "-100", most: "100", isMeant: isNetPromoterScore },
  { unit: "ratio", least: "0", most: "1", isMeant: isSatisfaction },
] as const;

function isNetPromoterScore(words: readonly string[]): boolean {
  const isIt = words.includes("nps") || words.join(" ").includes("net promoter score");
  return isIt && !words.includes("change");
}

function isSatisfaction(words: readonly string[]): boolean {
  return words.includes("csat") || words.join(" ").includes("satisfaction score");
}

function isBeyond({ least, most }: Interval, scale: (typeof SCALES)[number]): boolean {
  const [low, high] = [fraction(BigInt(scale.least)), fraction(BigInt(scale.most))];
  const bound = least ?? most;
  return bound !== null && (compared(bound, low) < 0 || compared(bound, high) > 0);
}
