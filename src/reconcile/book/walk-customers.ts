import type { Ledger } from "../../ledger/ledger.ts";
import { sinkOf, type Summing } from "../../movements/sums/sum-movements.ts";
import { accumulateLevels, addLevels, emptySums, type Sums } from "../../movements/sums/sums.ts";
import { stepTracer } from "../../movements/walk/steps.ts";
import { sumValued } from "../../movements/walk/valuation.ts";
import { MOVE, walkEntity } from "../../movements/walk/walk.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { type Flows, flowsOf } from "./flows.ts";
import type { Framed } from "./frame.ts";

/** Columns of sums that are money, and those that are heads, as they are kept of one customer. */
function moneyColumns({ opening, closing, moved, cohort }: Sums): readonly (readonly number[])[] {
  return [opening, closing, ...moved, ...cohort];
}

function countColumns({ openingMembers, closingMembers, movers, churnParts }: Sums): readonly (readonly number[])[] {
  const of = (move: keyof typeof MOVE): readonly number[] => movers[MOVE[move]]!;
  return [openingMembers, closingMembers, of("new"), of("churned"), of("reactivation"), ...churnParts];
}

/** What one customer did, window by window: amounts in units of its ledger, by window, field and currency. */
export interface Raw {
  readonly units: number[];
  readonly counts: number[];
}

/** Tells of each entity what it did in the windows, as the pipeline sums it. */
export function walkEntities(
  given: Ledger,
  { windows, valuation }: Framed,
  tell: (entity: number, did: Raw) => void,
): void {
  const ledger = { ...given }; // grouped once, and not asked for it at every line
  const trace = stepTracer(ledger);
  const sums = emptySums(ledger, windows.count);
  const summing: Summing = { ledger, signOf: valuation.signOf, sums, entity: 0, steps: null };
  const way = { windows, basis: ledger.convention.movementBasis, signOf: valuation.signOf, sink: sinkOf(summing) };
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    Object.assign(summing, { entity, steps });
    addLevels(steps, sums, windows);
    walkEntity(steps, way);
    accumulateLevels(sums);
    tell(entity, rawOf(sums, windows.count));
    clear(sums, ledger.zero);
  }
}

/** The sums of some windows as they are kept of one customer. */
export function rawOf(sums: Sums, windows: number): Raw {
  const { currencies } = sums;
  const [money, heads] = [moneyColumns(sums), countColumns(sums)];
  const raw: Raw = { units: [], counts: [] };
  for (let window = 0; window < windows; window += 1) {
    for (const column of money) pushSlice(raw.units, column, { from: window * currencies, length: currencies });
    for (const column of heads) raw.counts.push(column[window]!);
  }
  return raw;
}

function pushSlice(to: number[], column: readonly number[], { from, length }: { from: number; length: number }): void {
  for (let at = from; at < from + length; at += 1) to.push(column[at]!);
}

function clear(sums: Sums, zero: number): void {
  const { opening, closing, moved, cohort, mix, seatShifts } = sums;
  for (const money of [opening, closing, ...moved, ...cohort, ...mix]) money.fill(zero);
  const { openingMembers, closingMembers, openingPayers, movers, churnParts, cohortChurned } = sums;
  for (const heads of [openingMembers, closingMembers, openingPayers, ...movers, ...churnParts, cohortChurned])
    heads.fill(0);
  seatShifts.clear();
}

/** What stands behind amounts in units of a ledger. */
export interface Valued {
  readonly denominator: bigint;
  readonly currencies: number;
  readonly isForeign: boolean;
  readonly valuation: Framed["valuation"];
}

const FIELDS = 10;
const HEADS = 8;

/** One window of what was kept, valued at its rates. */
export function flowsIn({ units, counts }: Raw, window: number, valued: Valued): Flows {
  const { currencies, denominator, isForeign, valuation } = valued;
  const heads = counts.slice(window * HEADS, (window + 1) * HEADS);
  const from = window * FIELDS * currencies;
  if (!isForeign) {
    const [opening, ...rest] = units.slice(from, from + FIELDS).map(BigInt) as [bigint, ...bigint[]];
    return { over: denominator, money: [opening, opening, ...rest], counts: heads };
  }
  const at = (field: number, rate: typeof valuation.rate): Fraction => {
    const amounts = units.slice(from + field * currencies, from + (field + 1) * currencies);
    const sum = sumValued(amounts, (currency) => rate(window, currency));
    return fraction(sum.numerator, sum.denominator * denominator);
  };
  const fields = Array.from({ length: FIELDS }, (_, field) => at(field, valuation.rate));
  return flowsOf([at(0, valuation.openingRate), ...fields], heads);
}
