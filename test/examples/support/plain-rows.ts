import { cellsOf, rowsOfCsv } from "./tables.ts";

/**
 * A subscription of the example company, read a second time: from the text of its files on, by rules that stand here
 * and nowhere else. Money is in whole 1200ths of a cent per month, which every billing of the company divides.
 */
export interface PlainRow {
  readonly customer: string;
  /** Rows of which only the last one to start counts on a day. */
  readonly subscription: string;
  readonly start: number;
  readonly end: number;
  /** The first day after the trial. */
  readonly paidFrom: number;
  readonly full: number;
  readonly reduced: number;
  /** The first day on which the discount is over. */
  readonly fullFrom: number;
  readonly isMetered: boolean;
}

/** What is read of a file: `null` for a row that nobody can use. */
export type PlainRead = readonly (PlainRow | null)[];

/** 1200ths of a cent that a euro is. */
export const UNITS = 120_000;

const BILLINGS_A_YEAR: Readonly<Record<string, number>> = {
  ...{ weekly: 52, monthly: 12, quarterly: 4, "every 3 months": 4, "half-yearly": 2, yearly: 1 },
};
const STATUSES = ["active", "trialing", "past_due", "past due", "paused", "canceled", "cancelled", "non_renewing"];
const DAY = 86_400_000;
const NUMBER = /^\d+(?:\.\d+)?$/u;

/** The export of the new billing system. */
export function plainCsv(text: string): PlainRead {
  const { header, rows } = rowsOfCsv(text);
  return rows.map((cells) => {
    if (cells.slice(header.length).some((cell) => cell !== "")) return null;
    const named = cellsOf(header, cells);
    const cell = (name: string): string => {
      const value = named.get(name) ?? "";
      return ["NULL", String.raw`\N`].includes(value) ? "" : value;
    };
    return plainRow({
      ...{ customer: cell("Customer ID"), subscription: cell("Subscription ID"), product: cell("Product") },
      ...{ status: cell("Status"), start: cell("Start date"), end: cell("End date"), seats: cell("Seats") },
      ...{ price: cell("Unit price"), interval: cell("Billing interval"), currency: cell("Currency") },
      ...{ discount: cell("Discount"), lasts: cell("Discount duration"), trialEnd: cell("Trial end") },
      ...{ cancelled: cell("Cancelled at"), metered: cell("Metered") },
    });
  });
}

/** The export of the old one. */
export function plainNdjson(text: string): PlainRead {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      if (!line.endsWith("}")) return null;
      const record = JSON.parse(line) as Readonly<Record<string, unknown>>;
      const cell = (name: string): string => {
        const value = record[name] ?? "";
        return typeof value === "string" ? value : JSON.stringify(value);
      };
      return plainRow({
        ...{ customer: cell("account"), subscription: cell("subId"), product: cell("productName") },
        ...{ status: cell("state").replace("terminated", "canceled"), start: cell("activeFrom") },
        ...{ end: cell("activeUntil"), seats: cell("qty"), price: cell("monthlyPrice") + cell("annualPrice") },
        ...{ interval: "annualPrice" in record ? "yearly" : "monthly", currency: cell("currencyCode") },
        ...{ discount: cell("amountOff"), lasts: cell("couponDuration"), trialEnd: "" },
        ...{ cancelled: cell("canceledAt"), metered: cell("usageBased") },
      });
    });
}

type Written = Readonly<
  Record<
    | ("customer" | "subscription" | "product" | "status" | "start" | "end" | "seats" | "price" | "interval")
    | ("currency" | "discount" | "lasts" | "trialEnd" | "cancelled" | "metered"),
    string
  >
>;

function plainRow(written: Written): PlainRow | null {
  const status = written.status.toLowerCase();
  const billings = BILLINGS_A_YEAR[written.interval.toLowerCase()];
  const [start, end] = [dayOf(written.start), endOf(written.end)];
  if (written.customer === "" || start === null || end === null || end <= start) return null;
  if (!NUMBER.test(written.price) || !NUMBER.test(written.seats) || billings === undefined) return null;
  if (written.currency.toUpperCase() !== "EUR" || !STATUSES.includes(status)) return null;
  if (status.startsWith("cancel") && written.end === "" && written.cancelled === "") return null;
  const trialEnd = dayOf(written.trialEnd);
  const paidFrom = trialEnd ?? (status === "trialing" ? end : start);
  const gross = Math.round(Number(written.price) * 100) * Number(written.seats);
  const full = status === "paused" ? 0 : gross * 100 * billings;
  const { off, fullFrom } = discountOf(written, { gross, billings, from: Math.max(start, paidFrom) });
  return {
    customer: written.customer,
    subscription: [written.customer, written.subscription, written.product].join(" "),
    ...{ start, end, paidFrom, full, fullFrom },
    reduced: full === 0 ? 0 : full - off * billings,
    isMetered: ["yes", "true"].includes(written.metered),
  };
}

/** Hundredths of a cent off each billing, and until when. */
function discountOf(
  { discount, lasts }: Written,
  { gross, billings, from }: { gross: number; billings: number; from: number },
): { off: number; fullFrom: number } {
  if (discount === "") return { off: 0, fullFrom: from };
  const percent = /^(?<percent>\d+) ?%$/u.exec(discount)?.groups?.["percent"];
  const off = percent === undefined ? Math.round(Number(discount) * 10_000) : gross * Number(percent);
  if (lasts === "forever") return { off, fullFrom: Infinity };
  if (lasts === "once" && billings === 52) return { off, fullFrom: from + 7 };
  return { off, fullFrom: addMonths(from, lasts === "once" ? 12 / billings : Number(lasts)) };
}

/** The day of a date that exists, whatever the time on it. */
export function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(text) ?? [];
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(date).getUTCDate() === Number(day) ? date / DAY : null;
}

function endOf(text: string): number | null {
  return text === "" || text.startsWith("9999") ? Infinity : dayOf(text);
}

function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}
