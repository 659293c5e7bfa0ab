import type { Decimal } from "../../number/decimal.ts";
import type { Key } from "../book/row-keys.ts";
import type { Question } from "../question.ts";
import type { ReconciliationEnd, ReconciliationLine } from "../reconciliation.ts";
import { capital, shownValue, writtenChoice } from "./sentences.ts";

/** What a reconciliation comes to. */
export interface Told {
  readonly from: ReconciliationEnd;
  readonly to: ReconciliationEnd;
  readonly difference: Decimal;
  readonly bridge: readonly ReconciliationLine[];
  readonly unmoved: readonly Key[];
  readonly grouped: boolean;
}

/** How the two ends are called: by their presets, and `first` and `second` where that tells nothing. */
export function namesOf({ from, to }: Pick<Question, "from" | "to">): readonly [string, string] {
  const [a, b] = [from.name ?? "the first convention", to.name ?? "the second convention"];
  return a === b ? ["the first convention", "the second convention"] : [a, b];
}

/** The whole of a reconciliation in words. */
export function summaryOf(question: Question, told: Told): string {
  const { figure, period, differing } = question;
  const [first, second] = namesOf(question);
  if (differing.length === 0) return `Both conventions make the same choices, so there is nothing to reconcile`;
  const values = [told.from.value!, told.to.value!].map((value) => shownValue(value, figure)) as [string, string];
  const { name } = figure;
  const head = `${capital(name)} of ${period.label} is ${values[0]} by ${first} and ${values[1]} by ${second}`;
  return [head, movedWords(told), unmovedWords(told), groupedWords(told)].filter((part) => part !== "").join("; ");
}

function movedWords({ bridge, difference }: Told): string {
  if (bridge.length === 0) return "none of the choices in which they differ moves it";
  const lines = bridge.length === 1 ? "one choice makes" : `${String(bridge.length)} choices make`;
  return difference.isZero() ? `${lines} no difference together` : `${lines} the difference`;
}

function unmovedWords({ unmoved, bridge }: Told): string {
  if (unmoved.length === 0 || bridge.length === 0) return "";
  const choices =
    unmoved.length === 1 ? "1 more choice differs and does not" : `${String(unmoved.length)} more differ and do not`;
  return `${choices} move it`;
}

function groupedWords({ grouped }: Told): string {
  return grouped ? "more than ten choices could move it, so those of a stage are one line" : "";
}

/** Why there is no bridge: what has no value, and the choice that makes it so. */
export function noBridgeWords(question: Question, reasons: readonly [string | null, string | null]): string {
  const { figure, period } = question;
  const names = namesOf(question);
  const [first, second] = reasons;
  const subject = `${capital(figure.name)} of ${period.label}`;
  if (first !== null && second !== null) {
    const why = first === second ? `as ${first}` : `as ${first}, and as ${second}`;
    return `${subject} has no value by ${names[0]} and none by ${names[1]}, ${why}`;
  }
  const place = first === null ? 1 : 0;
  const blamed = blamedKeys(question, place);
  const own = [question.from, question.to][place]!.convention;
  const made = blamed.map((key) => writtenChoice(key, own)).join(" and ");
  return `${subject} has no value by ${names[place]}, as ${(first ?? second)!}; ${made} ${blamed.length === 1 ? "makes" : "make"} it so`;
}

/** The fewest choices that the end without a value must make as the other does to have one; of several the first. */
function blamedKeys({ reaching, valueAt }: Question, place: number): readonly Key[] {
  const isCured = (keys: readonly Key[]): boolean =>
    valueAt(place === 0 ? keys : reaching.filter((key) => !keys.includes(key))) !== null;
  const pairs = reaching.flatMap((key, at) => reaching.slice(at + 1).map((other) => [key, other]));
  return [...reaching.map((key) => [key]), ...pairs].find(isCured) ?? fewest(reaching, isCured);
}

/** Leaves out one choice after another that is not needed. */
function fewest(keys: readonly Key[], isCured: (keys: readonly Key[]) => boolean): readonly Key[] {
  return keys.reduce<readonly Key[]>((left, key) => {
    const without = left.filter((one) => one !== key);
    return isCured(without) ? without : left;
  }, keys);
}
