import type { CustomerEffortScore } from "../../../metrics/voice/customer-effort-score.ts";
import type { CustomerSatisfactionScore } from "../../../metrics/voice/customer-satisfaction-score.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import type { Column } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Unit } from "../../figures/format.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { confidenceNotes } from "./confidence.ts";

const NOBODY = "nobody answered";

type Score = CustomerSatisfactionScore | CustomerEffortScore;

/** A mean is a rating, every other form a share. */
export function unitOf({ form }: Pick<Score, "form">): Unit {
  return form === "mean" ? "ratio" : "share";
}

/** Customer satisfaction scores. */
export function csatTable(subject: Subject<CustomerSatisfactionScore>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Customer satisfaction score", subject, [
    ...common<CustomerSatisfactionScore>(cells),
    ["Satisfied", ({ satisfied }) => cells.figure(satisfied, "count")],
    ["Responses", ({ responses }) => cells.figure(responses, "count")],
    ["Mean rating", ({ mean }) => cells.figure(mean, "ratio", "counts were given, or nobody answered")],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}

/** Customer effort scores. */
export function cesTable(subject: Subject<CustomerEffortScore>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Customer effort score", subject, [
    ...common<CustomerEffortScore>(cells),
    ["Responses", ({ responses }) => cells.figure(responses, "count")],
    ["Mean rating", ({ mean }) => cells.figure(mean, "ratio", NOBODY)],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}

function common<Item extends Score>(cells: Cells): readonly Column<Item>[] {
  return [
    ["Score", (item) => cells.figure(item.score, unitOf(item), NOBODY)],
    ["Form", ({ form }) => textCell(form)],
    ["Interval", (item) => cells.interval(item.interval, unitOf(item), "nobody answered, or all answers are the same")],
  ];
}
