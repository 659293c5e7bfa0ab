import { quote } from "../../../errors.ts";
import { compareRationals } from "../../../number/rationals.ts";
import { type At, fieldOf, inside, isSound, note, readList, readNumber, readObject, readPoints } from "./fields.ts";
import type { ReadScale, ReadStep } from "./read-types.ts";

/** Reads steps, which go from the lowest value up. */
export function readSteps(value: unknown, at: At): ReadScale {
  const steps: ReadStep[] = [];
  const sound = isSound(at, () => {
    readList(value, at, "steps").forEach((step, index) => {
      steps.push(readStep(step, inside(at, index), index === 0));
    });
  });
  steps.slice(1).forEach((step, index) => {
    if (sound && !isAfter(step, steps[index]!)) noteOrder(inside(at, index + 1), (value as unknown[])[index + 1]);
  });
  return { kind: "steps", steps };
}

function noteOrder(at: At, received: unknown): void {
  const message = `Cannot use ${fieldOf(at.path)} where it is: steps go from the lowest value up: received ${quote(received)}`;
  note(at, { code: "not-allowed", message, received });
}

/** Whether a step begins after another: `above` a value is after `from` it. */
function isAfter(step: ReadStep, before: ReadStep): boolean {
  if (before.from === null || step.from === null) return step.from !== null;
  const order = compareRationals(step.from, before.from);
  return order > 0 || (order === 0 && before.isInclusive && !step.isInclusive);
}

function readStep(value: unknown, at: At, isFirst: boolean): ReadStep {
  const { from, above, score } = readObject(value, at, ["from", "above", "score"]);
  const points = readPoints(score, inside(at, "score"));
  const given = [from, above].filter((one) => one !== undefined);
  if (given.length > 1 || (given.length === 0 && !isFirst)) {
    const message = `Cannot tell where ${fieldOf(at.path)} begins: give either from or above: received ${quote(value)}`;
    note(at, { code: given.length > 1 ? "not-allowed" : "missing-field", message, received: value });
  }
  if (given.length !== 1) return { from: null, isInclusive: true, score: points };
  const isInclusive = from !== undefined;
  return { from: readNumber(given[0], inside(at, isInclusive ? "from" : "above")), isInclusive, score: points };
}
