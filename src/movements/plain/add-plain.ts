import type { Ledger } from "../../ledger/ledger.ts";
import { OTHER } from "../sums/mix.ts";
import { add, type Sums } from "../sums/sums.ts";
import { MOVE, type Move } from "../walk/walk.ts";
import type { Windows } from "../walk/windows.ts";
import { type Marks, marksOf } from "./marks.ts";
import { type PlainLines, plainLinesOf } from "./plain-lines.ts";
import { OPENING, sumPairs } from "./plain-pairs.ts";
import { type ChangeTeller, sumChain, TALLIES, type Tallies } from "./plain-sums.ts";

/** The plain lines of a ledger, and the marks of some windows. */
export interface Plain {
  readonly lines: PlainLines;
  readonly marks: Marks;
}

/** What of a ledger can be summed by looking at the marks of windows alone; `null` where nothing can. */
export function plainOf(ledger: Ledger, windows: Windows): Plain | null {
  const lines = plainLinesOf(ledger);
  const marks = lines === null ? null : marksOf(windows);
  return lines === null || marks === null ? null : { lines, marks };
}

/** Adds what plain entities did to sums whose levels are there already. */
export function addPlain({ lines, marks }: Plain, ledger: Ledger, to: { sums: Sums; changed: ChangeTeller }): void {
  const changed = ledger.isLabelled ? to.changed : null;
  const summing = { marks, lines, reactivation: ledger.convention.reactivation, changed };
  const isSplit = changed !== null;
  if (marks.isChain) addChain(to.sums, sumChain(summing), { windows: marks.opens.length, isSplit });
  else addPairs(to.sums, sumPairs(summing), { windows: marks.opens.length, isSplit });
}

interface Adding {
  readonly windows: number;
  /** Whether changes were told one by one, to be taken apart. */
  readonly isSplit: boolean;
}

function addChain(sums: Sums, tallies: Tallies, { windows, isSplit }: Adding): void {
  let money = netOf(tallies.money, 0);
  let members = membersOf(tallies, 0);
  for (let window = 0; window < windows; window += 1) {
    addWindow(sums, tallies, { window, cell: TALLIES * (window + 1), isSplit });
    const opening = { money, members };
    money += netOf(tallies.money, TALLIES * (window + 1));
    members += membersOf(tallies, TALLIES * (window + 1));
    addLevel(sums, window, { opening, closing: { money, members } });
  }
}

function addPairs(sums: Sums, tallies: Tallies, { windows, isSplit }: Adding): void {
  for (let window = 0; window < windows; window += 1) {
    const cell = TALLIES * window;
    addWindow(sums, tallies, { window, cell, isSplit });
    const opening = { money: tallies.money[cell + OPENING]!, members: tallies.count[cell + OPENING]! };
    const closing = {
      money: opening.money + netOf(tallies.money, cell),
      members: opening.members + membersOf(tallies, cell),
    };
    addLevel(sums, window, { opening, closing });
  }
}

function addWindow(
  sums: Sums,
  { money, count }: Tallies,
  { window, cell, isSplit }: { window: number; cell: number; isSplit: boolean },
): void {
  const moved = (move: Move): number => Math.abs(money[cell + move]!);
  for (const move of Object.values(MOVE)) {
    add(sums.moved[move]!, window, moved(move));
    add(sums.movers[move]!, window, count[cell + move]!);
  }
  // Whoever pays at the opening is the cohort, and did what it did.
  const [expansion, contraction, churned] = sums.cohort;
  add(expansion!, window, moved(MOVE.expansion));
  add(contraction!, window, moved(MOVE.contraction));
  add(churned!, window, moved(MOVE.churned));
  add(sums.cohortChurned, window, count[cell + MOVE.churned]!);
  if (!isSplit) add(sums.mix[OTHER]!, window, moved(MOVE.expansion) - moved(MOVE.contraction));
}

interface Level {
  readonly money: number;
  readonly members: number;
}

function addLevel(sums: Sums, window: number, { opening, closing }: { opening: Level; closing: Level }): void {
  add(sums.opening, window, opening.money);
  add(sums.closing, window, closing.money);
  add(sums.openingMembers, window, opening.members);
  add(sums.openingPayers, window, opening.members);
  add(sums.closingMembers, window, closing.members);
}

function netOf(money: Float64Array, cell: number): number {
  return Object.values(MOVE).reduce<number>((sum, move) => sum + money[cell + move]!, 0);
}

function membersOf({ count }: Tallies, cell: number): number {
  return count[cell + MOVE.new]! + count[cell + MOVE.reactivation]! - count[cell + MOVE.churned]!;
}
