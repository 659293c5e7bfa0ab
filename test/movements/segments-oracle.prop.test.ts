import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Convention, conventions } from "customer-metrics";
import { periodsOf, windowOf } from "../../src/movements/range.ts";
import { segmentedLedger } from "../../src/movements/segments/reading/segmented-ledger.ts";
import type { SegmentSums } from "../../src/movements/segments/walk/segment-sums.ts";
import { sumSegments } from "../../src/movements/segments/walk/sum-segments.ts";
import { walkOf } from "../../src/movements/segments/walk/segment-walk.ts";
import { MOVES, signOfOne } from "../../src/movements/walk/walk.ts";
import { windowsOf } from "../../src/movements/walk/windows.ts";
import type { Company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { type Counting, dayNumber, NAIVE_UNITS } from "../support/naive-movements.ts";
import {
  naiveAccountSegments,
  naiveRowSegments,
  type NaiveSegment,
  type NaiveSegments,
} from "../support/naive-segments.ts";
import { runs } from "../support/runs.ts";
import { regionOf, segmentedCompany } from "../support/segmented-companies.ts";

/** Choices that the naive count leaves to tests of their own. */
const NOT_COUNTED = { rounding: "none", grossRetention: "per-customer", fx: "separate" } as const;

const countable = (convention: Convention): Convention => ({
  ...convention,
  ...NOT_COUNTED,
  weeksPerMonth: convention.weeksPerMonth === "refuse" ? "52/12" : convention.weeksPerMonth,
  daysPerMonth: convention.daysPerMonth === "refuse" ? "365/12" : convention.daysPerMonth,
});

/** Of rows that start on one day the content decides, which the naive count does not look into. */
function hasTies({ rows }: Company): boolean {
  const keys = rows.map(({ customerId, subscriptionId, product, start }) =>
    JSON.stringify([customerId, subscriptionId ?? null, product ?? null, start]),
  );
  return new Set(keys).size < keys.length;
}

interface Case {
  readonly convention: Convention;
  readonly gapDays: number;
  readonly level: "account" | "row";
}

function expectSame({ rows, asOf }: Company, { convention, gapDays, level }: Case): void {
  const asked = { by: { account: "region" }, field: "segmentBy", accounts: undefined, options: { asOf, gapDays } };
  const by = level === "account" ? { account: "region" } : { row: "region" };
  // A company whose rows say no region at all is refused, which is a case of its own.
  fc.pre(rows.some((row) => regionOf(row) !== null));
  const segmented = segmentedLedger(rows, { ...asked, by }, convention);
  const { ledger } = segmented;
  const spans = periodsOf(ledger, {}).map((period) => windowOf(period, ledger.asOf));
  const walk = walkOf(segmented);
  const found = sumSegments(walk.ledger, walk.placesOf, { windows: windowsOf(spans), signOf: signOfOne });
  const counting: Counting = { rows, convention, asOf: dayNumber(asOf), gapDays };
  const naive = level === "account" ? naiveAccountSegments : naiveRowSegments;
  for (const [window, expected] of naive(counting, regionOf, spans).entries()) {
    const told = [...found].map(([code, sums]) => {
      return [segmented.names[code] ?? "", inNaiveUnits(sums, window, ledger.denominator)] as const;
    });
    expect(somebody(new Map(told))).toEqual(somebody(expected));
  }
}

/** Segments in which anybody is counted. */
function somebody(segments: NaiveSegments): NaiveSegments {
  const isCounted = (of: NaiveSegment): boolean =>
    of.openingMembers > 0 || of.closingMembers > 0 || Object.values(of.count).some((count) => count > 0);
  return new Map([...segments].filter(([, of]) => isCounted(of)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inNaiveUnits({ sums, ...segment }: SegmentSums, window: number, denominator: bigint): NaiveSegment {
  const units = (money: readonly number[] | undefined): bigint =>
    (BigInt(money?.[window] ?? 0) * NAIVE_UNITS) / denominator;
  const count = (counts: readonly number[] | undefined): number => counts?.[window] ?? 0;
  return {
    opening: units(sums.opening),
    closing: units(sums.closing),
    openingMembers: count(sums.openingMembers),
    closingMembers: count(sums.closingMembers),
    openingPayers: count(sums.openingPayers),
    money: Object.fromEntries(MOVES.map((move, index) => [move, units(sums.moved[index])])) as NaiveSegment["money"],
    count: Object.fromEntries(MOVES.map((move, index) => [move, count(sums.movers[index])])) as NaiveSegment["count"],
    churnedNew: count(sums.churnParts[0]),
    churnedReturned: count(sums.churnParts[1]),
    recovered: count(sums.churnParts[2]),
    cohort: {
      expansion: units(sums.cohort[0]),
      contraction: units(sums.cohort[1]),
      churned: units(sums.cohort[2]),
      churnedCustomers: count(sums.cohortChurned),
    },
    transferIn: units(segment.transferIn),
    transferOut: units(segment.transferOut),
    transferredIn: count(segment.transferredIn),
    transferredOut: count(segment.transferredOut),
  };
}

describe("segment movements, for every company,", () => {
  it.each(["account", "row"] as const)("are what counting every %s on every day gives, by the standard", (level) => {
    fc.assert(
      fc.property(segmentedCompany(), (made) => {
        fc.pre(!hasTies(made));
        expectSame(made, { convention: conventions.standard, gapDays: 0, level });
      }),
      runs(80),
    );
  });

  it.each(["account", "row"] as const)("are what counting every %s on every day gives, by any convention", (level) => {
    fc.assert(
      fc.property(segmentedCompany(), anyConvention(), fc.constantFrom(0, 0, 1, 7, 31), (made, any, gapDays) => {
        fc.pre(!hasTies(made));
        expectSame(made, { convention: countable(any), gapDays, level });
      }),
      runs(120),
    );
  });
});
