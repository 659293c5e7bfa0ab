import { describe, expect, it } from "vitest";
import { evaluateMetric, isMetricInputError, loadDefinitions } from "customer-metrics/definitions";
import { present } from "../../support/present.ts";

function valueOf(metrics: object, id: string, given: Readonly<Record<string, unknown>>): unknown {
  const text = JSON.stringify({ version: 1, metrics });
  const { definitions, diagnostics } = loadDefinitions([{ path: "a.json", text }]);
  expect(diagnostics).toEqual([]);
  const definition = present(definitions.find((one) => one.id === id));
  const value = evaluateMetric(definition, given, { definitions });
  return value === null || typeof value === "boolean" ? value : value.toString();
}

function messageOf(compute: () => unknown): string {
  try {
    return `came to ${String(compute())}`;
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const CHURN = { inputs: { lost: {}, base: {} }, formula: "lost / base" };

describe("a metric over another", () => {
  const change = { inputs: { churn: { metric: "churn" } }, formula: "churn - lag(churn, 1)" };

  it("has the other period by period where it looks back at it", () => {
    // 3/60 - 1/50 = 0.05 - 0.02
    expect(valueOf({ churn: CHURN, change }, "change", { lost: [1, 3], base: [50, 60] })).toBe("0.03");
  });

  it("takes one number beside lists for that of every period", () => {
    // 3/50 - 1/50
    expect(valueOf({ churn: CHURN, change }, "change", { lost: [1, 3], base: 50 })).toBe("0.04");
  });

  it("has no value where the past of the other does not reach", () => {
    expect(valueOf({ churn: CHURN, change }, "change", { lost: [3], base: [60] })).toBe(null);
  });

  it("aligns pasts of several lengths at their ends", () => {
    // The lists end in the same period: 4/40 now, 2/20 before it; of the period before that lost is not known.
    const sum = { inputs: { churn: { metric: "churn" } }, formula: "sum(churn, 2)" };
    expect(valueOf({ churn: CHURN, sum }, "sum", { lost: [2, 4], base: [10, 20, 40] })).toBe("0.2");
  });

  it("looks back through two metrics", () => {
    const kept = { inputs: { churn: { metric: "churn" } }, formula: "1 - churn" };
    const before = { inputs: { kept: { metric: "kept" } }, formula: "lag(kept, 1)" };
    expect(valueOf({ churn: CHURN, kept, before }, "before", { lost: [1, 3], base: [50, 60] })).toBe("0.98");
  });

  it("takes the value of the other where that is given", () => {
    expect(valueOf({ churn: CHURN, change }, "change", { churn: ["0.02", "0.05"] })).toBe("0.03");
  });
});

describe("whenUndefined, through two metrics", () => {
  const kept = { inputs: { churn: { metric: "churn" } }, formula: "1 - churn" };
  const given = { lost: 0, base: 0 };

  it.each([
    // of the first, of the second, what comes out
    [undefined, undefined, null],
    ["null", "null", null],
    ["zero", undefined, "1"],
    ["zero", "error", "1"],
    // Nothing is taken for zero where it is only not known what it is.
    [undefined, "zero", null],
    ["null", "error", null],
  ])("%s and then %s comes to %s", (first, second, expected) => {
    const policy = (whenUndefined: string | undefined): object =>
      whenUndefined === undefined ? {} : { whenUndefined };
    const metrics = { churn: { ...CHURN, ...policy(first) }, kept: { ...kept, ...policy(second) } };
    expect(valueOf(metrics, "kept", given)).toBe(expected);
  });

  it("is an error of the first where that says so", () => {
    const metrics = { churn: { ...CHURN, whenUndefined: "error" }, kept: { ...kept, whenUndefined: "zero" } };
    expect(messageOf(() => valueOf(metrics, "kept", given))).toBe(
      "no-value: Cannot compute churn: it has no value for what was given",
    );
  });
});

describe("parts of a whole", () => {
  const inputs = { base: { min: 0 }, lost: { partOf: "base" }, cut: { partOf: "base" } };
  const kept = { kept: { inputs, formula: "(base - lost - cut) / base" } };

  it("are taken up to the whole", () => {
    expect(valueOf(kept, "kept", { base: 10, lost: 6, cut: 4 })).toBe("0");
  });

  it.each([
    [
      { base: 10, lost: 6, cut: 5 },
      "parts-exceed-whole: Cannot use lost and cut above base: lost and cut are together 11, and base is 10",
    ],
    [{ base: 10, lost: -1, cut: 5 }, 'negative: Cannot use a negative lost: received "-1"'],
    [{ base: null, lost: 6, cut: 5 }, "came to null"],
    [{ base: 10, lost: null, cut: 5 }, "came to null"],
  ])("%o: %s", (given, message) => {
    expect(messageOf(() => valueOf(kept, "kept", given))).toBe(message);
  });

  it("are held to it in every period, one whole beside them to all", () => {
    const share = { inputs: { daily: { partOf: "monthly" }, monthly: {} }, formula: "avg(daily) / monthly" };
    expect(valueOf({ share }, "share", { daily: [2, 4], monthly: 4 })).toBe("0.75");
    expect(messageOf(() => valueOf({ share }, "share", { daily: [5, 4], monthly: 4 }))).toBe(
      "parts-exceed-whole: Cannot use daily above monthly: daily is 5, and monthly is 4",
    );
  });
});
