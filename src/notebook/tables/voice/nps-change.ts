import type { NetPromoterScoreChange } from "../../../metrics/voice/net-promoter-score-change.ts";
import { cellsOf } from "../../documents/cells.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { confidenceNotes } from "./confidence.ts";

const NOBODY = "nobody answered in one of them";

/** Changes of a net promoter score, and whether chance alone would do. */
export function npsChangeTable(subject: Subject<NetPromoterScoreChange>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Change of net promoter score", subject, [
    ["Change", ({ change }) => cells.figure(change, "points", NOBODY)],
    ["Interval", ({ interval }) => cells.interval(interval, "points", NOBODY)],
    ["Standard error", ({ standardError }) => cells.figure(standardError, "points", NOBODY)],
    ["p-value", ({ pValue }) => cells.figure(pValue, "number", NOBODY)],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}
