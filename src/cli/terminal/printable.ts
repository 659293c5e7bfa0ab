/** Control characters, line ends, and characters that turn the direction of what follows: nothing that is read. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text from data as it may go to a terminal or into a document: what would move the cursor, break a line or hide what
 * follows is shown as a replacement character.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, "\uFFFD");
}
