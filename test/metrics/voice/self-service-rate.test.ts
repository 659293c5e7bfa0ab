import { describe, expect, it } from "vitest";
import { selfServiceRate, type SelfServiceRateInput, type SelfServiceRateOptions } from "customer-metrics";

describe("selfServiceRate", () => {
  it.each<[string, SelfServiceRateInput, SelfServiceRateOptions, string]>([
    // support.zendesk.com/hc/en-us/articles/4408894139930: four who used the help centre for each who wrote, 4:1.
    ["is 4 where Zendesk says 4:1", { selfServed: 4, tickets: 1 }, { form: "ratio" }, "4"],
    ["is four fifths as a share", { selfServed: 4, tickets: 1 }, {}, "0.8"],
    ["takes numbers in every form", { selfServed: "4000", tickets: 1000n }, { form: "share" }, "0.8"],
    ["is 0 where nobody helped themselves", { selfServed: 0, tickets: 7 }, {}, "0"],
    ["is 0 per ticket then", { selfServed: 0, tickets: 7 }, { form: "ratio" }, "0"],
    ["is 1 where nobody wrote", { selfServed: 7, tickets: 0 }, {}, "1"],
  ])("%s", (_case, input, options, expected) => {
    expect(selfServiceRate(input, options)?.toString()).toBe(expected);
  });

  it("is null where there is nothing to divide by", () => {
    expect(selfServiceRate({ selfServed: 0, tickets: 0 })).toBeNull();
    expect(selfServiceRate({ selfServed: 0, tickets: 0 }, { form: "ratio" })).toBeNull();
    expect(selfServiceRate({ selfServed: 7, tickets: 0 }, { form: "ratio" })).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "half a ticket",
      () => selfServiceRate({ selfServed: 4, tickets: 0.5 }),
      "not-whole",
      "tickets",
      "Cannot use a fraction as tickets, which counts whole ones: received 0.5",
    ],
    [
      "fewer than nobody",
      () => selfServiceRate({ selfServed: -4, tickets: 1 }),
      "negative",
      "selfServed",
      "Cannot use a negative selfServed: received -4",
    ],
    [
      "a ratio in words",
      () => selfServiceRate({ selfServed: "4:1", tickets: 1 }),
      "not-a-number",
      "selfServed",
      'Cannot read selfServed as a number: received "4:1"',
    ],
    [
      "one of them alone",
      () => selfServiceRate({ selfServed: 4 } as unknown as SelfServiceRateInput),
      "missing-field",
      "tickets",
      "Cannot do without tickets: received undefined",
    ],
    [
      "another form",
      () => selfServiceRate({ selfServed: 4, tickets: 1 }, { form: "4:1" as "ratio" }),
      "not-allowed",
      "form",
      'Cannot use "4:1" as form: choose "share" or "ratio"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
