import { MetricInputError, quote } from "../../../errors.ts";
import { checkOption } from "../../../statistics/options.ts";
import { checkEventOptions, checkFeatures } from "../check-options.ts";
import type { UsageFunnelOptions, UsageStep } from "./funnel-options.ts";

const OF_FUNNELS = ["steps", "of", "order", "withinDays", "from", "to", "by", "fiscalYearStart", "segmentBy"];

/** The most steps: each has a bit. */
const MOST_STEPS = 31;

/** Refuses options of a funnel that are misspelt or cannot be meant. */
export function checkFunnelOptions(options: UsageFunnelOptions): void {
  checkEventOptions(options, OF_FUNNELS);
  const { of = "users", order = "in-order", withinDays } = options;
  checkOption("of", of, ["users", "accounts"]);
  checkOption("order", order, ["in-order", "any"]);
  if (withinDays !== undefined && !(Number.isFinite(withinDays) && withinDays >= 0)) {
    const message = `Cannot use ${quote(withinDays)} as withinDays: choose a number of days from 0`;
    throw new MetricInputError(message, { code: "not-allowed", field: "withinDays", received: withinDays });
  }
  checkSteps(options.steps);
}

function checkSteps(steps: readonly UsageStep[]): void {
  const given: unknown = steps; // callers without a compiler may leave it out
  if (!Array.isArray(given) || steps.length === 0 || steps.length > MOST_STEPS) {
    const message = `Cannot use ${quote(given)} as steps: give an array of 1 to ${String(MOST_STEPS)} steps`;
    const code = given === undefined ? "missing-field" : "not-allowed";
    throw new MetricInputError(message, { code, field: "steps", received: given });
  }
  const names = new Set<string>();
  for (const [index, step] of steps.entries()) {
    checkStep(step, `steps[${String(index)}]`);
    if (names.has(step.name))
      throw notAllowed(`steps[${String(index)}].name`, step.name, "choose another name than that of an earlier step");
    names.add(step.name);
  }
}

function checkStep({ name, feature, times = 1 }: UsageStep, field: string): void {
  if (typeof (name as unknown) !== "string" || name.trim() === "")
    throw notAllowed(`${field}.name`, name, "give a name");
  if (!Number.isInteger(times) || times < 1) throw notAllowed(`${field}.times`, times, "choose a whole number from 1");
  if (feature !== undefined) checkFeatures(`${field}.feature`, typeof feature === "string" ? [feature] : feature);
}

function notAllowed(field: string, received: unknown, wanted: string): MetricInputError {
  const message = `Cannot use ${quote(received)} as ${field}: ${wanted}`;
  return new MetricInputError(message, { code: "not-allowed", field, received });
}
