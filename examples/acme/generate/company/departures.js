// Who leaves, when and why; who comes back; and whose subscription rests.
import { HORIZON } from "../calendar.js";
import { begin } from "./beginnings.js";
import { NEW_LIST, PRICE_RISE } from "./market.js";

/** The share of customers who leave in a month, where the product fits as well as it does in the mean. */
const LEAVING = { small: 0.046, mid: 0.025, large: 0.01 };

/** The share of such customers who leave in such a month: early, after a price rise and where the product fits ill. */
export function risk({ customer, since, isRaised }, day) {
  const age = day - since;
  const early = age < 100 ? 1.5 : age > 540 ? 0.7 : 1;
  const dear = isRaised && since < NEW_LIST && day >= PRICE_RISE && day < PRICE_RISE + 75 ? 1.6 : 1;
  const acquired = customer.isAcquired ? 1.35 : 1;
  return LEAVING[customer.segment] * (2.05 - 2.1 * Math.min(0.95, customer.fit)) * early * dear * acquired;
}

export function goOrComeBack(life, day) {
  const { draw, customer } = life;
  const isCard = customer.segment === "small" && draw.chance(0.25);
  if (isCard) return failCard(life, day, draw.whole(14, 35), true);
  const noticed = draw.whole(2, 27);
  const kind = draw.chance(0.1) ? "account deleted" : "cancelled";
  return departed(life, { day: Math.max(day, life.book.line("workspace").start + 1) + noticed, requested: day, kind });
}

/** Gone on a day; perhaps back. Answers when to look again. */
export function departed(life, departure) {
  const { draw, customer } = life;
  leave(life, departure);
  if (!draw.chance(customer.isAcquired ? 0.08 : 0.24)) return null;
  const away = draw.chance(0.6) ? draw.whole(12, 75) : draw.whole(120, 400);
  const back = departure.day + away;
  if (back >= HORIZON) return null;
  life.departures.at(-1).back = back;
  const seats = Math.max(1, departure.seats - draw.whole(0, 2));
  const plan = departure.plan === "Classic" || departure.plan === "Free" ? "Starter" : departure.plan;
  begin(life, back, { plan, billing: "monthly", seats });
  return back + draw.whole(60, 120);
}

export function leave(life, departure) {
  const { book, draw, departures } = life;
  const { day, requested, kind } = departure;
  const { seats, plan } = book.line("workspace");
  Object.assign(departure, { seats, plan });
  const cancelled = draw.chance(0.7) ? day : requested;
  for (const name of book.names()) book.close(name, day, { requested, cancelled, churnKind: kind });
  departures.push({ day, requested, back: null });
}

/** A card fails: the subscription is past due, and then paid or lost. */
export function failCard(life, day, days, isLost) {
  life.book.change("workspace", day, { status: "past_due" });
  const until = day + days;
  if (isLost) return departed(life, { day: until, requested: until, kind: "cancelled" });
  life.book.change("workspace", until, { status: "active" });
  return until + life.draw.whole(20, 40);
}

export function pause({ book, draw }, day, days) {
  book.change("workspace", day, { status: "paused" });
  book.change("workspace", day + days, { status: "active" });
  return day + days + draw.whole(20, 40);
}
