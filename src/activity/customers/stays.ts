import type { Ledger } from "../../ledger/ledger.ts";
import type { Day } from "../../time/calendar-date.ts";
import { type Spell, segmentAtStart, spellsOf } from "./spells.ts";
import type { StayReading } from "./stay-options.ts";

/** How long somebody was a customer, as far as anybody watched. */
export interface Stay {
  /** Days from the start until churn, or until the last day that is known. */
  readonly days: number;
  readonly isChurned: boolean;
  /** Days from the start until the day before the window, where that is later; `-Infinity` where it is not. */
  readonly entry: number;
  readonly segment: string | null;
}

/** Stays that count, and how many do not because nobody knows when they began. */
export interface ReadStays {
  readonly stays: readonly Stay[];
  readonly unknownStarts: number;
}

/** The stays of a ledger. */
export function readStays(ledger: Ledger, reading: StayReading): ReadStays {
  const entities = Array.from({ length: ledger.offsets.length - 1 }, (_, entity) => entity);
  const spells = entities.flatMap((entity) => countedSpells(ledger, entity, reading));
  const known = spells.filter(({ start }) => !isUnknown(ledger, start - 1));
  const stays = known.map((spell) => stayOf(ledger, spell, reading)).filter(({ days, entry }) => days > entry);
  return { stays, unknownStarts: spells.length - known.length };
}

function countedSpells(ledger: Ledger, entity: number, { spells, from }: StayReading): readonly Spell[] {
  return spellsOf(ledger, entity).filter((spell) => (spells === "every" || spell.isNew) && !isBefore(spell, from));
}

/** Whether it was over before anybody watched. */
function isBefore({ end }: Spell, from: Day | null): boolean {
  return from !== null && end !== null && end < from;
}

function stayOf(ledger: Ledger, spell: Spell, { from, segments }: StayReading): Stay {
  const { start } = spell;
  // Where snapshots stop and go on, nobody knows who churned.
  const isChurned = spell.end !== null && !isUnknown(ledger, spell.end);
  const last = spell.end === null ? ledger.asOf : isChurned ? spell.end : spell.end - 1;
  const isLate = from !== null && start < from;
  return {
    days: last - start,
    isChurned,
    entry: isLate ? from - 1 - start : -Infinity,
    segment:
      segments === null ? null : (segmentAtStart(ledger, spell) ?? segments.ofAccount(ledger.customerOf(spell.entity))),
  };
}

function isUnknown({ unknownDays }: Ledger, day: Day): boolean {
  return unknownDays.some(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
}
