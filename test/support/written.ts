import { Decimal } from "decimal.js";
import fc from "fast-check";
import type { DecimalInput } from "customer-metrics";

/** A number as a caller holds it, and the decimal that was written. */
export interface Written {
  readonly value: DecimalInput;
  readonly text: string;
}

/** An integer over a power of ten, as people write it: `-5` over 2 places is `-0.05`. */
export function writtenWith(mantissa: bigint, places: number): string {
  if (places === 0) return String(mantissa);
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(places + 1, "0");
  return `${mantissa < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * The integer that a decimal is in units of `10^-places`, digit by digit and without a Decimal.
 * Takes what JavaScript writes for a float too: `1.5e-7`.
 */
export function unitsIn(text: string, places: number): bigint {
  const parts = /^(?<sign>[+-]?)(?<whole>\d+)(?:\.(?<decimals>\d+))?(?:e(?<exponent>[+-]\d+))?$/u.exec(text)?.groups;
  const { sign, whole = "", decimals = "", exponent = "0" } = parts ?? {};
  const zeros = places + Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  if (parts === undefined || (zeros < 0 && digits !== 0n)) throw new RangeError(`Cannot write ${text} in those units`);
  const units = zeros < 0 ? 0n : digits * 10n ** BigInt(zeros);
  return sign === "-" ? -units : units;
}

/** Enough places for the smallest of all floats, which has seventeen digits that end at the 340th place or before. */
export const ALL_PLACES = 400;

/** A decimal of up to eight places and 10^15 units, which is what a float holds as it was written. */
export function exactFloats(): fc.Arbitrary<{ mantissa: bigint; places: number; value: number }> {
  const most = 10n ** 15n;
  const mantissas = fc.oneof(fc.bigInt({ min: -most, max: most }), fc.bigInt({ min: -100_000n, max: 100_000n }));
  return fc
    .tuple(mantissas, fc.integer({ min: 0, max: 8 }))
    .map(([mantissa, places]) => ({ mantissa, places, value: Number(writtenWith(mantissa, places)) }));
}

/** Numbers in every form that is accepted: money, any float at all, integers, long text, Decimals. */
export function writtenNumbers(): fc.Arbitrary<Written> {
  const money = exactFloats().map(({ mantissa, places, value }) => ({ value, text: writtenWith(mantissa, places) }));
  const floats = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value, text: String(value) }));
  const integers = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((value) => ({ value, text: String(value) }));
  const long = fc
    .tuple(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), fc.integer({ min: 0, max: 50 }))
    .map(([mantissa, places]) => writtenWith(mantissa, places));
  return fc.oneof(
    { weight: 4, arbitrary: money },
    { weight: 1, arbitrary: floats },
    { weight: 1, arbitrary: integers },
    { weight: 1, arbitrary: long.map((text) => ({ value: text, text })) },
    { weight: 1, arbitrary: long.map((text) => ({ value: new Decimal(text), text })) },
  );
}
