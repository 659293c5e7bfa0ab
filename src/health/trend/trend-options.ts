import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import { type Confidence, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { readCount } from "../../statistics/counts.ts";
import { checkTimeZone, type DateInput, type Day, parseDay } from "../../time/calendar-date.ts";
import type { HealthBand } from "../model/health-model.ts";
import { readBandOption } from "../model/reading/band-option.ts";
import type { ReadBand } from "../model/reading/read-types.ts";

/** When an account is said to fall. */
export interface HealthTrendOptions extends ConfidenceOptions {
  /** The bands of the model, to tell when one changes. */
  readonly bands?: readonly HealthBand[] | undefined;
  /** The last day that counts: that of the last row, unless told. */
  readonly asOf?: DateInput | undefined;
  /** In which zone time stamps fall on days: UTC, unless told. */
  readonly timeZone?: string | undefined;
  /** Days up to `asOf` over which the slope is taken: 90 unless told. */
  readonly windowDays?: number | undefined;
  /** Days before the window whose scores are the baseline: 365 unless told. */
  readonly baselineDays?: number | undefined;
  /** Points below the baseline that are a drop: 10 unless told. */
  readonly drop?: DecimalInput | undefined;
  /** Scores that a slope needs: 3 unless told, and never fewer than 2. */
  readonly minimumScores?: number | undefined;
  /** Days ahead in which a projected change of band counts: 90 unless told. */
  readonly horizonDays?: number | undefined;
}

/** The options, read. */
export interface ReadTrendOptions {
  readonly bands: readonly ReadBand[];
  readonly asOf: Day | null;
  readonly timeZone: string | undefined;
  readonly windowDays: number;
  readonly baselineDays: number;
  readonly drop: Decimal;
  readonly minimumScores: number;
  readonly horizonDays: number;
  readonly level: Confidence;
}

/** Reads the options, or throws what is wrong with one. */
export function readTrendOptions(options: HealthTrendOptions): ReadTrendOptions {
  const { bands, asOf, timeZone, drop = 10, confidence } = options;
  if (timeZone !== undefined) checkTimeZone(timeZone);
  return {
    bands: readBandOption(bands),
    asOf: asOf === undefined ? null : parseDay(asOf, "asOf", timeZone),
    timeZone,
    windowDays: readAtLeast(options.windowDays ?? 90, "windowDays", 1),
    baselineDays: readAtLeast(options.baselineDays ?? 365, "baselineDays", 1),
    drop: readDrop(drop),
    minimumScores: readAtLeast(options.minimumScores ?? 3, "minimumScores", 2),
    horizonDays: readAtLeast(options.horizonDays ?? 90, "horizonDays", 1),
    level: readConfidence(confidence),
  };
}

/** Reads a whole number that is not below another. */
export function readAtLeast(value: number, field: string, least: number): number {
  const count = readCount(value, field);
  if (count >= least) return count;
  const message = `Cannot use ${quote(value)} as ${field}: choose ${String(least)} or more`;
  throw new MetricInputError(message, { code: "out-of-range", field, received: value });
}

function readDrop(value: DecimalInput): Decimal {
  const drop = parseDecimal(value, "drop");
  if (drop.greaterThan(0) && drop.lessThanOrEqualTo(100)) return new MetricDecimal(drop);
  const message = `Cannot use ${quote(value)} as drop: choose points above 0, up to 100`;
  throw new MetricInputError(message, { code: "out-of-range", field: "drop", received: value });
}
