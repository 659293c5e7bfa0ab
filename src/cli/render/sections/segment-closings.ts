import type { Decimal } from "../../../number/decimal.ts";
import { roundToFoot } from "../../../number/footing.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { amount, NOT_KNOWN, units } from "../figures.ts";
import { HIDDEN, sectionOf, segmentName } from "./told-segments.ts";

/** How many periods are shown: JSON and CSV have all. */
const MOST = 12;

/** What each segment closed the last periods with. Columns add up; in whole money, where amounts do not end. */
export function closingsSection({ report, places }: ReportContext): Section | null {
  const { segments, periods: all } = report;
  if (segments === null || segments.segments.length === 0 || all.length < 2) return null;
  const from = Math.max(0, all.length - MOST);
  const columns = all.slice(from).map(({ period, complete, movements }, index): ClosingColumn => ({
    heading: complete ? period : `${period} *`,
    total: movements.endingMrr,
    parts: segments.segments.map(({ periods }) => periods[from + index]!.movements),
  }));
  const digits = columns.every((column) => isExact(column, places)) ? places : 0;
  const cells = columns.map((column) => closings(column, digits));
  const lines = segments.segments.map(({ segment }, index): TableLine => [
    segmentName(segment),
    ...cells.map((column) => column[index]!),
  ]);
  const headings = columns.map(({ heading }) => heading);
  const total: TableLine = ["Total", ...columns.map((column) => closing(column.total, digits))];
  return sectionOf(`Closing MRR by ${segments.segmentBy}`, headings, { lines, total });
}

interface ClosingColumn {
  readonly heading: string;
  readonly total: Decimal | null;
  readonly parts: readonly { readonly endingMrr: Decimal | null; readonly suppressed: boolean }[];
}

function isExact({ total, parts }: ClosingColumn, places: number): boolean {
  return [total, ...parts.map(({ endingMrr }) => endingMrr)].every((value) => (value?.decimalPlaces() ?? 0) <= places);
}

function closings({ total, parts }: ClosingColumn, places: number): readonly string[] {
  const known = parts.flatMap(({ endingMrr }) => endingMrr ?? []);
  if (total === null || known.length < parts.length) {
    return parts.map(({ endingMrr, suppressed }) => (suppressed ? HIDDEN : closing(endingMrr, places)));
  }
  const finest = Math.max(...known.map((value) => value.decimalPlaces()));
  const shown = roundToFoot({
    parts: known.map((value) => units(value, finest)),
    denominator: 10n ** BigInt(finest),
    unitsPerOne: 10n ** BigInt(places),
    total: units(total, places),
    surplusTo: 0,
  });
  return shown.map((value) => amount(value, places));
}

function closing(value: Decimal | null, places: number): string {
  return value === null ? NOT_KNOWN : amount(units(value, places), places);
}
