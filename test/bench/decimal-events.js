// The algorithm that a careful developer would write with decimal.js: each customer's changes by month in a map of maps,
// a Decimal for each value, then one walk over the months of each customer.
import { Decimal } from "decimal.js";

const MONTHS = 36;

export function decimalMovements(rows) {
  const customers = new Map();
  for (const { customerId, start, end, amount } of rows) {
    let changes = customers.get(customerId);
    if (changes === undefined) customers.set(customerId, (changes = new Map()));
    const money = new Decimal(amount);
    if (monthOf(start) >= MONTHS) continue;
    addChange(changes, monthOf(start), money);
    if (end !== null && monthOf(end) < MONTHS) addChange(changes, monthOf(end), money.negated());
  }
  const totals = Array.from({ length: MONTHS }, emptyMonth);
  for (const changes of customers.values()) walk(changes, totals);
  return totals;
}

function monthOf(date) {
  return (Number(date.slice(0, 4)) - 2023) * 12 + Number(date.slice(5, 7)) - 1;
}

function addChange(changes, month, money) {
  const known = changes.get(month);
  changes.set(month, known === undefined ? money : known.plus(money));
}

function emptyMonth() {
  const zero = new Decimal(0);
  return { newMrr: zero, expansionMrr: zero, contractionMrr: zero, churnedMrr: zero, reactivationMrr: zero };
}

function walk(changes, totals) {
  let was = new Decimal(0);
  let joined = false;
  for (const month of [...changes.keys()].sort((a, b) => a - b)) {
    const is = was.plus(changes.get(month));
    const total = totals[month];
    if (was.isZero()) {
      if (joined) total.reactivationMrr = total.reactivationMrr.plus(is);
      else total.newMrr = total.newMrr.plus(is);
    } else if (is.isZero()) total.churnedMrr = total.churnedMrr.plus(was);
    else if (is.greaterThan(was)) total.expansionMrr = total.expansionMrr.plus(is.minus(was));
    else total.contractionMrr = total.contractionMrr.plus(was.minus(is));
    joined = true;
    was = is;
  }
}
