/** What a cell is that is not an ordinary figure. */
export type Mark = "text" | "figure" | "none" | "withheld" | "loss" | "negative-churn";

/** One cell as it is shown. */
export interface Cell {
  /** What stands in it. */
  readonly text: string;
  /** What kind of cell it is; a figure stands to the right. */
  readonly mark: Mark;
  /** What it says to whoever asks: the exact value, or why there is none. */
  readonly title?: string | undefined;
}

/** One line of a table: its name first. */
export type Line = readonly Cell[];

/** One table. */
export interface Part {
  /** What it is. */
  readonly caption: string;
  /** What stands above each column, that of the lines' names first. */
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  /** A last line that adds up the others. */
  readonly total?: Line | undefined;
}

/** Everything that a result says, as tables and notes below them. */
export interface TableDocument {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}
