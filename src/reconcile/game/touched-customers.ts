import type { Convention } from "../../conventions/types.ts";
import type { Fraction } from "../../number/fraction.ts";
import type { BookGroup } from "../book/book.ts";
import type { Cursor } from "../book/valued.ts";
import { bitOf } from "../book/row-keys.ts";
import { same } from "../figures/exactly.ts";
import { tell } from "../figures/told.ts";
import { type Valuing, windowsFor } from "../figures/valuing.ts";
import { keysIn, type Player, setsOf } from "./players.ts";

/** What one customer's parts in a number are, by every set of the players that can touch it. */
export interface TouchedCustomer {
  readonly customerId: string | number;
  /** The places of the players that can touch it; `parts` is by sets of these. */
  readonly places: readonly number[];
  readonly parts: readonly (readonly Fraction[])[];
}

/** Customers of a book as a game sees them. */
export interface Watching {
  readonly valuing: Valuing;
  readonly players: readonly Player[];
  /** The convention in which the second end's choices are made for some keys, and the first's for the others. */
  readonly conventionAt: (keys: readonly (keyof Convention)[]) => Convention;
}

/** Every customer that any player can touch. */
export function* touchedCustomers(watching: Watching): Generator<TouchedCustomer> {
  for (const group of watching.valuing.book.groups) {
    const places = placesOf(watching, group);
    if (places.length > 0) yield* membersOf(watching, group, places);
  }
}

function placesOf({ players, valuing: { figure } }: Watching, { keys, isMoving }: BookGroup): readonly number[] {
  // What is made of movements touches those alone who moved.
  const touches = (key: keyof Convention): boolean =>
    (bitOf(key) & keys) !== 0 || (isMoving && figure.takes.includes(key));
  return players.flatMap((player, place) => (player.keys.some(touches) ? [place] : []));
}

function* membersOf(watching: Watching, group: BookGroup, places: readonly number[]): Generator<TouchedCustomer> {
  const own = places.map((place) => watching.players[place]!);
  const ways = setsOf(own.length).map((set) => wayOf(watching, group, keysIn(own, set)));
  for (const [customerId, at] of group.places) {
    yield { customerId, places, parts: ways.map((partsAt) => partsAt(at)) };
  }
}

/** How a group's customers are told by one convention, each by its place. */
function wayOf(
  { valuing, conventionAt }: Watching,
  group: BookGroup,
  keys: readonly (keyof Convention)[],
): (place: number) => readonly Fraction[] {
  const convention = conventionAt(keys);
  const run = group.run(convention);
  const [calendar, rates] = windowsFor(valuing, convention).map((window) => run.cursorAt(window)) as [Cursor, Cursor];
  const told = tell({ calendar, rates }, convention);
  return (place) => {
    calendar.go(place);
    rates.go(place);
    return valuing.figure.partsOf(told, convention);
  };
}

/** Whether a player changes a part of a customer, whatever the others do. */
export function isChanged({ places, parts }: TouchedCustomer, place: number): boolean {
  const own = places.indexOf(place);
  if (own < 0) return false;
  const bit = 1 << own;
  for (let set = 0; set < parts.length; set += 1) {
    if ((set & bit) === 0 && !isSame(parts[set]!, parts[set | bit]!)) return true;
  }
  return false;
}

function isSame(before: readonly Fraction[], after: readonly Fraction[]): boolean {
  return before.every((part, at) => same(part, after[at]!));
}
