// A customer's subscriptions as a billing system keeps them: what changes ends a line and begins another.
import { listPrice, MIGRATION, segmentOf } from "./market.js";

/** A book without a subscription; at most one goes by each name. */
export function bookOf(customer) {
  const lines = [];
  const held = new Map();
  let segment = segmentOf(customer.seats);
  let subscriptions = 0;

  function write(name, day, terms) {
    const line = { customer, segment, start: day, end: null, ...terms };
    lines.push(line);
    held.set(name, line);
    return line;
  }

  /** Begins a subscription, at the price of the list unless another is given. */
  function open(name, day, terms) {
    subscriptions += 1;
    const cents = terms.cents ?? listPrice(terms.plan, terms.billing, day);
    const system = terms.system ?? (customer.isInOldBilling && day < MIGRATION ? "old" : "new");
    const subscription = `${system === "old" ? "L" : "S"}${customer.id}-${String(subscriptions)}`;
    noteSegment(name, day, terms.seats);
    write(name, day, { subscription, status: "active", ...terms, cents, system });
  }

  /** Ends a line and begins another of the same subscription; a discount goes on only when it has no end. */
  function change(name, day, changes) {
    noteSegment(name, day, changes.seats);
    const line = held.get(name);
    if (line.start === day) return Object.assign(line, changes); // nothing was ever so
    line.end = day;
    const { subscription, product, plan, seats, cents, billing, system, metered, status, discount } = line;
    const terms = { subscription, product, plan, seats, cents, billing, system, metered, status };
    return write(name, day, { ...terms, discount: discount?.lasts === "forever" ? discount : null, ...changes });
  }

  /** Ends a subscription for good. */
  function close(name, day, how) {
    Object.assign(held.get(name), { ...how, end: day, isOver: true });
    held.delete(name);
  }

  /** A customer that has grown or shrunk into another segment is there with all that it has. */
  function noteSegment(name, day, seats) {
    if (name !== "workspace" || seats === undefined || segmentOf(seats) === segment) return;
    segment = segmentOf(seats);
    for (const other of held.keys()) {
      if (other === name) continue;
      change(other, day, {});
      held.get(other).segment = segment;
    }
  }

  return {
    lines,
    open,
    change,
    close,
    line: (name) => held.get(name),
    names: () => [...held.keys()],
  };
}

/** Whether the first subscription is paid by the year: nothing ends before its term does. */
export const isYearly = (book) => book.line("workspace").billing === "yearly";
