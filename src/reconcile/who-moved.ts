import { decimalFromUnits, type Fraction, fraction, MOST_PLACES, unitsOfFraction } from "../number/fraction.ts";
import { same } from "./figures/exactly.ts";
import type { Mover } from "./game/bridge.ts";
import { choiceOf, type Player } from "./game/players.ts";
import { shapleyValues } from "./game/shapley.ts";
import { isChanged, touchedCustomers, type TouchedCustomer } from "./game/touched-customers.ts";
import type { Question } from "./question.ts";
import type { ReconciledCustomer } from "./reconciliation.ts";

type CustomerId = string | number;

/** Who is looked for. */
export interface Looking {
  readonly players: readonly Player[];
  /** The lines of the bridge. */
  readonly moving: readonly Mover[];
  readonly isDetailed: boolean;
}

/** Who is behind the lines of a bridge. */
export interface WhoMoved {
  /** The customers of each line, by name. */
  readonly named: readonly (readonly CustomerId[])[];
  /** What changed about each, line by line, where it is asked for. */
  readonly details: readonly ReconciledCustomer[] | null;
}

/** Finds the customers whose part in a number each line changes, one customer after another. */
export function whoMoved(question: Question, { players, moving, isDetailed }: Looking): WhoMoved {
  const named = moving.map((): CustomerId[] => []);
  const details = moving.map((): ReconciledCustomer[] => []);
  const behind = { question, rows: isDetailed ? rowsBy(question) : new Map<CustomerId, number[]>() };
  const note = (customer: TouchedCustomer, mover: Mover, line: number): void => {
    if (!isChanged(customer, mover.place)) return;
    named[line]!.push(customer.customerId);
    if (isDetailed) details[line]!.push(...changesOf(customer, mover, behind));
  };
  for (const customer of touchedCustomers({ ...question, players })) {
    for (const [line, mover] of moving.entries()) note(customer, mover, line);
  }
  for (const customers of named) customers.sort(byName);
  for (const changes of details) changes.sort((a, b) => byName(a.customerId, b.customerId));
  return { named, details: isDetailed ? Object.freeze(details.flat()) : null };
}

interface Behind {
  readonly question: Question;
  readonly rows: ReadonlyMap<CustomerId, readonly number[]>;
}

function changesOf(
  { customerId, places, parts }: TouchedCustomer,
  { player, place }: Mover,
  { question, rows }: Behind,
): ReconciledCustomer[] {
  const own = places.indexOf(place);
  return question.valuing.figure.parts.flatMap((part, at) => {
    const change = average(
      parts.map((all) => all[at]!),
      own,
    );
    if (change === null) return [];
    const units = unitsOfFraction(change, MOST_PLACES);
    const behind = { choice: choiceOf(player), customerId, part, change: decimalFromUnits(units, MOST_PLACES) };
    return [Object.freeze({ ...behind, rows: Object.freeze([...(rows.get(customerId) ?? [])]) })];
  });
}

/** What a player makes of one part; `null` where it never changes it. */
function average(values: readonly Fraction[], own: number): Fraction | null {
  const bit = 1 << own;
  if (values.every((value, set) => same(value, values[set | bit]!))) return null;
  const { numerators, denominator } = shapleyValues(values);
  return fraction(numerators[own]!, denominator);
}

function rowsBy({ valuing: { book } }: Question): Map<CustomerId, number[]> {
  const rows = new Map<CustomerId, number[]>();
  const numbered = book.groups.flatMap((group) => group.rows.map((row, at) => [row, group.numbers[at]!] as const));
  for (const [{ customerId }, number] of numbered) {
    const own = rows.get(customerId);
    if (own === undefined) rows.set(customerId, [number]);
    else own.push(number);
  }
  return rows;
}

/** Numbers by size before texts by their characters, so that the order of rows does not matter. */
function byName(a: CustomerId, b: CustomerId): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}
