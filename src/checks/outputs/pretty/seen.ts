/** Control characters, line ends, and characters that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text of a file as a terminal may be given it: what would move the cursor or turn the line round is replaced. */
export function seen(text: string): string {
  return text.replace(UNSEEN, "\uFFFD");
}
