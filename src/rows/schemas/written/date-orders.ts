/** In which order the parts of a date are written. */
export type DateOrder = "dmy" | "mdy" | "ymd";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(?<day>\\d{1,2})";
const NTH = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const MONTH = "(?<month>\\d{1,2})";
const YEAR = "(?<year>\\d{4}|\\d{2})";
const FULL_YEAR = "(?<year>\\d{4})";
/** The same mark twice, with a space behind it where it is a point: `31. 12. 2025`. */
const MARK = "(?<mark>[/-]|\\. ?)";
const SAME = "\\k<mark>";
const GAP = "(?:[ /-]|, ?|\\. ?)";

const pattern = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join("")}$`, "iu");

/** `January 31st, 2025` is the same in every order, and so is a day between its month's name and four digits. */
const NAMED = [
  pattern(NTH, GAP, NAME, GAP, FULL_YEAR),
  pattern(NAME, GAP, NTH, GAP, YEAR),
  pattern(FULL_YEAR, GAP, NAME, GAP, NTH),
];
const DAY_FIRST = pattern(NTH, GAP, NAME, GAP, YEAR);
const YEAR_FIRST = pattern(YEAR, GAP, NAME, GAP, NTH);

const ORDERS: Readonly<Record<DateOrder, readonly RegExp[]>> = {
  dmy: [
    pattern(DAY, MARK, MONTH, SAME, YEAR, "\\.?"),
    pattern("(?<day>\\d\\d)(?<month>\\d\\d)", FULL_YEAR),
    DAY_FIRST,
    ...NAMED,
  ],
  mdy: [
    pattern(MONTH, MARK, DAY, SAME, YEAR, "\\.?"),
    pattern("(?<month>\\d\\d)(?<day>\\d\\d)", FULL_YEAR),
    DAY_FIRST,
    ...NAMED,
  ],
  ymd: [
    pattern(YEAR, MARK, MONTH, SAME, DAY, "\\.?"),
    pattern(FULL_YEAR, "(?<month>\\d\\d)(?<day>\\d\\d)"),
    YEAR_FIRST,
    ...NAMED,
  ],
};

const MONTH_ALONE = [
  pattern(MONTH, "[/.-]", FULL_YEAR),
  pattern(FULL_YEAR, "[/.-]", MONTH),
  pattern(NAME, GAP, YEAR),
  pattern(FULL_YEAR, GAP, NAME),
];

/** A date in one order, or with the English name of its month, as `YYYY-MM-DD`: whether there is such a day is not asked. */
export function orderedDate(text: string, order: DateOrder): string | null {
  return isoOf(text, ORDERS[order]);
}

/** A month and its year, as `YYYY-MM-01`. */
export function writtenMonth(text: string): string | null {
  return isoOf(text, MONTH_ALONE);
}

function isoOf(text: string, patterns: readonly RegExp[]): string | null {
  for (const one of patterns) {
    const groups = one.exec(text)?.groups;
    const year = groups === undefined ? null : fullYear(groups["year"]!);
    if (year !== null) return [year, ...[monthOf(groups!), groups!["day"] ?? "1"].map(twoDigits)].join("-");
  }
  return null;
}

function monthOf({ month = "", name }: Readonly<Record<string, string>>): string {
  return name === undefined ? month : String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function twoDigits(number: string): string {
  return number.padStart(2, "0");
}

/**
 * Two digits are a year where POSIX (69 to 99 are of the last century) and Excel (30 to 99 are) say the same of them.
 * Which century 35 is of, nobody has told.
 */
function fullYear(digits: string): string | null {
  if (digits.length === 4) return digits;
  if (digits < "30") return `20${digits}`;
  return digits >= "69" ? `19${digits}` : null;
}
