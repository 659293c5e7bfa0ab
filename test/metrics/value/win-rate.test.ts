import { describe, expect, it } from "vitest";
import { winRate, type WinRateInput, type WinRateOptions } from "customer-metrics";

const ALL = { form: "won-over-all" } as const;

describe("winRate", () => {
  it.each<[string, WinRateInput, WinRateOptions, string]>([
    // A win-rate calculator's page: 12 won, 8 lost.
    ["is the share of what was decided", { won: 12, lost: 8 }, {}, "0.6"],
    ["is the same when it is asked for", { won: 12, lost: 8 }, { form: "won-over-closed" }, "0.6"],
    ["passes over what is open", { won: 12, lost: 8, open: 80 }, {}, "0.6"],
    ["counts what is open as not won, when it is asked to", { won: 12, lost: 8, open: 80 }, ALL, "0.12"],
    ["is the same in both forms when all is decided", { won: 12, lost: 8, open: 0 }, ALL, "0.6"],
    // costcalculator.calculator.city, "How to calculate sales win rate": 33 closed of 150 worked on.
    ["is 22 % of 150 that were worked on", { won: 33, lost: 67, open: 50 }, ALL, "0.22"],
    // toplyne.io, "Win rate": 7 deals closed out of 10.
    ["is 70 % of ten", { won: 7, lost: 3 }, {}, "0.7"],
    ["takes money as well as deals", { won: "12500.50", lost: "37501.50" }, {}, "0.25"],
    ["is 0 when nothing was won", { won: 0, lost: 8 }, {}, "0"],
    ["is 1 when nothing was lost", { won: 12, lost: 0 }, {}, "1"],
    ["is 0 when all is open", { won: 0, lost: 0, open: 5 }, ALL, "0"],
  ])("%s", (_case, input, options, expected) => {
    expect(winRate(input, options)?.toString()).toBe(expected);
  });

  it("is null when nothing was decided, or nothing was there", () => {
    expect(winRate({ won: 0, lost: 0 })).toBeNull();
    expect(winRate({ won: 0, lost: 0, open: 5 })).toBeNull();
    expect(winRate({ won: 0, lost: 0, open: 0 }, ALL)).toBeNull();
  });

  it.each<[string, WinRateInput, WinRateOptions, string, string, string]>([
    [
      "a share of all without what is open",
      { won: 12, lost: 8 },
      ALL,
      "missing-field",
      "open",
      'Cannot do without open as the choice is form: "won-over-all": received undefined',
    ],
    ["negative wins", { won: -1, lost: 8 }, {}, "negative", "won", "Cannot use a negative won: received -1"],
    ["negative losses", { won: 1, lost: "-8" }, {}, "negative", "lost", 'Cannot use a negative lost: received "-8"'],
    [
      "a negative number of open ones, even where they are passed over",
      { won: 1, lost: 8, open: -3 },
      {},
      "negative",
      "open",
      "Cannot use a negative open: received -3",
    ],
    [
      "wins that are no number",
      { won: "12 deals", lost: 8 },
      {},
      "not-a-number",
      "won",
      'Cannot read won as a number: received "12 deals"',
    ],
    [
      "a form that it does not know",
      { won: 12, lost: 8 },
      JSON.parse('{ "form": "won-over-total" }') as WinRateOptions,
      "not-allowed",
      "form",
      'Cannot use "won-over-total" as form: choose "won-over-closed" or "won-over-all"',
    ],
  ])("refuses %s", (_case, input, options, code, field, message) => {
    expect(() => winRate(input, options)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
