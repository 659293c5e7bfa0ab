import type { Ledger } from "../ledger/ledger.ts";
import { type CustomerMovement, ledgerCustomerMovements } from "../movements/customer-movements.ts";
import type { MrrMovements, UnknownMrrMovements } from "../movements/mrr-totals.ts";
import type { Decimal } from "../number/decimal.ts";
import type { Period } from "../time/period.ts";

/** The movements of a period, in the order of a bridge. */
export type MovementField = "newMrr" | "expansionMrr" | "contractionMrr" | "churnedMrr" | "reactivationMrr" | "fxMrr";

/** An amount of one period against that of the period before. */
export interface AmountChange {
  /** In the period before. */
  readonly was: Decimal;
  /** In the period. */
  readonly is: Decimal;
  /** `is − was`. */
  readonly difference: Decimal;
}

/** One movement of a period against that of the period before. */
export interface MovementChange extends AmountChange {
  /** Which one. */
  readonly field: MovementField;
  /** How many customers moved so in the period before; each time one did, where movements are events. */
  readonly customersWere: number;
  /** How many customers moved so in the period. */
  readonly customersAre: number;
}

/** What changed in the last complete period, against the period before it. */
export interface ReportChanges {
  /** The last complete period. */
  readonly period: string;
  /** The period before it. */
  readonly before: string;
  /** What all customers did together: closing less opening, exchange rates aside. */
  readonly netNewMrr: AmountChange;
  /** The movements that are not what they were, the largest change first. */
  readonly movements: readonly MovementChange[];
  /** The three largest movements of single customers in the period, the largest first; exchange rates aside. */
  readonly largest: readonly CustomerMovement[];
}

const FIELD_OF: Readonly<Record<CustomerMovement["kind"], MovementField>> = {
  new: "newMrr",
  expansion: "expansionMrr",
  contraction: "contractionMrr",
  churned: "churnedMrr",
  reactivation: "reactivationMrr",
  fx: "fxMrr",
};

const MOST = 3;

/** What changes are told of: periods, what moved in each, and the ledger they come from. */
export interface ChangesInput {
  readonly ledger: Ledger;
  readonly periods: readonly Period[];
  readonly movements: readonly (MrrMovements | UnknownMrrMovements)[];
  readonly fiscalYearStart: number | undefined;
}

/** What changed in the last complete period; `null` where what moved in the one before it is not known. */
export function changesOf({ ledger, periods, movements, fiscalYearStart }: ChangesInput): ReportChanges | null {
  const last = movements.findLastIndex(({ complete }) => complete);
  const [was, is] = [movements[last - 1], movements[last]];
  if (was === undefined || was.startingMrr === null || is === undefined || is.startingMrr === null) return null;
  const pair = periods.slice(last - 1, last + 1);
  const told = tell(ledgerCustomerMovements(ledger, pair, fiscalYearStart), is.period);
  return Object.freeze({
    period: is.period,
    before: was.period,
    netNewMrr: Object.freeze(changeOf(netNew(was), netNew(is))),
    movements: Object.freeze(movementChanges({ was, is, told })),
    largest: Object.freeze(told.largest),
  });
}

function netNew({ startingMrr, fxMrr, endingMrr }: MrrMovements): Decimal {
  return endingMrr.minus(startingMrr).minus(fxMrr);
}

function changeOf(was: Decimal, is: Decimal): AmountChange {
  return { was, is, difference: is.minus(was) };
}

type Counts = Record<MovementField, number>;

/** What one walk over the customers of both periods finds. */
interface Told {
  readonly were: Counts;
  readonly are: Counts;
  readonly largest: readonly CustomerMovement[];
}

function tell(movements: Iterable<CustomerMovement>, period: string): Told {
  const [were, are] = [noCounts(), noCounts()];
  let largest: CustomerMovement[] = [];
  for (const movement of movements) {
    const isLast = movement.period === period;
    (isLast ? are : were)[FIELD_OF[movement.kind]] += 1;
    if (!isLast || movement.kind === "fx" || movement.delta.isZero()) continue;
    // Three are kept and no more, however many customers there are.
    const isSmaller = largest.length === MOST && bySize(movement, largest.at(-1)!) > 0;
    if (!isSmaller) largest = [...largest, movement].sort(bySize).slice(0, MOST);
  }
  return { were, are, largest };
}

function noCounts(): Counts {
  return { newMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0, reactivationMrr: 0, fxMrr: 0 };
}

/** The larger first; of the same size by name, so that the order of rows does not matter. */
function bySize(a: CustomerMovement, b: CustomerMovement): number {
  const [nameOfA, nameOfB] = [a, b].map((of) => JSON.stringify([of.customerId, of.subscriptionId, of.date]));
  return b.delta.abs().comparedTo(a.delta.abs()) || (String(nameOfA) < String(nameOfB) ? -1 : 1);
}

function movementChanges({ was, is, told }: { was: MrrMovements; is: MrrMovements; told: Told }): MovementChange[] {
  return Object.values(FIELD_OF)
    .map((field) => {
      const counts = { customersWere: told.were[field], customersAre: told.are[field] };
      return Object.freeze({ field, ...changeOf(was[field], is[field]), ...counts });
    })
    .filter(({ difference }) => !difference.isZero())
    .sort((a, b) => b.difference.abs().comparedTo(a.difference.abs()));
}
