import { alternatives, MetricInputError, nearestName, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { Fraction } from "../../number/fraction.ts";
import { parseRational } from "../../number/rationals.ts";
import type { ReadComponent, ReadModel } from "../model/reading/read-types.ts";
import { pointsOf, worstOf } from "../scales/points.ts";
import { roundedTo } from "./round.ts";

/** What was measured of one account, by component and flag. `null`, or nothing at all: not measured. */
export type HealthMeasurements = Readonly<Record<string, DecimalInput | boolean | null | undefined>>;

/** A component, what was measured of it, and the points that it goes into the score with. */
export interface Measured {
  readonly component: ReadComponent;
  readonly value: Fraction | null;
  /** What the value is worth; `null` where there is none. */
  readonly measured: Fraction | null;
  /** The points that count: those measured, or those that the policy puts in their place; `null` where it is left out. */
  readonly points: Fraction | null;
}

const NEUTRAL: Fraction = { numerator: 50n, denominator: 1n };

/** Every component of a model with what was measured of it. */
export function measure(model: ReadModel, measurements: HealthMeasurements): readonly Measured[] {
  checkNames(model, measurements);
  const { rounding } = model;
  const round = (points: Fraction | null): Fraction | null =>
    points !== null && rounding?.stage === "components" ? roundedTo(points, rounding.decimals) : points;
  return model.components.map((component) => {
    const value = readMeasurement(measurements, component.id);
    if (value === null) return { component, value, measured: null, points: round(without(component)) };
    const points = round(pointsOf(component.scale, value, fieldOf(component.id)));
    return { component, value, measured: points, points };
  });
}

/** Whether a flag was measured and is so. */
export function isSo(measurements: HealthMeasurements, flag: string): boolean {
  const value = readMeasurement(measurements, flag);
  return value !== null && value.numerator !== 0n;
}

function readMeasurement(measurements: HealthMeasurements, id: string): Fraction | null {
  const given = Object.hasOwn(measurements, id) ? measurements[id] : null;
  if (given === null || given === undefined) return null;
  return parseRational(typeof given === "boolean" ? Number(given) : given, fieldOf(id));
}

function fieldOf(id: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(id) ? `measurements.${id}` : `measurements[${quote(id)}]`;
}

function without(component: ReadComponent): Fraction | null {
  switch (component.missing) {
    case "reweight":
      return null;
    case "worst":
      return worstOf(component.scale);
    case "neutral":
      return NEUTRAL;
    case "fail": {
      const field = fieldOf(component.id);
      const message = `Cannot do without ${field} as the choice is missing: "fail": received no value`;
      throw new MetricInputError(message, { code: "missing-field", field, received: undefined });
    }
  }
}

/** Refuses a measurement of nothing in the model: misspelt, it would pass for one that was not made. */
function checkNames({ components, caps }: ReadModel, measurements: HealthMeasurements): void {
  const names = components.map(({ id }) => id);
  for (const { when } of caps) if (when.kind === "flag") names.push(when.flag);
  for (const name of Object.keys(measurements)) {
    if (names.includes(name)) continue;
    const nearest = nearestName(name, names);
    const hint = nearest === undefined ? `: it measures ${alternatives(names)}` : `: did you mean ${nearest}?`;
    const message = `Cannot find a component or flag named ${quote(name)} in the model${hint}`;
    throw new MetricInputError(message, { code: "unknown-choice", field: `measurements.${name}`, received: name });
  }
}
