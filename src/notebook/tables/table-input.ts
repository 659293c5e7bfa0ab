import type { TableDocument } from "../documents/document.ts";
import type { Showing } from "../showing.ts";
import type { Subject } from "../subject.ts";

/** What a table is made with. */
export interface TableInput {
  readonly showing: Showing;
  /** The most lines that a table shows. */
  readonly limit: number;
}

/** Makes the tables of one kind of result. A method, so that each kind can say what it takes. */
export interface TableKind {
  tableOf(subject: Subject, input: TableInput): TableDocument;
}
