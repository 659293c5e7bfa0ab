import type { RestatedNumber, Restatement } from "../../../report/restatement.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Cell, TableDocument } from "../../documents/document.ts";
import type { Unit } from "../../figures/format.ts";
import type { Subject } from "../../subject.ts";
import { unitOfField, wordsOf } from "../other/words.ts";
import type { TableInput } from "../table-input.ts";

/** How many customers are named in one cell. */
const MOST_NAMES = 3;

/** Numbers of closed periods that are no longer what they were, and who made the difference. */
export function restatementTable({ items }: Subject<Restatement>, { showing }: TableInput): TableDocument {
  const numbers = items.flatMap(({ periods }) => periods);
  const cells = cellsOf(
    showing,
    numbers.filter((number) => unitOf(number) === "money").flatMap(({ was, is }) => [was, is]),
  );
  const part = partOf("Restated numbers", numbers, [
    ["Period", ({ period }) => textCell(period)],
    ["Number", ({ field }) => textCell(wordsOf(field.replace(/\./gu, " ")))],
    ["Was", (number) => cells.figure(number.was, unitOf(number), "it could not be told")],
    ["Is", (number) => cells.figure(number.is, unitOf(number), "it cannot be told")],
    ["Difference", (number) => cells.figure(number.difference, unitOf(number), "one of the two is not known")],
    ["Customers", customersCell],
  ]);
  return { parts: [part], notes: items.flatMap(notesOf) };
}

/** Counts, shares and amounts are told apart by their names. */
function unitOf({ field }: RestatedNumber): Unit {
  const unit = unitOfField(field);
  return unit === "number" ? "money" : unit;
}

function customersCell({ customers, customerCount }: RestatedNumber): Cell {
  const names = customers.slice(0, MOST_NAMES).map(({ customerId }) => String(customerId));
  const more = customerCount - names.length;
  return textCell(names.length === 0 ? "" : `${names.join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`);
}

function notesOf({ periods, compared, customersKnown }: Restatement): readonly string[] {
  const notes = [
    `${String(compared.length)} closed periods were compared${periods.length === 0 ? "; nothing changed" : ""}.`,
  ];
  if (!customersKnown && periods.length > 0)
    notes.push("The earlier report does not say who moved: customers are candidates.");
  return notes;
}
