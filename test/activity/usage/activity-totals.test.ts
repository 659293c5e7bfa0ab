import { describe, expect, it } from "vitest";
import { activityTotals } from "customer-metrics";

describe("activityTotals", () => {
  it("has no period where there is no event", () => {
    const { periods, segments, issues, asOf, rows } = activityTotals([]);
    expect([periods, segments, issues, asOf]).toEqual([[], [], [], null]);
    expect(rows).toEqual({ read: 0, counted: 0, idle: 0, refused: 0, unknown: 0, afterAsOf: 0, repeated: 0 });
  });
});
