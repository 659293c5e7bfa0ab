import type { HealthReport } from "../../../report/health/health-report-types.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import { atRiskTable } from "../health/at-risk.ts";
import { calibrationTable } from "../health/calibration.ts";
import type { TableInput } from "../table-input.ts";
import { subjectOf } from "./sections.ts";

/** The health of all customers: how many are in each band, who needs attention, and how far to trust it. */
export function healthReportTable({ items }: Subject<HealthReport>, input: TableInput): TableDocument {
  const documents = items.map((report) => reportDocument(report, input));
  return { parts: documents.flatMap(({ parts }) => parts), notes: documents.flatMap(({ notes }) => notes) };
}

function reportDocument(
  { bands, atRisk, calibration, tooNew, asOf, unmeasured }: HealthReport,
  input: TableInput,
): TableDocument {
  const cells = cellsOf(
    input.showing,
    bands.map(({ mrr }) => mrr),
  );
  const inBands = partOf(`Customers by band, ${asOf}`, bands, [
    ["Band", ({ band }) => textCell(band ?? "(none)")],
    ["Customers", ({ accounts }) => cells.figure(accounts, "count")],
    ["MRR", ({ mrr }) => cells.figure(mrr, "money", "nobody says what customers pay")],
  ]);
  const risk = atRiskTable(subjectOf("at-risk", [atRisk]), input);
  const trust =
    calibration === null
      ? { parts: [], notes: [] }
      : calibrationTable(subjectOf("health-calibration", [calibration]), input);
  const notes = [
    ...(tooNew === 0 ? [] : [`${String(tooNew)} customers are too new to be scored.`]),
    ...(unmeasured.length === 0 ? [] : [`Measured of nobody: ${unmeasured.join(", ")}.`]),
  ];
  return { parts: [inBands, ...risk.parts, ...trust.parts], notes: [...risk.notes, ...notes, ...trust.notes] };
}
