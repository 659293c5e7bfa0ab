import type * as z from "zod";
import type { RowIssue } from "../types/row-issue.ts";
import type { Draft } from "./subscription-cells.ts";
import type { CellRule } from "./cell-schemas.ts";
import { explain, type Fault, issueList, type RowPlace } from "./issue-list.ts";
import { KEPT_ISSUES, type ReadOptions } from "./read-options.ts";

/** What is read so far. */
export interface RowsSoFar<Row> {
  readonly rows: readonly Row[];
  readonly rowNumbers: readonly number[];
  readonly lines: readonly (number | undefined)[];
  readonly issues: readonly RowIssue[];
  readonly issueCount: number;
  readonly rowsRead: number;
}

/** Takes drafts one by one, in whatever way they come. */
export interface RowTaker {
  /** Makes a row of a draft, or issues. */
  readonly take: (draft: Draft, place: RowPlace) => void;
  /** Refuses what never was a draft. */
  readonly refuse: (place: RowPlace, fault: Fault) => void;
}

/** Takes drafts, and answers what came of them. */
export interface RowReader<Row> extends RowTaker {
  /** The rows and the issues. */
  readonly read: () => RowsSoFar<Row>;
}

/** How the rows of one kind are read. */
export interface RowKindReading {
  /** Makes a draft canonical, and answers what no single cell can say is wrong with it. */
  readonly tidy: (draft: Draft) => readonly Fault[];
  readonly rules: readonly (readonly [string, readonly CellRule<unknown>[]])[];
  readonly required: readonly string[];
  readonly schema: z.ZodType;
}

/** A reader of rows of one kind. */
export function rowReader<Row>({ keepIssues = KEPT_ISSUES }: ReadOptions, kind: RowKindReading): RowReader<Row> {
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  const lines: (number | undefined)[] = [];
  const issues = issueList(keepIssues);
  let rowsRead = 0;
  return {
    take(draft, place) {
      rowsRead += 1;
      const faults = kind.tidy(draft);
      const isClean = isRight(draft, kind);
      if (isClean && faults.length === 0) {
        rows.push(draft as Row);
        rowNumbers.push(place.row);
        lines.push(place.line);
      }
      if (!isClean) explain(draft, kind.schema, { place, issues });
      for (const fault of faults) issues.add(place, fault);
    },
    refuse(place, fault) {
      rowsRead += 1;
      issues.add(place, fault);
    },
    read: () => ({ rows, rowNumbers, lines, issues: issues.kept, issueCount: issues.count(), rowsRead }),
  };
}

/** The same rules that the schema is made of, without its cost: most rows are right. */
function isRight(draft: Draft, { rules, required }: RowKindReading): boolean {
  return rules.every(([field, tests]) => {
    const value = draft[field];
    if (value === undefined || value === null) return !required.includes(field);
    return tests.every(({ test }) => test(value));
  });
}
