import { alternatives, MetricInputError, quote } from "../errors.ts";

/** Refuses an option that is none of those there are: misspelt, it would pass for the standard one. */
export function checkOption(field: string, received: string, names: readonly string[]): void {
  if (names.includes(received)) return;
  const message = `Cannot use ${quote(received)} as ${field}: choose ${alternatives(names.map(quote))}`;
  throw new MetricInputError(message, { code: "not-allowed", field, received });
}
