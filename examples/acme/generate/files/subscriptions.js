// What two billing systems export of the customers' lives.
import { dateOf, LAST, stampOf } from "../calendar.js";
import { money } from "../csv.js";
import { BILLINGS } from "../company/market.js";
import { stream } from "../random.js";

/** The columns of the new system; `Region` is there twice: who sells to the customer, and where it pays taxes. */
export const HEADER = [
  ...["Customer ID", "Customer name", "Subscription ID", "Product", "Plan", "Status", "Start date", "End date"],
  ...["Seats", "Unit price", "Billing interval", "Currency", "Discount", "Discount duration", "Trial end"],
  ...["Cancellation requested at", "Cancelled at", "Churn type", "Metered", "Segment", "Company size", "Region"],
  ...["Region", "Origin", "Payment method", "Exported by"],
];

/** The lines of lives as they are known on the last day, in the order in which they began. */
export function knownLines(lives, system) {
  return lives
    .flatMap(({ lines }) => lines)
    .filter((line) => line.system === system && line.start <= LAST)
    .map(asKnown)
    .sort((a, b) => a.start - b.start || compare(a.subscription, b.subscription));
}

const compare = (a, b) => (a < b ? -1 : Number(a > b));

/** Nobody knows yet what comes after the last day, except for an end that was asked for before. */
function asKnown(line) {
  const { customer, subscription, start, end, requested, isOver, status, trialEnd } = line;
  if (end !== null && end <= start) throw new Error(`${subscription} ends before it starts: ${customer.name}`);
  if (end !== null && end <= LAST) return isOver && status === "active" ? { ...line, status: "canceled" } : line;
  const now = trialEnd > LAST ? "trialing" : status;
  if (isOver && requested <= LAST) {
    return { ...line, status: "non_renewing", cancelled: line.cancelled <= LAST ? line.cancelled : undefined };
  }
  return { ...line, end: null, requested: undefined, cancelled: undefined, churnKind: undefined, status: now };
}

/** A line as a row of the new system. */
export function rowOf(line) {
  const { customer, discount } = line;
  return [
    ...[customer.id, customer.name, line.subscription, line.product, line.plan, line.status],
    ...[dateOf(line.start), optionalDate(line.end), line.seats, money(line.cents)],
    ...[BILLINGS[line.billing].word, customer.currency, discountText(discount), discount?.lasts],
    ...[optionalDate(line.trialEnd), optionalDate(line.requested), optionalDate(line.cancelled), line.churnKind],
    ...[line.metered ?? "no", line.segment, customer.employees, customer.region, customer.country, customer.origin],
    ...[customer.segment === "small" ? "card" : "invoice", "billing-export 4.2"],
  ];
}

const optionalDate = (day) => (day === null || day === undefined ? "" : dateOf(day));

function discountText(discount) {
  if (!discount) return "";
  return discount.text ?? money(discount.cents);
}

/**
 * A line as a record of the old system, which has other names for everything, writes time stamps and numbers, and has
 * one field for what is paid by the month and another for what is paid by the year.
 */
export function recordOf(line) {
  const { customer, billing, discount } = line;
  const draw = stream(`legacy ${line.subscription} ${String(line.start)}`);
  const price = { [billing === "yearly" ? "annualPrice" : "monthlyPrice"]: line.cents / 100 };
  return {
    account: customer.id,
    subId: line.subscription,
    productName: line.product,
    tier: line.plan,
    state: line.status === "canceled" ? "terminated" : line.status,
    activeFrom: stampOf(line.start, draw.whole(360, 1080)),
    activeUntil: line.end === null ? null : stampOf(line.end, 0),
    qty: line.seats,
    ...price,
    ...(discount ? { amountOff: discountText(discount), couponDuration: discount.lasts } : {}),
    ...(line.requested === undefined ? {} : { cancelRequestedAt: dateOf(line.requested) }),
    ...(line.cancelled === undefined ? {} : { canceledAt: dateOf(line.cancelled) }),
    ...(line.metered === undefined ? {} : { usageBased: true }),
    currencyCode: "EUR",
    Segment: line.segment,
    Region: customer.region,
    Origin: customer.origin,
  };
}
