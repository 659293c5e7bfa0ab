import type { CustomerMovement } from "../../../movements/customer-movements.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import { captionWith } from "../captions.ts";
import type { TableInput } from "../table-input.ts";

/** How many rows are named in one cell. */
const MOST_ROWS = 5;

/** Customers' movements, one a line, with the rows behind them. */
export function customerMovementsTable({ items }: Subject<CustomerMovement>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(
    showing,
    items.flatMap(({ opening, closing }) => [opening, closing]),
  );
  const optional: readonly (readonly [keyof CustomerMovement, Column<CustomerMovement>])[] = [
    ["subscriptionId", ["Subscription", ({ subscriptionId }) => textCell(subscriptionId)]],
    ["date", ["Day", ({ date }) => textCell(date)]],
  ];
  const has = (field: keyof CustomerMovement): boolean => items.some((item) => item[field] !== null);
  const part = partOf(captionWith("Customer movements", showing.currency), items, [
    ["Customer", ({ customerId }) => textCell(customerId)],
    ...optional.filter(([field]) => has(field)).map(([, column]) => column),
    ["Period", ({ period }) => textCell(period)],
    ["Movement", ({ kind }) => textCell(kind)],
    ["Before", ({ opening }) => cells.figure(opening, "money")],
    ["After", ({ closing }) => cells.figure(closing, "money")],
    ["Change", ({ delta }) => cells.figure(delta, "money")],
    ["Rows", ({ rows }) => textCell(rowsOf(rows))],
  ]);
  return { parts: [part], notes: [] };
}

function rowsOf(rows: readonly number[]): string {
  const more = rows.length - MOST_ROWS;
  return `${rows.slice(0, MOST_ROWS).join(", ")}${more > 0 ? ` and ${String(more)} more` : ""}`;
}
