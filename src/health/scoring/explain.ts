import { MetricDecimal } from "../../number/decimal.ts";
import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import { compareRationals, decimalOf, minus } from "../../number/rationals.ts";
import type { ReadModel } from "../model/reading/read-types.ts";
import type { ExactScore } from "./exact-score.ts";

/** Components that are named; more would be a list and not an explanation. */
const MOST_NAMED = 3;

const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

/** A score in words: what it is, what holds it, what takes most from it, what is not known. */
export function explain(model: ReadModel, exact: ExactScore): string {
  const { score, band } = exact;
  if (score === null) return "Health cannot be told: nothing that counts for it was measured.";
  const head = `Health is ${written(score)} of 100${band === null ? "" : ` (${band})`}.`;
  return [
    head,
    ...ruleSentence(exact),
    ...capSentence(exact),
    ...pullSentence(model, exact),
    ...missingSentence(exact),
  ].join(" ");
}

function capSentence({ cap, uncapped }: ExactScore): readonly string[] {
  if (cap === null || uncapped === null) return [];
  return [`It is held at ${written(cap.max)}, down from ${written(uncapped)}: ${cap.because}.`];
}

function ruleSentence({ lines }: ExactScore): readonly string[] {
  return lines.filter(({ kind }) => kind === "rule").map(({ because }) => `It is ${because}.`);
}

function pullSentence(model: ReadModel, exact: ExactScore): readonly string[] {
  const losses = lossesOf(model, exact);
  if (losses.length === 0) return ["No component takes anything from it."];
  const named = losses.slice(0, MOST_NAMED).map(({ name, loss }) => `${name} (${written(loss)})`);
  const rest = losses.length - named.length;
  const others = rest === 0 ? "" : ` and ${String(rest)} more`;
  return [`Points are lost by ${named.join(", ")}${others}.`];
}

/** What each takes away: from all that it could bring, or where there is a neutral start from there. The most first. */
function lossesOf(
  model: ReadModel,
  { measured, weights, contributions }: ExactScore,
): readonly { readonly name: string; readonly loss: Fraction }[] {
  const isStarted = model.combine === "start-at-and-clamp";
  return measured
    .map(({ component }, index) => {
      const most = isStarted ? fraction(0n) : multiply(weights[index]!, HUNDRED);
      return { name: component.name, loss: minus(most, contributions[index]!) };
    })
    .filter(({ loss }) => loss.numerator > 0n)
    .sort((a, b) => compareRationals(b.loss, a.loss));
}

const SAID: Readonly<Record<"reweight" | "worst" | "neutral", string>> = {
  reweight: "left out",
  worst: "counted as the worst",
  neutral: "counted as neutral",
};

function missingSentence({ measured }: ExactScore): readonly string[] {
  const said = (["reweight", "worst", "neutral"] as const).flatMap((policy) => {
    const names = measured
      .filter(({ component, value }) => value === null && component.missing === policy)
      .map(({ component }) => component.name);
    return names.length === 0 ? [] : [`${names.join(", ")} (${SAID[policy]})`];
  });
  return said.length === 0 ? [] : [`Not measured: ${said.join("; ")}.`];
}

/** To a tenth, downwards: rounded up, a score could look like one of the next band. */
function written(number: Fraction): string {
  return decimalOf(number).toDecimalPlaces(1, MetricDecimal.ROUND_DOWN).toString();
}
