import { MetricDecimal, type Decimal } from "../../../number/decimal.ts";
import type { SegmentLevel } from "../../../ledger/segments/segment-by.ts";
import type { SegmentPeriod } from "../../../movements/segments/segment-totals.ts";
import type { ReportSegmentPeriod } from "../../../report/sections/report-segments.ts";
import { units } from "../figures.ts";
import { type FootedCell, footTable } from "../foot-table.ts";
import { footed, footedParts } from "./movements.ts";
import type { SegmentedPeriod } from "./told-segments.ts";

/** Opening, movements, transfers and closing of segments in the digits that are shown, losses below 0. */
export interface SegmentLines {
  /** A line for each segment; `null` for one that is not told. */
  readonly lines: readonly (readonly bigint[] | null)[];
  /** What all segments are together; `null` in a column that does not say it. */
  readonly total: readonly (bigint | null)[];
}

/** The column of the closing, behind the opening, six movements and two transfers. */
const CLOSING = 9;

/**
 * The lines of segments. The total is the line of the company in the digits that its own table shows, and where all
 * segments are told their columns add up to it; movements of rows add up to themselves.
 */
export function segmentLines({ whole, parts }: SegmentedPeriod, level: SegmentLevel, places: number): SegmentLines {
  const told = parts.map(({ movements }) => (movements.startingMrr === null ? null : exactLine(movements)));
  const known = told.filter((line) => line !== null);
  const isWhole = known.length === parts.length;
  const total = totalOf({ whole, parts }, { isWhole, level, places });
  const cells = known.map((line) => footedLine(line, places));
  // What a line ends with counts against the rest of it.
  const totals = isWhole
    ? total.map((units, column) => (column === CLOSING && units !== null ? -units : units))
    : total.map(() => null);
  const shown = footTable({ lines: cells, totals }).map((line) =>
    line.map((units, column) => (column === CLOSING ? -units : units)),
  );
  let next = 0;
  const lines = told.map((line) => (line === null ? null : shown[next++]!));
  return { lines, total: isWhole ? total.map((units, column) => units ?? sumOf(shown, column)) : total };
}

function sumOf(lines: readonly (readonly bigint[])[], column: number): bigint {
  return lines.reduce((sum, line) => sum + line[column]!, 0n);
}

function exactLine(of: SegmentPeriod): readonly Decimal[] {
  const lost = [of.contractionMrr.negated(), of.churnedMrr.negated()];
  const moves = [of.newMrr, of.expansionMrr, ...lost, of.reactivationMrr, of.fxMrr];
  return [of.startingMrr, ...moves, of.transferInMrr, of.transferOutMrr.negated(), of.endingMrr.negated()];
}

/** A line that adds up to nothing, opening and closing to the nearest. */
function footedLine(line: readonly Decimal[], places: number): readonly FootedCell[] {
  const [opening, closing] = [units(line[0]!, places), -units(line[CLOSING]!.negated(), places)];
  const moves = footedParts(line.slice(1, CLOSING), -closing - opening, places);
  return [opening, ...moves, closing].map((shown, column) => cellOf(line[column]!, shown, places));
}

function cellOf(exact: Decimal, shown: bigint, places: number): FootedCell {
  const scaled = exact.times(new MetricDecimal(10).pow(places));
  return { floor: BigInt(scaled.floor().toFixed(0)), isInexact: !scaled.isInteger(), shown };
}

interface How {
  readonly isWhole: boolean;
  readonly level: SegmentLevel;
  readonly places: number;
}

function totalOf(
  { whole: { movements }, parts }: Pick<SegmentedPeriod, "whole" | "parts">,
  { isWhole, level, places }: How,
): readonly (bigint | null)[] {
  if (movements.startingMrr === null) return Array.from({ length: CLOSING + 1 }, () => null);
  const { opening, moves, closing } = footed(movements, places);
  const isOfAccounts = level === "account";
  const moved = isOfAccounts ? units(transferred(parts), places) : null;
  const transfers = isWhole ? [moved, moved === null ? null : -moved] : [null, null];
  return [opening, ...moves.map((move) => (isOfAccounts ? move : null)), ...transfers, closing];
}

/** Everything that went from one segment to another. */
function transferred(parts: readonly ReportSegmentPeriod[]): Decimal {
  return parts.reduce((sum, { movements }) => sum.plus(movements.transferInMrr ?? 0), new MetricDecimal(0));
}
