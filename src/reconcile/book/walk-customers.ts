import type { Ledger } from "../../ledger/ledger.ts";
import { sinkOf, type Summing } from "../../movements/sums/sum-movements.ts";
import { accumulateLevels, addLevels, emptySums, type Sums } from "../../movements/sums/sums.ts";
import { stepTracer } from "../../movements/walk/steps.ts";
import { MOVE, walkEntity } from "../../movements/walk/walk.ts";
import type { Framed } from "./frame.ts";

/** Columns of sums that are money, and those that are heads, as they are kept of one customer. */
function moneyColumns({ opening, closing, moved, cohort }: Sums): readonly (readonly number[])[] {
  return [opening, closing, ...moved, ...cohort];
}

function countColumns({ openingMembers, closingMembers, movers, churnParts }: Sums): readonly (readonly number[])[] {
  const of = (move: keyof typeof MOVE): readonly number[] => movers[MOVE[move]]!;
  return [openingMembers, closingMembers, of("new"), of("churned"), of("reactivation"), ...churnParts];
}

/** How many amounts and heads are kept of one window. */
export const KEPT = { money: 10, heads: 8 } as const;

/** What some sums say: amounts in units of the ledger by window, field and currency, and heads by window. */
export interface Raw {
  readonly units: number[];
  readonly counts: number[];
}

/** Tells of each entity what it did in the windows, as the pipeline sums it; what is told is used again for the next. */
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
  const columns = columnsOf(sums);
  const raw: Raw = { units: [], counts: [] };
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    summing.entity = entity;
    summing.steps = steps;
    addLevels(steps, sums, windows);
    walkEntity(steps, way);
    accumulateLevels(sums);
    fill(raw, columns, { windows: windows.count, currencies: sums.currencies });
    tell(entity, raw);
    clear(sums, ledger.zero);
  }
}

/** What sums say, window by window. */
export function rawOf(sums: Sums, windows: number): Raw {
  const raw: Raw = { units: [], counts: [] };
  fill(raw, columnsOf(sums), { windows, currencies: sums.currencies });
  return raw;
}

interface Columns {
  readonly money: readonly (readonly number[])[];
  readonly heads: readonly (readonly number[])[];
}

function columnsOf(sums: Sums): Columns {
  return { money: moneyColumns(sums), heads: countColumns(sums) };
}

function fill(raw: Raw, { money, heads }: Columns, of: { windows: number; currencies: number }): void {
  raw.units.length = 0;
  raw.counts.length = 0;
  for (let window = 0; window < of.windows; window += 1) {
    for (const column of money) pushSlice(raw.units, column, { from: window * of.currencies, length: of.currencies });
    for (const column of heads) raw.counts.push(column[window]!);
  }
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
