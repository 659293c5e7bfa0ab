import type { SubscriptionRow } from "customer-metrics";

/** The company of docs/concepts/why-numbers-differ.md, which shows these lines as they stand here. */
export const rows: readonly SubscriptionRow[] = [
  // 20 off for the first six months
  { customerId: "Acorn", start: "2025-03-01", amount: 100, interval: "month", discount: 20, discountDuration: 6 },
  // 120 off the first year
  { customerId: "Birch", start: "2025-02-01", amount: 1200, interval: "year", discount: 120, discountDuration: "once" },
  // a weekly plan
  { customerId: "Cedar", start: "2024-09-02", amount: 70, interval: "week" },
  // 200, of which 25 were paid back in May, and 50 by usage
  { customerId: "Daisy", start: "2024-06-01", end: "2025-05-01", amount: 200, interval: "month" },
  { customerId: "Daisy", start: "2025-05-01", end: "2025-06-01", amount: 200, interval: "month", refund: 25 },
  { customerId: "Daisy", start: "2024-06-01", amount: 50, interval: "month", metered: true },
  // paused on 10 May
  { customerId: "Elm", start: "2024-11-01", end: "2025-05-10", amount: 60, interval: "month" },
  { customerId: "Elm", start: "2025-05-10", amount: 60, interval: "month", status: "paused" },
  // has not paid since 5 April
  { customerId: "Fern", start: "2024-12-05", end: "2025-04-05", amount: 40, interval: "month" },
  { customerId: "Fern", start: "2025-04-05", amount: 40, interval: "month", status: "past-due" },
  // asked to leave on 12 May, was cancelled on the 20th, and has paid until 12 June
  {
    customerId: "Gorse",
    start: "2024-06-12",
    end: "2025-06-12",
    amount: 660,
    interval: "year",
    cancellationScheduledAt: "2025-05-12",
    cancelledAt: "2025-05-20",
  },
  // came on 5 May and left on the 20th
  { customerId: "Hazel", start: "2025-05-05", end: "2025-05-20", amount: 30, interval: "month" },
  // gave up the second of two subscriptions on 15 May
  { customerId: "Iris", subscriptionId: "i1", start: "2024-10-01", amount: 100, interval: "month" },
  { customerId: "Iris", subscriptionId: "i2", start: "2025-01-01", end: "2025-05-15", amount: 40, interval: "month" },
  // left on 1 May, the first day that is not paid
  { customerId: "Juniper", start: "2024-07-01", end: "2025-05-01", amount: 70, interval: "month" },
];
