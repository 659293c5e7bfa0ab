/** Where something stands in a text: both from 1. */
export interface Place {
  /** The line. */
  readonly line: number;
  /** The character in the line. */
  readonly column: number;
}

/**
 * Finds where the key or the value at a path stands in the text that the data was read from. Each format brings its
 * own; where nothing is known of a text, nothing is found.
 */
export type Locate = (path: readonly string[], part: "key" | "value") => Place | undefined;

/** The place of a character of a text, by its number from 0. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
