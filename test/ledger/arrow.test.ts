import { DateDay, Float64, Int32, TimestampMillisecond, Utf8, vectorFromArray } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { mrrMovements, type SubscriptionColumns } from "customer-metrics";

const STARTS = ["2025-01-10", "2025-02-01", "2025-02-20"].map((day) => new Date(day));
const ENDS = [new Date("2025-03-01"), null, null];

/** By hand: January 100.10; February 100.10 + 40.20 + 60; March 40.20 + 60. */
const ANSWER = ["100.1", "200.3", "100.2"];

function closings(columns: unknown): string[] {
  const options = { from: "2025-01", to: "2025-03", asOf: "2025-03-31" };
  return mrrMovements(columns as SubscriptionColumns, options).map(({ endingMrr }) => endingMrr.toString());
}

describe("columns of Apache Arrow", () => {
  it("are read where they lie", () => {
    const columns = {
      customerId: vectorFromArray([7, 0, 7], new Int32()),
      start: vectorFromArray(STARTS, new DateDay()),
      end: vectorFromArray(ENDS, new DateDay()),
      amount: vectorFromArray([100.1, 40.2, 60], new Float64()),
      interval: "month",
    };
    expect(closings(columns)).toEqual(ANSWER);
  });

  it("may be dictionaries, texts and time stamps, and have gaps", () => {
    const columns = {
      customerId: vectorFromArray(["a", "b", "a"]),
      start: vectorFromArray(STARTS, new TimestampMillisecond()),
      end: vectorFromArray(ENDS, new TimestampMillisecond()),
      amount: vectorFromArray([100.1, 40.2, 60], new Float64()),
      interval: vectorFromArray(["month", "month", "month"], new Utf8()),
      quantity: vectorFromArray([1, null, 1], new Int32()),
    };
    expect(closings(columns)).toEqual(ANSWER);
  });

  it("may be parts of longer ones", () => {
    const part = <T>(vector: { slice: (from: number, to: number) => T }): T => vector.slice(1, 4);
    const columns = {
      customerId: part(vectorFromArray(["z", "a", "b", "a"])),
      start: part(vectorFromArray([new Date("2024-01-01"), ...STARTS], new DateDay())),
      end: part(vectorFromArray([null, ...ENDS], new DateDay())),
      amount: part(vectorFromArray([999, 100.1, 40.2, 60], new Float64())),
      interval: "month",
    };
    expect(closings(columns)).toEqual(ANSWER);
  });
});
