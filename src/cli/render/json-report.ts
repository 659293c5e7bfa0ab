import { toPlain } from "../../number/plain.ts";
import type { ReportCustomers } from "../../report/customers.ts";
import type { ReportContext } from "./context.ts";

/** The version of what is printed as JSON: raised when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/**
 * A report as JSON, a piece at a time: every decimal as text, so that no digit is lost to whoever reads it, and every
 * row by its file and line.
 */
export function* jsonReport(context: ReportContext, customers: ReportCustomers | null): Generator<string> {
  const { report, restatement, activity, sources, refused } = context;
  const { kind, ...rest } = report;
  const found = { ...(restatement === null ? {} : { restatement }), ...(activity === null ? {} : { activity }) };
  const whole = { schemaVersion: SCHEMA_VERSION, kind, sources, refused, ...rest, ...found };
  // What is undefined is left out: customers come one by one.
  const text = written({ ...whole, customers: undefined }, context, 2);
  if (customers === null) {
    yield `${text}\n`;
    return;
  }
  yield `${text.slice(0, -"\n}".length)},\n  "customers": {\n    "openings": [`;
  yield* items(customers.openings, context);
  yield `],\n    "movements": [`;
  yield* items(customers.movements, context);
  yield `]\n  }\n}\n`;
}

/** One to a line: there may be too many for one text. */
function* items(of: Iterable<unknown>, context: ReportContext): Generator<string> {
  let between = "\n      ";
  for (const item of of) {
    yield between + written(item, context);
    between = ",\n      ";
  }
  if (between.startsWith(",")) yield "\n    ";
}

function written(value: unknown, { placeOf }: ReportContext, indent?: number): string {
  const placed = (row: unknown): unknown => (typeof row === "number" ? placeOf(row) : row);
  const isRows = (key: string, item: unknown): item is readonly unknown[] => key === "rows" && Array.isArray(item);
  return JSON.stringify(toPlain(value), (key, item: unknown) => (isRows(key, item) ? item.map(placed) : item), indent);
}
