import { linesOn } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { type Day, OPEN_END } from "../../time/calendar-date.ts";

/** The days from which on, and until which, somebody was a customer without a break. */
export interface Spell {
  readonly entity: number;
  readonly start: Day;
  /** The first day on which it was over; `null` where it is not over on the last day that is known. */
  readonly end: Day | null;
  /** Whether it began with a new customer, and not with one who came back. */
  readonly isNew: boolean;
}

/** What of an entity holds from a day on. */
interface State {
  /** How many lines cover the day. */
  covered: number;
  /** MRR by currency. */
  readonly paid: number[];
  since: Day | null;
  left: Day | null;
  isNew: boolean;
}

/** The spells of whoever can churn, in order, by what is known up to the ledger's last day. */
export function spellsOf(ledger: Ledger, entity: number): readonly Spell[] {
  const paid = new Array<number>(Math.max(1, ledger.currencies.length)).fill(ledger.zero);
  const state: State = { covered: 0, paid, since: null, left: null, isNew: true };
  const spells: Spell[] = [];
  const changes = changesOf(ledger, entity);
  for (const [place, { day, line, sign }] of changes.entries()) {
    change(state, ledger, { line, sign });
    if (changes[place + 1]?.day !== day) settle(state, { ledger, entity, day }, spells);
  }
  if (state.since !== null) spells.push({ entity, start: state.since, end: null, isNew: state.isNew });
  return spells;
}

interface Change {
  readonly day: Day;
  readonly line: number;
  readonly sign: 1 | -1;
}

function changesOf(ledger: Ledger, entity: number): readonly Change[] {
  const changes: Change[] = [];
  for (let line = ledger.offsets[entity]!; line < ledger.offsets[entity + 1]!; line += 1) {
    changes.push({ day: ledger.start[line]!, line, sign: 1 }, { day: ledger.end[line]!, line, sign: -1 });
  }
  return changes.filter(({ day }) => day <= ledger.asOf && day !== OPEN_END).sort((a, b) => a.day - b.day);
}

function change(state: State, ledger: Ledger, { line, sign }: Pick<Change, "line" | "sign">): void {
  const currency = ledger.currency === null ? 0 : ledger.currency[line]!;
  const amount = ledger.amount[line]!;
  state.paid[currency] = sign === 1 ? state.paid[currency]! + amount : state.paid[currency]! - amount;
  state.covered += sign;
}

/** Whoever pays something becomes a customer, and stays one by the convention. */
function settle(
  state: State,
  { ledger, entity, day }: { ledger: Ledger; entity: number; day: Day },
  spells: Spell[],
): void {
  const { since } = state;
  const pays = state.paid.some((amount) => amount > 0 || amount < 0);
  const stays = since !== null && ledger.convention.freePlans === "contraction";
  const is = state.covered > 0 && (pays || stays);
  if (is && since === null) {
    state.isNew = isNewOn(day, state.left, ledger.convention.reactivation);
    state.since = day;
  }
  if (!is && since !== null) {
    spells.push({ entity, start: since, end: day, isNew: state.isNew });
    state.left = day;
    state.since = null;
  }
}

function isNewOn(day: Day, left: Day | null, reactivation: Ledger["convention"]["reactivation"]): boolean {
  if (left === null || reactivation === "never") return true;
  return typeof reactivation === "object" && day - left > reactivation.withinDays;
}

/** The segment that the rows of a spell name on its first day: of several, that of the row which began last. */
export function segmentAtStart(ledger: Ledger, { entity, start }: Spell): string | null {
  const codes = ledger.segment;
  if (codes === null) return null;
  const named = linesOn(ledger, entity, start).filter((line) => codes[line]! >= 0);
  const last = named.at(-1);
  return last === undefined ? null : ledger.segments[codes[last]!]!;
}
