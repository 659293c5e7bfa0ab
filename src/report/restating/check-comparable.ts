import { resolveConvention } from "../../conventions/resolve.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { KeptPeriod, KeptReport } from "./kept-report.ts";

/** Refuses two reports that were not counted the same way: what differs then is not the rows. */
export function checkComparable(before: KeptReport, after: KeptReport): void {
  for (const [name, report] of Object.entries({ before, after })) checkReport(name, report);
  const [was, is] = [choicesOf(before), choicesOf(after)];
  const differing = Object.keys(is).filter((key) => key in was && written(was[key]) !== written(is[key]));
  const [field] = differing;
  if (field === undefined) return;
  const named = differing.map((key) => `${key} is ${written(is[key])} and was ${written(was[key])}`);
  throw new MetricInputError(`Cannot compare reports that were counted differently: ${named.join(", ")}`, {
    code: "not-allowed",
    field,
    received: was[field],
  });
}

function checkReport(field: string, report: KeptReport): void {
  const given: unknown = report; // what was kept as JSON may be anything
  const { kind, periods } = (given ?? {}) as Partial<KeptReport>;
  if (kind === "revenue-report" && Array.isArray(periods) && periods.every(isPeriod)) return;
  const details = { code: "not-allowed", field, received: given } as const;
  throw new MetricInputError(`Cannot compare ${field} as it is no revenue report: received ${quote(given)}`, details);
}

function isPeriod(given: unknown): boolean {
  const { period, movements } = (given ?? {}) as Partial<KeptPeriod>;
  return typeof period === "string" && typeof movements === "object" && (movements as unknown) !== null;
}

/** Everything that numbers depend on beside the rows. What a report does not say was standard, or is not compared. */
function choicesOf({ by, currency, convention, options }: KeptReport): Readonly<Record<string, unknown>> {
  const choices = (convention as KeptReport["convention"] | undefined) ?? {};
  return { by, currency, ...resolveConvention(choices), ...options };
}

function written(value: unknown): string {
  return typeof value === "string" ? quote(value) : JSON.stringify(value);
}
