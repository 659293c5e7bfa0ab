// What happens to one customer from its first day on.
import { addMonths, dayOf, HORIZON, monthOf, monthStart } from "../calendar.js";
import { stream } from "../random.js";
import { begin, billingOf, discountOf, firstPlan, quietUntil } from "./beginnings.js";
import { bookOf, isYearly } from "./book.js";
import { growOrShrink } from "./changes.js";
import { goOrComeBack, leave, pause, risk } from "./departures.js";
import { listPrice, MIGRATION, PRICE_RISE, SEASONAL, WHALE_STEPS } from "./market.js";
import { renew } from "./renewals.js";

/** A customer's subscriptions, contracts and departures. */
export function lifeOf(customer) {
  const life = { customer, book: bookOf(customer), draw: stream(`life ${customer.id}`), contracts: [], departures: [] };
  if (customer.isWhale) whale(life);
  else (SPECIAL[customer.trait] ?? usual)(life);
  const { contracts, departures } = life;
  return { customer, lines: life.book.lines, contracts, departures };
}

/** Lives that do not take the usual course. */
const SPECIAL = {
  "leaves at once": (life) => {
    const { customer, draw } = life;
    begin(life, customer.joined, { plan: "Starter", billing: "monthly" });
    const day = customer.joined + draw.whole(4, 15);
    leave(life, { day, requested: day, kind: "account deleted" });
  },
  "only tries": (life) => {
    const { customer, book } = life;
    const trialEnd = customer.joined + 14;
    begin(life, customer.joined, { plan: "Starter", billing: "monthly", trialEnd });
    book.line("workspace").status = "trialing";
    leave(life, { day: trialEnd, requested: trialEnd, kind: "cancelled" });
  },
  free: (life) => begin(life, life.customer.joined, { plan: "Free", billing: "monthly" }),
  "free first": (life) => {
    const { customer, draw, book } = life;
    begin(life, customer.joined, { plan: "Free", billing: "monthly" });
    const day = customer.joined + draw.whole(45, 240);
    book.change("workspace", day, { plan: "Starter", cents: listPrice("Starter", "monthly", day) });
    liveFrom(life, day);
  },
};

function usual(life) {
  const { customer, draw } = life;
  const isTrying = customer.segment !== "large" && !customer.isAcquired && !customer.isInOldBilling && draw.chance(0.4);
  const trialEnd = isTrying ? customer.joined + 14 : undefined;
  begin(life, customer.joined, { plan: firstPlan(customer, draw), billing: billingOf(customer, draw), trialEnd });
  const line = life.book.line("workspace");
  if (draw.chance(0.14)) line.discount = discountOf(line, draw);
  liveFrom(life, customer.joined);
}

/** The one customer that moves the whole company: grows three times, then lays off. */
function whale(life) {
  const { joined, seats: first } = life.customer;
  begin(life, joined, { plan: "Enterprise", billing: "quarterly" });
  for (const [date, seats] of WHALE_STEPS) life.book.change("workspace", dayOf(date), { seats });
  const { cents } = life.book.line("workspace");
  for (const year of [0, 1, 2]) {
    const [start, end] = [addMonths(joined, 12 * year), addMonths(joined, 12 * year + 12)];
    const seats = WHALE_STEPS.reduce((now, [date, then]) => (dayOf(date) <= start ? then : now), first);
    life.contracts.push({
      start,
      end,
      value: 4 * seats * cents,
      autoRenew: false,
      renewed: true,
      concession: year === 1,
    });
  }
}

/** What comes next, month by month, until the customer has left or nobody knows any more. */
function liveFrom(life, start) {
  const { draw, book } = life;
  let day = Math.max(start + draw.whole(25, 40), quietUntil(book.line("workspace"), start));
  while (day < HORIZON) {
    const next = happen(life, day);
    if (next === null) return;
    const now = day;
    const known = Math.max(...book.names().map((name) => book.line(name).start)); // what has been told already
    const dues = [life.term, MIGRATION, PRICE_RISE, summer(life, now)].filter((due) => due > now && due >= known);
    day = dues.reduce(earliest, Math.max(now + 1, next));
  }
}

const earliest = (a, b) => Math.min(a, b);

/** Schools and hotels: the first days of July of this year. */
function summer({ customer, book }, day) {
  if (!SEASONAL.includes(customer.industry) || customer.segment === "large" || isYearly(book)) return Infinity;
  const july = monthStart(Math.floor(monthOf(day) / 12) * 12 + 6) + (Number(customer.id.slice(1)) % 8);
  return july > day ? july : Infinity;
}

/** What happens on a day; answers when to look again, or `null` when the customer is gone for good. */
function happen(life, day) {
  const { customer, draw, book } = life;
  if (day === MIGRATION && customer.isInOldBilling) migrate(life, day);
  if (day >= PRICE_RISE && !life.isRaised && !isYearly(book)) raise(life, day);
  if (isYearly(book)) {
    if (day >= life.term) return renew(life);
  } else if (draw.chance(risk(life, day))) {
    return goOrComeBack(life, day);
  } else if (summer(life, day - 1) === day && draw.chance(0.75)) {
    return pause(life, day, draw.whole(48, 66));
  }
  return growOrShrink(life, day) ?? day + draw.whole(24, 37);
}

/** Half of the old system's customers are moved; one over a weekend, with three days on which it is in neither. */
function migrate({ customer, book }, day) {
  const number = Number(customer.id.slice(1));
  if (number % 2 === 1) return;
  const [until, from] = number % 20 === 2 ? [day - 2, day + 1] : [day, day];
  for (const name of book.names()) {
    const { product, plan, seats, cents, billing, metered, discount } = book.line(name);
    const kept = discount?.lasts === "forever" ? discount : null;
    book.close(name, until, {});
    book.open(name, from, { product, plan, seats, cents, billing, metered, discount: kept });
  }
}

function raise(life, day) {
  const { plan, billing, cents } = life.book.line("workspace");
  life.isRaised = true;
  const raised = listPrice(plan, billing, day);
  if (raised > cents) life.book.change("workspace", day, { cents: raised });
}
