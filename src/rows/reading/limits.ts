/**
 * A row, or a line of NDJSON, has at most so many characters: 16 Mi. More is a quote that never closes, or a file without
 * lines, and is not held to its end.
 */
export const MOST_ROW: number = 2 ** 24;

/** What is said of a row that has more. */
export const TOO_LONG = "it has more than 16,777,216 characters";

/** JSON that is one text is held three times: as text, as values and as rows. It has at most so many characters: 256 Mi. */
export const MOST_JSON: number = 2 ** 28;

const ENOUGH = 80;

/**
 * Enough of a line to recognise it by, or `null` while there is too little; copied, so that the whole text is not kept
 * for it.
 */
export function beginningOf(text: string, from: number, isLast: boolean): string | null {
  const beginning = text.slice(from, from + ENOUGH);
  const [line = ""] = beginning.split("\n");
  const isEnough = isLast || line.length < beginning.length || beginning.length === ENOUGH;
  return isEnough ? Array.from(line).join("") : null;
}
