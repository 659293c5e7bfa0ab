import { MetricInputError } from "../../errors.ts";
import { type Confidence, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { checkOption } from "../../statistics/options.ts";
import { checkTimeZone, type DateInput, type Day, parseDay } from "../../time/calendar-date.ts";
import type { HealthBand } from "../model/health-model.ts";
import { readBandOption } from "../model/reading/band-option.ts";
import type { ReadBand } from "../model/reading/read-types.ts";
import { readAtLeast } from "../trend/trend-options.ts";

/** What scores are held against. */
export interface CalibrationOptions extends ConfidenceOptions {
  /** Days after a score within which leaving counts. */
  readonly horizonDays: number;
  /** The last day of which it is known who left. */
  readonly asOf: DateInput;
  /** The bands of the model. */
  readonly bands?: readonly HealthBand[] | undefined;
  /** How many bins: 10 unless told. */
  readonly bins?: number | undefined;
  /**
   * What becomes of scores whose horizon goes beyond `asOf` and whose account has left: `"left-out"`, the default, as
   * their fellows who stayed are; `"counted"`, which raises churn.
   */
  readonly incomplete?: "left-out" | "counted" | undefined;
  /** In which zone time stamps fall on days: UTC, unless told. */
  readonly timeZone?: string | undefined;
}

/** The options, read. */
export interface ReadCalibration {
  readonly horizonDays: number;
  readonly asOf: Day;
  readonly bands: readonly ReadBand[];
  readonly bins: number;
  readonly countsIncomplete: boolean;
  readonly timeZone: string | undefined;
  readonly level: Confidence;
}

/** Reads the options, or throws what is wrong with one. */
export function readCalibration(options: CalibrationOptions): ReadCalibration {
  const { timeZone, incomplete = "left-out" } = options;
  if (timeZone !== undefined) checkTimeZone(timeZone);
  checkOption("incomplete", incomplete, ["left-out", "counted"]);
  checkGiven(options, "horizonDays");
  checkGiven(options, "asOf");
  return {
    horizonDays: readAtLeast(options.horizonDays, "horizonDays", 1),
    asOf: parseDay(options.asOf, "asOf", timeZone),
    bands: readBandOption(options.bands),
    bins: readAtLeast(options.bins ?? 10, "bins", 1),
    countsIncomplete: incomplete === "counted",
    timeZone,
    level: readConfidence(options.confidence),
  };
}

/** Callers without a compiler may leave one out. */
function checkGiven(options: Readonly<Partial<CalibrationOptions>>, field: "horizonDays" | "asOf"): void {
  if (options[field] !== undefined) return;
  const message = `Cannot do without ${field}: received undefined`;
  throw new MetricInputError(message, { code: "missing-field", field, received: undefined });
}
