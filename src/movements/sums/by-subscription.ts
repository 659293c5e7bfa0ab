import { currencyCount, linesOn } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { NONE } from "../../ledger/lines/line-table.ts";
import type { Day } from "../../time/calendar-date.ts";

/** Told what one subscription gained or lost, as a magnitude. */
export type SubscriptionTeller = (gained: boolean, currency: number, amount: number) => void;

/** Tells what each subscription of an entity gained or lost between two days, none set against another. */
export function tellSubscriptions(
  ledger: Ledger,
  entity: number,
  { days, tell }: { days: readonly [Day, Day]; tell: SubscriptionTeller },
): void {
  const currencies = currencyCount(ledger);
  const [before, after] = days.map((day) => heldOn(ledger, entity, day)) as [Held, Held];
  const zero = ledger.zero;
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(key) ?? zero) - (before.get(key) ?? zero);
    if (change > 0) tell(true, key % currencies, change);
    if (change < 0) tell(false, key % currencies, -change);
  }
}

/** MRR by subscription and currency. */
type Held = Map<number, number>;

function heldOn(ledger: Ledger, entity: number, day: Day): Held {
  const held: Held = new Map();
  const currencies = currencyCount(ledger);
  for (const line of linesOn(ledger, entity, day)) {
    const key = ((ledger.subscription?.[line] ?? NONE) + 1) * currencies + (ledger.currency?.[line] ?? 0);
    const amount = ledger.amount[line]!;
    const known = held.get(key);
    held.set(key, known === undefined ? amount : known + amount);
  }
  return held;
}
