import type { Decimal } from "../../number/decimal.ts";
import { roundedUpQuotient } from "../../number/fraction.ts";

/** What stands where a figure is not known, or is a share of nothing. */
export const NOT_KNOWN = "–";

/** Units of the smallest digit shown as an amount: `123456n` with two places is `1,234.56`. */
export function amount(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = places === 0 ? digits : digits.slice(0, -places);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return `${units < 0n ? "-" : ""}${grouped}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}

/** An amount on its own, rounded to so many places. */
export function money(value: Decimal | null, places: number): string {
  return value === null ? NOT_KNOWN : amount(units(value, places), places);
}

/** A share as a percentage with one decimal. */
export function percent(value: Decimal | null): string {
  if (value === null) return NOT_KNOWN;
  const text = value.times(100).toFixed(1);
  return `${text === "-0.0" ? "0.0" : text} %`;
}

/** A ratio with two decimals. */
export function ratio(value: Decimal | null): string {
  return value === null ? NOT_KNOWN : value.toFixed(2);
}

/** A count with its thousands apart. */
export function count(value: number | null): string {
  return value === null ? NOT_KNOWN : amount(BigInt(value), 0);
}

/** An amount in units of the smallest digit shown, to the nearest, as the pipeline rounds. */
export function units(value: Decimal, places: number): bigint {
  const finest = Math.max(places, value.decimalPlaces());
  const exact = BigInt(value.toFixed(finest).replace(".", ""));
  return roundedUpQuotient(exact, 10n ** BigInt(finest - places));
}

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A series as a row of bars from zero to its largest value; a gap where a value is not known. */
export function sparkline(values: readonly (Decimal | null)[]): string {
  const numbers = values.map((value) => value?.toNumber() ?? null);
  const largest = Math.max(0, ...numbers.map((value) => value ?? 0));
  const bar = (value: number): string =>
    BARS[largest === 0 ? 0 : Math.round((value / largest) * (BARS.length - 1))] ?? " ";
  return numbers.map((value) => (value === null ? " " : bar(Math.max(0, value)))).join("");
}
