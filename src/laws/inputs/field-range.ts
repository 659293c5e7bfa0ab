import { MetricInputError, quote } from "../../errors.ts";
import { parseScaled, type Scaled, atScale } from "../../number/scaled.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { InputSpec } from "../types.ts";

/** Between which numbers of so many places a field is drawn: `from` and `to` units around a `base`. */
export interface FieldRange {
  readonly places: number;
  /** What it shrinks to, in units of the last place: 0 where it can be that. */
  readonly base: bigint;
  readonly from: number;
  readonly to: number;
}

/** How far a field goes where nothing bounds it, in units of its last place. */
const SPANS = {
  money: [2, 100_000_000],
  count: [0, 10_000],
  ratio: [4, 40_000],
  points: [1, 1000],
  plain: [2, 100_000_000],
} as const;

type Family = keyof typeof SPANS;

function familyOf(unit: string | undefined): Family {
  if (unit === undefined) return "plain";
  const first = /^\s*(?<base>money|count|ratio|points?)\b/u.exec(unit)?.groups?.["base"];
  return first === undefined ? "plain" : first === "point" ? "points" : (first as Family);
}

/** The range of a field, its bounds kept to the last digit. */
export function rangeOf(field: string, spec: InputSpec): FieldRange {
  const family = familyOf(spec.unit);
  const [least, most] = [bound(spec.min, `${field}.min`), bound(spec.max, `${field}.max`)];
  const isWhole = spec.whole === true;
  const [own, units] = isWhole ? [0, WHOLE_SPAN] : SPANS[family];
  const places = isWhole ? 0 : finest(own, least, most);
  const [low, high] = [lowest(least, places, isWhole || family === "count"), highest(most, places)];
  if (isEmpty(low, high)) throw empty(field, spec);
  return { places, ...around(low, high, BigInt(units) * 10n ** BigInt(places - own)) };
}

const WHOLE_SPAN = 10_000;

function finest(own: number, ...bounds: readonly (Scaled | null)[]): number {
  return Math.max(own, ...bounds.map((one) => one?.scale ?? 0));
}

/** The least; what is counted is not below 0 where nothing is said. */
function lowest(least: Scaled | null, places: number, isCount: boolean): bigint | null {
  return least === null ? (isCount ? 0n : null) : ceilingAt(least, places);
}

function highest(most: Scaled | null, places: number): bigint | null {
  return most === null ? null : -ceilingAt({ ...most, mantissa: -most.mantissa }, places);
}

function isEmpty(low: bigint | null, high: bigint | null): boolean {
  return low !== null && high !== null && low > high;
}

function around(low: bigint | null, high: bigint | null, span: bigint): Omit<FieldRange, "places"> {
  const base = low !== null && low > 0n ? low : high !== null && high < 0n ? high : 0n;
  const [down, up] = [low === null ? span : base - low, high === null ? span : high - base];
  return { base, from: -held(down), to: held(up) };
}

/** A range wider than numbers tell apart is drawn from as far as they do. */
function held(units: bigint): number {
  return units > 9_007_199_254_740_991n ? 9_007_199_254_740_991 : Number(units);
}

function bound(value: DecimalInput | undefined, field: string): Scaled | null {
  return value === undefined ? null : parseScaled(value, field);
}

/** A number in units of so many places, rounded up where it has more. */
function ceilingAt({ mantissa, scale }: Scaled, places: number): bigint {
  if (scale <= places) return atScale({ mantissa, scale }, places);
  const unit = 10n ** BigInt(scale - places);
  const cut = mantissa / unit;
  return cut * unit < mantissa ? cut + 1n : cut;
}

function empty(field: string, { min, max }: InputSpec): MetricInputError {
  const message = `Cannot draw ${field} from ${quote(min)} to ${quote(max)}: nothing lies between them`;
  return new MetricInputError(message, { code: "out-of-range", field, received: min });
}
