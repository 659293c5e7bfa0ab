import type { DecimalInput } from "../../number/decimal.ts";
import { checkOption } from "../options.ts";
import { checkApart, mirrored, type RatingSets, readSet } from "./rating-sets.ts";
import type { ScoreForm } from "./scale-score.ts";

/** The scale of a satisfaction question, and what is made of the answers. */
export interface SatisfactionScale {
  /** The highest rating; the lowest is 1. `5` unless told. */
  readonly scale?: 2 | 3 | 4 | 5 | 6 | 7 | 10;
  /** The ratings that are satisfied: of 5, `[4, 5]` unless told. The page of this metric has those of every scale. */
  readonly satisfied?: readonly DecimalInput[];
  /** The ratings that are dissatisfied, for `form: "net"`: unless told, the satisfied ones from the other end. */
  readonly dissatisfied?: readonly DecimalInput[];
  /**
   * `"share"` of satisfied answers is the standard; `"net"` takes the share of dissatisfied ones from it; `"mean"` is
   * the mean rating; `"of-possible"` that mean over the highest rating.
   */
  readonly form?: ScoreForm;
}

const SATISFIED = {
  2: [2],
  3: [3],
  4: [3, 4],
  5: [4, 5],
  6: [4, 5, 6],
  7: [5, 6, 7],
  10: [9, 10],
} as const;

/** The highest rating, or an error that lists those there can be. */
export function satisfactionScale({ scale = 5 }: SatisfactionScale): keyof typeof SATISFIED {
  checkOption("scale", scale, [2, 3, 4, 5, 6, 7, 10]);
  return scale;
}

/** Which ratings are satisfied, and which dissatisfied. */
export function satisfactionSets(options: SatisfactionScale): RatingSets {
  const { satisfied, dissatisfied, form } = options;
  const scale = satisfactionScale(options);
  const positive = satisfied === undefined ? SATISFIED[scale] : readSet(satisfied, "satisfied", scale);
  const negative =
    dissatisfied === undefined ? mirrored(positive, scale) : readSet(dissatisfied, "dissatisfied", scale);
  if (form === "net") checkApart({ positive, negative }, { positive: "satisfied", negative: "dissatisfied" });
  return { positive, negative };
}

/** Refuses a form that there is not. */
export function satisfactionForm({ form = "share" }: SatisfactionScale): ScoreForm {
  checkOption("form", form, ["share", "net", "mean", "of-possible"]);
  return form;
}
