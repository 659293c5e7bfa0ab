import { describe, expect, it } from "vitest";
import { winLossRatio, type WinRateInput } from "customer-metrics";

describe("winLossRatio", () => {
  it.each<[string, WinRateInput, string]>([
    // 12 of 20 won, so 3 for every 2 lost.
    ["is won over lost", { won: 12, lost: 8 }, "1.5"],
    ["passes over what is open", { won: 12, lost: 8, open: 80 }, "1.5"],
    ["is 1 when as much is won as lost", { won: 8, lost: 8 }, "1"],
    ["is 0 when nothing is won", { won: 0, lost: 8 }, "0"],
    ["takes money as well as deals", { won: "37501.50", lost: "12500.50" }, "3"],
  ])("%s", (_case, input, expected) => {
    expect(winLossRatio(input)?.toString()).toBe(expected);
  });

  it("is null when nothing was lost, whatever was won", () => {
    expect(winLossRatio({ won: 12, lost: 0 })).toBeNull();
    expect(winLossRatio({ won: 0, lost: 0 })).toBeNull();
  });

  it.each<[string, WinRateInput, string, string, string]>([
    ["negative wins", { won: -12, lost: 8 }, "negative", "won", "Cannot use a negative won: received -12"],
    ["negative losses", { won: 12, lost: "-8" }, "negative", "lost", 'Cannot use a negative lost: received "-8"'],
    [
      "negative open ones",
      { won: 12, lost: 8, open: -1 },
      "negative",
      "open",
      "Cannot use a negative open: received -1",
    ],
    [
      "losses that are not told",
      JSON.parse('{ "won": 12 }') as WinRateInput,
      "missing-field",
      "lost",
      "Cannot do without lost: received undefined",
    ],
    [
      "a ratio for a number",
      { won: "3:2", lost: 8 },
      "not-a-number",
      "won",
      'Cannot read won as a number: received "3:2"',
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => winLossRatio(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
