import type { Convention } from "../../conventions/types.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { Key } from "../book/row-keys.ts";
import type { Figure } from "../figures/figure.ts";
import type { Player } from "../game/players.ts";
import { choiceWords, writtenValue } from "./choice-words.ts";

/** The two conventions, as far as a sentence needs them. */
export interface Sides {
  readonly figure: Figure;
  readonly from: Convention;
  readonly to: Convention;
}

/** A number as it stands in a sentence. */
export function shownValue(value: Decimal, { unit }: Pick<Figure, "unit">): string {
  if (unit === "share") return `${rounded(value.times(100), 2)} %`;
  return rounded(value, 2);
}

/** To so many places, and no more than it has. */
function rounded(value: Decimal, places: number): string {
  const shown = value.toDecimalPlaces(places);
  // What is not nothing must not look like it.
  if (shown.isZero() && !value.isZero()) return value.toSignificantDigits(2).toFixed();
  const digits = shown.isInteger() || places === 0 ? shown.toFixed() : shown.toFixed(places);
  const [whole = "", ...decimals] = digits.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/gu, ","), ...decimals].join(".");
}

/** By how much a number moves, in words: `raises customer churn by 1.25 percentage points`. */
function moveWords(effect: Decimal, { name, unit }: Figure): string {
  if (effect.isZero()) return `moves ${name} up or down, by what else is chosen, and by nothing on average`;
  const verb = effect.isNegative() ? "lowers" : "raises";
  const size = effect.abs();
  const amount = unit === "share" ? `${rounded(size.times(100), 2)} percentage points` : rounded(size, 2);
  return `${verb} ${name} by ${amount}`;
}

/** What a line says of a choice. */
export function lineSentence(
  player: Player,
  effect: Decimal,
  { customers, ...sides }: Sides & { customers: number },
): string {
  const { figure, from, to } = sides;
  const what =
    player.stage === null
      ? player.keys.map((key) => changeWords(key, from, to)).join("; and ")
      : `${capital(player.stage)} (${player.keys.join(", ")})`;
  const together = player.stage === null && player.keys.length > 1 ? " together, as neither has a value alone" : "";
  return `${capital(what)}: this ${moveWords(effect, figure)}${together}, ${throughWords(customers)}`;
}

function changeWords(key: Key, from: Convention, to: Convention): string {
  return `${choiceWords(key, to[key])}, instead of: ${choiceWords(key, from[key])}`;
}

function throughWords(customers: number): string {
  if (customers === 0) return "through no customer of its own";
  return `through ${String(customers)} customer${customers === 1 ? "" : "s"}`;
}

/** A sentence's beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A choice as it is written: `zeroChurn: "null"`. */
export function writtenChoice(key: Key, convention: Convention): string {
  return `${key}: ${writtenValue(convention[key])}`;
}

/** Choices as they are written: `tax: "counted", trials: "counted"`. */
export function writtenChanges(changes: Partial<Convention>): string {
  return Object.entries(changes)
    .map(([key, value]) => `${key}: ${writtenValue(value)}`)
    .join(", ");
}
