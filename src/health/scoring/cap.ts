import type { Fraction } from "../../number/fraction.ts";
import { compareRationals } from "../../number/rationals.ts";
import type { ReadBound, ReadCap, ReadCondition, ReadModel } from "../model/reading/read-types.ts";
import { type HealthMeasurements, isSo, type Measured } from "./measure.ts";

/** The caps whose conditions hold. */
export function capsInForce(
  model: ReadModel,
  measured: readonly Measured[],
  measurements: HealthMeasurements,
): readonly ReadCap[] {
  return model.caps.filter(({ when }) =>
    when.kind === "flag" ? isSo(measurements, when.flag) : measured.some((one) => isMet(when, one)),
  );
}

function isMet(when: Exclude<ReadCondition, { readonly kind: "flag" }>, one: Measured): boolean {
  if (one.component.id !== when.component) return false;
  if (when.kind === "missing") return one.value === null;
  const number = when.kind === "value" ? one.value : one.measured;
  return number !== null && isWithin(number, when.bound);
}

/** The cap that holds a score down furthest; the first of several that hold it as far. */
export function lowestBelow(score: Fraction, caps: readonly ReadCap[]): ReadCap | null {
  let lowest: ReadCap | null = null;
  for (const cap of caps) {
    if (compareRationals(cap.max, lowest === null ? score : lowest.max) < 0) lowest = cap;
  }
  return lowest;
}

function isWithin(number: Fraction, { side, than }: ReadBound): boolean {
  const order = compareRationals(number, than);
  switch (side) {
    case "atLeast":
      return order >= 0;
    case "above":
      return order > 0;
    case "atMost":
      return order <= 0;
    case "below":
      return order < 0;
  }
}
