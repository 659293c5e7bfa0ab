import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerMovements, customerSurvival, survivalCurve, type SurvivalObservation } from "customer-metrics";
import { type Company, company, dayText } from "../../support/companies.ts";
import { anyConvention } from "../../support/conventions.ts";
import { present } from "../../support/present.ts";

const FIRST = Date.UTC(2024, 0, 1);
const dayOf = (text: string): number => (Date.parse(text) - FIRST) / 86_400_000;

/** When somebody became a customer and when it ended, by what moved on each day. */
interface Told {
  readonly start: number;
  readonly end: number | null;
  readonly isNew: boolean;
}

/** The spells of everybody, pieced together from what {@link customerMovements} tells event by event. */
function toldSpells({ rows, asOf }: Company, convention: object): readonly Told[] {
  const open = new Map<string, { start: number; isNew: boolean }>();
  const spells: Told[] = [];
  const events = customerMovements(rows, { asOf, from: "2023-12" }, { ...convention, movementBasis: "events" });
  for (const { customerId, subscriptionId, kind, date } of events) {
    const who = `${String(customerId)} ${String(subscriptionId)}`;
    const day = dayOf(present(date));
    if (kind === "new" || kind === "reactivation") open.set(who, { start: day, isNew: kind === "new" });
    if (kind !== "churned") continue;
    spells.push({ ...present(open.get(who)), end: day });
    open.delete(who);
  }
  return [...spells, ...[...open.values()].map((spell) => ({ ...spell, end: null }))];
}

function observationsOf(spells: readonly Told[], asOf: number, from: number | null): readonly SurvivalObservation[] {
  return spells
    .filter(({ end }) => from === null || end === null || end >= from)
    .map(({ start, end }) => ({
      time: (end ?? asOf) - start,
      event: end !== null,
      ...(from !== null && start < from ? { entry: from - 1 - start } : {}),
    }));
}

/** Everything but what is always asked for: days of the year before the rows begin to the last that is known. */
const window = (asOf: string): fc.Arbitrary<number | null> => fc.option(fc.integer({ min: -10, max: dayOf(asOf) }));

describe("customerSurvival, of any company under any convention,", () => {
  const asked = fc.tuple(company({ most: 20 }), anyConvention()).chain(([one, convention]) => {
    // What some rows lack is not asked for, and no interval is refused: both throw, and say nothing of how long who stays.
    const answered = { weeksPerMonth: "52/12", daysPerMonth: "365/12", churnRecorded: "end-of-term" } as const;
    const known = {
      ...convention,
      ...answered,
      fx: "separate",
      grossRetention: "per-customer",
      grain: "customer",
    } as const;
    return fc.record({
      one: fc.constant(one),
      convention: fc.constant(known),
      from: window(one.asOf),
      spells: fc.constantFrom("first" as const, "every" as const),
    });
  });

  it("is the curve of the spells that movements tell of, event by event", () => {
    fc.assert(
      fc.property(asked, ({ one, convention, from, spells }) => {
        const told = toldSpells(one, convention).filter(({ isNew }) => spells === "every" || isNew);
        const curve = survivalCurve(observationsOf(told, dayOf(one.asOf), from));
        const options = { asOf: one.asOf, spells, ...(from === null ? {} : { from: dayText(from) }) };
        const survival = customerSurvival(one.rows, options, convention);
        expect(survival.curve).toEqual(curve);
        expect([survival.customers, survival.churned]).toEqual([curve.observations, curve.events]);
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    // Of rows of one subscription that begin on one day the later row replaces the other, so that order matters there.
    const shuffled = company({ overlaps: false }).chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.rows], { minLength: one.rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, mixed]) => {
        const { asOf } = one;
        expect(customerSurvival(mixed, { asOf }).curve).toEqual(customerSurvival(one.rows, { asOf }).curve);
      }),
    );
  });
});
