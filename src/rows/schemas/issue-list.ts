import type * as z from "zod";
import { quote } from "../../errors.ts";
import type { RowIssue, RowIssueCode } from "../types/row-issue.ts";
import { hintFor } from "./written/likely-forms.ts";

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
  /** Whether no more are kept. */
  readonly isFull: () => boolean;
  readonly add: (place: RowPlace, issue: Fault) => void;
}

/** An empty list that keeps so many issues. */
export function issueList(most: number): IssueList {
  const kept: RowIssue[] = [];
  let count = 0;
  return {
    kept,
    count: () => count,
    isFull: () => kept.length >= most,
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

/** Lets a schema say what is wrong with a row that a cheaper check has refused, but for the fields in `said`. */
export function explain(
  candidate: unknown,
  schema: z.ZodType,
  to: { place: RowPlace; issues: IssueList; said: readonly (string | undefined)[] },
): void {
  const { error } = schema.safeParse(candidate, { reportInput: true });
  const hint: typeof hintFor = (...about) => (to.issues.isFull() ? "" : hintFor(...about));
  for (const { path, message, input, ...rest } of error?.issues ?? []) {
    const field = String(path[0] ?? "");
    if (to.said.includes(field)) continue;
    const { code = "not-allowed" } = ("params" in rest ? rest.params : {}) as { code?: RowIssueCode };
    to.issues.add(to.place, { code, field, received: input, message: message + hint(code, field, input) });
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
