/** A sum of unknowns, each so many times, that somebody knows: of what it is made, not what it is. */
export type Equation = ReadonlyMap<string, number>;

/** A row of coefficients over one denominator. */
type Row = Map<string, bigint>;

/**
 * Which unknowns a system of equations determines: those that some combination of the equations is made of alone.
 * Elimination with whole numbers, so that nothing is determined by rounding.
 */
export function isDetermined(equations: readonly Equation[]): (unknown: string) => boolean {
  const pivots = new Map<string, Row>();
  for (const equation of equations) {
    const row = reduced(new Map([...equation].map(([key, count]) => [key, BigInt(count)])), pivots);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    for (const [key, other] of pivots) if (other.has(pivot)) pivots.set(key, eliminated(other, row, pivot));
    pivots.set(pivot, row);
  }
  return (unknown) => pivots.get(unknown)?.size === 1;
}

/** A row without the pivots of the others. */
function reduced(row: Row, pivots: ReadonlyMap<string, Row>): Row {
  let left = row;
  for (const [pivot, other] of pivots) if (left.has(pivot)) left = eliminated(left, other, pivot);
  return left;
}

/** A row without one unknown, by so many times another one that has it. */
function eliminated(row: Row, by: Row, unknown: string): Row {
  const [times, less] = [by.get(unknown) ?? 0n, row.get(unknown) ?? 0n];
  const sum: Row = new Map();
  for (const key of new Set([...row.keys(), ...by.keys()])) {
    const count = (row.get(key) ?? 0n) * times - (by.get(key) ?? 0n) * less;
    if (count !== 0n) sum.set(key, count);
  }
  return divided(sum);
}

/** The same row in the smallest whole numbers. */
function divided(row: Row): Row {
  let common = 0n;
  for (const count of row.values()) common = greatestCommonDivisor(common, count);
  return common === 0n ? row : new Map([...row].map(([key, count]) => [key, count / common]));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
