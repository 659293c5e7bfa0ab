import type { Fraction } from "../../number/fraction.ts";
import type { Key } from "../book/row-keys.ts";
import { STAGES } from "./stages.ts";

/** Choices that are made together: mostly one. */
export interface Player {
  readonly keys: readonly Key[];
  /** The stage whose choices they are, where a stage stands together because there were too many. */
  readonly stage: string | null;
}

/** Players, and the value of every set of them, by its bits. */
export interface Game {
  readonly players: readonly Player[];
  readonly values: readonly Fraction[];
}

/** So many players are told apart: of ten there are 1,024 sets. */
const MOST_PLAYERS = 10;

/** The value under the first convention but for some choices, which are the second's; `null` where there is none. */
export type ValueAt = (keys: readonly Key[]) => Fraction | null;

/**
 * Sets up the players: each choice is one, unless there are more than ten, and then those of a stage are; and choices
 * that cannot be made one without the other are one with their partner. The order of the keys does not matter.
 *
 * @param valueAt - Must have a value for no key and for all.
 */
export function gameOf(keys: readonly Key[], valueAt: ValueAt): Game {
  const single = STAGES.flatMap((stage) => stage.keys.filter((key) => keys.includes(key)));
  let players: readonly Player[] = grouped(single.map((key) => ({ keys: [key], stage: null })));
  for (;;) {
    const all = setsOf(players.length).map((set) => valueAt(keysIn(players, set)));
    const undefinedSets = setsOf(players.length).filter((set) => all[set] === null);
    if (undefinedSets.length === 0) return { players, values: all as readonly Fraction[] };
    // Not a caller's mistake but ours: only what has a value at both ends is shared among players.
    if (players.length < 2) throw new Error("A number that is reconciled must have a value at both ends");
    players = joined(players, partners(players.length, undefinedSets));
  }
}

/** What a player is called. */
export function choiceOf({ keys }: Player): string {
  return keys.join(" + ");
}

/** Every set of so many players. */
export function setsOf(players: number): readonly number[] {
  return Array.from({ length: 2 ** players }, (_, set) => set);
}

/** The choices of the players in a set. */
export function keysIn(players: readonly Player[], set: number): readonly Key[] {
  return players.filter((_, place) => (set >> place) & 1).flatMap(({ keys }) => keys);
}

/** Puts the choices of one stage after another together, those of the fullest first, until they are few enough. */
function grouped(players: readonly Player[]): readonly Player[] {
  if (players.length <= MOST_PLAYERS) return players;
  const counts = STAGES.map(({ keys }) => players.filter((player) => isOf(player, keys)).length);
  const fullest = STAGES[counts.indexOf(Math.max(...counts))]!;
  const own = players.filter((player) => isOf(player, fullest.keys));
  const together: Player = { keys: own.flatMap(({ keys }) => keys), stage: fullest.name };
  return grouped(players.flatMap((player) => (player === own[0] ? [together] : own.includes(player) ? [] : [player])));
}

function isOf({ keys, stage }: Player, of: readonly Key[]): boolean {
  return stage === null && of.includes(keys[0]!);
}

/** The two players that stand apart in most of the sets that have no value; of several the first. */
function partners(players: number, sets: readonly number[]): readonly [number, number] {
  const places = Array.from({ length: players }, (_, place) => place);
  const pairs = places.flatMap((a) => places.slice(a + 1).map((b) => [a, b] as const));
  const apart = pairs.map(([a, b]) => sets.filter((set) => (((set >> a) ^ (set >> b)) & 1) === 1).length);
  return pairs[apart.indexOf(Math.max(...apart))]!;
}

function joined(players: readonly Player[], [a, b]: readonly [number, number]): readonly Player[] {
  const [first, second] = [players[a]!, players[b]!];
  const both: Player = { keys: [...first.keys, ...second.keys], stage: first.stage ?? second.stage };
  return players.flatMap((player) => (player === first ? [both] : player === second ? [] : [player]));
}
