import { isDecimalInput } from "../../../number/parse.ts";
import { formatDay, LAST_YEAR, readDay } from "../../../time/calendar-date.ts";
import { type CellRule, CURRENCY, DATE, IDENTIFIER, MAGNITUDE, NUMBER, oneOf, TEXT, TRUTH } from "../cell-schemas.ts";
import { meaningOf, TRUTH_WORDS } from "../cell-words.ts";
import { currencyOf, textOf } from "../subscription-cells.ts";
import type { ToldForms } from "../written/told-forms.ts";

/** What the cells of a file are read by. */
export interface CellContext {
  /** The zone in which time stamps fall on a date, where a day is wanted. */
  readonly timeZone: string;
  /** Whether terms end on their last day, and not on the day after it. */
  readonly endsInclusive: boolean;
  /** How numbers and dates are written, where that was told. */
  readonly forms: ToldForms;
}

/** How the cells of a field are made canonical, and what they must be then. */
export interface CellForm {
  readonly rules: readonly CellRule<unknown>[];
  /** Answers what it cannot read as it is, for the rules to refuse, and `undefined` for what says nothing. */
  readonly tidy: (value: unknown, context: CellContext) => unknown;
}

/** A name or number that says which. */
export const ID_CELL: CellForm = {
  rules: [IDENTIFIER],
  tidy: (value) => (typeof value === "bigint" ? String(value) : value),
};

/** Words that stand for themselves. */
export const TEXT_CELL: CellForm = { rules: [TEXT], tidy: textOf };

/** When: what is a date or a time stamp stays as it is, because hours may count, and other forms become one. */
export const MOMENT_CELL: CellForm = { rules: [DATE], tidy: momentOf };

/** When it ended, if it did: a year that nobody will see is never. */
export const END_MOMENT_CELL: CellForm = {
  rules: [DATE],
  tidy: (value, context) => unlessNever(momentOf(value, context), context),
};

/** A day; a time stamp is of the day on which it falls in the time zone. */
export const DAY_CELL: CellForm = { rules: [DATE], tidy: (value, context) => dayOf(value, context, 0) };

/** A day, or in a year that nobody will see, never. */
export const END_DAY_CELL: CellForm = {
  rules: [DATE],
  tidy: (value, context) => unlessNever(dayOf(value, context, 0), context),
};

/** The first day after a term, which may be told by the term's last day. */
export const TERM_END_CELL: CellForm = {
  rules: [DATE],
  tidy: (value, context) => dayOf(value, context, context.endsInclusive ? 1 : 0),
};

/** Money or another number, below zero or not. */
export const NUMBER_CELL: CellForm = { rules: [NUMBER], tidy: (value) => value };

/** A number that is not below zero. */
export const MAGNITUDE_CELL: CellForm = { rules: [NUMBER, MAGNITUDE], tidy: (value) => value };

/** How many times, which may be none. */
export const COUNT_CELL: CellForm = {
  rules: [
    { test: Number.isInteger, code: "not-whole", action: (field) => `read ${field} as a whole number` },
    MAGNITUDE,
  ],
  tidy: plainNumber,
};

/** A number that is to be reached; `85 %` is 0.85. */
export const GOAL_CELL: CellForm = { rules: [NUMBER], tidy: shareOf };

/** A number on a scale that the survey knows. */
export const SCORE_CELL: CellForm = {
  rules: [{ test: Number.isFinite, code: "not-a-number", action: (field) => `read ${field} as a number` }],
  tidy: plainNumber,
};

/** Yes or no. */
export const TRUTH_CELL: CellForm = wordCell(TRUTH_WORDS, [TRUTH]);

/** The code of a currency. */
export const CURRENCY_CELL: CellForm = { rules: [CURRENCY], tidy: currencyOf };

/** One of a few values, by any word that stands for it; `null` among what words stand for says nothing. */
export function wordCell<T>(words: Readonly<Record<string, T>>, rules: readonly CellRule<unknown>[]): CellForm {
  return {
    rules,
    tidy(value) {
      const meaning = meaningOf(words, textOf(value));
      return meaning === null ? undefined : (meaning ?? value);
    },
  };
}

/** One of a few words, by any other that stands for it. */
export function choiceCell<T extends string>(words: Readonly<Record<string, T>>, choices: readonly T[]): CellForm {
  return wordCell(words, [oneOf(choices)]);
}

function momentOf(value: unknown, { timeZone, forms }: CellContext): unknown {
  // Where no other form was told, what is no date is for the rules to refuse.
  if (forms.dates === null || readDay(value, timeZone) !== null) return value;
  return forms.dates.iso(value) ?? value;
}

function dayOf(value: unknown, { timeZone, forms }: CellContext, later: number): unknown {
  const day = readDay(value, timeZone) ?? forms.dates?.day(value, timeZone) ?? null;
  return day === null ? value : formatDay(day < LAST_YEAR ? day + later : day);
}

function unlessNever(value: unknown, { timeZone }: CellContext): unknown {
  return (readDay(value, timeZone) ?? 0) >= LAST_YEAR ? undefined : value;
}

/** Text that is a plain number, as that number. */
function plainNumber(value: unknown): unknown {
  const isText = typeof value === "string" || typeof value === "bigint";
  return isText && isDecimalInput(value) ? Number(value) : value;
}

/** `85 %` is 0.85, digit by digit. */
function shareOf(value: unknown): unknown {
  const written =
    typeof value === "string" ? /^(?<sign>[-+]?)(?<whole>\d+)(?:\.(?<rest>\d+))?\s*%$/u.exec(value) : null;
  const { sign = "", whole = "", rest = "" } = written?.groups ?? {};
  if (whole === "") return value;
  const digits = whole.padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${rest}`;
}
