import { MetricInputError, quote } from "../../errors.ts";
import { checkOptions } from "../../ledger/options.ts";
import { checkOption } from "../../statistics/options.ts";
import type { ActivityOptions, EventOptions } from "./options.ts";

const OF_EVENTS = ["asOf", "timeZone", "accounts", "unknownAccounts", "userIds", "duplicates"];
const OF_PERIODS = ["from", "to", "by", "fiscalYearStart", "segmentBy", "minimumGroupSize"];
const OF_TOTALS = ["seats", "keyFeatures", "content", "frequencyBy"];

/** Refuses options of totals that are misspelt or cannot be meant. */
export function checkActivityOptions(options: ActivityOptions): void {
  checkEventOptions(options, [...OF_PERIODS, ...OF_TOTALS]);
  const { frequencyBy = "day", minimumGroupSize = 1, keyFeatures = [], content = {} } = options;
  checkOption("frequencyBy", frequencyBy, ["day", "week"]);
  if (!Number.isInteger(minimumGroupSize) || minimumGroupSize < 1) {
    const message = `Cannot use ${quote(minimumGroupSize)} as minimumGroupSize: choose a whole number of users from 1`;
    throw new MetricInputError(message, { code: "not-allowed", field: "minimumGroupSize", received: minimumGroupSize });
  }
  checkFeatures("keyFeatures", keyFeatures);
  for (const [kind, features] of Object.entries(content)) checkFeatures(`content.${kind}`, features);
}

/** Refuses options of reading that are misspelt or cannot be meant; `others` are those of one function alone. */
export function checkEventOptions(options: EventOptions, others: readonly string[]): void {
  checkOptions(options, [...OF_EVENTS, ...others]);
  const { unknownAccounts = "counted", userIds = "unique", duplicates = "counted" } = options;
  checkOption("unknownAccounts", unknownAccounts, ["counted", "left-out"]);
  checkOption("userIds", userIds, ["unique", "unique-in-account"]);
  checkOption("duplicates", duplicates, ["counted", "once"]);
}

/** Refuses features that are none, and those that are named twice: they would count twice. */
export function checkFeatures(field: string, features: readonly string[]): void {
  const given: unknown = features; // text would be read letter by letter
  if (!Array.isArray(given)) throw notFeatures(field, given);
  for (const [index, feature] of features.entries()) {
    if (typeof (feature as unknown) !== "string" || feature === "")
      throw notFeatures(`${field}[${String(index)}]`, feature);
    if (features.indexOf(feature) === index) continue;
    const message = `Cannot use a feature twice in ${field}: received ${quote(feature)}`;
    throw new MetricInputError(message, { code: "not-allowed", field, received: feature });
  }
}

function notFeatures(field: string, received: unknown): MetricInputError {
  const wanted = field.endsWith("]") ? "the name of a feature" : "an array of features";
  return new MetricInputError(`Cannot use ${quote(received)} as ${field}: give ${wanted}`, {
    code: "not-allowed",
    field,
    received,
  });
}
