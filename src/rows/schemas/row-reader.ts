import type * as z from "zod";
import type { ColumnUse, GuessedField, ReadRows } from "../types/read-rows.ts";
import type { Draft } from "./subscription-cells.ts";
import type { CellRule } from "./cell-schemas.ts";
import { explain, type Fault, issueList, type RowPlace } from "./issue-list.ts";
import { KEPT_ISSUES, type ReadOptions } from "./read-options.ts";

/** Takes drafts one by one, in whatever way they come. */
export interface RowTaker {
  /** Makes a row of a draft, or issues. */
  readonly take: (draft: Draft, place: RowPlace) => void;
  /** Refuses what never was a draft. */
  readonly refuse: (place: RowPlace, fault: Fault) => void;
}

/** Takes drafts, and answers what came of them. */
export interface RowReader<Row> extends RowTaker {
  /** The rows and the issues, under columns to which is added what the cells alone could tell. */
  readonly read: (columns: ColumnUse) => ReadRows<Row>;
}

/** How the rows of one kind are read. */
export interface RowKindReading {
  /** Makes a draft canonical, and answers what no single cell can say is wrong with it. */
  readonly tidy: (draft: Draft) => readonly Fault[];
  readonly rules: readonly (readonly [string, readonly CellRule<unknown>[]])[];
  readonly required: readonly string[];
  readonly schema: z.ZodType;
  /** What the cells said of fields that no column has. */
  readonly guessed: () => readonly GuessedField[];
}

/** Keeps a row that was found right, in place of the list that a reader answers. */
export type RowKeeper<Row> = (row: Row, place: RowPlace) => void;

/** A reader of rows of one kind. */
export function rowReader<Row>(
  { keepIssues = KEPT_ISSUES }: ReadOptions,
  kind: RowKindReading,
  keeper?: RowKeeper<Row>,
): RowReader<Row> {
  const list = rowList<Row>();
  const keep = keeper ?? list.keep;
  const issues = issueList(keepIssues);
  let rowsRead = 0;
  return {
    take(draft, place) {
      rowsRead += 1;
      const faults = kind.tidy(draft);
      const isClean = isRight(draft, kind);
      if (isClean && faults.length === 0) keep(draft as Row, place);
      // What the cells say together, and how they must be written, is said of them as they were written.
      if (!isClean) explain(draft, kind.schema, { place, issues, said: faults.map(({ field }) => field) });
      for (const fault of faults) issues.add(place, fault);
    },
    refuse(place, fault) {
      rowsRead += 1;
      issues.add(place, fault);
    },
    read: ({ guessed, ...columns }) => ({
      ...list.kept,
      ...{ issues: issues.kept, issueCount: issues.count(), rowsRead },
      columns: { ...columns, guessed: [...guessed, ...kind.guessed()] },
    }),
  };
}

/** Rows as a reader answers them, with where each stands. */
function rowList<Row>(): { kept: Pick<ReadRows<Row>, "rows" | "rowNumbers" | "lines">; keep: RowKeeper<Row> } {
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  const lines: (number | undefined)[] = [];
  const keep = (row: Row, place: RowPlace): void => {
    rows.push(row);
    rowNumbers.push(place.row);
    lines.push(place.line);
  };
  return { kept: { rows, rowNumbers, lines }, keep };
}

/** The same rules that the schema is made of, without its cost: most rows are right. */
function isRight(draft: Draft, { rules, required }: RowKindReading): boolean {
  return rules.every(([field, tests]) => {
    const value = draft[field];
    if (value === undefined || value === null) return !required.includes(field);
    return tests.every(({ test }) => test(value));
  });
}
