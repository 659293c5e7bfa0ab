import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retentionCohorts, revenueReport, segmentMovements, toPlain } from "customer-metrics";
import { anyConvention } from "../../support/conventions.ts";
import { runs } from "../../support/runs.ts";
import { regionOf, segmentedCompany } from "../../support/segmented-companies.ts";

const convention = anyConvention().map((made) => ({
  ...made,
  weeksPerMonth: made.weeksPerMonth === "refuse" ? ("52/12" as const) : made.weeksPerMonth,
  daysPerMonth: made.daysPerMonth === "refuse" ? ("365/12" as const) : made.daysPerMonth,
}));

const company = segmentedCompany().filter(({ rows }) => rows.some((row) => regionOf(row) !== null));
const segmentBy = fc.constantFrom("region", { row: "region" } as const);
const cohortBy = fc.constantFrom(undefined, "region");
const minimumGroupSize = fc.constantFrom(undefined, 1, 2, 3);

describe("the segments and cohorts of a report", () => {
  it("change nothing else in it", () => {
    fc.assert(
      fc.property(company, convention, segmentBy, cohortBy, ({ rows, asOf }, made, by, startedBy) => {
        const sections = { segmentBy: by, cohorts: { cohortBy: startedBy } };
        const { segments, cohorts, ...whole } = revenueReport(rows, { asOf, customers: true, ...sections }, made);
        const plain = revenueReport(rows, { asOf, customers: true }, made);
        const { segments: none, cohorts: neither, ...alone } = plain;
        expect([none, neither]).toEqual([null, null]);
        expect(segments).not.toBeNull();
        expect(cohorts).not.toBeNull();
        // Rows that disagree about a region are an issue only for who asks for regions.
        const issues = whole.issues.filter(({ field }) => field !== "region");
        expect(toPlain({ ...whole, issues })).toEqual(toPlain(alone));
      }),
      runs(60),
    );
  });

  it("are those that their own functions tell, also from rows that can be read only once", () => {
    fc.assert(
      fc.property(company, convention, segmentBy, cohortBy, ({ rows, asOf }, made, by, startedBy) => {
        const sections = { segmentBy: by, cohorts: { cohortBy: startedBy } };
        const { segments, cohorts } = revenueReport(rows.values(), { asOf, ...sections }, made);
        const told = segmentMovements(rows, { asOf, segmentBy: by }, made);
        expect(
          toPlain(segments?.segments.map(({ segment, periods }) => [segment, periods.map((of) => of.movements)])),
        ).toEqual(toPlain(told.map(({ segment, periods }) => [segment, periods])));
        expect(toPlain(cohorts)).toEqual(toPlain(retentionCohorts(rows, { asOf, cohortBy: startedBy }, made)));
      }),
      runs(60),
    );
  });

  it("tell with a least size what they tell without one, or nothing", () => {
    fc.assert(
      fc.property(company, convention, minimumGroupSize, ({ rows, asOf }, made, least) => {
        const all = revenueReport(rows, { asOf, segmentBy: "region" }, made).segments;
        const told = revenueReport(rows, { asOf, segmentBy: "region", minimumGroupSize: least }, made).segments;
        for (const [index, { periods }] of (told?.segments ?? []).entries()) {
          for (const [at, { movements, rates }] of periods.entries()) {
            const full = all?.segments[index]?.periods[at];
            if (movements.suppressed) expect(rates).toBeNull();
            if (least === undefined || least === 1) expect(toPlain({ rates })).toEqual(toPlain({ rates: full?.rates }));
            // What is told is what is told without any least size.
            const year = rates?.trailingNetRevenueRetention ?? null;
            if (year !== null) expect(String(year)).toBe(String(full?.rates?.trailingNetRevenueRetention));
          }
        }
      }),
      runs(60),
    );
  });
});
