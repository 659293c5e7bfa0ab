import { quote } from "../../../errors.ts";
import { type Fraction, multiply } from "../../../number/fraction.ts";
import { decimalOf, sumOf } from "../../../number/rationals.ts";
import { type At, fieldOf, inside, note } from "./fields.ts";
import type { ReadComponent, ReadModel } from "./read-types.ts";

/** What is only of use to one way of combining. */
const BELONGS = { startAt: "start-at-and-clamp", classes: "good-average-poor", groups: "weighted-mean" } as const;

/** Refuses weights by which nothing can be weighed, and fields that the way of combining has no use for. */
export function checkWeights(model: ReadModel, given: Readonly<Record<string, unknown>>, at: At): void {
  for (const [key, combine] of Object.entries(BELONGS)) {
    if (given[key] === undefined || model.combine === combine) continue;
    const message = `Cannot use ${key} as the choice is combine: ${quote(model.combine)}: it belongs to ${quote(combine)}`;
    note(inside(at, key), { code: "not-allowed", message, received: given[key] });
  }
  const total = sumOf(model.components.map(({ weight }) => weight));
  if (total.numerator === 0n || model.groups.length > 0) checkGroups(model, at);
  else if (model.combine === "points") checkPoints(total, at);
}

function checkPoints(total: Fraction, at: At): void {
  if (total.numerator === 100n && total.denominator === 1n) return;
  const sum = decimalOf(total).toString();
  const message = `Cannot score by points that do not add up to 100: the weights of components add up to ${sum}`;
  note(inside(at, "components"), { code: "out-of-range", message, received: sum });
}

function checkGroups({ components, groups }: ReadModel, at: At): void {
  let any = false;
  for (const { weight } of components.filter(({ group }) => !isWeighed(group, groups))) any ||= weight.numerator > 0n;
  groups.forEach(({ id, weight }, index) => {
    const own = sumOf(components.filter(({ group }) => group === id).map((component) => component.weight));
    any ||= multiply(own, weight).numerator > 0n;
    if (own.numerator > 0n) return;
    const place = inside(inside(at, "groups"), index);
    const message = `Cannot weigh ${fieldOf(place.path)}: no component with a weight belongs to ${quote(id)}`;
    note(place, { code: "missing-field", message, received: id });
  });
  if (any) return;
  const message = "Cannot score by weights that are all 0: give one component a weight above it";
  note(inside(at, "components"), { code: "out-of-range", message, received: 0 });
}

function isWeighed(group: ReadComponent["group"], groups: ReadModel["groups"]): boolean {
  return groups.some(({ id }) => id === group);
}
