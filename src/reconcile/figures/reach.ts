import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import type { BookGroup } from "../book/book.ts";
import { COUNTS, type Flows, MONEY } from "../book/flows.ts";
import { bitOf, type Key } from "../book/row-keys.ts";
import type { Valuing } from "./valuing.ts";

/** Two conventions, the choices in which they differ, and what lies between them. */
export interface Between {
  readonly conventions: readonly Convention[];
  readonly differing: readonly Key[];
  readonly conventionAt: (keys: readonly Key[]) => Convention;
}

/** What a choice about totals is about: where there is none of it, the choice is idle. */
const ABOUT: Readonly<Partial<Record<Key, (flows: Flows) => boolean>>> = {
  joinedAndChurned: ({ counts }) => counts[COUNTS.churnedNew] !== 0,
  churnedAndRecovered: ({ counts }) => counts[COUNTS.recovered] !== 0,
  returnedAndChurned: ({ counts }) => counts[COUNTS.churnedReturned] !== 0,
  netChurnOffsets: ({ money }) => money[MONEY.returned] !== 0n,
};

/** Whether a choice could move a figure: its formula takes it and has a use for it, or it touches somebody's rows. */
export function reaches(key: Key, { figure, book }: Valuing, between: Between): boolean {
  if (figure.takes.includes(key) && !isIdle(key, book.groups, between)) return true;
  const isRounded = between.conventions.some(({ rounding }) => rounding === "on-total");
  if (key === "rounding" && isRounded && figure.unit !== "customers") return true;
  return !figure.passesOver.includes(key) && book.groups.some(({ keys }) => (keys & bitOf(key)) !== 0);
}

/** Beyond so many choices about the rows of one group nobody looks at every set of them. */
const MOST_KEYS = 8;

function isIdle(key: Key, groups: readonly BookGroup[], between: Between): boolean {
  const isOfIt = ABOUT[key];
  return isOfIt !== undefined && !groups.some((group) => group.isMoving && hasAny(group, isOfIt, between));
}

/** Whether a group has any of something by any of the ways that lie between two conventions. */
function hasAny(group: BookGroup, isOfIt: (flows: Flows) => boolean, { differing, conventionAt }: Between): boolean {
  const own = differing.filter((key) => (bitOf(key) & group.keys) !== 0);
  if (own.length > MOST_KEYS) return true;
  const sets = Array.from({ length: 2 ** own.length }, (_, set) => own.filter((_key, place) => (set >> place) & 1));
  try {
    return sets.some((keys) => group.run(conventionAt(keys)).total.some(isOfIt));
  } catch (error) {
    if (isMetricInputError(error)) return true;
    throw error;
  }
}
