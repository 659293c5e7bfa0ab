import type { RowsConvention } from "../../conventions/types.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { addScaled, multiplyScaled, parseScaled, placesOf, type Scaled } from "../../number/scaled.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";

/** An amount as an integer over a power of ten. */
export interface RowAmount {
  readonly mantissa: number | bigint;
  readonly scale: number;
}

/** What decides how much of a row is recurring. */
export interface AmountRules {
  readonly convention: RowsConvention;
  readonly credits: "refuse" | "allow";
}

const NOTHING: Scaled = { mantissa: 0n, scale: 0 };

/** What a row brings per billing, with its discount taken off or not. */
export function netAmount(row: SubscriptionRow, discounted: boolean, { convention, credits }: AmountRules): RowAmount {
  if (row.status === "paused" && convention.paused === "zero") return NOTHING;
  const net = plainAmount(row) ?? composedAmount(row, discounted, convention);
  if (net.mantissa >= 0 || credits === "allow") return net;
  const action = isNegative(row.amount) ? "use a negative amount" : "take off more than the amount";
  throw new MetricInputError(`Cannot ${action} unless credits are allowed: received ${quote(row.amount)}`, {
    code: "negative",
    field: "amount",
    received: row.amount,
  });
}

/** The usual case, without a detour: a float with nothing to multiply or take off. */
function plainAmount({ amount, quantity, discount, tax, refund }: SubscriptionRow): RowAmount | null {
  if (typeof amount !== "number" || (quantity ?? discount ?? tax ?? refund ?? null) !== null) return null;
  const places = placesOf(amount, 2);
  return places < 0 ? null : { mantissa: Math.round(amount * 10 ** places), scale: places };
}

function composedAmount(row: SubscriptionRow, discounted: boolean, convention: RowsConvention): Scaled {
  const price = parseScaled(row.amount, "amount");
  const quantity = row.quantity ?? null;
  let net = quantity === null ? price : multiplyScaled(price, parseMagnitudeScaled(quantity, "quantity"));
  if (discounted) net = lessened(net, row.discount, "discount");
  if (convention.tax === "excluded") net = lessened(net, row.tax, "tax");
  if (convention.refunds === "contraction") net = lessened(net, row.refund, "refund");
  return net;
}

function lessened(net: Scaled, taken: DecimalInput | null | undefined, field: string): Scaled {
  if (taken === null || taken === undefined) return net;
  const { mantissa, scale } = parseMagnitudeScaled(taken, field);
  return addScaled(net, { mantissa: -mantissa, scale });
}

function parseMagnitudeScaled(value: DecimalInput, field: string): Scaled {
  const scaled = parseScaled(value, field);
  if (scaled.mantissa >= 0n) return scaled;
  throw new MetricInputError(`Cannot use a negative ${field}: received ${quote(value)}`, {
    code: "negative",
    field,
    received: value,
  });
}

function isNegative(value: DecimalInput): boolean {
  return parseScaled(value, "amount").mantissa < 0n;
}
