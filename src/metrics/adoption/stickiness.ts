import { MetricInputError } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseCount, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkOption } from "../../statistics/options.ts";

/** How many were active by the day, and how many in the whole month. */
export interface StickinessInput {
  /** Active users of each day of the month, first to last; or one number: their mean, or those of a single day. */
  readonly dailyActive: DecimalInput | readonly DecimalInput[];
  /** Different users who were active in the month: each counts once, however often. */
  readonly monthlyActive: DecimalInput;
}

/** Which of the published ratios is meant. */
export interface StickinessOptions {
  /** `"month"`, the standard, takes the mean over the days; `"single-day"` the last day alone. */
  readonly form?: "month" | "single-day";
}

/**
 * Stickiness (DAU/MAU): of those active in a month, the share that is active on a mean day of it.
 *
 * `(daily active of all days ÷ days) ÷ monthly active`
 *
 * Times the days of the month it is the number of days on which a user of that month was active, in the mean.
 *
 * @param input - Active users per day and in the month.
 * @param options - `form: "single-day"` for the last day over the month that ends with it.
 * @returns The ratio, at most 1; or `null` when nobody was active in the month, or no day is given.
 * @throws {@link MetricInputError} when a value is not a number or is negative, when a day's count is not whole, and
 * `parts-exceed-whole` when more were active on a day than in its month.
 *
 * @example Half the month's users on four days, and half of those on the fifth
 * ```ts
 * import { stickiness } from "customer-metrics";
 *
 * const week = { dailyActive: [50, 50, 50, 50, 25], monthlyActive: 100 };
 *
 * stickiness(week)?.toString(); // => "0.45"
 * stickiness(week, { form: "single-day" })?.toString(); // => "0.25"
 * ```
 *
 * @see {@link engagementRate} for how many, where this is how often.
 */
export function stickiness(
  { dailyActive, monthlyActive }: StickinessInput,
  { form = "month" }: StickinessOptions = {},
): Decimal | null {
  checkOption("form", form, ["month", "single-day"]);
  const month = parseCount(monthlyActive, "monthlyActive");
  if (!isList(dailyActive)) {
    // A mean has a fraction; the users of a day do not.
    const parse = form === "month" ? parseMagnitude : parseCount;
    return ratio(within(month, { field: "dailyActive", given: dailyActive, parse }), month);
  }
  const days = dailyActive.map((given, day) =>
    within(month, { field: `dailyActive[${String(day)}]`, given, parse: parseCount }),
  );
  const last = days.at(-1);
  if (last === undefined) return null;
  if (form === "single-day") return ratio(last, month);
  // Divided once: a mean that is rounded first would be rounded twice.
  return ratio(MetricDecimal.sum(...days), month.times(days.length));
}

function isList(given: DecimalInput | readonly DecimalInput[]): given is readonly DecimalInput[] {
  return Array.isArray(given);
}

interface Daily {
  readonly field: string;
  readonly given: DecimalInput;
  readonly parse: (value: DecimalInput, field: string) => Decimal;
}

/** Whoever is active on a day is active in its month. */
function within(month: Decimal, { field, given, parse }: Daily): Decimal {
  const day = parse(given, field);
  if (day.lessThanOrEqualTo(month)) return day;
  throw new MetricInputError(
    `Cannot compute stickiness as no more can be active on a day than in its month: ${day.toString()} ${field} of ${month.toString()} monthlyActive`,
    { code: "parts-exceed-whole", field, received: given },
  );
}
