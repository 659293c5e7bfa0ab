import fc from "fast-check";
import type { ContractRow, OpportunityRow, OrderRow, SurveyResponseRow, TicketRow } from "customer-metrics";

const DAY = 86_400_000;

/** The day so many days after the first of January 2025, as it is written. */
export function written(day: number): string {
  return new Date(Date.UTC(2025, 0, 1) + day * DAY).toISOString().slice(0, 10);
}

/** Months, as labels, from January 2025 on. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

const days = fc.integer({ min: 0, max: 180 });
const accounts = fc.constantFrom("a", "b", "c", "d", "e");
const region = fc.constantFrom("EU", "US", "APAC");
const attributes = fc.option(
  region.map((named) => ({ region: named })),
  { nil: undefined },
);
const cents = fc.option(
  fc.integer({ min: 0, max: 5_000_00 }).map((amount) => (amount / 100).toFixed(2)),
  { nil: null },
);

/** Answers, some of respondents who answered before. */
export const responses: fc.Arbitrary<readonly SurveyResponseRow[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom("nps" as const, "csat" as const, "ces" as const),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      respondentId: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
      accountId: fc.option(accounts, { nil: null }),
      day: days,
      attributes,
    })
    .map(({ share, day, ...row }) => {
      const [least, most] = { nps: [0, 10], csat: [1, 5], ces: [1, 7] }[row.kind] as [number, number];
      return { ...row, score: least + Math.round(share * (most - least)), at: written(day) };
    }),
  { maxLength: 60 },
);

/** Opportunities, each of its own. */
export const opportunities: fc.Arbitrary<readonly OpportunityRow[]> = fc.array(
  fc
    .record({
      outcome: fc.constantFrom("won" as const, "lost" as const, "open" as const),
      opened: days,
      took: fc.integer({ min: 0, max: 60 }),
      accountId: fc.option(accounts, { nil: null }),
      amount: cents,
      reason: fc.option(fc.constantFrom("price", "timing"), { nil: null }),
      attributes,
    })
    .map(({ opened, took, ...row }) => ({ ...row, openedAt: written(opened), closedAt: written(opened + took) })),
  { maxLength: 40 },
);

/** Tickets, each of its own. */
export const tickets: fc.Arbitrary<readonly TicketRow[]> = fc.array(
  fc
    .record({
      opened: days,
      took: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
      replied: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
      accountId: fc.option(accounts, { nil: null }),
      selfServed: fc.constantFrom(true, false, null),
      escalated: fc.boolean(),
      topic: fc.option(fc.constantFrom("billing", "login"), { nil: null }),
      attributes,
    })
    .map(({ opened, took, replied, ...row }) => ({
      ...row,
      openedAt: written(opened),
      firstRepliedAt: replied === null ? null : written(opened + replied),
      closedAt: took === null ? null : written(opened + took),
    })),
  { maxLength: 40 },
);

/** Lines of orders. */
export const orders: fc.Arbitrary<readonly OrderRow[]> = fc.array(
  fc
    .record({
      accountId: accounts,
      orderId: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      day: days,
      amount: cents,
      item: fc.option(fc.constantFrom("tea", "cup"), { nil: null }),
      attributes,
    })
    .map(({ day, ...row }) => ({ ...row, at: written(day) })),
  { maxLength: 40 },
);

/** Terms of contracts, each of its own. */
export const contracts: fc.Arbitrary<readonly ContractRow[]> = fc.array(
  fc
    .record({
      accountId: accounts,
      start: fc.integer({ min: -365, max: 100 }),
      length: fc.integer({ min: 1, max: 400 }),
      renewed: fc.constantFrom(true, false, null),
      concession: fc.constantFrom(true, false, null),
      autoRenew: fc.constantFrom(true, false, null),
      value: cents,
      renewedValue: cents,
      attributes,
    })
    .map(({ start, length, ...row }) => ({ ...row, termStart: written(start), termEnd: written(start + length) })),
  { maxLength: 40 },
);
