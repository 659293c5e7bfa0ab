import type {
  BlankSegmentPeriod,
  SegmentMovements,
  SegmentPeriod,
} from "../../../movements/segments/segment-totals.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import type { Line, Part, TableDocument } from "../../documents/document.ts";
import type { Unit } from "../../figures/format.ts";
import { decimalOf } from "../../figures/figure.ts";
import type { Subject } from "../../subject.ts";
import { captionWith } from "../captions.ts";
import type { TableInput } from "../table-input.ts";
import { mrrMovementsTable } from "./mrr-movements.ts";
import { movementNotes, untold } from "./period-lines.ts";

/** Movements of one segment. */
export type Segment = SegmentMovements<SegmentPeriod | BlankSegmentPeriod>;

/** What nothing names a segment for. */
export const NO_SEGMENT = "(none)";

/** Segments: what each closes with, period by period; of a single one, its movements. */
export function segmentMovementsTable({ items }: Subject<Segment>, input: TableInput): TableDocument {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return oneSegment(only, input);
  const periods = items.flatMap((item) => item.periods);
  const cells = cellsOf(
    input.showing,
    periods.map(({ endingMrr }) => endingMrr),
  );
  const by = items[0]?.segmentBy ?? "segment";
  const mrr = captionWith(`Closing MRR by ${by}`, input.showing.currency);
  const customers = `Customers at the closing by ${by}`;
  return {
    parts: [
      closings(items, { caption: mrr, field: "endingMrr", unit: "money", cells }),
      closings(items, { caption: customers, field: "endingCustomers", unit: "count", cells }),
    ],
    notes: movementNotes(periods),
  };
}

function oneSegment({ periods, segment }: Segment, input: TableInput): TableDocument {
  const subject = { kind: "mrr-movements", items: periods, labels: null, total: periods.length };
  const { parts, notes } = mrrMovementsTable(subject, input);
  return { parts: parts.map((part) => ({ ...part, caption: `${part.caption}: ${segment ?? NO_SEGMENT}` })), notes };
}

interface Closings {
  readonly caption: string;
  readonly field: "endingMrr" | "endingCustomers";
  readonly unit: Unit;
  readonly cells: Cells;
}

function closings(items: readonly Segment[], { caption, field, unit, cells }: Closings): Part {
  const labels = items[0]?.periods.map(({ period, complete }) => (complete ? period : `${period} *`)) ?? [];
  const lines = items.map(({ segment, periods }): Line => [
    textCell(segment ?? NO_SEGMENT),
    ...periods.map((period) =>
      decimalOf(period[field]) === null ? untold(period) : cells.figure(period[field], unit),
    ),
  ]);
  return { caption, headings: [items[0]?.segmentBy ?? "Segment", ...labels], lines };
}
