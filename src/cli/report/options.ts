import { alternatives, quote } from "../../errors.ts";
import type { MovementsOptions } from "../../movements/range.ts";
import type { PeriodUnit } from "../../time/period.ts";
import type { Values } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { READING_OPTIONS } from "../reading/reading-options.ts";
import { COUNTING_OPTIONS, countingOf } from "../reading/counting-options.ts";
import { type Format, FORMATS, isFormat } from "./formats.ts";
import { SECTION_OPTIONS } from "./section-arguments.ts";

const OWN = {
  by: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  convention: { type: "string", multiple: true },
  health: { type: "string" },
  account: { type: "string" },
  format: { type: "string" },
  detail: { type: "string" },
  against: { type: "string" },
  "with-customers": { type: "boolean" },
  strict: { type: "boolean" },
  "allow-empty": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The options of `customer-metrics report`. */
export const OPTIONS: typeof OWN & typeof COUNTING_OPTIONS & typeof SECTION_OPTIONS & typeof READING_OPTIONS = {
  ...OWN,
  ...COUNTING_OPTIONS,
  ...SECTION_OPTIONS,
  ...READING_OPTIONS,
};

/** What was given for them. */
export type ReportValues = Values<typeof OPTIONS>;

/** The form that is asked for, where everything that is asked for goes together. */
export function formatOf(values: ReportValues, paths: readonly string[]): Format {
  const { format = "text" } = values;
  if (!isFormat(format)) {
    throw new Stop(EXIT.usage, `Cannot use ${quote(format)} as --format: choose ${alternatives(Object.keys(FORMATS))}`);
  }
  if (values["with-customers"] === true && format !== "json") {
    throw new Stop(EXIT.usage, "Cannot use --with-customers without --format json: give both");
  }
  if (values.cohorts !== undefined && format === "csv") {
    throw new Stop(EXIT.usage, "Cannot write cohorts as --format csv, which is one table: choose json");
  }
  if (paths.length > 0) return format;
  throw new Stop(EXIT.usage, "Cannot report on nothing: name files or folders\nSee customer-metrics help report");
}

/** What is reported, and in which currency. */
export async function movementsOptions(values: ReportValues): Promise<MovementsOptions> {
  const { by, from, to } = values;
  return { by: by as PeriodUnit | undefined, from, to, ...(await countingOf(values)) };
}
