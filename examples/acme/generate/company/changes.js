// What customers do while they stay.
import { isYearly } from "./book.js";
import { failCard, pause } from "./departures.js";
import { listPrice, PLANS } from "./market.js";

/** One of what customers do while they stay, or nothing. Answers when to look again where that is not next month. */
export function growOrShrink(life, day) {
  const { customer, draw, book } = life;
  const { fit } = customer;
  const what = draw.weighted([
    ["moreSeats", 0.07 + 0.18 * fit],
    ["fewerSeats", 0.085 - 0.06 * fit],
    ["upgrade", 0.03 * fit],
    ["downgrade", 0.012],
    ["addInsights", 0.055 * fit],
    ["dropInsights", 0.022],
    ["secondTeam", customer.segment === "small" ? 0.004 : 0.012],
    ["endSecondTeam", 0.03],
    ["addEvents", 0.006],
    ["failCard", isYearly(book) ? 0 : customer.segment === "small" ? 0.035 : 0.006],
    ["pause", isYearly(book) || customer.segment === "large" ? 0 : 0.012],
    ["toFree", customer.segment === "small" && !isYearly(book) ? 0.006 : 0],
    ["nothing", 0.75],
  ]);
  return CHANGES[what](life, day, book.line("workspace"));
}

/** By what happens: `undefined` where life goes on next month. */
const CHANGES = {
  moreSeats({ book, draw }, day, { seats, plan }) {
    if (plan !== "Free") book.change("workspace", day, { seats: seats + draw.whole(1, Math.max(2, seats >> 3)) });
  },
  fewerSeats({ book, draw }, day, { seats, plan, billing }) {
    if (seats < 2 || plan === "Free" || billing === "yearly") return;
    book.change("workspace", day, { seats: seats - draw.whole(1, Math.max(1, seats >> 3)) });
  },
  upgrade({ book }, day, { plan, billing }) {
    const place = plan === "Classic" ? 0 : PLANS.indexOf(plan);
    const better = PLANS[place + 1];
    if (better !== undefined) book.change("workspace", day, priced(better, billing, day));
  },
  downgrade({ book }, day, { plan, billing }) {
    const lesser = PLANS[PLANS.indexOf(plan) - 1];
    if (lesser !== undefined && billing !== "yearly") book.change("workspace", day, priced(lesser, billing, day));
  },
  addInsights({ book, customer }, day, { seats, plan }) {
    if (book.line("insights") !== undefined || plan === "Free") return;
    const isLarge = customer.segment === "large";
    const terms = isLarge
      ? { plan: "Pro", seats, billing: "yearly" }
      : { plan: "Standard", seats: 1, billing: "quarterly" };
    book.open("insights", day, { product: "Insights", ...terms });
  },
  dropInsights({ book }, day) {
    if (book.line("insights") !== undefined) cancelOne(book, "insights", day);
  },
  secondTeam({ book, draw }, day, { plan, billing }) {
    if (book.line("second team") !== undefined || plan === "Free" || billing === "yearly") return;
    book.open("second team", day, { product: "Workspace", plan, seats: draw.whole(2, 6), billing });
  },
  endSecondTeam({ book }, day) {
    if (book.line("second team") !== undefined) cancelOne(book, "second team", day);
  },
  addEvents({ book, draw }, day) {
    if (book.line("events") !== undefined) return;
    const terms = { product: "Events", plan: "By use", seats: 1, billing: "monthly", metered: "yes" };
    book.open("events", day, { ...terms, cents: draw.whole(900, 9900) });
  },
  failCard(life, day) {
    return failCard(life, day, life.draw.whole(6, 40), false);
  },
  pause(life, day) {
    return pause(life, day, life.draw.whole(25, 90));
  },
  toFree({ book, draw }, day, { plan, billing }) {
    if (plan === "Free") return undefined;
    book.change("workspace", day, { plan: "Free", cents: 0, discount: null });
    const back = day + draw.whole(60, 300);
    if (!draw.chance(0.4)) return back;
    book.change("workspace", back, priced("Starter", billing, back));
    return back + draw.whole(30, 60);
  },
  nothing() {
    return undefined;
  },
};

const priced = (plan, billing, day) => ({ plan, cents: listPrice(plan, billing, day) });

function cancelOne(book, name, day) {
  if (book.line(name).start < day) book.close(name, day, { requested: day, cancelled: day, churnKind: "cancelled" });
}
