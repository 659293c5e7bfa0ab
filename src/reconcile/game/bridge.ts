import { roundToFoot } from "../../number/footing.ts";
import { type Fraction, MOST_PLACES } from "../../number/fraction.ts";
import { same } from "../figures/exactly.ts";
import type { Game, Player } from "./players.ts";
import { shapleyValues } from "./shapley.ts";

/** A player that moves the number, and by how much, in units of the last digit shown. */
export interface Mover {
  readonly player: Player;
  readonly place: number;
  readonly units: bigint;
}

/**
 * The players that move the number, the largest effect first, rounded so that their effects add up to the difference
 * that is shown. A player that changes no set's value moves nothing, and is not among them.
 */
export function movers({ players, values }: Game, difference: bigint): readonly Mover[] {
  const moving = players.flatMap((player, place) => (moves(values, place) ? [{ player, place }] : []));
  if (moving.length === 0) return [];
  const { numerators, denominator } = shapleyValues(values);
  const parts = moving.map(({ place }) => numerators[place]!);
  const size = (place: number): bigint => (parts[place]! < 0n ? -parts[place]! : parts[place]!);
  const bySize = [...parts.keys()].sort((a, b) => (size(a) === size(b) ? a - b : size(a) > size(b) ? -1 : 1));
  // The ends are rounded each on its own, and can be a unit further apart than what they are: the largest takes it.
  const shape = { denominator, unitsPerOne: 10n ** BigInt(MOST_PLACES), surplusTo: bySize[0]! };
  const units = roundToFoot({ parts, total: difference, ...shape });
  return bySize.map((place) => ({ ...moving[place]!, units: units[place]! }));
}

function moves(values: readonly Fraction[], place: number): boolean {
  const bit = 1 << place;
  return values.some((value, set) => (set & bit) === 0 && !same(value, values[set | bit]!));
}
