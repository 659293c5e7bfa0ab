import { quote } from "../../errors.ts";
import type { ExpectedInput } from "../../reconcile/expected/expected-number.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** The numbers that `--expected` arguments give: `2025-01=5.1%`; with thousands where `--numbers` tells how they are. */
export function expectedNumbers(given: readonly string[], locale: string | undefined): readonly ExpectedInput[] {
  return given.map((argument) => {
    const { period, number } = /^(?<period>[^=]+)=(?<number>.+)$/u.exec(argument)?.groups ?? {};
    if (period !== undefined && number !== undefined) return { period, value: plainNumber(number, locale) };
    throw new Stop(
      EXIT.usage,
      `Cannot use ${quote(argument)} as --expected: give a period and a number, as 2025-01=5.1%`,
    );
  });
}

/** The same digits with a point before the decimals and nothing else between them. */
function plainNumber(text: string, locale: string | undefined): string {
  if (locale === undefined) return text;
  const parts = partsIn(locale);
  const [group, decimal] = ["group", "decimal"].map((type) => parts.find((part) => part.type === type)?.value ?? "");
  const digits = text.replace(/\s/gu, "");
  const ungrouped = group === undefined || group.trim() === "" ? digits : digits.replaceAll(group, "");
  return decimal === undefined || decimal === "." ? ungrouped : ungrouped.replace(decimal, ".");
}

function partsIn(locale: string): readonly Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(locale).formatToParts(-1_234_567.5);
  } catch {
    return []; // which the reading options refuse, by name
  }
}
