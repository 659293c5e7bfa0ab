import type { DiscountDuration, SubscriptionRow } from "customer-metrics";

/** Numbers from 0 up to `below`, the same for one seed (a linear congruence). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const DAY = 86_400_000;

function dayText(day: number): string {
  return new Date(Date.UTC(2025, 0, 1) + day * DAY).toISOString().slice(0, 10);
}

/** The month that the company is looked at in, and the last day that is known. */
export const JUNE = { period: "2025-06", asOf: "2025-06-30" } as const;

/** Days from the first of January to the first of June. */
const TO_JUNE = 151;

/** A company of thirty customers in which every choice has something to choose: its rows, the same for one seed. */
export function thirtyCustomers(seed: number): readonly SubscriptionRow[] {
  const next = numbers(seed);
  return Array.from({ length: 30 }, (_, customer) =>
    rowsOf(`c${String(customer).padStart(2, "0")}`, customer, next),
  ).flat();
}

type Next = (below: number) => number;

function rowsOf(customerId: string, kind: number, next: Next): readonly SubscriptionRow[] {
  const amount = (2000 + next(20_000)) / 100;
  const base = {
    customerId,
    subscriptionId: `${customerId}-1`,
    start: dayText(next(120)),
    amount,
    interval: "month",
  } as const;
  const inJune = (): string => dayText(TO_JUNE + 1 + next(28));
  const last = inJune();
  switch (kind % 15) {
    case 0: // goes on
      return [{ ...base, quantity: 1 + next(4), tax: "1.90" }];
    case 1: // leaves, having been cancelled and asked before: half of them in May
      return [{ ...base, end: last, cancelledAt: dayText(kind < 15 ? TO_JUNE - 5 : TO_JUNE), ...ASKED }];
    case 2: // a discount
      return [{ ...base, discount: (100 + next(500)) / 100, discountDuration: durations[next(4)] }];
    case 3: // by the week, by the day, by the year
      return [{ ...base, interval: INTERVALS[next(3)] ?? "year" }];
    case 4: // pauses
      return [
        { ...base, end: last },
        { ...base, start: last, status: "paused" },
      ];
    case 5: // does not pay
      return [
        { ...base, end: dayText(TO_JUNE - 40 + next(60)) },
        { ...base, start: dayText(TO_JUNE + 20), status: "past-due" },
      ];
    case 6: // usage beside
      return [base, { ...base, subscriptionId: `${customerId}-2`, metered: true, amount: amount / 2 }];
    case 7: // joins and leaves in June
      return [
        { ...base, start: dayText(TO_JUNE + 2 + next(8)), end: dayText(TO_JUNE + 14 + next(14)), cancelledAt: null },
      ];
    case 8: // leaves and comes back in June
      return [
        { ...base, end: dayText(TO_JUNE + 4) },
        { ...base, start: dayText(TO_JUNE + 10 + next(10)) },
      ];
    case 9: // was away, comes back and leaves
      return [
        { ...base, start: dayText(10), end: dayText(90) },
        { ...base, start: dayText(TO_JUNE + 3 + next(6)), end: dayText(TO_JUNE + 15 + next(12)) },
      ];
    case 10: // two subscriptions, of which one ends
      return [base, { ...base, subscriptionId: `${customerId}-2`, end: last, amount: amount / 4 }];
    case 11: // up and down
      return [
        { ...base, end: last },
        { ...base, start: last, amount: amount * (next(2) + 0.5) },
      ];
    case 12: // a trial that ends in June
      return [{ ...base, start: dayText(TO_JUNE - 10), trialEnd: last }];
    case 13: // money back in June
      return [
        { ...base, end: last },
        { ...base, start: last, refund: "3.10" },
      ];
    default: // joins in June
      return [{ ...base, start: last }];
  }
}

const ASKED = { cancellationScheduledAt: dayText(TO_JUNE - 30) };

const INTERVALS = ["week", "day", "year"] as const;

const durations: readonly DiscountDuration[] = ["once", "forever", 3, 6];
