import { metricById } from "../../../catalogue/metric-by-id.ts";
import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { inOneCurrency, isSameUnit } from "../../../formula/units/unit.ts";
import type { Model } from "../../definitions/model.ts";
import type { Definition } from "../../definitions/types.ts";
import type { ReadFormulaMetric } from "../check.ts";

/** The unit of each input: its own, or that of the metric it comes from; nothing where it is not known. */
export function unitsOf(
  { definition }: Pick<ReadFormulaMetric, "definition">,
  { byId }: Model,
): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(definition.inputs).map(([name, { unit, metric }]) => {
    const told = unit ?? (metric === undefined ? undefined : unitOfMetric(byId.get(metric)?.definition, metric));
    return [name, told !== undefined && parseUnit(told).ok ? told : undefined] as const;
  });
  return Object.fromEntries(entries);
}

/** The units of all inputs that the formula names; `null` where one is not known, which hides that of the whole. */
export function knownUnits(metric: ReadFormulaMetric, model: Model): Readonly<Record<string, string>> | null {
  const units = unitsOf(metric, model);
  const isKnown = metric.formula.inputs.every((name) => units[name] !== undefined);
  return isKnown ? (units as Readonly<Record<string, string>>) : null;
}

function unitOfMetric(definition: Definition | undefined, id: string): string | undefined {
  if (definition?.unit !== undefined) return definition.unit;
  if (definition === undefined) return metricById(id)?.unit;
  return definition.kind === "built-in" ? metricById(definition.uses)?.unit : undefined;
}

/** Whether two units are one, `money` being that of the one currency there is; what cannot be read is told elsewhere. */
export function isOneUnit(a: string, b: string): boolean {
  const [first, second] = [parseUnit(a), parseUnit(b)];
  if (!first.ok || !second.ok) return true;
  const convert = inOneCurrency([first.unit, second.unit]);
  return isSameUnit(convert(first.unit), convert(second.unit));
}
