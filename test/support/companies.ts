import fc from "fast-check";
import type { DiscountDuration, SubscriptionRow } from "customer-metrics";

/** A small company: its rows, and the last day that is known of it. */
export interface Company {
  readonly rows: readonly SubscriptionRow[];
  readonly asOf: string;
}

/** What companies may have, so that a law can leave out what it is not about. */
export interface CompanyShape {
  /** Discounts and trials, which are anchored to the start of their row. Default true. */
  readonly anchored?: boolean;
  /** Rows of one subscription that overlap. Default true. */
  readonly overlaps?: boolean;
  /** Currencies, of which the first is the one wanted. Default none. */
  readonly currencies?: readonly string[];
  /** Most rows. Default 14. */
  readonly most?: number;
}

const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const DAYS = 420;

/** A day of the fourteen months that companies live in, as text. */
export function dayText(day: number): string {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

/** Where something can go wrong: the first days of months. */
const MONTH_STARTS: readonly number[] = Array.from(
  { length: 14 },
  (_, month) => (Date.UTC(2024, month, 1) - FIRST) / DAY,
);

const day: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: DAYS }) },
  { weight: 2, arbitrary: fc.constantFrom(...MONTH_STARTS) },
  { weight: 1, arbitrary: fc.constantFrom(...MONTH_STARTS).map((start) => Math.max(0, start - 1)) },
);

const cents = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((value) => (value / 100).toFixed(2));

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

function row({ anchored = true, currencies = [] }: CompanyShape): fc.Arbitrary<SubscriptionRow> {
  const duration = fc.constantFrom<DiscountDuration>("once", "forever", 1, 2, 5);
  const shape = fc.record({
    customer: fc.constantFrom("a", "b", "c", "d"),
    subscription: maybe(fc.constantFrom("s1", "s2", "s3"), 1),
    start: day,
    length: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(28, 29, 30, 31), fc.constant(null)),
    amount: fc.oneof({ weight: 5, arbitrary: cents(50_000) }, { weight: 1, arbitrary: fc.constant("0.00") }),
    interval: fc.constantFrom("month", "month", "month", "year", "quarter", "week", "day"),
    intervalCount: maybe(fc.integer({ min: 1, max: 4 }), 4),
    quantity: maybe(fc.integer({ min: 1, max: 6 })),
    product: maybe(fc.constantFrom("core", "extra")),
    plan: maybe(fc.constantFrom("basic", "pro")),
    status: fc.constantFrom("active", "active", "active", "active", "paused", "past-due", "trialing"),
    metered: maybe(fc.boolean(), 5),
    taken: fc.record({ discount: maybe(cents(10)), tax: maybe(cents(10)), refund: maybe(cents(10), 4) }),
    discountDuration: duration,
    trialDays: maybe(fc.integer({ min: 1, max: 40 }), 5),
    cancelledBefore: maybe(fc.integer({ min: 0, max: 45 })),
    scheduledBefore: maybe(fc.integer({ min: 0, max: 45 }), 4),
    currency: currencies.length === 0 ? fc.constant(undefined) : fc.constantFrom(...currencies),
  });
  return shape.map((made): SubscriptionRow => {
    const end = made.length === null ? null : made.start + made.length;
    const cancelled = end === null || made.cancelledBefore === undefined ? null : end - made.cancelledBefore;
    const scheduled =
      cancelled === null || made.scheduledBefore === undefined ? null : cancelled - made.scheduledBefore;
    // Only what is there can be taken off: amounts of some cents keep theirs.
    const taken = Number(made.amount) > 0.4 ? made.taken : { discount: undefined, tax: undefined, refund: undefined };
    return {
      customerId: made.customer,
      subscriptionId: made.subscription,
      start: dayText(made.start),
      end: end === null ? null : dayText(end),
      amount: made.amount,
      interval: made.interval,
      intervalCount: made.intervalCount,
      quantity: made.quantity,
      currency: made.currency,
      status: anchored || made.status !== "trialing" ? made.status : "active",
      product: made.product,
      plan: made.plan,
      discount: taken.discount,
      discountDuration: anchored ? made.discountDuration : "forever",
      tax: taken.tax,
      refund: taken.refund,
      metered: made.metered,
      trialEnd: made.trialDays === undefined || !anchored ? undefined : dayText(made.start + made.trialDays),
      cancelledAt: cancelled === null ? null : dayText(Math.max(cancelled, 0)),
      cancellationScheduledAt: scheduled === null ? undefined : dayText(Math.max(scheduled, 0)),
    };
  });
}

/** Small companies with every kind of mess that rows may have and still be right. */
export function company(shape: CompanyShape = {}): fc.Arbitrary<Company> {
  const { overlaps = true, most = 14 } = shape;
  return fc
    .record({
      rows: fc.array(row(shape), { minLength: 1, maxLength: most }),
      asOf: fc.integer({ min: 200, max: DAYS }),
    })
    .map(({ rows, asOf }) => ({ rows: overlaps ? rows : apart(rows), asOf: dayText(asOf) }))
    .map(({ rows, asOf }) => ({ rows: withFields(rows), asOf }));
}

/** Gives every row a subscription of its own, so that none replaces another. */
function apart(rows: readonly SubscriptionRow[]): readonly SubscriptionRow[] {
  return rows.map((one, index) => ({ ...one, subscriptionId: `${String(one.subscriptionId)}-${String(index)}` }));
}

/** A row with a subscription and one that says it was cancelled, so that no convention lacks what it asks for. */
function withFields(rows: readonly SubscriptionRow[]): readonly SubscriptionRow[] {
  const [first, ...rest] = rows;
  return first === undefined ? rows : [{ ...first, subscriptionId: first.subscriptionId ?? "s1" }, ...rest];
}
