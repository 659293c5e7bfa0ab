import { type Fraction, fraction, multiply, plus } from "../../number/fraction.ts";
import { dividedBy, sumOf } from "../../number/rationals.ts";
import type { ReadModel } from "../model/reading/read-types.ts";
import type { Measured } from "./measure.ts";
import { roundedTo } from "./round.ts";

const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** A weight that counts beside others: a group's, or that of a component that is in none. */
interface Unit {
  readonly weight: Fraction;
  /** The places of its components among all of them. */
  readonly members: readonly number[];
  readonly isGroup: boolean;
}

/** What components weigh, and their mean. */
export interface Weighed {
  /** What each weighs of all that counts, adding up to 1; all 0 where nothing does. */
  readonly shares: readonly Fraction[];
  /** `null` where nothing counts. */
  readonly mean: Fraction | null;
}

/** Weighs components by those that `counts` says do; the others' weight is shared by them, first within their group. */
export function sharesOf(model: ReadModel, counts: (index: number) => boolean): readonly Fraction[] {
  const { components } = model;
  const own = components.map(({ weight }, index) => (counts(index) ? weight : ZERO));
  const shares = components.map(() => ZERO);
  const units = unitsOf(model).filter(({ weight, members }) => isSome(weight) && isSome(totalOf(own, members)));
  const total = sumOf(units.map((unit) => weightOf(unit, own)));
  if (!isSome(total)) return shares;
  for (const unit of units) {
    const share = dividedBy(weightOf(unit, own), total);
    const within = totalOf(own, unit.members);
    for (const index of unit.members) shares[index] = multiply(share, dividedBy(own[index]!, within));
  }
  return shares;
}

/** The mean of points by their weights; where groups are rounded, of the rounded groups. */
export function weigh(model: ReadModel, measured: readonly Measured[]): Weighed {
  const shares = sharesOf(model, (index) => measured[index]!.points !== null);
  if (!shares.some(isSome)) return { shares, mean: null };
  const parts = measured.map(({ points }, index) => multiply(shares[index]!, points ?? ZERO));
  const { rounding } = model;
  if (rounding === null || rounding.stage === "score") return { shares, mean: sumOf(parts) };
  let mean = ZERO;
  for (const { members, isGroup } of unitsOf(model)) {
    const share = totalOf(shares, members);
    if (!isSome(share)) continue;
    const part = totalOf(parts, members);
    mean = plus(mean, isGroup ? multiply(share, roundedTo(dividedBy(part, share), rounding.decimals)) : part);
  }
  return { shares, mean };
}

function unitsOf({ components, groups }: ReadModel): readonly Unit[] {
  const units: Unit[] = groups.map(({ id, weight }) => ({
    weight,
    members: [...components.keys()].filter((index) => components[index]!.group === id),
    isGroup: true,
  }));
  components.forEach(({ group, weight }, index) => {
    if (groups.some(({ id }) => id === group)) return;
    units.push({ weight, members: [index], isGroup: false });
  });
  return units;
}

/** A group weighs what the model says, as long as any of its components counts. */
function weightOf({ weight, members, isGroup }: Unit, own: readonly Fraction[]): Fraction {
  return isGroup ? weight : own[members[0]!]!;
}

function totalOf(values: readonly Fraction[], members: readonly number[]): Fraction {
  return members.reduce((sum, index) => plus(sum, values[index]!), fraction(0n));
}

function isSome({ numerator }: Fraction): boolean {
  return numerator > 0n;
}
