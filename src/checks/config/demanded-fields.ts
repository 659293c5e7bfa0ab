import { keyOf, type Model } from "../definitions/model.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { DEMANDABLE } from "./check-config.ts";

/** Definitions that lack what the configuration demands. */
export function demandedFields({ metrics }: Model, demand: readonly string[]): readonly Finding[] {
  return metrics.flatMap((metric) => {
    const asked = demand.filter((field) => DEMANDABLE[field] === "all" || metric.kind === "formula");
    const lacking = asked.filter((field) => !Object.hasOwn(metric.definition, field));
    return lacking.map((field) => ({
      code: "CM951",
      at: keyOf(metric),
      message: `${metric.definition.id} has no ${field}, which the configuration demands`,
      help: `add ${field}:`,
    }));
  });
}
