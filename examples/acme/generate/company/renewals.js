// What happens when a year is over.
import { signContract } from "./beginnings.js";
import { departed, risk } from "./departures.js";
import { listPrice } from "./market.js";

/** The end of a year's contract: renewed, perhaps with a concession, or not. */
export function renew(life) {
  const { draw, book, customer, term } = life;
  const contract = life.contracts.at(-1);
  const isLost = draw.chance(Math.min(0.8, 9 * risk(life, term)));
  contract.renewed = !isLost;
  contract.concession = !isLost && draw.chance(0.3 - 0.25 * customer.fit);
  if (isLost) {
    life.term = undefined;
    return departed(life, { day: term, requested: term - draw.whole(20, 80), kind: "contract lost" });
  }
  const { seats, plan } = book.line("workspace");
  const cents = listPrice(plan, "yearly", term);
  const discount = contract.concession ? { text: "10%", lasts: "forever" } : null; // until the next renewal
  book.change("workspace", term, { cents, discount, seats: Math.max(1, seats + seatsMore(life)) });
  signContract(life, term);
  return term + draw.whole(25, 60);
}

function seatsMore({ customer, draw, book }) {
  const { seats } = book.line("workspace");
  const tenth = Math.max(1, Math.floor(seats / 10));
  return draw.chance(0.25 + 0.5 * customer.fit) ? draw.whole(0, 2 * tenth) : -draw.whole(0, tenth);
}
