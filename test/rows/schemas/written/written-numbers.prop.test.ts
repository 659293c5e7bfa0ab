import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencySigns } from "../../../../src/rows/schemas/written/currency-signs.ts";
import { numberReader } from "../../../../src/rows/schemas/written/written-numbers.ts";

/** Locales of every way of writing: points, commas, spaces, apostrophes, groups of two, other digits, right to left. */
const LOCALES = [
  ...[
    "en-US",
    "en-GB",
    "en-IN",
    "en-CA",
    "en-AU",
    "en-ZA",
    "de-DE",
    "de-AT",
    "de-CH",
    "de-LI",
    "fr-FR",
    "fr-CA",
    "fr-CH",
  ],
  ...[
    "es-ES",
    "es-MX",
    "it-IT",
    "it-CH",
    "pt-BR",
    "pt-PT",
    "nl-NL",
    "pl-PL",
    "sv-SE",
    "nb-NO",
    "da-DK",
    "fi-FI",
    "cs-CZ",
  ],
  ...[
    "ru-RU",
    "uk-UA",
    "tr-TR",
    "ja-JP",
    "ko-KR",
    "zh-CN",
    "ar-EG",
    "ar-AE",
    "fa-IR",
    "he-IL",
    "hi-IN",
    "mr-IN",
    "bn-BD",
  ],
  ...["th-TH", "hu-HU", "ro-RO", "bg-BG", "et-EE", "lv-LV", "lt-LT", "gsw", "my-MM", "ne-NP"],
];

const CURRENCIES = [
  "EUR",
  "USD",
  "GBP",
  "CAD",
  "AUD",
  "CHF",
  "JPY",
  "CNY",
  "INR",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "BRL",
  "MXN",
  "ZAR",
  "TRY",
  "KRW",
  "ILS",
];

/** Decimals of up to fifteen digits, as text with a fixed number of places. */
const DECIMALS = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(4))
  .map(([units, places]) => ({ text: decimalText(units, places), places }));

function decimalText(units: bigint, places: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}

/** A number as the run-time writes it. Text goes in: it has every digit that a float might not have. */
function written(text: string, places: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const format = new Intl.NumberFormat(locale, {
    ...options,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(text as Intl.StringNumericLiteral);
}

describe.each(LOCALES)("numbers as %s writes them, for every decimal,", (locale) => {
  const { read } = numberReader(locale);
  const signs = currencySigns(locale);

  it("are read back as that decimal", () => {
    fc.assert(
      fc.property(DECIMALS, fc.constantFrom("auto", "always", false), ({ text, places }, useGrouping) => {
        const form = { useGrouping } as Intl.NumberFormatOptions;
        expect(read(written(text, places, locale, form))).toEqual({ decimal: text, sign: "" });
      }),
      { numRuns: 60 },
    );
  });

  it("are read back with their currency, be it a code or a sign, before or behind, and in brackets", () => {
    const displays = fc.constantFrom("symbol", "code" as const);
    const signed = fc.constantFrom("standard", "accounting");
    fc.assert(
      fc.property(
        DECIMALS,
        fc.constantFrom(...CURRENCIES),
        displays,
        signed,
        ({ text, places }, currency, currencyDisplay, currencySign) => {
          const form = { style: "currency", currency, currencyDisplay, currencySign } as Intl.NumberFormatOptions;
          const number = read(written(text, places, locale, form));
          expect(number?.decimal).toBe(text);
          expect(signs(number?.sign ?? "")?.code).toBe(currency);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are read back with the sign that several currencies have, as one that may be this", () => {
    fc.assert(
      fc.property(DECIMALS, fc.constantFrom(...CURRENCIES), ({ text, places }, currency) => {
        const form = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as Intl.NumberFormatOptions;
        const number = read(written(text, places, locale, form));
        expect(number?.decimal).toBe(text);
        expect(signs(number?.sign ?? "")?.mayBe).toContain(currency);
      }),
      { numRuns: 30 },
    );
  });

  it("are read back per cent", () => {
    fc.assert(
      fc.property(fc.nat(1000), (share) => {
        const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
        const tenths = (share / 10).toString(); // a tenth of a per cent, as it is shown
        expect(read(format.format(share / 1000))).toEqual({ decimal: tenths, sign: "%" });
      }),
      { numRuns: 30 },
    );
  });
});

describe("numbers that are told to be in one form, for every two locales and every decimal,", () => {
  it("are the decimal that was written, or none: or the text is right in both, and says another", () => {
    fc.assert(
      fc.property(
        DECIMALS,
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...LOCALES),
        ({ text, places }, one, other) => {
          const cell = written(text, places, one, { useGrouping: "always" } as unknown as Intl.NumberFormatOptions);
          const number = numberReader(other).read(cell);
          if (number === null || number.decimal === text) return;
          // What is left is what nobody can tell: 1,234 is right in both, a thousand here and a fraction there.
          expect(cell.replace(/[^\d\p{N}.,'’\s]/gu, "")).toMatch(/^\p{N}{1,3}[^\p{N}]\p{N}{3}$/u);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
