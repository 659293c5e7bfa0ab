// Writes subscriptions.csv: sixty customers of a small software company over two years, every kind of movement among
// them. The same seed gives the same file: node examples/small-company/generate.js > examples/small-company/subscriptions.csv
import process from "node:process";

const FIRST = Date.UTC(2024, 0, 1);
const DAYS = (Date.UTC(2026, 0, 1) - FIRST) / 86_400_000;
const HEADER = [
  ...["Customer ID", "Subscription ID", "Region", "Product", "Plan", "Start date", "End date", "Seats", "Unit price"],
  ...["Billing interval", "Currency", "Status", "Discount", "Discount duration", "Trial end", "Cancelled at"],
];
const PLANS = [
  { name: "Starter", price: "19.00" },
  { name: "Team", price: "29.50" },
  { name: "Business", price: "49.90" },
];
const REGIONS = ["Europe", "North America", "Asia"];

/** A small generator of numbers in [0, 1): mulberry32. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const next = random(20_240_101);
const chance = (share) => next() < share;
const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
const pick = (items) => items[whole(0, items.length - 1)];
const date = (day) => (day === null ? "" : new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10));

const rows = [];

/** One customer from its first day: what it does next is drawn every few weeks, until it leaves or the time is up. */
function live(customer, joined) {
  const id = `C${String(customer).padStart(3, "0")}`;
  const region = pick(REGIONS);
  const isYearly = chance(0.2);
  let now = { plan: whole(0, 2), seats: whole(1, 12), status: "active", discount: "", months: "" };
  let day = joined;
  let trialEnd = chance(0.3) ? joined + 14 : null;
  if (chance(0.15)) now = { ...now, discount: "20%", months: "3" };
  while (day < DAYS) {
    const until = day + (isYearly ? 365 : whole(40, 150));
    const leaves = until < DAYS && chance(0.3);
    const end = until < DAYS ? until : null;
    const { name, price } = PLANS[now.plan];
    const isFree = now.status === "free";
    rows.push([
      ...[id, `${id}-core`, region, "Core", isFree ? "Free" : name, date(day), date(end), String(now.seats)],
      ...[isFree ? "0.00" : isYearly ? (Number(price) * 10).toFixed(2) : price, isYearly ? "yearly" : "monthly", "EUR"],
      ...[
        isFree ? "active" : now.status,
        now.discount,
        now.months,
        date(trialEnd),
        leaves ? date(end - whole(0, 20)) : "",
      ],
    ]);
    trialEnd = null;
    if (end === null) return;
    day = leaves ? end + whole(45, 200) : end;
    if (leaves && chance(0.55)) return;
    now = changed(now, isYearly);
  }
}

/** What a customer is after a while: more or fewer seats, another plan, a pause, a free plan, a failed card. */
function changed(now, isYearly) {
  const draw = next();
  const back = { ...now, status: "active", discount: "", months: "" };
  if (now.status !== "active" || isYearly) return back;
  if (draw < 0.3) return { ...back, seats: now.seats + whole(1, 4) };
  if (draw < 0.42) return { ...back, seats: Math.max(1, now.seats - whole(1, 3)) };
  if (draw < 0.6) return { ...back, plan: Math.min(2, now.plan + 1) };
  if (draw < 0.68) return { ...back, plan: Math.max(0, now.plan - 1) };
  if (draw < 0.78) return { ...back, status: "paused" };
  if (draw < 0.84) return { ...back, status: "free" };
  return draw < 0.92 ? { ...back, status: "past_due" } : back;
}

/** A second product beside the first, for some. */
function addOn(customer, joined) {
  const id = `C${String(customer).padStart(3, "0")}`;
  const start = joined + whole(60, 240);
  const end = chance(0.4) ? start + whole(60, 200) : null;
  if (start >= DAYS - 10) return;
  const isOver = end !== null && end < DAYS;
  rows.push([
    ...[
      id,
      `${id}-analytics`,
      "",
      "Analytics",
      "Add-on",
      date(start),
      isOver ? date(end) : "",
      "1",
      "90.00",
      "quarterly",
    ],
    ...["EUR", "active", "", "", "", ""],
  ]);
}

for (let customer = 1; customer <= 60; customer += 1) {
  const joined = Math.floor((customer - 1) * (DAYS / 66)) + whole(0, 9);
  live(customer, joined);
  if (chance(0.35)) addOn(customer, joined);
}

rows.sort((a, b) => (a[5] < b[5] ? -1 : a[5] > b[5] ? 1 : 0));
process.stdout.write([HEADER, ...rows].map((cells) => `${cells.join(",")}\n`).join(""));
