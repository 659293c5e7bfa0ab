// What happens to an export between the billing system and whoever reads it. Every kind of mess stands here by name;
// README.md says how many rows each of them touches.
import { asTyped, csv, money } from "../csv.js";
import { HEADER } from "./subscriptions.js";

const COLUMN = Object.fromEntries(HEADER.map((name, index) => [name, index]).reverse()); // of two, the first

/** The rows as the file that is committed: with a byte order mark, and lines that end as on Windows. */
export function messySubscriptions(clean) {
  const rows = clean.map((cells) => [...cells]);
  const take = taker(rows);
  spellWords(take);
  spellDates(take);
  const added = [...overlap(take, rows), ...refused(ofRegulars(take, clean))];
  const sorted = [...rows, ...added].sort((a, b) => compare(startOf(a), startOf(b)));
  const lines = csv(HEADER, [...sorted, total(clean)], "\r\n").split(/(?<=\r\n)/u);
  lines.splice(700, 0, "\r\n");
  lines.splice(1400, 0, `${",".repeat(HEADER.length - 1)}\r\n`);
  lines.splice(2100, 0, "   \r\n");
  return `\uFEFF${lines.join("")}`;
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));

/** Where a row stood before it was damaged. */
const startOf = (cells) => cells.stood ?? cells[COLUMN["Start date"]];

/** Takes rows that nothing else has touched, spread over the file. */
function taker(rows) {
  let free = rows.map((cells) => ({ cells, row: named(cells) }));
  return (many, fits = () => true) => {
    const fitting = free.filter(({ row }) => fits(row));
    if (fitting.length < many) throw new Error(`There are ${String(fitting.length)} such rows, not ${String(many)}`);
    const taken = Array.from(
      { length: many },
      (_, index) => fitting[Math.floor(((index + 0.5) * fitting.length) / many)],
    );
    free = free.filter((each) => !taken.includes(each));
    return taken.map(({ cells }) => cells);
  };
}

/** A row's cells by the names of their columns. */
const named = (cells) => Object.fromEntries(Object.entries(COLUMN).map(([name, index]) => [name, cells[index]]));

function set(cells, column, value) {
  cells.stood ??= cells[COLUMN["Start date"]];
  const old = cells[COLUMN[column]];
  cells[COLUMN[column]] = typeof value === "function" ? value(old) : value;
}

// Rows that are read all the same

function spellWords(take) {
  const spell = (many, column, value, fits) => take(many, fits).forEach((cells) => set(cells, column, value));
  spell(6, "Billing interval", (word) => word.toUpperCase());
  spell(4, "Billing interval", (word) => ` ${word.charAt(0).toUpperCase()}${word.slice(1)} `);
  spell(4, "Status", "Active", ({ Status }) => Status === "active");
  spell(4, "Status", "CANCELLED ", ({ Status }) => Status === "canceled");
  spell(3, "Status", "Past Due", ({ Status }) => Status === "past_due");
  spell(3, "Currency", " eur");
  spell(5, "Customer ID", (id) => `${id}  `);
  spell(3, "Customer name", (name) => ` ${name} `);
  spell(4, "Discount", "NULL", ({ Discount }) => Discount === "");
  spell(3, "Trial end", String.raw`\N`, (row) => row["Trial end"] === "");
  spell(
    6,
    "Unit price",
    (price) => price.replace(/\.?0+$/u, ""),
    (row) => row["Unit price"].endsWith("0.00"),
  );
  spell(3, "Discount", " 20 % ", ({ Discount }) => Discount === "20%");
}

function spellDates(take) {
  take(8).forEach((cells) => set(cells, "Start date", (date) => `${date}T14:22:10Z`));
  take(4).forEach((cells) => set(cells, "Start date", (date) => `${date} 09:05:00`));
  take(6, (row) => row["End date"] === "").forEach((cells) => set(cells, "End date", "9999-12-31"));
}

/** Three rows that end too late, after the next of their subscription has begun, and two that were exported twice. */
function overlap(take, rows) {
  const ends = new Map(
    rows.map(named).map((row) => [`${row["Subscription ID"]} ${row["Start date"]}`, row["End date"]]),
  );
  const isFollowed = (row) => {
    const next = ends.get(`${row["Subscription ID"]} ${row["End date"]}`);
    return next === "" || (next !== undefined && next > later(row["End date"], 30));
  };
  take(3, isFollowed).forEach((cells) => set(cells, "End date", (date) => later(date, 10)));
  return take(2, ({ Status, "Start date": start }) => Status === "active" && start > "2024").map((cells) => [...cells]);
}

const later = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

// Rows that are refused

/** Takes rows of those customers alone who have others: nobody is lost altogether. */
function ofRegulars(take, rows) {
  const counts = new Map();
  for (const [customer] of rows) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return (many, fits = () => true) => take(many, (row) => counts.get(row["Customer ID"]) > 3 && fits(row));
}

function refused(take) {
  const isOver = (row) => row.Status === "canceled" && row["End date"] < "2025-06";
  const spoil = (many, column, value, fits = isOver) => take(many, fits).forEach((cells) => set(cells, column, value));
  lumpSums(take);
  spoil(1, "Start date", "2025-02-30", (row) => row["Start date"].startsWith("2025-02"));
  spoil(1, "End date", "2024-06-31", (row) => row["End date"].startsWith("2024-06"));
  spoil(1, "Start date", (date) => date.split("-").reverse().join("."));
  spoil(
    1,
    "Start date",
    (date) => date.replace(/^(\d+)-(\d+)-(\d+)$/u, "$2/$3/$1"),
    (row) => row["Start date"] > "2024",
  );
  take(2, isOver).forEach((cells) => set(cells, "End date", later(cells[COLUMN["Start date"]], -31)));
  spoil(2, "Customer ID", "");
  spoil(1, "Unit price", "on request");
  spoil(1, "Unit price", "");
  spoil(1, "Seats", "approx. 5");
  spoil(1, "Status", "dunning", ({ Status }) => Status === "past_due");
  spoil(1, "Currency", "€");
  take(1, isOver).forEach((cells) => ["End date", "Cancelled at"].forEach((column) => set(cells, column, "")));
  return [...creditNotes(take), setupFee(take)];
}

/** What was typed in by hand: one sum for all seats, with a comma between thousands; one of four without quotes. */
function lumpSums(take) {
  const sum = (row) => Number(row["Seats"]) * Number(row["Unit price"]) * 100;
  const fits = (row) => sum(row) > 200_000 && sum(row) < 2_000_000 && row["End date"] !== "" && row.Discount === "";
  for (const [index, cells] of take(4, fits).entries()) {
    const text = grouped(Math.round(sum(named(cells))));
    set(cells, "Seats", 1);
    set(cells, "Unit price", index === 2 ? asTyped(text) : text);
  }
}

function creditNotes(take) {
  return take(2, (row) => row.Status === "active" && row["Unit price"] !== "0.00").map((cells) => {
    const note = [...cells];
    set(note, "Unit price", (price) => `-${price}`);
    set(note, "Subscription ID", (id) => `${id}-credit`);
    return note;
  });
}

function setupFee(take) {
  const fee = [...take(1)[0]];
  for (const [column, value] of Object.entries({ Product: "Set-up", Plan: "", "Billing interval": "one-off" })) {
    set(fee, column, value);
  }
  set(fee, "Subscription ID", (id) => `${id}-setup`);
  return fee;
}

/** Somebody summed the column before sending the file. */
function total(rows) {
  const cells = HEADER.map(() => "");
  cells[0] = `Total (${String(rows.length)} rows)`;
  const cents = rows.reduce((sum, row) => sum + Math.round(Number(row[COLUMN["Unit price"]]) * 100), 0);
  cells[COLUMN["Unit price"]] = grouped(cents);
  return cells;
}

const grouped = (cents) => money(cents).replace(/\B(?=(?:\d{3})+\.)/gu, ",");

/** The old system's records, a line each; one was cut off, and one lost its price. */
export function messyRecords(records) {
  const lines = records.map((record) => JSON.stringify(record));
  const cut = Math.floor(lines.length * 0.4);
  const priceless = Math.floor(lines.length * 0.7);
  lines[cut] = lines[cut].slice(0, 90);
  lines[priceless] = JSON.stringify({ ...records[priceless], monthlyPrice: undefined, annualPrice: undefined });
  return lines.map((line) => `${line}\n`).join("");
}
