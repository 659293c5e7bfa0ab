import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import {
  mrrSnapshotRowSchema,
  readMrrSnapshots,
  readSubscriptions,
  subscriptionRowSchema,
} from "customer-metrics/rows";

/** Values of one field: those that a row may have, and those that it may not. */
interface Values {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

// Canonical values only: nothing here is made canonical by being read. Zoned time stamps stand on their day in UTC.
const NUMBERS: Values = {
  good: [0, 12, 0.1, -3, 1e21, "12.50", "+7", "-0.01", "0", 10n, -5n],
  bad: ["1,000", "1e3", "0x10", "twelve", Number.NaN, Number.POSITIVE_INFINITY, true, [], {}],
};
const MAGNITUDES: Values = {
  good: [0, 12, 0.1, "12.50", "-0", 10n],
  bad: [-1, "-0.01", -5n, "1,000", Number.NaN, true, {}],
};
const DATES: Values = {
  good: ["2025-03-01", "2024-02-29", "2025-03-02", "2025-03-01T23:59:59Z", new Date("2025-03-03T12:00:00Z")],
  bad: ["2025-02-30", "2025-13-01", "03/01/2025", "soon", 20250301, true, new Date(Number.NaN)],
};
const IDENTIFIERS: Values = { good: ["a", "Ω 7", 7, 0], bad: [true, Number.NaN, {}, ["a"]] };
const TEXTS: Values = { good: ["Pro", "plan 7"], bad: [true, {}, ["Pro"]] };
const CURRENCIES: Values = { good: ["EUR", "USD"], bad: ["EURO", "E1", "€", 978] };

const SUBSCRIPTION: Readonly<Record<string, Values>> = {
  customerId: IDENTIFIERS,
  start: DATES,
  amount: NUMBERS,
  interval: { good: ["day", "week", "month", "quarter", "year"], bad: ["hour", 5, true] },
  subscriptionId: IDENTIFIERS,
  end: DATES,
  intervalCount: { good: [1, 2, 12], bad: [0, -1, 1.5, "two", true] },
  quantity: MAGNITUDES,
  currency: CURRENCIES,
  status: { good: ["active", "trialing", "past-due", "paused"], bad: ["gone", 3, false] },
  product: TEXTS,
  plan: TEXTS,
  discount: MAGNITUDES,
  discountDuration: { good: ["once", "forever", 1, 12], bad: ["twice", 0, -3, 1.5, true] },
  tax: MAGNITUDES,
  refund: MAGNITUDES,
  metered: { good: [true, false], bad: ["maybe", {}, 2] },
  trialEnd: DATES,
  cancelledAt: DATES,
  cancellationScheduledAt: DATES,
  churnKind: { good: ["cancelled", "account-deleted", "contract-lost", "value-lost"], bad: ["lost", 1, true] },
};

const SNAPSHOT: Readonly<Record<string, Values>> = {
  customerId: IDENTIFIERS,
  period: { good: ["2025-03", "2025-Q1", "2025-W09", "2025"], bad: ["2025-13", "2025-Q5", "2025-W53", "March", true] },
  mrr: NUMBERS,
  currency: CURRENCIES,
};

type Candidate = Readonly<Record<string, unknown>>;

/** Rows of which most values are good, some are bad, some null, and some fields are left out. */
function candidates(fields: Readonly<Record<string, Values>>): fc.Arbitrary<Candidate> {
  const values = Object.entries(fields).map(([field, { good, bad }]) => {
    const value = fc.oneof(
      { arbitrary: fc.constantFrom(...good), weight: 60 },
      { arbitrary: fc.constantFrom(...bad), weight: 1 },
      { arbitrary: fc.constant(null), weight: 1 },
    );
    return [field, value] as const;
  });
  const all: Record<string, fc.Arbitrary<unknown>> = {
    ...Object.fromEntries(values),
    attributes: fc.constantFrom({ region: "EU" }, null),
  };
  // Without the key of an interval, one would be guessed.
  return fc.record(all, { requiredKeys: ["interval"].filter((key) => key in fields) });
}

/** What a schema says of a row, as this package says it. */
function saidBy(schema: z.ZodType, candidate: Candidate): readonly unknown[] {
  const { error } = schema.safeParse(candidate);
  return (error?.issues ?? []).map(({ path, message }) => ({ field: path[0], message: opening(message) }));
}

/** A message up to the value: by then a date is read, and shown as it was read. */
function opening(message: string): string {
  return message.split(": received")[0] ?? "";
}

/** A row without the fields that are null. */
function withoutNulls(candidate: Candidate): Candidate {
  return Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== null));
}

/** A row's date as the day on which it is in UTC. */
function asDay(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "string" && value.endsWith("Z") ? value.slice(0, 10) : value;
}

describe("reading subscriptions, for every row that is canonical already,", () => {
  it("accepts what the schema accepts, and refuses the rest for the same reasons", () => {
    fc.assert(
      fc.property(candidates(SUBSCRIPTION), (candidate) => {
        const { rows, issues } = readSubscriptions([candidate], { credits: "allow" });
        const expected = saidBy(subscriptionRowSchema, candidate);
        expect(issues.map(({ field, message }) => ({ field, message: opening(message) }))).toEqual(expected);
        expect(rows).toHaveLength(expected.length === 0 ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it("changes nothing in it but days", () => {
    fc.assert(
      fc.property(candidates(SUBSCRIPTION), (candidate) => {
        fc.pre(subscriptionRowSchema.safeParse(candidate).success);
        const expected = Object.entries(withoutNulls(candidate)).map(
          ([field, value]) => [field, asDay(value)] as const,
        );
        expect(readSubscriptions([candidate], { credits: "allow" }).rows).toEqual([Object.fromEntries(expected)]);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses, where credits are not allowed, those with a negative amount as well and no others", () => {
    fc.assert(
      fc.property(candidates(SUBSCRIPTION), (candidate) => {
        const isNegative = String(candidate["amount"]).startsWith("-");
        const isRight = subscriptionRowSchema.safeParse(candidate).success;
        expect(readSubscriptions([candidate]).rows).toHaveLength(isRight && !isNegative ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("reading snapshots, for every row that is canonical already,", () => {
  it("accepts what the schema accepts unless it is negative, and refuses the rest for the same reasons", () => {
    fc.assert(
      fc.property(candidates(SNAPSHOT), (candidate) => {
        const { rows, issues } = readMrrSnapshots([candidate]);
        const expected = saidBy(mrrSnapshotRowSchema, candidate);
        const isNegative = String(candidate["mrr"]).startsWith("-");
        const others = issues.filter(({ code }) => code !== "negative");
        expect(others.map(({ field, message }) => ({ field, message: opening(message) }))).toEqual(expected);
        expect(rows).toEqual(isNegative || expected.length > 0 ? [] : [withoutNulls(candidate)]);
      }),
      { numRuns: 1000 },
    );
  });
});
