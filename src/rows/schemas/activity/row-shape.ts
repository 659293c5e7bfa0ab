import type * as z from "zod";
import { quote } from "../../../errors.ts";
import { isBefore } from "../../../time/calendar-date.ts";
import type { Rules } from "../cell-schemas.ts";
import type { Fault } from "../issue-list.ts";
import { rowSchema } from "../row-schema.ts";
import type { Draft } from "../subscription-cells.ts";
import type { CellForm } from "./cell-forms.ts";

/** What a row is held to beside each of its cells. */
export interface RowContext {
  readonly timeZone: string;
  /** The row as it was written. */
  readonly written: Readonly<Draft>;
}

/** How the rows of one kind are read: the form of each field, and what the cells of a row must say together. */
export interface RowShape<Row> {
  readonly cells: Readonly<Record<keyof Rules<Row>, CellForm>>;
  readonly required: readonly (keyof Rules<Row> & string)[];
  readonly faults?: (row: Readonly<Draft>, context: RowContext) => readonly Fault[];
  /** Takes away what a cell says that other cells say cannot be so meant, in place. */
  readonly settle?: (row: Draft) => void;
  /** Fields whose text is the same in very many rows, of which there may be millions: each text is kept once. */
  readonly repeated?: readonly (keyof Rules<Row> & string)[];
  /** Whether rows have attributes. They do where nothing is said. */
  readonly hasAttributes?: false;
  /** A field that is negative only where credits are allowed. */
  readonly credit?: "amount";
}

/** The schema (zod) of the rows of a shape. */
export function shapeSchema<Row>({ cells, required, faults, hasAttributes }: RowShape<Row>): z.ZodType<Row> {
  return rowSchema<Row>({
    rules: Object.entries<CellForm>(cells).map(([field, { rules }]) => [field, rules]),
    required,
    hasAttributes: hasAttributes ?? true,
    ...(faults === undefined ? {} : { faults: (row) => faults(row, { timeZone: "UTC", written: row }) }),
  });
}

/** Refuses rows of which one of these dates is before another. */
export function notBefore(start: string, ends: readonly string[]): (row: Readonly<Draft>, of: RowContext) => Fault[] {
  return (row, { timeZone, written }) =>
    ends
      .filter((end) => isBefore(row[end], row[start], timeZone))
      .map((field) => {
        const received = written[field];
        const message = `Cannot use ${field} before ${start}, which is ${quote(written[start])}: received ${quote(received)}`;
        return { code: "ends-before-start", field, received, message };
      });
}
