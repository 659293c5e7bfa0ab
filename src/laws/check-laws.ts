import fc, { type Arbitrary } from "fast-check";
import { isMetricInputError } from "../errors.ts";
import { answerOf } from "./judging/answer.ts";
import { inputShown } from "./judging/words.ts";
import { NoSuchField } from "./laws/law.ts";
import type { Answer, Law, LawCheck, LawInput, LawResult, LawValue, Trial, Verdict } from "./types.ts";

/**
 * Holds a function to laws on generated inputs, and finds the smallest input that breaks each.
 *
 * Inputs that the function refuses with a `MetricInputError` tell nothing of a law. Exact answers are compared exactly,
 * Decimals by 30 digits and JavaScript numbers by 12, for they were rounded on the way.
 *
 * @param metric - The function: pure, of one input.
 * @param check - What it is held to, and on which inputs: how many, and the seed, 1 where it is left out: the same seed, the
 * same inputs. With the `path` of a counterexample, that one is tried again.
 * @returns For each law whether it holds, with a counterexample, and the seed and path that lead to it again.
 * @throws `MetricInputError` `missing-field` for a law about a field that the inputs do not have.
 *
 * @example A rate that somebody computed over the wrong base
 * ```ts
 * import { checkLaws, inputsFrom, nullExactlyAtZero, scaleInvariant } from "customer-metrics/laws";
 *
 * const churnRate = ({ starting, churned }: { starting: string; churned: string }) =>
 *   Number(starting) === 0 ? 0 : Number(churned) / Number(starting);
 * const inputs = inputsFrom({
 *   starting: { unit: "count[customer]" },
 *   churned: { unit: "count[customer]", partOf: "starting" },
 * });
 * const [size, zero] = checkLaws(churnRate, { inputs, laws: [scaleInvariant(), nullExactlyAtZero("starting")] });
 *
 * size?.holds; // => true
 * zero?.counterexample?.words; // => "the value is 0, and starting is 0: starting 0, churned 0"
 * ```
 */
export function checkLaws<I>(metric: (input: I) => LawValue, check: LawCheck<I>): readonly LawResult[] {
  const { inputs, laws, seed = 1, runs = 100, path } = check;
  const [arbitrary, specs] = "kind" in inputs ? [inputs.arbitrary, inputs.specs] : [inputs, null];
  const draws = drawsOf(arbitrary as Arbitrary<unknown> as Arbitrary<LawInput>);
  const told = { ask: (input: LawInput) => answerOf(metric(input as I)), specs };
  const subject: Subject = { draws, told, seed, runs, path };
  if (path !== undefined) return Object.freeze(laws.map((law) => searched(law, subject, { runs: 0, draw: null })));
  const sample = fc.sample(draws, { seed, numRuns: runs }).map((draw) => ({
    draw,
    trial: trialOf(draw, { ...told, ask: remembering(told.ask) }),
  }));
  return Object.freeze(laws.map((law) => tried(law, sample, subject)));
}

type Draw = readonly [input: LawInput, other: LawInput, factor: number];

interface Subject {
  readonly draws: Arbitrary<Draw>;
  readonly told: Pick<Trial, "ask" | "specs">;
  readonly seed: number;
  readonly runs: number;
  readonly path: string | undefined;
}

function drawsOf(arbitrary: Arbitrary<LawInput>): Arbitrary<Draw> {
  return fc.tuple(arbitrary, arbitrary, fc.integer({ min: 2, max: 1000 }));
}

function trialOf([input, other, factor]: Draw, told: Subject["told"]): Trial {
  return { input, other, factor, ...told };
}

/** The answer for the input itself is asked for by every law. */
function remembering(ask: Trial["ask"]): Trial["ask"] {
  let last: { readonly input: LawInput; readonly answer: Answer } | null = null;
  return (input) => {
    if (last?.input === input) return last.answer;
    const answer = ask(input);
    last ??= { input, answer };
    return answer;
  };
}

interface Sampled {
  readonly draw: Draw;
  readonly trial: Trial;
}

/** Most laws hold: only one that does not is searched for the smallest input that breaks it. */
function tried(law: Law, sample: readonly Sampled[], subject: Subject): LawResult {
  let runs = 0;
  for (const { draw, trial } of sample) {
    const verdict = judged(law, trial);
    if (typeof verdict === "string") return searched(law, subject, { runs: runs + 1, draw });
    runs += Number(verdict === true);
  }
  const { seed } = subject;
  const holds = runs === 0 ? null : true;
  return Object.freeze({ kind: "law-result", law, holds, counterexample: null, seed, path: null, runs });
}

function judged(law: Law, trial: Trial): Verdict {
  try {
    return law.judge(trial);
  } catch (error) {
    if (error instanceof NoSuchField) throw error;
    if (isMetricInputError(error)) return null;
    return error instanceof Error ? `it throws ${error.name}: ${error.message}` : `it throws ${String(error)}`;
  }
}

interface Found {
  /** How many inputs told something up to here. */
  readonly runs: number;
  /** The draw that breaks the law, where one is known. */
  readonly draw: Draw | null;
}

function searched(
  law: Law,
  { draws, told, seed, runs: numRuns, path }: Subject,
  { runs, draw: known }: Found,
): LawResult {
  const property = fc.property(draws, (draw) => typeof judged(law, trialOf(draw, told)) !== "string");
  const found = fc.check(property, { seed, numRuns, ...(path === undefined ? {} : { path }) });
  const draw = found.counterexample?.[0] ?? known;
  const result = { kind: "law-result", law, seed, runs: Math.max(runs, found.numRuns) } as const;
  if (draw === null) return Object.freeze({ ...result, holds: true, counterexample: null, path: null });
  const words = `${String(judged(law, trialOf(draw, told)))}: ${inputShown(draw[0])}`;
  const counterexample = Object.freeze({ input: draw[0], words });
  return Object.freeze({ ...result, holds: false, counterexample, path: found.counterexamplePath });
}
