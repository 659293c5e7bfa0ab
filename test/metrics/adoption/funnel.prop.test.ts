import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, type Funnel, funnel, toPlain } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { present } from "../../support/present.ts";
import { known, liesBetween } from "../../support/values.ts";

const COUNT = fc.bigInt({ min: 0n, max: 10n ** 12n });

/** Counts that never rise, with nobody from some step on in some of them. */
const COUNTS = fc
  .array(fc.oneof(COUNT, fc.constant(0n)), { minLength: 1, maxLength: 8 })
  .map((counts) => [...counts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
/** The same with somebody at every step. */
const PEOPLED = COUNTS.map((counts) => counts.map((count) => count + 1n));

function of(counts: readonly bigint[]): Funnel {
  return funnel(counts.map((count, index) => ({ name: `step ${String(index)}`, count })));
}

function text(value: Decimal | null): string | null {
  return value?.toString() ?? null;
}

function share(part: bigint, whole: bigint): string | null {
  return whole === 0n ? null : exactRatio(part, whole);
}

describe("funnel, for all counts,", () => {
  it("agrees with long division step by step", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const { steps, overall } = of(counts);
        for (const [index, count] of counts.entries()) {
          const before = counts[index - 1];
          expect(toPlain(steps[index])).toEqual({
            name: `step ${String(index)}`,
            count: Number(count),
            conversion: before === undefined ? null : share(count, before),
            overall: share(count, present(counts[0])),
            dropped: before === undefined ? 0 : Number(before - count),
          });
        }
        expect(text(overall)).toBe(share(present(counts.at(-1)), present(counts[0])));
      }),
    );
  });

  it("has the product of its conversions for its overall conversion", () => {
    fc.assert(
      fc.property(PEOPLED, (counts) => {
        const { steps, overall } = of(counts);
        const product = steps
          .slice(1)
          .reduce((left, { conversion }) => left.times(known(conversion)), known(present(steps[0]).overall));
        expect(product.minus(known(overall)).abs().lessThan("1e-37")).toBe(true);
      }),
    );
  });

  it("loses everyone somewhere: the dropped and those at the end are all who entered", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const { steps } = of(counts);
        const dropped = steps.reduce((total, step) => total + step.dropped, 0);
        expect(dropped + present(steps.at(-1)).count).toBe(steps[0]?.count);
      }),
    );
  });

  it("has shares in [0, 1], and of the whole never more than the step before", () => {
    fc.assert(
      fc.property(PEOPLED, (counts) => {
        const { steps } = of(counts);
        for (const [index, { conversion, overall }] of steps.entries()) {
          const shares = [overall, conversion ?? overall].map(known);
          expect(shares.every((one) => one.greaterThanOrEqualTo(0) && one.lessThanOrEqualTo(1))).toBe(true);
          expect(known(overall).lessThanOrEqualTo(known(present(steps[Math.max(0, index - 1)]).overall))).toBe(true);
        }
      }),
    );
  });

  it("is the same overall with a step taken out of the middle", () => {
    fc.assert(
      fc.property(PEOPLED, fc.nat(6), (counts, at) => {
        const fewer = counts.filter((_, index) => index !== 1 + at || index === counts.length - 1);
        expect(text(of(fewer).overall)).toBe(text(of(counts).overall));
      }),
    );
  });

  it("is the same for so many times as many people", () => {
    fc.assert(
      fc.property(COUNTS, fc.bigInt({ min: 1n, max: 1000n }), (counts, times) => {
        const more = of(counts.map((count) => count * times));
        expect(more.steps.map(({ conversion }) => text(conversion))).toEqual(
          of(counts).steps.map(({ conversion }) => text(conversion)),
        );
      }),
    );
  });

  it("lies between its segments' values when two segments are merged, step by step", () => {
    fc.assert(
      fc.property(PEOPLED, PEOPLED, (a, b) => {
        const length = Math.min(a.length, b.length);
        const [one, other] = [of(a.slice(0, length)), of(b.slice(0, length))];
        const both = of(Array.from({ length }, (_, index) => present(a[index]) + present(b[index])));
        for (let step = 1; step < length; step += 1) {
          const conversion = ({ steps }: Funnel): Decimal => known(present(steps[step]).conversion);
          expect(liesBetween(conversion(both), conversion(one), conversion(other))).toBe(true);
        }
      }),
    );
  });
});
