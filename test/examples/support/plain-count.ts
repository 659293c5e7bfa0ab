import type { PlainRow } from "./plain-rows.ts";

/** What a month did, customers and money, in the units of the rows. */
export interface PlainMonth {
  opening: number;
  new: number;
  expansion: number;
  contraction: number;
  churned: number;
  reactivation: number;
  closing: number;
  startingCustomers: number;
  newCustomers: number;
  churnedCustomers: number;
  reactivatedCustomers: number;
  endingCustomers: number;
}

interface State {
  readonly total: number;
  readonly isCustomer: boolean;
}

/** Counts months given by their first days and the first day after the last: every customer on every day. */
export function plainMonths(rows: readonly PlainRow[], monthStarts: readonly number[]): readonly PlainMonth[] {
  const months = monthStarts.slice(1).map(emptyMonth);
  const customers = new Map<string, PlainRow[]>();
  for (const row of rows) customers.set(row.customer, [...(customers.get(row.customer) ?? []), row]);
  for (const own of customers.values()) addCustomer(months, own, monthStarts);
  return months;
}

function emptyMonth(): PlainMonth {
  return {
    ...{ opening: 0, new: 0, expansion: 0, contraction: 0, churned: 0, reactivation: 0, closing: 0 },
    ...{ startingCustomers: 0, newCustomers: 0, churnedCustomers: 0, reactivatedCustomers: 0, endingCustomers: 0 },
  };
}

function addCustomer(months: readonly PlainMonth[], rows: readonly PlainRow[], starts: readonly number[]): void {
  let state: State = { total: 0, isCustomer: false };
  let hasLeft = false;
  for (const [index, month] of months.entries()) {
    const [opening, wasGone] = [state, hasLeft];
    for (let day = starts[index] ?? 0; day < (starts[index + 1] ?? 0); day += 1) {
      const next = stateOn(rows, day, state);
      hasLeft ||= state.isCustomer && !next.isCustomer;
      state = next;
    }
    addMonth(month, opening, state, wasGone);
  }
}

/** Whoever pays becomes a customer, and stays one while a row covers the day. */
function stateOn(rows: readonly PlainRow[], day: number, before: State): State {
  const covering = rows.filter(({ start, end }) => start <= day && day < end);
  const counted = covering.filter(
    (row, index) => !covering.some((other, place) => replaces(other, row, place < index)) && row.paidFrom <= day,
  );
  const recurring = counted.filter(({ isMetered }) => !isMetered);
  const total = recurring.reduce((sum, row) => sum + (day < row.fullFrom ? row.reduced : row.full), 0);
  return { total, isCustomer: total > 0 || (before.isCustomer && recurring.length > 0) };
}

function replaces(other: PlainRow, row: PlainRow, isEarlierInFile: boolean): boolean {
  if (other === row || other.subscription !== row.subscription) return false;
  return other.start > row.start || (other.start === row.start && isEarlierInFile);
}

function addMonth(month: PlainMonth, opening: State, closing: State, wasGone: boolean): void {
  const change = closing.total - opening.total;
  month.opening += opening.total;
  month.closing += closing.total;
  month.startingCustomers += Number(opening.isCustomer);
  month.endingCustomers += Number(closing.isCustomer);
  if (opening.isCustomer && !closing.isCustomer) {
    month.churned += opening.total;
    month.churnedCustomers += 1;
  } else if (!opening.isCustomer && closing.isCustomer) {
    month[wasGone ? "reactivation" : "new"] += closing.total;
    month[wasGone ? "reactivatedCustomers" : "newCustomers"] += 1;
  } else if (change > 0) month.expansion += change;
  else month.contraction -= change;
}
