// Written as escapes: most of these cannot be seen.
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const MINUSES = /[\u2010\u2011\u2212\uFE63\uFF0D]/gu;
const APOSTROPHES = /[\u2019\u02BC\uFF07]/gu;
const PERCENTS = /[\u066A\uFE6A\uFF05]/gu;

const IS_PLAIN = /^[ -~]*$/u;

/**
 * A text with one character for each of those that look alike: spaces that do not break, typographic apostrophes,
 * minus signs; and without the marks that say in which direction it is written.
 */
export function plainCharacters(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .replace(SPACES, " ")
    .replace(DIRECTIONS, "")
    .replace(MINUSES, "-")
    .replace(APOSTROPHES, "'")
    .replace(PERCENTS, "%");
}
