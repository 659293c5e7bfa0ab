// The company that everything is measured on: four rows for each customer over 36 months, shuffled, amounts with two
// decimals. A fixed seed, so that two runs measure the same work.

/** The first day and the day after the last, as days since 1970-01-01. */
export const FIRST_DAY = Date.UTC(2023, 0, 1) / 86_400_000;
export const END_DAY = Date.UTC(2026, 0, 1) / 86_400_000;

/** The last day that is known. */
export const AS_OF = "2025-12-31";

/** What has no end, in columns. */
export const OPEN_END = 2 ** 31 - 1;

/** Mulberry32: numbers in [0, 1). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Rows as columns: customer codes, day numbers, amounts. */
export function companyColumns(rows) {
  const next = random(20_251_231);
  const customers = Math.max(1, Math.round(rows / 4));
  const length = customers * 4;
  const columns = {
    customerId: new Int32Array(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    amount: new Float64Array(length),
  };
  let index = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    let day = FIRST_DAY + Math.floor(next() * 700);
    let cents = 900 + Math.floor(next() * 50_000);
    for (let row = 0; row < 4; row += 1, index += 1) {
      columns.customerId[index] = customer;
      columns.start[index] = day;
      columns.amount[index] = cents / 100;
      const end = day + 20 + Math.floor(next() * 200);
      columns.end[index] = row === 3 && next() < 0.5 ? OPEN_END : end;
      // Mostly the next price follows at once; one in five comes back later.
      day = end + (next() < 0.2 ? 1 + Math.floor(next() * 90) : 0);
      cents = Math.max(100, Math.round(cents * (0.8 + next() * 0.5)));
    }
  }
  shuffle(columns, next);
  return columns;
}

function shuffle(columns, next) {
  const all = Object.values(columns);
  for (let last = columns.start.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    for (const column of all) [column[last], column[other]] = [column[other], column[last]];
  }
}

/** A customer's code as billing systems write it. */
export function customerName(code) {
  return `cus_${String(code).padStart(7, "0")}`;
}

/** A day number as text. */
export function dayText(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The same rows as objects, each with its own texts, as a parser would hand them out. */
export function companyObjects({ customerId, start, end, amount }) {
  return Array.from(start, (_, row) => ({
    customerId: own(customerName(customerId[row])),
    start: own(dayText(start[row])),
    end: end[row] === OPEN_END ? null : own(dayText(end[row])),
    amount: amount[row],
    interval: "month",
  }));
}

/** A flat string that is no other's: what is read from a file is not one object for each value. */
function own(text) {
  return Buffer.from(text, "latin1").toString("latin1");
}

/** The same rows as lines of CSV, a piece at a time. */
export function* companyCsv({ customerId, start, end, amount }) {
  yield "customer_id,start,end,amount,interval\n";
  const piece = [];
  for (let row = 0; row < start.length; row += 1) {
    const until = end[row] === OPEN_END ? "" : dayText(end[row]);
    piece.push(`${customerName(customerId[row])},${dayText(start[row])},${until},${amount[row].toFixed(2)},month\n`);
    if (piece.length === 10_000) yield piece.splice(0).join("");
  }
  yield piece.join("");
}
