import type { SubscriptionRow } from "customer-metrics";
import { dayText } from "./companies.ts";

/** One row in two, at a day inside it; the second goes on where the first ends. */
export function splitAt(row: SubscriptionRow, share: number): readonly SubscriptionRow[] {
  const start = Date.parse(String(row.start));
  const end = row.end === null || row.end === undefined ? Date.parse(dayText(400)) : Date.parse(String(row.end));
  const days = Math.round((end - start) / 86_400_000);
  if (days < 2) return [row];
  const middle = new Date(start + (1 + Math.floor(share * (days - 1))) * 86_400_000).toISOString().slice(0, 10);
  return [
    { ...row, end: middle },
    { ...row, start: middle },
  ];
}
