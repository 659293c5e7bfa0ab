import type { MovementsCheck } from "../../../movements/check-movements.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { wordsOf } from "../other/words.ts";

/** Whether a movements table foots, and where not. */
export function movementsCheckTable({ items }: Subject<MovementsCheck>, { showing }: TableInput): TableDocument {
  const problems = items.flatMap((item) => item.problems);
  const cells = cellsOf(
    showing,
    problems.flatMap(({ expected, received }) => [expected, received]),
  );
  const part = partOf("Movements check", problems, [
    ["Period", ({ period }) => textCell(period)],
    ["Field", ({ field }) => textCell(wordsOf(field))],
    ["Expected", ({ expected }) => cells.figure(expected, "money")],
    ["Received", ({ received }) => cells.figure(received, "money")],
    ["Difference", ({ difference }) => cells.figure(difference, "money")],
  ]);
  const says = items.length > 0 && problems.length === 0 ? "The table foots." : "";
  return { parts: [part], notes: says === "" ? [] : [says] };
}
