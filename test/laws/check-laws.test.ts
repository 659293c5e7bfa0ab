import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  additive,
  assertLaws,
  atLeast,
  atMost,
  bounded,
  bridge,
  BrokenLawsError,
  checkLaws,
  complementOf,
  currencyInvariant,
  decreasingIn,
  homogeneous,
  increasingIn,
  inputsFrom,
  type Law,
  lawOf,
  type LawResult,
  type LawValue,
  MetricInputError,
  noEffectOf,
  nullExactlyAtZero,
  orderIndependent,
  scaleInvariant,
  strictlyDecreasingIn,
  strictlyIncreasingIn,
  timesOf,
} from "customer-metrics/laws";

const money = { unit: "money[EUR]/month", min: 0 } as const;
const AB = inputsFrom({ a: { whole: true, min: 0, max: 100 }, b: { whole: true, min: 0, max: 100 } });

type Given = Readonly<Record<"a" | "b", string>>;

/** A function of two whole numbers, computed as people do by hand: exactly, a quotient as numerator over denominator. */
const of =
  (compute: (a: bigint, b: bigint) => bigint | null) =>
  ({ a, b }: Given): LawValue =>
    compute(BigInt(a), BigInt(b));
const quotient = ({ a, b }: Given): LawValue => (b === "0" ? null : { numerator: BigInt(a), denominator: BigInt(b) });

function resultOf(metric: (input: Given) => LawValue, law: Law): LawResult {
  const [result] = checkLaws(metric, { inputs: AB, laws: [law], seed: 7, runs: 300 }) as readonly [LawResult];
  return result;
}

interface Case {
  readonly law: Law;
  readonly holding: (input: Given) => LawValue;
  readonly breaking: (input: Given) => LawValue;
  readonly words: RegExp;
}

function cases(rows: readonly (readonly [Law, Case["holding"], Case["breaking"], RegExp])[]): readonly Case[] {
  return rows.map(([law, holding, breaking, words]) => ({ law, holding, breaking, words }));
}

describe("laws that hold and laws that do not", () => {
  it.each(
    cases([
      [
        scaleInvariant(),
        quotient,
        of((a) => a),
        /^the value is \d+, and with a, b \d+ times as large it is \d+: a \d+, b \d+$/u,
      ],
      [homogeneous(), of((a, b) => a + b), of((a) => a + 1n), /, not \d+ times as much: \d+: a \d+, b \d+$/u],
      [additive(), of((a, b) => a - b), of((a, b) => a * b), /of both together \d+, not \d+: /u],
      [increasingIn("a"), of((a) => a / 2n), of((a) => -a), /^with a 0 the value is 0, and with a 1 it is -1: /u],
      [
        strictlyIncreasingIn("a"),
        of((a) => a),
        of((a) => a / 50n),
        /^with a \d+ the value is (\d), and with a \d+ it is \1: /u,
      ],
      [decreasingIn("a"), of((a) => -a / 2n), of((a) => a), /^with a 0 the value is 0, and with a 1 it is 1: /u],
      [strictlyDecreasingIn("b"), of((_, b) => -b), of(() => 5n), /^with b 0 the value is 5, and with b 1 it is 5: /u],
      [noEffectOf("b"), of((a) => a), of((a, b) => a + b), /^with b \d+ the value is \d+, and with b \d+ it is \d+: /u],
      [bounded({ min: 0, max: 100 }), of((a) => a), of((a, b) => a + b), /^the value is 101, above 100: /u],
      [bounded({ min: 0 }), of((a) => a), of((a, b) => a - b), /^the value is -1, below 0: a 0, b 1$/u],
      [atMost("a"), of((a, b) => a - b), of((a, b) => a + b), /^the value is 1, above a, which is 0: a 0, b 1$/u],
      [atLeast(3), of((a) => a + 3n), of((a) => a + 2n), /^the value is 2, below 3: a 0, b \d+$/u],
      [
        complementOf(
          of((a) => a),
          100,
        ),
        of((a) => 100n - a),
        of((a) => 99n - a),
        /^the value is 99 and the other function is 0, which add up to 99: /u,
      ],
      [timesOf(12, "a"), of((a) => 12n * a), of((a) => 13n * a), /^the value is 13, and a is 1: a 1, b \d+$/u],
      [
        nullExactlyAtZero("b"),
        quotient,
        of((a, b) => (b === 0n ? 0n : a / b)),
        /^the value is 0, and b is 0: a \d+, b 0$/u,
      ],
      [
        nullExactlyAtZero("b"),
        quotient,
        of((a, b) => (a === 0n || b === 0n ? null : a)),
        /^there is no value, and b is 1: a 0, b 1$/u,
      ],
      [
        bridge({ opening: "a", added: ["b"], taken: [] }),
        of((a, b) => a + b),
        of((a, b) => a - b),
        /^the value is -1, and a \+ b is 1: /u,
      ],
    ]),
  )("$law.name $law.about", ({ law, holding, breaking, words }) => {
    expect(resultOf(holding, law)).toMatchObject({
      kind: "law-result",
      holds: true,
      counterexample: null,
      path: null,
      seed: 7,
    });
    expect(resultOf(holding, law).runs).toBeGreaterThan(100);
    const broken = resultOf(breaking, law);
    expect(broken.holds).toBe(false);
    expect(broken.counterexample?.words).toMatch(words);
  });

  it("order-independent: a mean, and a last value", () => {
    const inputs = inputsFrom({ scores: { whole: true, list: true, min: 0, max: 10 } });
    const sum = ({ scores }: { readonly scores: readonly string[] }): LawValue =>
      scores.reduce((total, score) => total + BigInt(score), 0n);
    const last = ({ scores }: { readonly scores: readonly string[] }): LawValue => scores.at(-1) ?? null;
    const laws = [orderIndependent("scores")];
    expect(checkLaws(sum, { inputs, laws })[0]?.holds).toBe(true);
    // Shrunk: two scores in the wrong order, and nothing else.
    expect(checkLaws(last, { inputs, laws })[0]?.counterexample?.words).toBe(
      "with scores [1, 0] the value is 0, and with scores [0, 1] it is 1: scores [1, 0]",
    );
  });
});

describe("what a law of scale lets grow", () => {
  const perAccount = ({ revenue, accounts }: { readonly revenue: string; readonly accounts: string }): LawValue =>
    accounts === "0" ? null : Number(revenue) / Number(accounts);
  const inputs = inputsFrom({ revenue: money, accounts: { unit: "count[account]" } });

  it("is the company, of which an average stays", () => {
    expect(checkLaws(perAccount, { inputs, laws: [scaleInvariant()] })[0]?.holds).toBe(true);
  });

  it("is the currency, in which it does not", () => {
    expect(checkLaws(perAccount, { inputs, laws: [currencyInvariant()] })[0]?.counterexample?.words).toMatch(
      /^the value is .*, and with revenue \d+ times as large it is /u,
    );
  });

  it("is nothing where all are shares: the law is not tried", () => {
    const shares = inputsFrom({ churn: { unit: "ratio", min: 0, max: 1 }, cost: { unit: "money/count[customer]" } });
    expect(checkLaws(({ churn }) => churn, { inputs: shares, laws: [scaleInvariant()] })[0]).toMatchObject({
      holds: null,
      runs: 0,
    });
  });
});

describe("how answers are compared", () => {
  const thirds = inputsFrom({ a: { whole: true, min: 1, max: 1000 } });
  const law = additive();

  it("numbers by 12 digits: 0.1 + 0.2 is 0.3", () => {
    expect(checkLaws(({ a }) => Number(a) * 0.1, { inputs: thirds, laws: [law] })[0]?.holds).toBe(true);
    expect(checkLaws(({ a }) => Number(a) * 0.1 + 1e-9, { inputs: thirds, laws: [law] })[0]?.holds).toBe(false);
  });

  it("text exactly", () => {
    const metric = ({ a }: { readonly a: string }): LawValue => `${a}.${"0".repeat(60)}1`;
    expect(checkLaws(metric, { inputs: thirds, laws: [law] })[0]?.holds).toBe(false);
  });
});

describe("seed and path", () => {
  const breaking = of((a, b) => (a > 40n ? b : 0n));
  const laws = [atMost(0)];

  it("the same seed finds the same, and the smallest", () => {
    const [one, two] = [
      checkLaws(breaking, { inputs: AB, laws, seed: 3 }),
      checkLaws(breaking, { inputs: AB, laws, seed: 3 }),
    ];
    expect(one[0]?.counterexample).toEqual(two[0]?.counterexample);
    expect(one[0]?.counterexample?.input).toEqual({ a: "41", b: "1" });
  });

  it("the path leads to it again, and nowhere once it is mended", () => {
    const [{ seed, path }] = checkLaws(breaking, { inputs: AB, laws, seed: 3 }) as readonly [LawResult];
    const again = { inputs: AB, laws, seed, ...(path === null ? {} : { path }) };
    expect(path).not.toBeNull();
    expect(checkLaws(breaking, again)[0]).toMatchObject({
      holds: false,
      counterexample: { input: { a: "41", b: "1" } },
    });
    expect(
      checkLaws(
        of(() => 0n),
        again,
      )[0]?.holds,
    ).toBe(true);
  });
});

describe("what functions do besides", () => {
  it("inputs that are refused tell nothing", () => {
    const picky = ({ a, b }: Given): LawValue => {
      if (BigInt(a) <= 50n) return BigInt(b);
      throw new MetricInputError("Cannot use a", { code: "out-of-range", field: "a", received: a });
    };
    const result = resultOf(picky, atLeast(0));
    expect(result.holds).toBe(true);
    expect(result.runs).toBeLessThan(300);
  });

  it("a law that nothing was told of does not pass", () => {
    const refusing = ({ a }: Given): LawValue => {
      throw new MetricInputError("Cannot use a", { code: "out-of-range", field: "a", received: a });
    };
    expect(resultOf(refusing, atLeast(0))).toMatchObject({ holds: null, runs: 0 });
    expect(() => {
      assertLaws(refusing, { inputs: AB, laws: [atLeast(0)] });
    }).toThrow(
      new BrokenLawsError([
        { kind: "law-result", law: atLeast(0), holds: null, counterexample: null, seed: 1, path: null, runs: 0 },
      ]).message,
    );
  });

  it("any other error, and NaN, break it", () => {
    const broken = (): LawValue => {
      throw new TypeError("a is undefined");
    };
    expect(resultOf(broken, atLeast(0)).counterexample?.words).toBe("it throws TypeError: a is undefined: a 0, b 0");
    expect(resultOf(() => NaN, atLeast(0)).counterexample?.words).toBe(
      "it throws TypeError: it comes to NaN, which is no number: a 0, b 0",
    );
  });

  it("booleans are 1 and 0", () => {
    expect(resultOf(({ a, b }) => BigInt(a) > BigInt(b), scaleInvariant()).holds).toBe(true);
    expect(resultOf(({ a }) => BigInt(a) > 50n, scaleInvariant()).holds).toBe(false);
  });

  it("a law about a field that there is not is refused", () => {
    expect(() => resultOf(quotient, increasingIn("c"))).toThrow(
      "Cannot hold a function to a law about c: it is given a, b",
    );
    expect(() => resultOf(quotient, atMost("c"))).toThrow("Cannot hold a function to a law about c: it is given a, b");
  });
});

describe("assertLaws", () => {
  it("says which laws do not hold, and how to see it again", () => {
    const laws = [increasingIn("a"), lawOf({ name: "never", statement: "never", judge: () => "no" })];
    expect(() => {
      assertLaws(
        of((a) => -a),
        { inputs: AB, laws },
      );
    }).toThrow(
      /^2 of 2 laws do not hold\n- increasing-in a: with a 0 the value is 0, and with a 1 it is -1: a \d+, b \d+ \(seed 1, path "[\d:]+"\)\n- never: no: a 0, b 0 \(seed 1, path "0[\d:]*"\)$/u,
    );
  });

  it("takes arbitraries of one's own, of numbers too", () => {
    const inputs = fc.record({ a: fc.integer({ min: 1, max: 99 }), b: fc.bigInt({ min: 1n, max: 99n }) });
    assertLaws(({ a, b }: { a: number; b: bigint }) => ({ numerator: BigInt(a), denominator: b }), {
      inputs,
      laws: [scaleInvariant(), strictlyIncreasingIn("a"), strictlyDecreasingIn("b")],
    });
  });
});
