/** Lines of text that no quote stands in: each is a row, and what stands between delimiters is a cell. */
export interface PlainLines {
  /** Whole lines, the last with its line feed as well: a text, or bytes of ASCII, in which a return may stand before it. */
  readonly content: string | Uint8Array;
  /** The line that the first of them is. */
  readonly line: number;
}

/** Takes lines, and answers which line comes next. */
export type LinesTaker = (lines: PlainLines) => number;
