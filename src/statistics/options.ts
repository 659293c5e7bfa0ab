import { alternatives, MetricInputError, quote } from "../errors.ts";

/** Refuses an option that there is not: misspelt, it would pass for the standard one. */
export function checkOption<Option extends string | number>(
  field: string,
  received: Option,
  options: readonly Option[],
): void {
  if (options.includes(received)) return;
  const message = `Cannot use ${quote(received)} as ${field}: choose ${alternatives(options.map(quote))}`;
  throw new MetricInputError(message, { code: "not-allowed", field, received });
}
