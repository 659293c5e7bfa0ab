import type { BlankSegmentPeriod, SegmentPeriod } from "../segment-totals.ts";
import { type Cell, suppressedCells } from "./suppression.ts";

type ToldPeriod = SegmentPeriod | BlankSegmentPeriod;

/** Leaves out what is about too few customers, and what would give them away. */
export function suppressPeriods(
  segments: readonly (readonly ToldPeriod[])[],
  minimumGroupSize: number,
): readonly (readonly ToldPeriod[])[] {
  if (minimumGroupSize === 1) return segments;
  const suppressed = suppressedCells(
    segments.map((periods) => periods.map(cellOf)),
    minimumGroupSize,
  );
  return segments.map((periods, segment) =>
    periods.map((told, index) =>
      suppressed[segment]![index] === true ? blankPeriod({ ...told, suppressed: true }) : told,
    ),
  );
}

function cellOf(told: ToldPeriod): Cell | null {
  if (told.startingCustomers === null) return null;
  const { startingCustomers, endingCustomers, trailing } = told;
  const groups = [startingCustomers, endingCustomers];
  if (trailing !== null) groups.push(trailing.startingCustomers);
  return { groups, between: came(told) || (trailing !== null && came(trailing)) };
}

function came({ newCustomers, reactivatedCustomers }: Came): boolean {
  return newCustomers > 0 || reactivatedCustomers > 0;
}

type Came = Pick<SegmentPeriod, "newCustomers" | "reactivatedCustomers">;

const NOTHING = {
  startingMrr: null,
  newMrr: null,
  expansionMrr: null,
  contractionMrr: null,
  churnedMrr: null,
  reactivationMrr: null,
  fxMrr: null,
  transferInMrr: null,
  transferOutMrr: null,
  endingMrr: null,
  startingCustomers: null,
  newCustomers: null,
  churnedCustomers: null,
  reactivatedCustomers: null,
  transferredInCustomers: null,
  transferredOutCustomers: null,
  endingCustomers: null,
  churnedNewCustomers: null,
  churnedReturnedCustomers: null,
  recoveredCustomers: null,
  mix: null,
  cohort: null,
  trailing: null,
  overlapping: null,
} as const;

/** A period that is not told, and why not. */
export function blankPeriod(of: Pick<BlankSegmentPeriod, "period" | "complete" | "suppressed">): BlankSegmentPeriod {
  const { period, complete, suppressed } = of;
  return Object.freeze({ kind: "mrr-movements", period, complete, ...NOTHING, suppressed });
}
