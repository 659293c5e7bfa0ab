// How a subscription begins: on which plan, how it is billed, with which discount, and for how long it is signed.
import { addMonths } from "../calendar.js";
import { BILLINGS, NEW_LIST } from "./market.js";

export function firstPlan({ segment, isAcquired }, draw) {
  if (isAcquired) return "Classic";
  if (segment === "large") return draw.chance(0.6) ? "Enterprise" : "Business";
  return segment === "mid" ? draw.pick(["Team", "Team", "Business"]) : draw.pick(["Starter", "Starter", "Team"]);
}

export function billingOf({ segment, isAcquired, isInOldBilling }, draw) {
  if (isAcquired) return "monthly";
  if (isInOldBilling) return segment === "small" || draw.chance(0.6) ? "monthly" : "yearly";
  const all = { small: SMALL_BILLINGS, mid: MID_BILLINGS, large: LARGE_BILLINGS };
  return draw.weighted(all[segment]);
}

const SMALL_BILLINGS = Object.entries({ monthly: 78, yearly: 16, weekly: 3, quarterly: 3 });
const MID_BILLINGS = Object.entries({ monthly: 46, yearly: 34, quarterly: 10, every3: 6, halfYearly: 4 });
const LARGE_BILLINGS = Object.entries({ yearly: 70, quarterly: 20, monthly: 10 });

export function discountOf({ cents, seats }, draw) {
  const lasts = draw.pick([3, 3, 6, 12, "once", "forever"]);
  if (draw.chance(0.7)) return { text: draw.pick(["20%", "20%", "10%", "15%"]), lasts };
  return { cents: Math.floor((cents * seats) / 1000) * 100, lasts }; // about a tenth, in money
}

/** The first subscription, or the one with which a customer is back. */
export function begin(life, day, { plan, billing, trialEnd, seats = life.customer.seats }) {
  life.book.open("workspace", day, { product: "Workspace", plan, seats, billing, trialEnd });
  life.since = day;
  life.isRaised = day >= NEW_LIST;
  if (billing === "yearly") signContract(life, day);
}

/** Nothing changes while a discount lasts that would have to begin anew on another line. */
export function quietUntil({ discount, billing }, start) {
  if (!discount || discount.lasts === "forever") return start;
  const months = discount.lasts === "once" ? (BILLINGS[billing].months ?? 1) : discount.lasts;
  return addMonths(start + 14, months) + 1;
}

/** A year's contract, as it is signed. */
export function signContract(life, day) {
  const { seats, cents } = life.book.line("workspace");
  life.term = addMonths(day, 12);
  const autoRenew = life.draw.chance(0.7);
  life.contracts.push({ start: day, end: life.term, value: seats * cents, autoRenew, renewed: null, concession: null });
}
