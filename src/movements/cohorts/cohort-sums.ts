import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Fraction } from "../../number/fraction.ts";

/** What is summed over the customers who started in one window, and were alike then. */
export interface CohortSums {
  /** The window in which they started. */
  readonly start: number;
  customers: number;
  /** MRR on their first days, by currency. */
  readonly initial: number[];
  /** Customers at the closing of each window. */
  readonly members: number[];
  /** MRR at the closing, in ledger units: `[window * currencies + currency]`. */
  readonly level: number[];
  /** Of it, of each customer no more than on its first day. */
  readonly retained: number[];
  /** What of that is no whole number of any currency's ledger units, because it is of who holds several. */
  readonly valued: Map<number, Fraction>;
}

/** Cohorts by what their customers were (`-1` where nothing says it) and by the window in which they started. */
export interface CohortTable {
  readonly of: (code: number, start: number) => CohortSums;
  /** The cohorts of each code, by start, once all customers are added. */
  readonly close: () => ReadonlyMap<number, readonly (CohortSums | undefined)[]>;
}

/** A table of no cohorts yet. */
export function cohortTable(ledger: Ledger, windows: number): CohortTable {
  const currencies = currencyCount(ledger);
  const zero = ledger.zero;
  const table = new Map<number, (CohortSums | undefined)[]>();
  const empty = (start: number): CohortSums => ({
    start,
    customers: 0,
    initial: new Array<number>(currencies).fill(zero),
    // One more than there are windows: what ends after the last is taken off there, and nobody looks.
    members: new Array<number>(windows + 1).fill(0),
    level: new Array<number>((windows + 1) * currencies).fill(zero),
    retained: new Array<number>((windows + 1) * currencies).fill(zero),
    valued: new Map(),
  });
  return {
    of(code, start) {
      let starts = table.get(code);
      if (starts === undefined) table.set(code, (starts = []));
      return (starts[start] ??= empty(start));
    },
    close() {
      for (const sums of [...table.values()].flat()) if (sums !== undefined) accumulate(sums);
      return table;
    },
  };
}

/** Turns changes of level into levels. */
function accumulate({ members, level, retained, initial }: CohortSums): void {
  addUp(members, 1);
  for (const money of [level, retained]) addUp(money, initial.length);
}

function addUp(changes: number[], stride: number): void {
  for (let index = stride; index < changes.length; index += 1) {
    changes[index] = changes[index]! + changes[index - stride]!;
  }
}
