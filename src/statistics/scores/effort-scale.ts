import { MetricInputError } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { checkOption } from "../options.ts";
import { checkApart, mirrored, type RatingSets, readSet } from "./rating-sets.ts";

/** What a customer effort score can be. */
export type EffortScoreForm = "mean" | "share" | "net";

/** The scale of an effort question, and what is made of the answers. */
export interface EffortScale {
  /** The highest rating; the lowest is 1. `7` unless told. */
  readonly scale?: 3 | 5 | 7 | 10;
  /** Which end of the scale is little effort: `"high"` unless told, `"low"` for the question of 2010. */
  readonly easyEnd?: "high" | "low";
  /** The ratings that are easy: unless told, the upper three of 7 and the upper two of 5, or the lower ones. */
  readonly easy?: readonly DecimalInput[];
  /** The ratings that are difficult, for `form: "net"`: unless told, the easy ones from the other end. */
  readonly difficult?: readonly DecimalInput[];
  /** `"mean"` rating is the standard; `"share"` of easy answers; `"net"` takes the share of difficult ones from it. */
  readonly form?: EffortScoreForm;
}

/** A form and a scale that there are. */
export interface CheckedEffortScale {
  readonly form: EffortScoreForm;
  readonly scale: number;
}

const EASY: Partial<Record<number, readonly number[]>> = { 5: [4, 5], 7: [5, 6, 7] };

/** Refuses a form, a scale or an end of it that there is not. */
export function checkEffortScale({ form = "mean", scale = 7, easyEnd = "high" }: EffortScale): CheckedEffortScale {
  checkOption("form", form, ["mean", "share", "net"]);
  checkOption("scale", scale, [3, 5, 7, 10]);
  checkOption("easyEnd", easyEnd, ["high", "low"]);
  return { form, scale };
}

/** Which ratings are easy, and which difficult. */
export function effortSets(options: EffortScale): RatingSets {
  const { easy, difficult } = options;
  const { form, scale } = checkEffortScale(options);
  const positive = easy === undefined ? usual(options, form, scale) : readSet(easy, "easy", scale);
  const negative = difficult === undefined ? mirrored(positive, scale) : readSet(difficult, "difficult", scale);
  if (form === "net") checkApart({ positive, negative }, { positive: "easy", negative: "difficult" });
  return { positive, negative };
}

/** What is easy on this scale, where those who use it agree. A mean can do without. */
function usual({ easyEnd }: EffortScale, form: EffortScoreForm, scale: number): readonly number[] {
  const set = EASY[scale];
  if (set !== undefined) return easyEnd === "low" ? mirrored(set, scale) : set;
  if (form === "mean") return [];
  const message = `Cannot do without easy as the form is "${form}" on a scale of ${String(scale)}: received undefined`;
  throw new MetricInputError(message, { code: "missing-field", field: "easy", received: undefined });
}
