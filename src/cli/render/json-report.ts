import { toPlain } from "../../number/plain.ts";
import type { RevenueReport } from "../../report/revenue-report.ts";

/** The version of what is printed as JSON: raised when a field changes its meaning or goes. */
export const SCHEMA_VERSION = 1;

/** Which rows were read from where, and what their columns were taken for. */
export interface SourceSummary {
  readonly path: string;
  readonly rowKind: string | null;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  readonly columns: unknown;
  readonly leftOut?: string;
}

/** A report as JSON: every decimal as text, so that no digit is lost to whoever reads it. */
export function jsonReport(
  report: RevenueReport,
  sources: readonly SourceSummary[],
  refused: readonly unknown[],
): string {
  const { kind, ...rest } = toPlain(report);
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, kind, sources, refused, ...rest }, null, 2)}\n`;
}
