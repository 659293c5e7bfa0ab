import type { Convention } from "../../conventions/types.ts";
import type { Fraction } from "../../number/fraction.ts";
import type { BookGroup } from "../book/book.ts";
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

function* membersOf(
  { valuing, players, conventionAt }: Watching,
  group: BookGroup,
  places: readonly number[],
): Generator<TouchedCustomer> {
  const own = places.map((place) => players[place]!);
  const ways = setsOf(own.length).map((set) => {
    const convention = conventionAt(keysIn(own, set));
    return { convention, run: group.run(convention), windows: windowsFor(valuing, convention) };
  });
  const customers = new Set(ways.flatMap(({ run }) => run.customers));
  for (const customerId of customers) {
    const parts = ways.map(({ convention, run, windows: [calendar, rates] }) => {
      const windows = { calendar: run.flowsOf(customerId, calendar), rates: run.flowsOf(customerId, rates) };
      return valuing.figure.partsOf(tell(windows, convention), convention);
    });
    yield { customerId, places, parts };
  }
}

/** Whether a player changes a part of a customer, whatever the others do. */
export function isChanged({ places, parts }: TouchedCustomer, place: number): boolean {
  const own = places.indexOf(place);
  if (own < 0) return false;
  const bit = 1 << own;
  return parts.some((before, set) => {
    const after = parts[set | bit]!;
    return (set & bit) === 0 && before.some((part, at) => !same(part, after[at]!));
  });
}
