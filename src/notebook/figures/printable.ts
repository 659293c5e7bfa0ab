/** Control characters, line ends, halves of characters, and what turns the direction of what follows: nothing that is read. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A name from data as it may stand in a table or chart: what nobody sees, and SVG may not hold, is replaced. */
export function printable(text: string): string {
  return text.replace(UNSEEN, "\uFFFD");
}

/** The beginning of a very long name, for places that do not wrap. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text;
}
