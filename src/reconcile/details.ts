import { decimalFromUnits, type Fraction, fraction, MOST_PLACES, unitsOfFraction } from "../number/fraction.ts";
import type { Mover } from "./game/bridge.ts";
import { shapleyValues } from "./game/shapley.ts";
import { isChanged, type TouchedCustomer } from "./game/touched-customers.ts";
import type { Question } from "./question.ts";
import type { ReconciledCustomer } from "./reconciliation.ts";

/** What each line of a bridge changes about each customer that it names. */
export function detailsOf(
  customers: readonly TouchedCustomer[],
  moving: readonly Mover[],
  question: Question,
): readonly ReconciledCustomer[] {
  const rows = rowsBy(question);
  const found = moving.flatMap((mover) =>
    customers.flatMap((customer) =>
      changesOf(customer, mover, { question, rows: rows.get(customer.customerId) ?? [] }),
    ),
  );
  return Object.freeze(found);
}

interface Behind {
  readonly question: Question;
  readonly rows: readonly number[];
}

function changesOf(
  customer: TouchedCustomer,
  { player, place }: Mover,
  { question, rows }: Behind,
): ReconciledCustomer[] {
  if (!isChanged(customer, place)) return [];
  const { customerId, places, parts } = customer;
  const own = places.indexOf(place);
  return question.valuing.figure.parts.flatMap((part, at) => {
    const change = average(
      parts.map((all) => all[at]!),
      own,
    );
    if (change === null) return [];
    const units = unitsOfFraction(change, MOST_PLACES);
    const choice = player.keys.join(" + ");
    return [Object.freeze({ choice, customerId, part, change: decimalFromUnits(units, MOST_PLACES), rows })];
  });
}

/** What a player makes of one part; `null` where it never changes it. */
function average(values: readonly Fraction[], own: number): Fraction | null {
  const bit = 1 << own;
  const isMoved = values.some((value, set) => {
    const after = values[set | bit]!;
    return value.numerator * after.denominator !== after.numerator * value.denominator;
  });
  if (!isMoved) return null;
  const { numerators, denominator } = shapleyValues(values);
  return fraction(numerators[own]!, denominator);
}

function rowsBy({ valuing: { book } }: Question): ReadonlyMap<string | number, readonly number[]> {
  const rows = new Map<string | number, number[]>();
  const numbered = book.groups.flatMap((group) => group.rows.map((row, at) => [row, group.numbers[at]!] as const));
  for (const [{ customerId }, number] of numbered) {
    const own = rows.get(customerId);
    if (own === undefined) rows.set(customerId, [number]);
    else own.push(number);
  }
  return rows;
}
