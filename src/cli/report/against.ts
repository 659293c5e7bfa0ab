import { readFile } from "node:fs/promises";
import { isMetricInputError, quote } from "../../errors.ts";
import type { ReportCustomers } from "../../report/customers.ts";
import { type Restatement, restatement } from "../../report/restatement.ts";
import type { KeptReport } from "../../report/restating/kept-report.ts";
import type { RevenueReport } from "../../report/revenue-report.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { reasonOf } from "../reading/reasons.ts";
import { SCHEMA_VERSION } from "../render/json-report.ts";

/** A report that an earlier run wrote with `--format json`. */
export async function readKept(path: string): Promise<KeptReport> {
  const kept = parsed(await textOf(path), path) as (KeptReport & { readonly schemaVersion?: unknown }) | null;
  const version = kept?.schemaVersion;
  if (kept !== null && kept.kind === "revenue-report" && version === SCHEMA_VERSION) return kept;
  const isReport = kept !== null && typeof kept === "object" && kept.kind === "revenue-report";
  const what = isReport
    ? `it is of schema version ${quote(version)} and this is ${String(SCHEMA_VERSION)}`
    : "it is no report that was written with --format json";
  throw new Stop(EXIT.usage, `Cannot compare with ${quote(path)}: ${what}`);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot read ${quote(path)}: ${reasonOf(error)}`);
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, "")) as unknown;
  } catch (error) {
    throw new Stop(EXIT.usage, `Cannot read ${quote(path)} as JSON: ${(error as Error).message}`);
  }
}

/** What became of the closed periods of an earlier report. */
export function against(kept: KeptReport, report: RevenueReport, customers: ReportCustomers): Restatement {
  try {
    return restatement(kept, { ...report, customers });
  } catch (error) {
    throw isMetricInputError(error) ? new Stop(EXIT.usage, `--against: ${error.message}`) : error;
  }
}
