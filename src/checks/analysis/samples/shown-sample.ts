import type { Fraction } from "../../../number/fraction.ts";
import { shownValue } from "../../rules/examples/outcomes.ts";
import type { Sample } from "./samples.ts";

/** A sample as a file would give it. */
export function givenFields(sample: Sample): Readonly<Record<string, unknown>> {
  const one = (value: Fraction | null): string | null => value && shownValue(value);
  return Object.fromEntries(
    [...sample].map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as readonly (Fraction | null)[]).map(one) : one(value as Fraction | null),
    ]),
  );
}

/** A sample as a message shows it: `starting 100, churned 0`. */
export function shownSample(sample: Sample): string {
  return Object.entries(givenFields(sample))
    .map(([name, value]) => `${name} ${Array.isArray(value) ? `[${value.join(", ")}]` : String(value)}`)
    .join(", ");
}
