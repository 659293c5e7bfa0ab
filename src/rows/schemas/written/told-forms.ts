import { quote } from "../../../errors.ts";
import type { GuessedField } from "../../types/read-rows.ts";
import type { Fault } from "../issue-list.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Draft } from "../subscription-cells.ts";
import { type NumberTidier, numberTidier } from "./tidy-numbers.ts";
import { type DateReader, dateReader } from "./written-dates.ts";

/** How the numbers and dates of one file are written, as far as that was told. */
export interface ToldForms {
  /** Makes numbers canonical that are written as was told, and answers what is wrong with the others. */
  readonly tidyNumbers: (draft: Draft) => Fault[];
  readonly dates: DateReader | null;
  /** The currencies that signs beside numbers told. */
  readonly guessed: () => readonly GuessedField[];
}

/** The forms that options tell; where they tell none, numbers and dates are plain, and the schema says if they are not. */
export function toldForms({ numbers: numberForm, dates: dateForm }: ReadOptions): ToldForms {
  const numbers = numberForm === undefined ? null : numberTidier(numberForm);
  return {
    tidyNumbers: numbers?.tidy ?? (() => []),
    dates: dateForm === undefined ? null : dateReader(dateForm, numbers?.reader),
    guessed: () => (numbers === null ? [] : currenciesOf(numbers)),
  };
}

function currenciesOf({ currencies, reader: { locale } }: NumberTidier): readonly GuessedField[] {
  return [...currencies].map(([sign, value]) => {
    const place = locale === null || sign === value ? "" : `, which is ${value} in ${locale}`;
    return { field: "currency", value, because: `amounts are written with ${quote(sign)}${place}` };
  });
}

/** What is said of a date that is not written as was told. */
export function notADate(draft: Draft, field: string, { example }: DateReader): Fault {
  const received = draft[field];
  const message = `Cannot read ${field} as a date like 2025-12-31 or ${example}: received ${quote(received)}`;
  return { code: "not-a-date", field, received, message };
}

/** What is said of a month that is not written as was told. */
export function notAPeriod(received: unknown, { example }: DateReader): Fault {
  const message = `Cannot read period as a period like 2025-12, 2025-Q4 or 2025, or a date like ${example}: received ${quote(received)}`;
  return { code: "not-a-period", field: "period", received, message };
}
