import { MetricInputError } from "../errors.ts";
import type { Decimal, DecimalInput } from "../number/decimal.ts";
import { parseCount } from "../number/parse.ts";
import { ratio } from "../number/ratio.ts";

/** A count, and the field that it came in. */
export interface NamedCount {
  readonly field: string;
  readonly count: DecimalInput | undefined;
}

/** The share that some are of others whom they are among, or `null` where there is nobody to be among. */
export function shareOf(metric: string, part: NamedCount, whole: NamedCount): Decimal | null {
  // A field that is left out is refused by the parser, by name.
  const some = parseCount(part.count!, part.field);
  const all = parseCount(whole.count!, whole.field);
  if (some.lessThanOrEqualTo(all)) return ratio(some, all);
  throw new MetricInputError(
    `Cannot compute ${metric} as the ${part.field} must be among the ${whole.field}: ${some.toString()} of ${all.toString()}`,
    { code: "parts-exceed-whole", field: part.field, received: part.count },
  );
}
