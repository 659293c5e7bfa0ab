import fc from "fast-check";
import type * as z from "zod";
import {
  accountRowSchema,
  type ActivityKind,
  contractRowSchema,
  goalRowSchema,
  journeyRowSchema,
  opportunityRowSchema,
  orderRowSchema,
  readAccounts,
  readContracts,
  readGoals,
  readJourneys,
  readOpportunities,
  readOrders,
  type ReadRows,
  readSurveyResponses,
  readTickets,
  readUsageEvents,
  surveyResponseRowSchema,
  ticketRowSchema,
  usageEventRowSchema,
} from "customer-metrics/rows";

/** Values of one field: those that a row may have, and those that it may not. */
export interface Values {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

/** What is tried on one kind of rows. */
export interface Kind {
  readonly kind: ActivityKind;
  readonly schema: z.ZodType;
  readonly read: (records: Iterable<unknown>, options?: { credits?: "allow" }) => ReadRows<unknown>;
  readonly fields: Readonly<Record<string, Values>>;
  readonly required: readonly string[];
}

// Canonical values only: nothing here is made canonical by being read. Days are in order, so that ends may come first.
const IDS: Values = { good: ["a", "Ω 7", 7, 0], bad: [true, Number.NaN, {}, ["a"]] };
const TEXTS: Values = { good: ["Pro", "plan 7"], bad: [true, {}, ["Pro"]] };
const TRUTHS: Values = { good: [true, false], bad: ["perhaps", 2, {}] };
const NUMBERS: Values = { good: [0, 12, 0.1, -3, "12.50", "-0.01", 10n], bad: ["1,000", "1e3", "x", true, {}] };
const MAGNITUDES: Values = { good: [0, 12, 0.1, "12.50", 10n], bad: [-1, "-0.01", -5n, "1,000", {}] };
const CURRENCIES: Values = { good: ["EUR", "USD"], bad: ["EURO", "€", 978] };
const DAYS: Values = { good: ["2025-03-01", "2025-03-02", "2024-02-29"], bad: ["2025-02-30", "soon", 20250301, true] };
const MOMENTS: Values = {
  good: [...DAYS.good, "2025-03-01T09:30:00Z", "2025-03-01T08:00:00+02:00", "2025-03-02 10:00"],
  bad: DAYS.bad,
};

/** Every kind of rows but those of what customers pay, as people who wrote none of the readers would describe it. */
export const KINDS: readonly Kind[] = [
  {
    ...{ kind: "usage-event-rows", schema: usageEventRowSchema, read: readUsageEvents, required: ["accountId", "at"] },
    fields: {
      ...{ accountId: IDS, userId: IDS, feature: TEXTS, at: MOMENTS, minutes: MAGNITUDES },
      count: { good: [0, 1, 2, 5000], bad: [-1, 1.5, "many", true] },
    },
  },
  {
    ...{ kind: "journey-rows", schema: journeyRowSchema, read: readJourneys, required: ["accountId", "startedAt"] },
    fields: { accountId: IDS, startedAt: DAYS, reachedAt: DAYS, leftAt: DAYS, milestone: TEXTS },
  },
  {
    ...{ kind: "order-rows", schema: orderRowSchema, read: readOrders, required: ["accountId", "at"] },
    fields: {
      ...{ accountId: IDS, orderId: IDS, at: MOMENTS, item: TEXTS, quantity: MAGNITUDES, amount: NUMBERS },
      currency: CURRENCIES,
    },
  },
  {
    ...{ kind: "survey-response-rows", schema: surveyResponseRowSchema, read: readSurveyResponses },
    required: ["kind", "score", "at"],
    fields: {
      kind: { good: ["nps", "csat", "ces"], bad: ["enps", 3, true] },
      score: { good: [0, 1, 7, 10, 11, 4.5, -1], bad: ["n/a", true, {}, Number.NaN] },
      ...{ respondentId: IDS, accountId: IDS, at: MOMENTS },
    },
  },
  {
    ...{ kind: "ticket-rows", schema: ticketRowSchema, read: readTickets, required: ["openedAt"] },
    fields: {
      ...{ accountId: IDS, ticketId: IDS, openedAt: MOMENTS, firstRepliedAt: MOMENTS, closedAt: MOMENTS },
      ...{ channel: TEXTS, topic: TEXTS, priority: TEXTS, selfServed: TRUTHS, escalated: TRUTHS },
    },
  },
  {
    ...{ kind: "opportunity-rows", schema: opportunityRowSchema, read: readOpportunities, required: ["outcome"] },
    fields: {
      ...{ accountId: IDS, opportunityId: IDS, openedAt: MOMENTS, closedAt: MOMENTS },
      outcome: { good: ["won", "lost"], bad: ["closed", 1, true] }, // what is open keeps no close date
      ...{ type: TEXTS, amount: NUMBERS, currency: CURRENCIES, reason: TEXTS },
    },
  },
  {
    ...{ kind: "contract-rows", schema: contractRowSchema, read: readContracts },
    required: ["accountId", "termStart", "termEnd"],
    fields: {
      ...{ accountId: IDS, contractId: IDS, termStart: DAYS, termEnd: DAYS, renewed: TRUTHS, concession: TRUTHS },
      ...{ autoRenew: TRUTHS, value: MAGNITUDES, renewedValue: MAGNITUDES, currency: CURRENCIES },
    },
  },
  {
    ...{ kind: "goal-rows", schema: goalRowSchema, read: readGoals, required: ["metric", "target"] },
    fields: {
      ...{ metric: TEXTS, target: NUMBERS, by: DAYS, baseline: NUMBERS, actual: NUMBERS, accountId: IDS },
      direction: { good: ["higher", "lower"], bad: ["up-ish", 1, true] },
    },
  },
  {
    ...{ kind: "account-rows", schema: accountRowSchema, read: readAccounts, required: ["id"] },
    fields: { id: IDS },
  },
];

/** A row, or what is nearly one. */
export type Candidate = Readonly<Record<string, unknown>>;

/** Rows of which most values are good, some are bad, some null, and some fields are left out. */
export function candidates({ kind, fields }: Kind, badness: number): fc.Arbitrary<Candidate> {
  const values = Object.entries(fields).map(([field, { good, bad }]) => {
    const rest = [{ arbitrary: fc.constantFrom(...bad), weight: badness }];
    const all = [{ arbitrary: fc.constantFrom(...good), weight: 40 }, ...(badness > 0 ? rest : [])];
    return [field, fc.oneof(...all, { arbitrary: fc.constant(null), weight: 1 })] as const;
  });
  const attributes = kind === "goal-rows" ? {} : { attributes: fc.constantFrom({ region: "EU" }, null) };
  return fc.record<Record<string, unknown>>({ ...Object.fromEntries(values), ...attributes }, { requiredKeys: [] });
}

/** A row without the fields that are null. */
export function withoutNulls(candidate: Candidate): Candidate {
  return Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== null));
}
