import type { CatalogueLanguage } from "../../catalogue/types.ts";
import { alternatives, nearestName, quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** The value of an option that is one of several words. */
export function oneOf<Word extends string>(value: string, option: string, words: readonly Word[]): Word {
  const word = words.find((one) => one.toLowerCase() === value.toLowerCase());
  if (word !== undefined) return word;
  const nearest = nearestName(value, words);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  throw new Stop(EXIT.usage, `Cannot use ${quote(value)} as ${option}: choose ${alternatives(words)}${hint}`);
}

/** The language that is asked for. */
export function languageOf(value: string | undefined): CatalogueLanguage {
  return oneOf(value ?? "en", "--lang", ["en", "uk", "ro", "zh-Hant", "ru"]);
}

/** The form that is asked for. */
export function formatOf(value: string | undefined): "text" | "json" {
  return oneOf(value ?? "text", "--format", ["text", "json"]);
}

/** An answer as JSON, told apart from later forms of it by its version. */
export function jsonText(content: object): string {
  return `${JSON.stringify({ schemaVersion: 1, ...content }, null, 2)}\n`;
}
