import { plainCharacters } from "./plain-characters.ts";

/** What a currency's sign or code says. */
export interface CurrencySign {
  /** The currency, where the sign is of one alone. */
  readonly code: string | null;
  /** Every currency that is written so. */
  readonly mayBe: ReadonlySet<string>;
}

/** The English that is written around the world, in which `US$` and `£` are of one currency and `$` is of many. */
const WORLD = "en-001";

/**
 * What the signs of currencies say in a locale: `$` is the Canadian dollar in en-CA, and no one currency in Swedish,
 * which writes US$. The tables are those of the run-time (CLDR), and made when the first sign is met.
 */
export function currencySigns(locale: string | null): (sign: string) => CurrencySign | null {
  return (sign) => {
    const signs = tableOf(locale ?? WORLD);
    return signs.get(signKey(sign)) ?? signs.get(sign.toUpperCase()) ?? null;
  };
}

const TABLES = new Map<string, ReadonlyMap<string, CurrencySign>>();

function tableOf(locale: string): ReadonlyMap<string, CurrencySign> {
  let table = TABLES.get(locale);
  if (table === undefined) TABLES.set(locale, (table = signsOf(locale)));
  return table;
}

function signsOf(locale: string): ReadonlyMap<string, CurrencySign> {
  const codes = Intl.supportedValuesOf("currency");
  const named = new Map<string, string>(); // by a sign that its locale gives to no other currency
  const all = new Map<string, Set<string>>();
  const note = (code: string, sign: string, isNamed: boolean): void => {
    if (isNamed && !named.has(sign)) named.set(sign, code);
    all.set(sign, (all.get(sign) ?? new Set()).add(code));
  };
  for (const code of codes) note(code, signIn(locale, "symbol", code), true);
  for (const code of codes) note(code, signIn(WORLD, "symbol", code), true);
  for (const code of codes) note(code, signIn(locale, "narrowSymbol", code), false);
  const signs = [...all].map(([sign, mayBe]) => [sign, { code: named.get(sign) ?? onlyOne(mayBe), mayBe }] as const);
  return new Map([...signs, ...codes.map((code) => [code, { code, mayBe: new Set([code]) }] as const)]);
}

function signIn(locale: string, currencyDisplay: "symbol" | "narrowSymbol", currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay }).formatToParts(1);
  return signKey(parts.find(({ type }) => type === "currency")?.value ?? currency);
}

function onlyOne(codes: ReadonlySet<string>): string | null {
  const [first = null] = codes;
  return codes.size === 1 ? first : null;
}

function signKey(sign: string): string {
  return plainCharacters(sign).replaceAll(" ", "");
}
