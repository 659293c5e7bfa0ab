import { roundToFoot } from "../../number/footing.ts";
import type { ReportPeriod, RevenueReport } from "../../report/revenue-report.ts";
import { amount, count, NOT_KNOWN, units } from "./figures.ts";
import { RULE, type TableLine, textTable } from "./table.ts";

type Known = Exclude<ReportPeriod["movements"], { readonly startingMrr: null }>;

const HEADING: TableLine = ["MRR", "Opening", "New", "Expansion", "Contraction", "Churned", "Reactivated", "Closing"];

/** The table of MRR movements. Losses carry a minus sign, and every line adds up to the digit that is shown. */
export function mrrTable({ periods }: RevenueReport, places: number): string {
  const hasFx = periods.some(({ movements }) => movements.fxMrr?.isZero() === false);
  const heading = hasFx ? [...HEADING.slice(0, -1), "FX", "Closing"] : HEADING;
  const lines: TableLine[] = [];
  const sums: bigint[][] = [];
  for (const { period, complete, movements } of periods) {
    const name = complete ? period : `${period} *`;
    if (movements.startingMrr === null) {
      lines.push([name, ...heading.slice(1).map(() => NOT_KNOWN)]);
      continue;
    }
    const cells = footedUnits(movements, places, hasFx);
    if (complete) sums.push(cells);
    lines.push([name, ...cells.map((cell) => amount(cell, places))]);
  }
  const total = totalOf(sums);
  const last: (TableLine | typeof RULE)[] =
    total === null ? [] : [RULE, ["Total", ...total.map((cell) => amount(cell, places))]];
  return textTable(heading as TableLine, [...lines, ...last]);
}

/** Opening, movements and closing in the digits shown: openings and closings rounded, movements so that they foot. */
function footedUnits(movements: Known, places: number, hasFx: boolean): bigint[] {
  const [opening, closing] = [units(movements.startingMrr, places), units(movements.endingMrr, places)];
  const { newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr, fxMrr } = movements;
  const parts = [newMrr, expansionMrr, contractionMrr.negated(), churnedMrr.negated(), reactivationMrr, fxMrr];
  const finest = Math.max(...parts.map((part) => part.decimalPlaces()));
  const shown = roundToFoot({
    parts: parts.map((part) => units(part, finest)),
    denominator: 10n ** BigInt(finest),
    unitsPerOne: 10n ** BigInt(places),
    total: closing - opening,
  });
  return [opening, ...(hasFx ? shown : shown.slice(0, -1)), closing];
}

/** From the first opening to the last closing by the sums of what is shown; not where a period in between is missing. */
function totalOf(sums: readonly bigint[][]): readonly bigint[] | null {
  const [first, last] = [sums[0], sums.at(-1)];
  if (first === undefined || last === undefined || sums.length < 2) return null;
  const total = first.map((_, column) => sums.reduce((sum, cells) => sum + cells[column]!, 0n));
  total[0] = first[0]!;
  total[total.length - 1] = last.at(-1)!;
  const moved = total.slice(1, -1).reduce((sum, part) => sum + part, 0n);
  return total[0] + moved === total.at(-1) ? total : null;
}

/** The table of customers, which foots the same way. */
export function customerTable({ periods, convention }: RevenueReport): string {
  const name = convention.grain === "customer" ? "Customers" : "Subscriptions";
  const sums: number[][] = [];
  const lines = periods.map(({ period, complete, movements }): TableLine => {
    const label = complete ? period : `${period} *`;
    if (movements.startingCustomers === null) return [label, ...Array.from({ length: 5 }, () => NOT_KNOWN)];
    const { startingCustomers, newCustomers, churnedCustomers, reactivatedCustomers, endingCustomers } = movements;
    const cells = [startingCustomers, newCustomers, -churnedCustomers, reactivatedCustomers, endingCustomers];
    if (complete) sums.push(cells);
    return [label, ...cells.map(count)];
  });
  const total = totalOf(sums.map((cells) => cells.map(BigInt)));
  const last: (TableLine | typeof RULE)[] =
    total === null ? [] : [RULE, ["Total", ...total.map((cell) => amount(cell, 0))]];
  return textTable([name, "Opening", "New", "Churned", "Reactivated", "Closing"], [...lines, ...last]);
}
