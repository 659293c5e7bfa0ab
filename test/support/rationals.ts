/** A second way to compute with fractions: never in lowest terms, never below a positive denominator, no code of ours. */
export interface Q {
  readonly n: bigint;
  readonly d: bigint;
}

export const q = (n: bigint | number, d: bigint | number = 1n): Q => ({ n: BigInt(n), d: BigInt(d) });
export const add = (a: Q, b: Q): Q => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const sub = (a: Q, b: Q): Q => add(a, { n: -b.n, d: b.d });
export const mul = (a: Q, b: Q): Q => ({ n: a.n * b.n, d: a.d * b.d });
export const div = (a: Q, b: Q): Q => (b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n });
export const less = (a: Q, b: Q): boolean => a.n * b.d < b.n * a.d;
export const total = (all: readonly Q[]): Q => all.reduce(add, q(0));

/** To so many decimals, a half upwards, of what is not below 0: as a whole number of the last decimal. */
export function rounded({ n, d }: Q, decimals: number): bigint {
  return (2n * n * 10n ** BigInt(decimals) + d) / (2n * d);
}

/** A plain decimal as a fraction, from its digits. */
export function qOf(text: string): Q {
  const [whole = "0", decimals = ""] = text.replace("-", "").split(".");
  const n = BigInt(whole + decimals);
  return { n: text.startsWith("-") ? -n : n, d: 10n ** BigInt(decimals.length) };
}
