import { type Decimal, MetricDecimal } from "../../../number/decimal.ts";
import type { PeriodRates } from "../../../report/rates.ts";
import type { ReportPeriod, RevenueReport } from "../../../report/revenue-report.ts";
import type { ReportSegment, ReportSegmentPeriod } from "../../../report/sections/report-segments.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { amount, count, NOT_KNOWN } from "../figures.ts";
import { LEVELS, RATES } from "./rates.ts";
import { type SegmentLines, segmentLines } from "./segment-lines.ts";
import { HIDDEN, lastTold, sectionOf, segmentName } from "./told-segments.ts";

const HEADINGS = ["Opening", "New", "Expansion", "Contraction", "Churned", "Reactivated", "FX", "In", "Out", "Closing"];

/** What each segment did in the last complete period. Lines add up to the digit that is shown, and so do columns. */
export function segmentsSection({ report, places }: ReportContext): Section | null {
  const { segments } = report;
  const told = segments === null ? null : lastTold(report, segments);
  if (segments === null || told === null) return null;
  const { whole, parts } = told;
  const table = segmentLines(told, segments.level, places);
  const columns = HEADINGS.map((heading, column) => ({ heading, column })).filter(({ column }) =>
    isUsed(table, column),
  );
  const cells = (line: readonly (bigint | null)[]): string[] =>
    columns.map(({ column }) => shownCell(line[column] ?? null, places));
  const lines = parts.map((part, index): TableLine => {
    const line = table.lines[index] ?? null;
    const blank = part.movements.suppressed ? HIDDEN : NOT_KNOWN;
    const figures = line === null ? columns.map(() => blank) : cells(line);
    return [nameOf(segments.segments[index]!), ...figures, customersOf(part)];
  });
  const headings = [...columns.map(({ heading }) => heading), "Customers"];
  const total: TableLine = ["Total", ...cells(table.total), count(whole.movements.endingCustomers)];
  return sectionOf(`By ${segments.segmentBy}, ${labelOf(whole)}`, headings, { lines, total });
}

function shownCell(units: bigint | null, places: number): string {
  return units === null ? "" : amount(units, places);
}

/** What no segment has is not shown: exchange rates and transfers. */
function isUsed({ lines, total }: SegmentLines, column: number): boolean {
  if (!["FX", "In", "Out"].includes(HEADINGS[column]!)) return true;
  return [...lines, total].some((line) => (line?.[column] ?? 0n) !== 0n);
}

function customersOf({ movements }: ReportSegmentPeriod): string {
  const { endingCustomers, overlapping, suppressed } = movements;
  if (suppressed) return HIDDEN;
  return `${count(endingCustomers)}${overlapping === true ? " †" : ""}`;
}

function nameOf({ segment }: ReportSegment): string {
  return segmentName(segment);
}

function labelOf({ period, complete }: ReportPeriod): string {
  return complete ? period : `${period} *`;
}

const SHOWN_RATES = [...RATES, ...LEVELS.filter(({ field }) => field !== "annualRecurringRevenue")];

/** What the movements of each segment say in the last complete period. */
export function segmentRatesSection({ report, places }: ReportContext): Section | null {
  const { segments } = report;
  const told = segments === null ? null : lastTold(report, segments);
  if (segments === null || told === null) return null;
  const cells = (rates: PeriodRates | null, blank: string): string[] =>
    SHOWN_RATES.map(({ cell }) => (rates === null ? blank : cell(rates, places)));
  const lines = told.parts.map(({ movements, rates }, index): TableLine => [
    nameOf(segments.segments[index]!),
    ...cells(rates, movements.suppressed ? HIDDEN : NOT_KNOWN),
  ]);
  const total: TableLine = ["Total", ...cells(told.whole.rates, NOT_KNOWN)];
  const headings = SHOWN_RATES.map(({ heading }) => heading);
  return sectionOf(`Rates by ${segments.segmentBy}, ${labelOf(told.whole)}`, headings, { lines, total });
}

/** What the marks in the tables of segments mean. */
export function segmentLegend(report: RevenueReport): readonly string[] {
  const { segments } = report;
  const told = segments === null ? null : lastTold(report, segments);
  if (segments === null || told === null) return [];
  const { segmentBy, level, minimumGroupSize } = segments;
  const all = segments.segments.flatMap(({ periods }) => periods);
  const legends: readonly (readonly [boolean, string])[] = [
    [
      all.some(({ movements }) => movements.suppressed),
      `${HIDDEN}: fewer than ${count(minimumGroupSize)} customers, or what would give such a segment away; the total has them.`,
    ],
    [
      told.parts.some(({ movements }) => movements.overlapping === true),
      "† some of these customers are, or were in this period, in another segment as well: counts of customers need not add up.",
    ],
    [
      level === "row" && !sum(told.parts).equals(gained(told.whole)),
      `${segmentBy} is of rows: whoever went from one to another has left it and joined the other, so movements add up to more than those of customers.`,
    ],
  ];
  return legends.filter(([isShown]) => isShown).map(([, legend]) => legend);
}

function sum(parts: readonly ReportSegmentPeriod[]): Decimal {
  return parts.reduce((total, part) => total.plus(gained(part)), new MetricDecimal(0));
}

function gained({ movements }: ReportPeriod | ReportSegmentPeriod): Decimal {
  if (movements.startingMrr === null) return new MetricDecimal(0);
  return movements.newMrr.plus(movements.expansionMrr).plus(movements.reactivationMrr);
}
