import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratioInterval, type RatioInterval, type RatioTerm } from "customer-metrics";
import mpmath from "../fixtures/mpmath.json" with { type: "json" };
import { known } from "../../support/values.ts";
import { writtenWith } from "../../support/written.ts";

const Sixty = Decimal.clone({ precision: 60 });

interface Cents {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const CUSTOMER: fc.Arbitrary<Cents> = fc.record({
  numerator: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 12n }),
});
const CUSTOMERS = fc.array(CUSTOMER, { minLength: 2, maxLength: 30 });

/** Amounts in every form that callers hold them. */
function written(cents: bigint, index: number): RatioTerm["numerator"] {
  const text = writtenWith(cents, 2);
  return [text, Number(text), new Decimal(text)][index % 3] ?? text;
}

function terms(book: readonly Cents[]): readonly RatioTerm[] {
  return book.map(({ numerator, denominator }, index) => ({
    numerator: written(numerator, index),
    denominator: written(denominator, index + 1),
  }));
}

function interval(book: readonly Cents[]): RatioInterval {
  return ratioInterval(terms(book));
}

function ends(answer: RatioInterval): readonly number[] {
  return answer.interval === null ? [] : [answer.interval.lower, answer.interval.upper];
}

/** Whether all numbers are as near as doubles bring them, measured by the largest. */
function near(a: readonly number[], b: readonly number[]): boolean {
  const scale = Math.max(...a.map(Math.abs), ...b.map(Math.abs));
  return a.length === b.length && a.every((value, index) => Math.abs(value - Number(b[index])) <= 1e-12 * scale);
}

describe("ratioInterval, for every book,", () => {
  it("agrees with the formula in sixty digits, customer by customer", () => {
    fc.assert(
      fc.property(CUSTOMERS, (book) => {
        const [y, x] = [
          book.map((c) => new Sixty(String(c.numerator))),
          book.map((c) => new Sixty(String(c.denominator))),
        ];
        const [sumY, sumX] = [Sixty.sum(...y), Sixty.sum(...x)];
        const ratio = sumY.dividedBy(sumX);
        const squares = Sixty.sum(...y.map((value, index) => value.minus(ratio.times(x[index] ?? 0)).pow(2)));
        const error = squares
          .times(book.length)
          .dividedBy(book.length - 1)
          .sqrt()
          .dividedBy(sumX)
          .toNumber();
        const answer = interval(book);
        expect(answer.ratio?.minus(ratio).abs().lessThan(ratio.abs().times("1e-38"))).toBe(!ratio.isZero());
        expect(Math.abs(Number(answer.standardError) - error)).toBeLessThanOrEqual(1e-14 * error);
      }),
    );
  });

  it("reaches as far as Student's t of one degree of freedom less than there are customers", () => {
    const quantiles = new Map(
      mpmath.studentQuantile.map(([f = 0, mass = 0, t = 0]) => [`${String(f)} ${String(mass)}`, t]),
    );
    const sizes = [2, 3, 4, 5, 6, 8, 10, 15, 30, 31];
    const books = fc.constantFrom(...sizes).chain((n) => fc.array(CUSTOMER, { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(books, fc.constantFrom("0.8", "0.9", "0.95", "0.99", "0.999"), (book, confidence) => {
        const { interval: found, standardError } = ratioInterval(terms(book), { confidence });
        fc.pre(found !== null);
        const outside = new Decimal(1).minus(confidence).toNumber();
        const t = quantiles.get(`${String(book.length - 1)} ${String(outside)}`);
        const reach = Number(t) * Number(standardError);
        const ratio = (found.lower + found.upper) / 2;
        expect(near([found.lower, found.upper], [ratio - reach, ratio + reach])).toBe(true);
      }),
    );
  });

  it("does not depend on the order, nor on the currency unit", () => {
    const shuffled = CUSTOMERS.chain((book) =>
      fc.tuple(
        fc.constant(book),
        fc.shuffledSubarray(book, { minLength: book.length }),
        fc.bigInt({ min: 1n, max: 1000n }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([book, inAnotherOrder, rate]) => {
        const answer = interval(book);
        const other = interval(
          inAnotherOrder.map((c) => ({ numerator: c.numerator * rate, denominator: c.denominator * rate })),
        );
        expect(other.ratio?.toString()).toBe(answer.ratio?.toString());
        expect(near(ends(other), ends(answer))).toBe(true);
      }),
    );
  });

  it("scales with the numerators, and moves by what is added in proportion to the denominators", () => {
    fc.assert(
      fc.property(CUSTOMERS, fc.bigInt({ min: 2n, max: 1000n }), (book, k) => {
        const answer = interval(book);
        const times = interval(book.map((c) => ({ ...c, numerator: c.numerator * k })));
        expect(
          near(
            ends(times),
            ends(answer).map((end) => end * Number(k)),
          ),
        ).toBe(true);
        const moved = interval(book.map((c) => ({ ...c, numerator: c.numerator + k * c.denominator })));
        expect(
          near(
            ends(moved),
            ends(answer).map((end) => end + Number(k)),
          ),
        ).toBe(true);
        expect(Math.abs(Number(moved.standardError) / Number(answer.standardError) - 1) < 1e-12).toBe(
          Number(answer.standardError) > 0,
        );
      }),
    );
  });

  it("is surer of the same book twice over, and lies around the ratio", () => {
    fc.assert(
      fc.property(CUSTOMERS, (book) => {
        const [once, twice] = [interval(book), interval([...book, ...book])];
        fc.pre(once.interval !== null);
        expect(twice.ratio?.toString()).toBe(once.ratio?.toString());
        expect(Number(twice.standardError)).toBeLessThan(Number(once.standardError));
        const middle = (once.interval.lower + once.interval.upper) / 2;
        expect(near([middle, once.interval.upper], [known(once.ratio).toNumber(), once.interval.upper])).toBe(true);
      }),
    );
  });
});
