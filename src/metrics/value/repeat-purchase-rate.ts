import { MetricInputError } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseCount, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkOption } from "../../statistics/options.ts";

/** Customers who ordered in a window, and those who did so more than once. */
export interface RepeatPurchaseRateInput {
  /** Customers with an order in the window. */
  readonly customers: DecimalInput;
  /** Those of them with two orders or more in it. */
  readonly repeatCustomers: DecimalInput;
}

/** Customers who ordered in a window, and those who had ever ordered before: what Shopify divides. */
export interface ReturningCustomersInput {
  /** Customers with an order in the window. */
  readonly customers: DecimalInput;
  /** Those of them with an earlier order, in the window or before it. */
  readonly returningCustomers: DecimalInput;
}

/** Sales in a window, and those of them to customers who ordered repeatedly, in money. */
export interface RepeatSalesInput {
  /** Sales in the window. */
  readonly sales: DecimalInput;
  /** The part of them that repeat customers paid. */
  readonly repeatSales: DecimalInput;
}

/** Which of the published repeat rates is meant. */
export interface RepeatPurchaseRateOptions {
  /** `"repeat-over-customers"` is the standard; the second looks back beyond the window, the third counts money. */
  readonly form?: "repeat-over-customers" | "returning-over-customers" | "repeat-sales-over-sales";
}

/**
 * Repeat purchase rate (RPR, repeat customer rate): the share of customers who bought again.
 *
 * `customers with two orders or more ÷ customers`, both within one window
 *
 * @param input - Customers who ordered in a window, and those of them who did so more than once.
 * @param options - `form`, for the rates that others call by this name.
 * @returns The ratio, where `0.25` means 25 %; or `null` when nobody ordered.
 * @throws {@link MetricInputError} when a count is not a whole number or is negative, and `parts-exceed-whole` when
 * more came back than were there.
 *
 * @example A quarter of them
 * ```ts
 * import { repeatPurchaseRate } from "customer-metrics";
 *
 * repeatPurchaseRate({ customers: 600, repeatCustomers: 150 })?.toString(); // => "0.25"
 * ```
 */
export function repeatPurchaseRate(
  input: RepeatPurchaseRateInput,
  options?: RepeatPurchaseRateOptions & { form?: "repeat-over-customers" },
): Decimal | null;
/**
 * Returning customer rate as Shopify prints it: those who had ever ordered before, over those who ordered in the window.
 *
 * @param input - Customers who ordered in a window, and those of them who had ordered before.
 * @param options - The form.
 * @returns The ratio, or `null`.
 */
export function repeatPurchaseRate(
  input: ReturningCustomersInput,
  options: RepeatPurchaseRateOptions & { form: "returning-over-customers" },
): Decimal | null;
/**
 * Repeat sales rate: the share of sales that repeat customers paid.
 *
 * @param input - Sales in money, and the repeat customers' part of them.
 * @param options - The form.
 * @returns The ratio, or `null`.
 */
export function repeatPurchaseRate(
  input: RepeatSalesInput,
  options: RepeatPurchaseRateOptions & { form: "repeat-sales-over-sales" },
): Decimal | null;
export function repeatPurchaseRate(
  input: RepeatPurchaseRateInput | ReturningCustomersInput | RepeatSalesInput,
  { form = "repeat-over-customers" }: RepeatPurchaseRateOptions = {},
): Decimal | null {
  checkOption("form", form, ["repeat-over-customers", "returning-over-customers", "repeat-sales-over-sales"]);
  if (form === "repeat-sales-over-sales") return share(input as RepeatSalesInput, "repeatSales", "sales");
  if (form === "returning-over-customers") {
    return share(input as ReturningCustomersInput, "returningCustomers", "customers");
  }
  return share(input as RepeatPurchaseRateInput, "repeatCustomers", "customers");
}

function share<Part extends string, Whole extends "customers" | "sales">(
  input: Readonly<Record<Part | Whole, DecimalInput>>,
  partField: Part,
  wholeField: Whole,
): Decimal | null {
  const parse = wholeField === "sales" ? parseMagnitude : parseCount;
  const whole = parse(input[wholeField], wholeField);
  const part = parse(input[partField], partField);
  if (part.lessThanOrEqualTo(whole)) return ratio(part, whole);
  throw new MetricInputError(
    `Cannot compute repeat purchase rate as a part must not exceed its whole: ${part.toString()} ${partField} of ${whole.toString()} ${wholeField}`,
    { code: "parts-exceed-whole", field: partField, received: input[partField] },
  );
}
