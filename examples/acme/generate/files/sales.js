// What sales keeps: contracts, opportunities, orders beside the subscriptions, and goals.
import { dateOf, LAST } from "../calendar.js";
import { money } from "../csv.js";
import { OWNERS } from "../company/market.js";
import { hasOn, workspaceOn } from "../company/presence.js";
import { stream } from "../random.js";

export const CONTRACTS_HEADER = [
  ...["contractNumber", "accountId", "termStart", "termEnd", "renewed", "concession", "autoRenew", "value", "currency"],
];
export const OPPORTUNITIES_HEADER = [
  ...["opportunityId", "accountId", "type", "openedAt", "closedAt", "outcome", "amount", "currency", "lossReason"],
  "owner",
];
export const ORDERS_HEADER = ["orderId", "accountId", "at", "item", "quantity", "amount", "currency"];
export const GOALS_HEADER = ["metric", "target", "by", "baseline"];
export const ACCOUNTS_HEADER = ["id", "name", "region", "country", "size", "industry", "origin", "owner"];

const yesNo = (value) => (value === null ? "" : value ? "yes" : "no");

/** A row for each year that was signed for. Whether it was renewed is not known before it ends. */
export function contractRows(lives) {
  const all = lives.flatMap(({ customer, contracts }) => contracts.map((contract) => ({ customer, ...contract })));
  const known = all.filter(({ start }) => start <= LAST).sort((a, b) => a.start - b.start);
  return known.map(({ customer, start, end, value, autoRenew, renewed, concession }, index) => {
    const isOver = end <= LAST;
    return [
      ...[`K${String(index + 1).padStart(4, "0")}`, customer.id, dateOf(start), dateOf(end)],
      ...[yesNo(isOver ? renewed : null), yesNo(isOver ? concession : null), yesNo(autoRenew), money(value), "EUR"],
    ];
  });
}

const LOSSES = ["price", "competitor", "no decision", "missing feature", "timing"];

/** New business of those who are visited, more products, renewals, and what came to nothing. */
export function opportunityRows(lives) {
  const draw = stream("opportunities");
  const deals = [...lives.flatMap(wonDeals), ...lives.flatMap(renewalDeals)];
  const won = deals.filter(({ type }) => type === "new business").length;
  for (let prospect = 1; prospect <= Math.floor(won * 1.7); prospect += 1) {
    const opened = draw.whole(0, LAST - 1);
    const amount = draw.whole(20, 900) * 10_000;
    const account = `P${String(prospect).padStart(4, "0")}`;
    deals.push({ account, type: "new business", opened, closed: opened + draw.whole(15, 150), isWon: false, amount });
  }
  deals.sort((a, b) => a.opened - b.opened || (a.account < b.account ? -1 : 1));
  return deals
    .filter(({ opened }) => opened <= LAST)
    .map(({ account, type, opened, closed, isWon, amount }, index) => {
      const isOpen = closed > LAST;
      const lossReason = isOpen || isWon ? "" : draw.pick(LOSSES);
      return [
        ...[`O${String(index + 1).padStart(4, "0")}`, account, type, dateOf(opened), isOpen ? "" : dateOf(closed)],
        ...[isOpen ? "open" : isWon ? "won" : "lost", money(amount), "EUR", lossReason, draw.pick(OWNERS)],
      ];
    });
}

function wonDeals({ customer, lines }) {
  if (customer.segment === "small" || customer.isAcquired) return [];
  const draw = stream(`deal ${customer.id}`);
  const yearly = ({ cents, seats, billing }) => cents * seats * ({ yearly: 1, quarterly: 4, every3: 4 }[billing] ?? 12);
  const deal = (type, line) => {
    const closed = line.start - draw.whole(0, 6);
    const opened = closed - draw.whole(12, 120);
    return { account: customer.id, type, opened, closed, isWon: true, amount: yearly(line) };
  };
  const insights = lines.find(({ product }) => product === "Insights");
  const first = deal("new business", lines[0]);
  if (insights !== undefined) return [first, deal("expansion", insights)];
  const opened = lines[0].start + draw.whole(90, 400);
  const missed = { ...first, type: "expansion", opened, closed: opened + draw.whole(20, 90), isWon: false };
  return draw.chance(0.3) ? [first, { ...missed, amount: Math.floor(first.amount / 5) }] : [first];
}

function renewalDeals({ customer, contracts }) {
  return contracts.map(({ end, value, renewed }) => ({
    ...{ account: customer.id, type: "renewal", opened: end - 90, closed: end, isWon: renewed === true, amount: value },
  }));
}

const ITEMS = [
  ["Template pack", 4900, 40],
  ["Training day", 120_000, 18],
  ["Data import", 29_000, 22],
  ["Onboarding package", 90_000, 20],
];

/** Bought once, and again where the product fits. */
export function orderRows(lives) {
  const orders = lives.flatMap((life) => {
    const { customer } = life;
    const draw = stream(`orders ${customer.id}`);
    const found = [];
    let day = customer.joined + draw.whole(3, 90);
    while (day <= LAST && draw.chance(0.25 + 0.6 * customer.fit)) {
      const item = draw.weighted(ITEMS.map((each) => [each, each[2]]));
      const quantity = item[1] < 10_000 ? draw.whole(1, 3) : 1;
      if (workspaceOn(life, day) !== undefined) found.push({ customer, day, item, quantity });
      day += draw.whole(30, hasOn(life, "Insights", day) ? 160 : 260);
    }
    return found;
  });
  orders.sort((a, b) => a.day - b.day || (a.customer.id < b.customer.id ? -1 : 1));
  return orders.map(({ customer, day, item: [name, cents], quantity }, index) => {
    const id = `B${String(index + 1).padStart(5, "0")}`;
    return [id, customer.id, dateOf(day), name, quantity, money(cents * quantity), "EUR"];
  });
}

/** What the company set itself for 2025, with where it stood when it did. */
export const GOALS = [
  ["net-revenue-retention", "1.1", "2025-12-31", "1.02"],
  ["gross-revenue-retention", "0.85", "2025-12-31", "0.8"],
  ["customer-churn-rate", "0.025", "2025-12-31", "0.035"],
  ["annual-recurring-revenue", "4000000", "2025-12-31", "2400000"],
  ["net-promoter-score", "40", "2025-12-31", "25"],
  ["customer-satisfaction-score", "0.85", "2025-12-31", "0.75"],
  ["self-service-rate", "0.4", "2025-12-31", "0.25"],
  ["renewal-rate", "0.9", "2025-12-31", "0.85"],
];

export function accountRows(lives) {
  return lives.map(({ customer }) => [
    ...[customer.id, customer.name, customer.region, customer.country, customer.employees, customer.industry],
    ...[customer.origin, customer.owner],
  ]);
}
