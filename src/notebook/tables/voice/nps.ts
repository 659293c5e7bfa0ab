import type { NetPromoterScore } from "../../../metrics/voice/net-promoter-score.ts";
import { cellsOf } from "../../documents/cells.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { confidenceNotes } from "./confidence.ts";

const NOBODY = "nobody answered";

/** Net promoter scores, with the counts behind them. */
export function npsTable(subject: Subject<NetPromoterScore>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Net promoter score", subject, [
    ["Score", ({ score }) => cells.figure(score, "points", NOBODY)],
    ["Interval", ({ interval }) => cells.interval(interval, "points", NOBODY)],
    ["Promoters", ({ promoters }) => cells.figure(promoters, "count")],
    ["Passives", ({ passives }) => cells.figure(passives, "count")],
    ["Detractors", ({ detractors }) => cells.figure(detractors, "count")],
    ["Responses", ({ responses }) => cells.figure(responses, "count")],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}
