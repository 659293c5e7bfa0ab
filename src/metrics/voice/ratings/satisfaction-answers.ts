import { MetricInputError } from "../../../errors.ts";
import type { DecimalInput } from "../../../number/decimal.ts";
import { checkParts, readCount } from "../../../statistics/counts.ts";
import type { ScaleAnswers, ScoreForm } from "../../../statistics/scores/scale-score.ts";

/** Answers already counted by whether they are satisfied. */
export interface SatisfactionCounts {
  /** Satisfied answers. */
  readonly satisfied: DecimalInput;
  /** All answers, the neutral ones among them. */
  readonly responses: DecimalInput;
  /** Dissatisfied answers. Asked for by `form: "net"`. */
  readonly dissatisfied?: DecimalInput;
}

/** Reads counts, from which a share and a net score can be made and no mean. */
export function satisfactionAnswers(counts: SatisfactionCounts, form: ScoreForm): ScaleAnswers {
  if (form === "mean" || form === "of-possible") throw missing("ratings", form, counts);
  if (form === "net" && counts.dissatisfied === undefined) throw missing("dissatisfied", form, undefined);
  const positive = readCount(counts.satisfied, "satisfied");
  const negative = readCount(counts.dissatisfied ?? 0, "dissatisfied");
  const responses = readCount(counts.responses, "responses");
  checkParts(
    { count: positive, name: "satisfied", received: counts.satisfied },
    { count: responses, name: "responses" },
  );
  checkParts(
    { count: negative, name: "dissatisfied", received: counts.dissatisfied },
    { count: responses - positive, name: "responses that are not satisfied" },
  );
  return { positive, negative, responses, sums: { responses: 0, sum: 0n, squares: 0n }, scale: 0 };
}

function missing(field: string, form: ScoreForm, received: unknown): MetricInputError {
  const instead = field === "ratings" ? "counts" : "undefined";
  const message = `Cannot do without ${field} as the form is "${form}": received ${instead}`;
  return new MetricInputError(message, { code: "missing-field", field, received });
}
