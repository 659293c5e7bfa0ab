import type { MrrBridge } from "../../../metrics/revenue/mrr-bridge.ts";
import { cellsOf } from "../../documents/cells.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import { captionWith } from "../captions.ts";
import type { TableInput } from "../table-input.ts";

/** Bridges: what was added, and what MRR came to. */
export function mrrBridgeTable(subject: Subject<MrrBridge>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(
    showing,
    subject.items.flatMap(({ netNewMrr, endingMrr }) => [netNewMrr, endingMrr]),
  );
  const part = recordsPart(captionWith("MRR bridge", showing.currency), subject, [
    ["Net new MRR", ({ netNewMrr }) => cells.figure(netNewMrr, "money")],
    ["Ending MRR", ({ endingMrr }) => cells.figure(endingMrr, "money")],
  ]);
  return { parts: [part], notes: [] };
}
