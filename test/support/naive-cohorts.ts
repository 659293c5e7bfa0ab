import type { RowsConvention } from "customer-metrics";
import {
  countedDays,
  type CountedRow,
  type Counting,
  type DayState,
  dayNumber,
  entitiesOf,
  withMembership,
} from "./naive-movements.ts";

/** A cohort at the end of one month. Money is in naive units. */
export interface NaiveCohortCell {
  customers: number;
  starting: bigint;
  mrr: bigint;
  retained: bigint;
}

/** Customers who started in one month, and what is left of them at the end of that and every later one. */
export interface NaiveCohort {
  customers: number;
  readonly cells: NaiveCohortCell[];
}

/** Looks at every customer's first day, and at the last day of every month since. */
export function naiveCohorts(counting: Counting, leaveOut: boolean): ReadonlyMap<string, NaiveCohort> {
  const cohorts = new Map<string, NaiveCohort>();
  const first = Math.min(...counting.rows.map((row) => dayNumber(row.start))) - 1;
  for (const rows of entitiesOf(counting)) {
    const counted = countedDays(rows, counting, first);
    const states = withMembership(counted, first, counting.convention);
    const start = states.findIndex(({ member }) => member);
    if (start === -1) continue;
    const label = monthOf(first + start);
    const ends = monthEnds(first + start, counting.asOf).map((day) => day - first);
    const cohort = cohorts.get(label) ?? { customers: 0, cells: ends.map(() => emptyCell()) };
    cohorts.set(label, cohort);
    cohort.customers += 1;
    const gone = leaveOut ? ends.findIndex((day) => states[day]?.member !== true) : -1;
    for (const [offset, day] of ends.entries()) {
      const isGone = gone !== -1 && offset >= gone;
      addTo(cohort.cells[offset] ?? emptyCell(), { states, counted, start, day, isGone }, counting.convention);
    }
  }
  return cohorts;
}

const emptyCell = (): NaiveCohortCell => ({ customers: 0, starting: 0n, mrr: 0n, retained: 0n });

interface Look {
  readonly states: readonly DayState[];
  readonly counted: readonly (readonly CountedRow[] | null)[];
  readonly start: number;
  readonly day: number;
  readonly isGone: boolean;
}

function addTo(cell: NaiveCohortCell, look: Look, { grossRetention }: RowsConvention): void {
  const { states, counted, start, day, isGone } = look;
  const [before, now] = [states[start]?.total ?? 0n, states[day]?.total ?? 0n];
  cell.starting += before;
  if (isGone || states[day]?.member !== true) return;
  cell.customers += 1;
  cell.mrr += now;
  if (grossRetention !== "per-subscription") cell.retained += now < before ? now : before;
  else cell.retained += leastBySubscription(counted[start] ?? [], counted[day] ?? []);
}

function leastBySubscription(before: readonly CountedRow[], now: readonly CountedRow[]): bigint {
  const sums = (rows: readonly CountedRow[]): Map<string, bigint> => {
    const found = new Map<string, bigint>();
    for (const { row, amount } of rows) {
      const key = JSON.stringify(row.subscriptionId ?? null);
      found.set(key, (found.get(key) ?? 0n) + amount);
    }
    return found;
  };
  const after = sums(now);
  return [...sums(before)].reduce((total, [key, amount]) => {
    const kept = after.get(key) ?? 0n;
    return total + (kept < amount ? kept : amount);
  }, 0n);
}

function monthOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 7);
}

/** The last day of each month from the one that holds a day, and at last the last day that is known. */
function monthEnds(from: number, asOf: number): readonly number[] {
  const ends: number[] = [];
  for (let day = from; day <= asOf; day += 1) {
    if (monthOf(day) !== monthOf(day + 1) || day === asOf) ends.push(day);
  }
  return ends;
}
