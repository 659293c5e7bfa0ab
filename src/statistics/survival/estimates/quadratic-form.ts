/** The value of a quadratic form, and in how many directions its matrix has any width. */
export interface QuadraticForm {
  readonly value: number;
  readonly rank: number;
}

/** A variance that has shrunk by this much was nothing but what the ones before it told. */
const NOTHING_LEFT = 1e-9;

/**
 * `u' V⁻ u` of a covariance matrix, by elimination: the row that most is left of comes first, and those of which nothing
 * is left tell nothing new. Which generalised inverse that is makes no difference, as `u` has no part outside of `V`.
 */
export function quadraticForm(vector: readonly number[], matrix: readonly (readonly number[])[]): QuadraticForm {
  const u = [...vector];
  const v = matrix.map((row) => [...row]);
  const widths = v.map((row, index) => row[index]!);
  const open = new Set(v.keys());
  let value = 0;
  for (let rank = 0; ; rank += 1) {
    const pivot = widest(open, (index) => (widths[index]! > 0 ? v[index]![index]! / widths[index]! : 0));
    if (pivot === null) return { value, rank };
    open.delete(pivot);
    value += (u[pivot]! * u[pivot]!) / v[pivot]![pivot]!;
    for (const row of open) eliminate({ u, v }, row, pivot);
  }
}

function widest(open: ReadonlySet<number>, left: (index: number) => number): number | null {
  let [best, most]: [number | null, number] = [null, NOTHING_LEFT];
  for (const index of open) if (left(index) > most) [best, most] = [index, left(index)];
  return best;
}

function eliminate({ u, v }: { u: number[]; v: number[][] }, row: number, pivot: number): void {
  const factor = v[row]![pivot]! / v[pivot]![pivot]!;
  u[row]! -= factor * u[pivot]!;
  for (const [column, value] of v[pivot]!.entries()) v[row]![column]! -= factor * value;
}
