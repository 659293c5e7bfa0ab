import { quote } from "../../../errors.ts";
import type { Draft } from "../subscription-cells.ts";
import type { Fault } from "../issue-list.ts";
import { type CurrencySign, currencySigns } from "./currency-signs.ts";
import type { NumberForm } from "./number-marks.ts";
import { type NumberReader, numberReader, type WrittenNumber } from "./written-numbers.ts";

/** Fields of money, the row's own amount first: what it says of the currency is what the others must say. */
const MONEY = ["amount", "mrr", "discount", "tax", "refund", "value", "renewedValue"];
/** Fields that may be per cent, and those of them that may be below zero. */
const GOALS = ["target", "baseline", "actual"];
const SHARES = ["discount", ...GOALS];
const NUMBERS = [...MONEY, "quantity", "count", "minutes", "score", ...GOALS];

/** Makes the numbers of drafts canonical, in place. */
export interface NumberTidier {
  /** Answers what is wrong with those that it leaves as they are. */
  readonly tidy: (draft: Draft) => Fault[];
  /** The signs that said a row's currency, as no column did, and what they said. */
  readonly currencies: ReadonlyMap<string, string>;
  readonly reader: NumberReader;
}

/** Makes numbers canonical that are written in one form. */
export function numberTidier(form: NumberForm): NumberTidier {
  const reader = numberReader(form);
  const signs = currencySigns(reader.locale);
  const currencies = new Map<string, string>();
  const tidyOne = (draft: Draft, field: string): readonly Fault[] => {
    const received = draft[field];
    if (typeof received !== "string") return []; // what is a number already is not written in any form
    const written = reader.read(received);
    const unit = written === null ? null : unitOf(written, field, signs);
    if (written === null || unit === null) return [notSo(field, reader, received)];
    draft[field] = unit === "%" ? `${written.decimal}%` : written.decimal;
    return typeof unit === "string" ? [] : noteCurrency(draft, unit, { field, received, sign: written.sign });
  };
  const noteCurrency = (draft: Draft, unit: CurrencySign, of: SignedCell): readonly Fault[] => {
    const fault = currencyFault(draft, unit, of);
    if (fault !== null) return [fault];
    if (!("currency" in draft)) currencies.set(of.sign, (draft["currency"] = unit.code)!);
    return [];
  };
  return { tidy: (draft) => NUMBERS.flatMap((field) => tidyOne(draft, field)), currencies, reader };
}

interface SignedCell {
  readonly field: string;
  readonly received: unknown;
  readonly sign: string;
}

/** What a number is of: a currency, per cent, or only a number; `null` where its sign says nothing that is known. */
export function unitOf(
  { sign, decimal }: WrittenNumber,
  field: string,
  signs: (sign: string) => CurrencySign | null,
): CurrencySign | "%" | "" | null {
  if (sign === "") return "";
  if (sign === "%") return SHARES.includes(field) && (GOALS.includes(field) || !decimal.startsWith("-")) ? "%" : null;
  return MONEY.includes(field) ? signs(sign) : null;
}

function notSo(field: string, { example }: NumberReader, received: unknown): Fault {
  const message = `Cannot read ${field} as a number like ${example}: received ${quote(received)}`;
  return { code: "not-a-number", field, received, message };
}

/** A sign must not be of another currency than the row's; where nothing else says the row's, it must be of one alone. */
function currencyFault(draft: Draft, { code, mayBe }: CurrencySign, { field, received }: SignedCell): Fault | null {
  const currency = draft["currency"];
  const isOther = typeof currency === "string" && !mayBe.has(currency.toUpperCase());
  if (!isOther && (code !== null || currency !== undefined)) return null;
  const message = isOther
    ? `Cannot read ${field} in another currency than the row's, which is ${currency}: received ${quote(received)}`
    : `Cannot tell the currency of ${field}, whose sign several have: received ${quote(received)}; name it in a column`;
  return { code: "not-allowed", field, received, message };
}
