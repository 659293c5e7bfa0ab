import { MetricInputError } from "../../../errors.ts";
import type { Decimal } from "../../../number/decimal.ts";
import { parseRational } from "../../../number/rationals.ts";
import type { HealthBand } from "../health-model.ts";
import { type At, fieldOf } from "./fields.ts";
import { readBands } from "./read-bands.ts";
import type { ReadBand } from "./read-types.ts";

/** Reads bands that are given as an option, by the rules of a model's. */
export function readBandOption(bands: readonly HealthBand[] | undefined): readonly ReadBand[] {
  const at: At = { path: ["bands"], faults: [] };
  const read = readBands(bands, at);
  const [first] = at.faults;
  if (first === undefined) return read;
  throw new MetricInputError(first.message, {
    code: first.code,
    field: fieldOf(first.path),
    received: first.received,
  });
}

/** The place of the band that a score is in, from the lowest; -1 without bands. */
export function bandIndex(score: Decimal, bands: readonly ReadBand[]): number {
  const { numerator, denominator } = parseRational(score, "score");
  return bands.findLastIndex(({ from }) => from.numerator * denominator <= numerator * from.denominator);
}
