/** A cell that is to be shown in units of the last digit. */
export interface FootedCell {
  /** The largest number of units that is not above what it exactly is. */
  readonly floor: bigint;
  /** Whether it takes more digits than are shown. */
  readonly isInexact: boolean;
  /** What is shown of it, for now. */
  readonly shown: bigint;
}

/** A table whose lines add up to nothing each: what they end with counts against what they begin with. */
export interface FootedTable {
  readonly lines: readonly (readonly FootedCell[])[];
  /** What each column is to add up to; `null` where that does not matter. All that are there add up to nothing. */
  readonly totals: readonly (bigint | null)[];
}

/**
 * Shows a table so that its columns add up too, and its lines still do: by as few units as it takes, in cells that are
 * rounded anyway. A cell that needs no rounding is touched only where no other can make up for a total, because that
 * was rounded without a look at the cells.
 *
 * A column that is short of a unit takes it from one that has one too many, in a line in which the one can be rounded up
 * and the other down; or by way of other columns, along the shortest path (Ford and Fulkerson).
 */
export function footTable({ lines, totals }: FootedTable): readonly (readonly bigint[])[] {
  const shown = lines.map((line) => line.map((cell) => cell.shown));
  if (lines.length === 0) return shown;
  for (const freedom of FREEDOMS) {
    const search: Search = { lines, totals, shown, freedom };
    for (let path = findPath(search); path.length > 0; path = findPath(search)) take(path, shown);
  }
  return shown;
}

function take(path: readonly Step[], shown: readonly bigint[][]): void {
  for (const { line, up, down } of path) {
    shown[line]![up]! += 1n;
    shown[line]![down]! -= 1n;
  }
}

/** How far a cell may be from what it exactly is, below its floor and above its ceiling. */
type Freedom = (cell: FootedCell) => bigint;

const FREEDOMS: readonly Freedom[] = [
  () => 0n,
  ({ isInexact }) => (isInexact ? 1n : 0n),
  ({ isInexact, floor }) => (isInexact || floor !== 0n ? 1n : 0n),
  () => 1n,
];

/** A unit that one column of a line gets from another. */
interface Step {
  readonly line: number;
  readonly up: number;
  readonly down: number;
}

interface Search extends FootedTable {
  readonly shown: readonly (readonly bigint[])[];
  readonly freedom: Freedom;
}

/** The fewest steps from a column that is short to one that has too much; one whose total does not matter is either. */
function findPath(search: Search): readonly Step[] {
  const short = search.totals.map((total, column) => shortage(search, total, column));
  const free = [...search.totals.keys()].filter((column) => search.totals[column] === null);
  const lacking = [...short.keys()].filter((column) => short[column]! > 0n);
  const sources = lacking.length > 0 ? lacking : short.some((units) => units < 0n) ? free : [];
  const isEnd = (column: number): boolean => short[column]! < 0n || (lacking.length > 0 && free.includes(column));
  const reached = new Map<number, Step | null>(sources.map((column) => [column, null]));
  for (const column of reached.keys()) {
    if (isEnd(column)) return stepsTo(column, reached);
    const steps = stepsFrom(search, column).filter(({ down }) => !reached.has(down));
    for (const step of steps) reached.set(step.down, step);
  }
  return [];
}

function shortage({ shown }: Search, total: bigint | null, column: number): bigint {
  return total === null ? 0n : shown.reduce((left, line) => left - line[column]!, total);
}

function stepsTo(end: number, reached: ReadonlyMap<number, Step | null>): readonly Step[] {
  const steps: Step[] = [];
  for (let step = reached.get(end) ?? null; step !== null; step = reached.get(step.up) ?? null) steps.push(step);
  return steps;
}

/** Every column that can give a unit to this one, and in which line. */
function stepsFrom({ lines, shown, freedom }: Search, up: number): readonly Step[] {
  return lines.flatMap((cells, line) => {
    const raised = cells[up]!;
    const ceiling = raised.floor + (raised.isInexact ? 1n : 0n) + freedom(raised);
    if (shown[line]![up]! >= ceiling) return [];
    const givers = [...cells.keys()].filter(
      (down) => down !== up && shown[line]![down]! > cells[down]!.floor - freedom(cells[down]!),
    );
    return givers.map((down) => ({ line, up, down }));
  });
}
