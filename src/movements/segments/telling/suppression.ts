/** One segment in one period, as far as suppression is concerned. */
export interface Cell {
  /** The customers of each group that would be told: at the opening, at the closing, … */
  readonly groups: readonly number[];
  /** Whether somebody came and went in between who is at neither end. */
  readonly between: boolean;
}

/** Cells by segment and period; `null` for a period of which nothing is known. */
export type Cells = readonly (readonly (Cell | null)[])[];

/** Which cells are not to be told, by segment and period. */
export type Suppressed = readonly (readonly boolean[])[];

/**
 * Suppresses every cell about fewer customers than `least`, and others with it, so that the total less what is told is
 * never one cell alone.
 *
 * A small cell is at least two periods of one segment: its closing is the next opening. So what hides it must be hidden
 * in the same periods, or the neighbours of both would tell the level between. Therefore whatever is suppressed to hide
 * others is suppressed over their whole run: periods without a break in which any cell is small.
 */
export function suppressedCells(cells: Cells, least: number): Suppressed {
  const periods = cells[0]?.length ?? 0;
  const suppressed = cells.map((row) => row.map((cell) => cell !== null && isSmall(cell, least)));
  const someSmall = (period: number): boolean => suppressed.some((row) => row[period] === true);
  for (let from = 0, to = 1; from < periods; from = to, to = from + 1) {
    if (!someSmall(from)) continue;
    while (to < periods && someSmall(to)) to += 1;
    hideRun(cells, suppressed, { from, to });
  }
  return suppressed;
}

function isSmall({ groups, between }: Cell, least: number): boolean {
  const nobody = groups.every((customers) => customers === 0);
  return groups.some((customers) => customers > 0 && customers < least) || (nobody && between && least > 1);
}

/** Periods from the first up to but not including the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function hideRun(cells: Cells, suppressed: boolean[][], run: Run): void {
  const candidates = [...cells.keys()].sort((a, b) => compareCandidates(cells, run, [a, b]));
  for (const segment of candidates) {
    if (isHidden(cells, suppressed, run)) return;
    suppressed[segment]!.fill(true, run.from, run.to);
  }
}

/** Whether at least two cells that are about somebody share what the total gives away, on every day that is told. */
function isHidden(cells: Cells, suppressed: boolean[][], { from, to }: Run): boolean {
  for (let period = from; period < to; period += 1) {
    if (hiding(cells, suppressed, [period]) < 2) return false;
    if (period + 1 < to && hiding(cells, suppressed, [period, period + 1]) < 2) return false;
  }
  return true;
}

/** How many segments are suppressed in all of some periods, and about somebody in each. */
function hiding(cells: Cells, suppressed: boolean[][], periods: readonly number[]): number {
  const hides = (segment: number): boolean =>
    periods.every((period) => suppressed[segment]![period] === true && size(cells[segment]![period]) > 0);
  return [...cells.keys()].filter(hides).length;
}

/** Whoever hides others best: those about somebody in most periods, then the smallest, then the first. */
function compareCandidates(cells: Cells, { from, to }: Run, [a, b]: readonly [number, number]): number {
  const sizes = (segment: number): readonly number[] => cells[segment]!.slice(from, to).map(size);
  const empty = (segment: number): number => sizes(segment).filter((customers) => customers === 0).length;
  const sum = (segment: number): number => sizes(segment).reduce((total, customers) => total + customers, 0);
  return empty(a) - empty(b) || sum(a) - sum(b) || a - b;
}

function size(cell: Cell | null | undefined): number {
  return cell === null || cell === undefined ? 0 : Math.max(...cell.groups, Number(cell.between));
}
