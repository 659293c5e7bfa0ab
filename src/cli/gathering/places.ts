import type { ReadText } from "../../rows/index.ts";

/** Where a row stands: on its line, or where its text has none, by its number. */
export interface Stand {
  readonly row: number;
  readonly line?: number | undefined;
}

/** A file and a line as editors understand them; a row's number where there are no lines. */
export function placeOf(path: string, { row, line }: Stand): string {
  return line === undefined ? `${path} row ${String(row)}` : `${path}:${String(line)}`;
}

/** Where the rows of one file stand among those of all. */
export interface FilePlaces {
  readonly path: string;
  /** How many rows of it are used. */
  readonly rowsUsed: number;
  /** Where the row at this index stands in it. */
  readonly standOf: (index: number) => Stand;
}

/** Where the n-th row of all files together stands, from 1: `data.csv:12`. */
export function placer(files: readonly FilePlaces[]): (row: number) => string {
  return (row) => {
    let before = 0;
    for (const { path, rowsUsed, standOf } of files) {
      const index = row - before - 1;
      if (index < rowsUsed) return placeOf(path, standOf(index));
      before += rowsUsed;
    }
    return `row ${String(row)}`;
  };
}

/** Where the rows that were read stand in their file. */
export function standsIn({ rowNumbers, lines }: Pick<ReadText, "rowNumbers" | "lines">): FilePlaces["standOf"] {
  return (index) => ({ row: rowNumbers[index] ?? 0, line: lines[index] });
}
