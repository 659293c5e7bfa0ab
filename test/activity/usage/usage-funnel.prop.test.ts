import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel, toPlain, type UsageEventRow, usageFunnel, type UsageFunnelOptions } from "customer-metrics";
import { present } from "../../support/present.ts";
import { codedColumns, LAST_DAY, plainColumns, usageEvents } from "./usage-events.ts";

const STEPS = [
  { name: "a", feature: "feature-0" },
  { name: "b", feature: ["feature-1", "feature-2"] },
  { name: "c", feature: "feature-3" },
];

/** Every chain of events there is, tried one by one: the furthest anybody gets within so many days. */
function furthest(rows: readonly UsageEventRow[], steps: readonly (readonly string[])[], within: number): number {
  const dayOf = (row: UsageEventRow): number => Date.parse(String(row.at)) / 86_400_000;
  const go = (step: number, began: number, last: number): number => {
    const next = rows.filter(
      (row) => steps[step]?.includes(row.feature ?? "") === true && dayOf(row) >= last && dayOf(row) - began <= within,
    );
    return Math.max(step, ...next.map((row) => go(step + 1, began, dayOf(row))));
  };
  const starts = rows.filter((row) => steps[0]?.includes(row.feature ?? "") === true);
  return Math.max(0, ...starts.map((row) => go(1, dayOf(row), dayOf(row))));
}

describe("usageFunnel, always,", () => {
  it.each([undefined, 5, 20])("is what trying every chain of events finds, within %s days", (withinDays) => {
    fc.assert(
      fc.property(usageEvents(40), fc.constantFrom("users", "accounts"), (rows, of) => {
        const done = rows.filter(({ count }) => count !== 0);
        const idOf = (row: UsageEventRow): unknown => (of === "users" ? row.userId : row.accountId);
        const everybody = new Set(done.map(idOf).filter((id) => id !== null));
        const reached = [...everybody].map((id) =>
          furthest(
            done.filter((row) => idOf(row) === id),
            STEPS.map(({ feature }) => [feature].flat()),
            withinDays ?? Infinity,
          ),
        );
        const { steps } = usageFunnel(rows, { steps: STEPS, of, withinDays, asOf: LAST_DAY });
        expect(steps.map(({ count }) => count)).toEqual(
          [1, 2, 3].map((step) => reached.filter((far) => far >= step).length),
        );
      }),
    );
  });

  const options = fc.record(
    {
      of: fc.constantFrom("users", "accounts"),
      order: fc.constantFrom("in-order", "any"),
      withinDays: fc.constantFrom(3, 14),
      from: fc.constantFrom("2025-02", "2025-02-11"),
      by: fc.constantFrom("week", "month"),
      segmentBy: fc.constantFrom("accountId"),
      times: fc.constantFrom(2, 3),
    },
    { requiredKeys: [] },
  );

  function asked({ times, ...others }: { times?: number } & Partial<UsageFunnelOptions>): UsageFunnelOptions {
    const steps =
      times === undefined ? STEPS : [...STEPS, { name: "again", feature: "feature-3", times }, { name: "any" }];
    return { ...others, steps, asOf: LAST_DAY };
  }

  it("does not depend on the order of rows, nor on their form", () => {
    const shuffled = usageEvents().chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, options, ([rows, others], given) => {
        const numbers = (events: Parameters<typeof usageFunnel>[0]): unknown =>
          toPlain({ ...usageFunnel(events, asked(given)), issues: [] });
        const expected = numbers(rows);
        expect(numbers(others)).toEqual(expected);
        expect(numbers(plainColumns(rows))).toEqual(expected);
        expect(numbers(codedColumns(rows))).toEqual(expected);
      }),
    );
  });

  it("narrows, fits the formula, and adds up over periods and segments", () => {
    fc.assert(
      fc.property(usageEvents(), options, (rows, given) => {
        const whole = usageFunnel(rows, asked(given));
        expect(() => funnel(whole.steps)).not.toThrow();
        expect(whole.steps[0]?.count).toBe(whole.starts);
        expect(whole.steps.at(-1)?.count).toBe(whole.completed);
        for (const parts of [whole.periods, whole.segments]) {
          if (parts.length === 0) continue;
          for (const [step, { count }] of whole.steps.entries()) {
            expect(parts.reduce((sum, part) => sum + present(part.steps[step]).count, 0)).toBe(count);
          }
        }
        const free = usageFunnel(rows, { ...asked(given), order: "any" });
        for (const [step, { count }] of whole.steps.entries())
          expect(count).toBeLessThanOrEqual(present(free.steps[step]).count);
      }),
    );
  });
});
