import type { Decimal } from "../../../number/decimal.ts";
import { roundToFoot } from "../../../number/footing.ts";
import type { MovementField } from "../../../report/changes.ts";
import type { ReportPeriod } from "../../../report/revenue-report.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { amount, count, NOT_KNOWN, units } from "../figures.ts";

type Known = Exclude<ReportPeriod["movements"], { readonly startingMrr: null }>;

/** The movements in the order of a bridge, with what they are called. */
export const MOVEMENTS: readonly (readonly [field: MovementField, heading: string])[] = [
  ["newMrr", "New"],
  ["expansionMrr", "Expansion"],
  ["contractionMrr", "Contraction"],
  ["churnedMrr", "Churned"],
  ["reactivationMrr", "Reactivated"],
  ["fxMrr", "FX"],
];

/** The table of MRR movements. Losses carry a minus sign, and every line adds up to the digit that is shown. */
export function mrrSection({ report: { periods }, places }: ReportContext): Section {
  return movementsSection("MRR", periods, places);
}

/** MRR movements of any periods under a heading of their own. */
export function movementsSection(
  names: string,
  periods: readonly Pick<ReportPeriod, "period" | "complete" | "movements">[],
  places: number,
): Section {
  const hasFx = periods.some(({ movements }) => movements.fxMrr?.isZero() === false);
  const moved = hasFx ? MOVEMENTS : MOVEMENTS.slice(0, -1);
  const headings = ["Opening", ...moved.map(([, heading]) => heading), "Closing"];
  const sums: bigint[][] = [];
  const lines = periods.map(({ period, complete, movements }): TableLine => {
    const name = complete ? period : `${period} *`;
    if (movements.startingMrr === null) return [name, ...headings.map(() => NOT_KNOWN)];
    const { opening, closing, moves } = footed(movements, places);
    const cells = [opening, ...moves.slice(0, moved.length), closing];
    if (complete) sums.push(cells);
    return [name, ...cells.map((cell) => amount(cell, places))];
  });
  const total = totalOf(sums)?.map((cell) => amount(cell, places));
  return section(names, headings, { lines, total: total === undefined ? undefined : ["Total", ...total] });
}

/** The movements of a period in the digits that are shown. */
export interface Footed {
  readonly opening: bigint;
  readonly closing: bigint;
  /** As {@link MOVEMENTS}, losses below 0. */
  readonly moves: readonly bigint[];
}

/** Opening, movements and closing in the digits shown: openings and closings rounded, movements so that they foot. */
export function footed(movements: Known, places: number): Footed {
  const [opening, closing] = [units(movements.startingMrr, places), units(movements.endingMrr, places)];
  const { newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr, fxMrr } = movements;
  const parts = [newMrr, expansionMrr, contractionMrr.negated(), churnedMrr.negated(), reactivationMrr, fxMrr];
  return { opening, closing, moves: footedParts(parts, closing - opening, places) };
}

/** Parts in the digits that are shown, so that they add up to a whole in units of the last of them. */
export function footedParts(parts: readonly Decimal[], total: bigint, places: number): readonly bigint[] {
  const finest = Math.max(...parts.map((part) => part.decimalPlaces()));
  return roundToFoot({
    parts: parts.map((part) => units(part, finest)),
    denominator: 10n ** BigInt(finest),
    unitsPerOne: 10n ** BigInt(places),
    total,
  });
}

/** From the first opening to the last closing by the sums of what is shown; not where a period in between is missing. */
function totalOf(sums: readonly bigint[][]): readonly bigint[] | undefined {
  const [first, last] = [sums[0], sums.at(-1)];
  if (first === undefined || last === undefined || sums.length < 2) return undefined;
  const total = first.map((_, column) => sums.reduce((sum, cells) => sum + cells[column]!, 0n));
  total[0] = first[0]!;
  total[total.length - 1] = last.at(-1)!;
  const moved = total.slice(1, -1).reduce((sum, part) => sum + part, 0n);
  return total[0] + moved === total.at(-1) ? total : undefined;
}

/** The table of customers, which foots the same way. */
export function customerSection({ report: { periods, convention } }: ReportContext): Section {
  const headings = ["Opening", "New", "Churned", "Reactivated", "Closing"];
  const sums: bigint[][] = [];
  const lines = periods.map(({ period, complete, movements }): TableLine => {
    const label = complete ? period : `${period} *`;
    if (movements.startingCustomers === null) return [label, ...headings.map(() => NOT_KNOWN)];
    const { startingCustomers, newCustomers, churnedCustomers, reactivatedCustomers, endingCustomers } = movements;
    const cells = [startingCustomers, newCustomers, -churnedCustomers, reactivatedCustomers, endingCustomers];
    if (complete) sums.push(cells.map(BigInt));
    return [label, ...cells.map(count)];
  });
  const total = totalOf(sums)?.map((cell) => amount(cell, 0));
  const name = convention.grain === "customer" ? "Customers" : "Subscriptions";
  return section(name, headings, { lines, total: total === undefined ? undefined : ["Total", ...total] });
}

function section(
  name: string,
  headings: readonly string[],
  { lines, total }: { lines: readonly TableLine[]; total: TableLine | undefined },
): Section {
  return { name, table: { names: "Period", columns: headings.map((heading) => ({ heading })), lines, total } };
}
