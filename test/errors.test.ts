import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { isMetricInputError, MetricInputError, nameKey, nearestName, quote } from "../src/errors.ts";

const DETAILS = { code: "negative", field: "churnedMrr", received: -5 } as const;
const MESSAGE = "Cannot use a negative churnedMrr: received -5";

describe("MetricInputError", () => {
  it("says what was refused to people and to programs", () => {
    const error = new MetricInputError(MESSAGE, DETAILS);
    expect(error).toMatchObject({ name: "MetricInputError", message: MESSAGE, ...DETAILS });
  });

  it("is a RangeError, so that a host that knows only those can catch it", () => {
    expect(new MetricInputError(MESSAGE, DETAILS)).toBeInstanceOf(RangeError);
  });

  it("names itself where it is printed", () => {
    expect(String(new MetricInputError(MESSAGE, DETAILS))).toBe(`MetricInputError: ${MESSAGE}`);
  });
});

describe("isMetricInputError", () => {
  it("recognises an error of this copy", () => {
    expect(isMetricInputError(new MetricInputError(MESSAGE, DETAILS))).toBe(true);
  });

  it("recognises an error of another copy, which instanceof does not", async () => {
    vi.resetModules();
    const copy = await import("../src/errors.ts");
    const error = new copy.MetricInputError(MESSAGE, DETAILS);
    expect(error).not.toBeInstanceOf(MetricInputError);
    expect(isMetricInputError(error)).toBe(true);
    expect(copy.isMetricInputError(new MetricInputError(MESSAGE, DETAILS))).toBe(true);
  });

  it.each([
    ["another range error", new RangeError(MESSAGE)],
    ["an object that only looks like one", { name: "MetricInputError", message: MESSAGE, ...DETAILS }],
    ["its name", "MetricInputError"],
    ["null", null],
    ["undefined", undefined],
  ])("does not take %s for one", (_case, value) => {
    expect(isMetricInputError(value)).toBe(false);
  });
});

describe("quote", () => {
  it.each<[string, unknown, string]>([
    ["text in quotes", "100,000", '"100,000"'],
    ["no text in quotes, so that it can be seen", "", '""'],
    ["quotes inside text escaped", 'say "ten"', String.raw`"say \"ten\""`],
    ["a line break escaped, so that a message stays on its line", "a\nb", String.raw`"a\nb"`],
    ["text of 60 characters in full", "x".repeat(60), `"${"x".repeat(60)}"`],
    ["longer text with the first 60", "x".repeat(61), `"${"x".repeat(60)}…"`],
    ["a number as written", -0.5, "-0.5"],
    ["NaN", Number.NaN, "NaN"],
    ["a bigint as written", 12n, "12"],
    ["a Decimal as the number it is", new Decimal("2.50"), "2.5"],
    ["null", null, "null"],
    ["undefined", undefined, "undefined"],
    ["a boolean", false, "false"],
    ["a symbol", Symbol("mrr"), "Symbol(mrr)"],
    ["an object as JSON", { countForDays: 0 }, '{"countForDays":0}'],
    ["a list of objects as JSON", [{ mrr: 1 }], '[{"mrr":1}]'],
    ["an empty list so that it can be seen", [], "[]"],
    ["a list of text as a list, and not as the text", ["100"], '["100"]'],
    ["a list of numbers as a list", [1, 2], "[1,2]"],
    ["a Map by its kind", new Map(), "[object Map]"],
  ])("shows %s", (_case, value, expected) => {
    expect(quote(value)).toBe(expected);
  });

  it("shows the first 60 characters of a large object, and that there are more", () => {
    expect(quote({ text: "x".repeat(100) })).toBe(`{"text":"${"x".repeat(51)}…`);
  });

  it("does not cut a character in two", () => {
    expect(quote(`${"x".repeat(59)}😀 and more`)).not.toContain(String.raw`\ud83d`);
  });

  it.each<[string, unknown]>([
    ["a bigint in an object", { countForDays: 30n }],
    ["an object without a prototype, like the groups of a regular expression", /(?<day>1)/u.exec("1")?.groups],
    ["an object in a circle", circle()],
  ])("shows %s without failing over it", (_case, value) => {
    expect(() => quote(value)).not.toThrow();
  });

  it("shows a Date alike in every time zone of the host", () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    const shown = ["Asia/Kolkata", "America/Los_Angeles"].map((zone) => {
      vi.stubEnv("TZ", zone);
      return quote(new Date(0));
    });
    expect(shown[0]).toBe(shown[1]);
  });
});

function circle(): object {
  const node: { self?: object } = {};
  node.self = node;
  return node;
}

describe("nameKey", () => {
  it.each([
    ["Customer ID", "customerid"],
    ["customer_id", "customerid"],
    [" customer-id ", "customerid"],
    ["customerId", "customerid"],
    ["MRR (€)", "mrr"],
    ["Größe 2", "größe2"],
    ["顧客 ID", "顧客id"],
    ["--", ""],
  ])("compares %j as %j", (name, expected) => {
    expect(nameKey(name)).toBe(expected);
  });

  it("takes the two spellings of an accent in Unicode for one", () => {
    // "é" as one character and as "e" with a combining accent: macOS writes file names and exports in the second.
    expect(nameKey("Société".normalize("NFD"))).toBe(nameKey("Société".normalize("NFC")));
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe("nearestName", () => {
  it.each([
    ["a letter that is wrong", "churnDenominater", ["grain", "churnDenominator"], "churnDenominator"],
    ["a letter too many", "subscriptions", ["customer", "subscription"], "subscription"],
    ["a letter that is missing", "curency", ["currency", "cents"], "currency"],
    ["another case", "GRAIN", ["fx", "grain"], "grain"],
    ["the nearer of two", "tax", ["fax2", "taxi"], "taxi"],
    ["the first of two that are as near", "tax", ["fax", "max"], "fax"],
  ])("sees through %s", (_case, name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });

  it.each([
    ["no candidate is near", "quarterly", ["grain", "fx"]],
    ["there is no candidate", "grain", []],
  ])("answers nothing where %s", (_case, name, candidates) => {
    expect(nearestName(name, candidates)).toBeUndefined();
  });

  it("takes any iterable of candidates", () => {
    expect(nearestName("grian", new Set(["fx", "grain"]))).toBe("grain");
  });

  const words = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 8 });

  it("answers a candidate that none is nearer than, and one whenever a candidate is a letter away", () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (name, candidates) => {
        const nearest = nearestName(name, candidates);
        const least = Math.min(...candidates.map((candidate) => edits(name, candidate)));
        if (nearest !== undefined) expect(edits(name, nearest)).toBe(least);
        if (least <= 1) expect(candidates).toContain(nearest);
      }),
    );
  });

  it("answers a name that is a candidate itself", () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (name, others) => {
        expect(nearestName(name, [...others, name])).toBe(name);
      }),
    );
  });
});

/** Letters to insert, delete or replace, by Levenshtein's own recurrence: the last letter of either, or of both. */
function edits(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [shorterA, shorterB] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return edits(shorterA, shorterB);
  return 1 + Math.min(edits(shorterA, b), edits(a, shorterB), edits(shorterA, shorterB));
}
