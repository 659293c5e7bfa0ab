import { repeatPurchaseRate } from "../../../metrics/value/repeat-purchase-rate.ts";
import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, money, NOT_KNOWN, percent } from "../figures.ts";
import { fixed, periodLines } from "./cells.ts";

/** What was bought, and by whom again. */
export function purchasesSection({ activity, places }: ReportContext): Section | null {
  const told = activity?.purchases ?? null;
  if (told === null || activity === null) return null;
  const { rates } = activity;
  const lines = periodLines(
    told.periods,
    ({ orders }) => orders > 0,
    ({ orders, customers, returningCustomers, money: amounts, cohort, daysBetweenOrders }, index) => [
      ...[count(orders), count(customers), money(amounts?.sales ?? null, places)],
      percent(rates.repeatPurchaseRate[index]?.value ?? null),
      customerShare(returningCustomers, customers),
      cohort.complete ? customerShare(cohort.repeatCustomers, cohort.customers) : "not over",
      daysBetweenOrders.median === null ? NOT_KNOWN : fixed(daysBetweenOrders.median, 0),
    ],
  );
  const again = `Again in ${String(told.periods[0]?.cohort.withinMonths ?? 0)} months`;
  const columns = ["Orders", "Customers", "Sales", "Repeat", "Bought before", again, "Days between"];
  return { name: "Purchases", table: { names: "Period", columns: columns.map((heading) => ({ heading })), lines } };
}

function customerShare(repeatCustomers: number, customers: number): string {
  return percent(repeatPurchaseRate({ repeatCustomers, customers }));
}
