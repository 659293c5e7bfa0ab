import type * as z from "zod";
import { quote } from "../../errors.ts";
import type { RowIssue, RowIssueCode } from "../types/row-issue.ts";

/** What is wrong with a row, wherever it stands. */
export type Fault = Omit<RowIssue, "row" | "line" | "column">;

/** Where a row stands, and what its fields were read from. */
export interface RowPlace {
  readonly row: number;
  readonly line: number | undefined;
  readonly columnOf: (field: string) => string | undefined;
}

/** Issues as they are found: all are counted, the first ones are kept. */
export interface IssueList {
  readonly kept: readonly RowIssue[];
  readonly count: () => number;
  readonly add: (place: RowPlace, issue: Fault) => void;
}

/** An empty list that keeps so many issues. */
export function issueList(most: number): IssueList {
  const kept: RowIssue[] = [];
  let count = 0;
  return {
    kept,
    count: () => count,
    add({ row, line, columnOf }, issue) {
      count += 1;
      if (kept.length >= most) return;
      const column = issue.field === undefined ? undefined : columnOf(issue.field);
      kept.push({
        ...issue,
        row,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      });
    },
  };
}

/** Lets a schema say what is wrong with a row that a cheaper check has refused. */
export function explain(candidate: unknown, schema: z.ZodType, to: { place: RowPlace; issues: IssueList }): void {
  const { error } = schema.safeParse(candidate, { reportInput: true });
  for (const { path, message, input, ...rest } of error?.issues ?? []) {
    const field = String(path[0] ?? "");
    // What the cells say together, the reader says itself, and of the cells as they were written.
    const { code = "not-allowed" } = ("params" in rest ? rest.params : {}) as { code?: RowIssueCode };
    if (code !== "ends-before-start") to.issues.add(to.place, { code, field, received: input, message });
  }
}

/** What is said of a record that is no row at all. */
export function notAnObject(received: unknown): Fault {
  return {
    code: "not-an-object",
    received,
    message: `Cannot read a row that is no object: received ${quote(received)}`,
  };
}
