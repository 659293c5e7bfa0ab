import type { CustomerSurvival, StayTotals } from "../../../activity/customers/customer-survival-totals.ts";
import type { DaysEstimate, ShareAtDays } from "../../../activity/durations/day-estimates.ts";
import type { JourneyTotals, TimeToValue } from "../../../activity/journeys/time-to-value-totals.ts";
import { type Cells, cellsOf, noneCell, textCell } from "../../documents/cells.ts";
import { type Column, partOf } from "../../documents/columns.ts";
import type { Cell, Part, TableDocument } from "../../documents/document.ts";
import type { Showing } from "../../showing.ts";
import type { Subject } from "../../subject.ts";
import { confidenceNotes } from "../voice/confidence.ts";
import type { TableInput } from "../table-input.ts";

const NOT_THERE = "the curve does not get there";
const NOT_WATCHED = "nobody was watched for so long";

/** What all have in common with each segment. */
interface Named<Totals> {
  readonly name: string;
  readonly totals: Totals;
}

/** How long journeys took: all of them, and those of each segment. */
export function timeToValueTable({ items }: Subject<TimeToValue>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.flatMap((item): readonly Part[] => {
    const lines: readonly Named<JourneyTotals>[] = [{ name: "All", totals: item }, ...named(item.segments)];
    const shares = lines.flatMap(({ name, totals }) => totals.within.map((share) => ({ name, share })));
    return [
      partOf(item.milestone === null ? "Time to value" : `Time to value: ${item.milestone}`, lines, [
        ["", ({ name }) => textCell(name)],
        ["Journeys", ({ totals }) => cells.figure(totals.journeys, "count")],
        ["Reached", ({ totals }) => cells.figure(totals.reached, "count")],
        ["Left before", ({ totals }) => cells.figure(totals.left, "count")],
        ["On their way", ({ totals }) => cells.figure(totals.censored, "count")],
        ...daysColumns<Named<JourneyTotals>>(({ totals }) => totals, cells),
        ["If nobody left: median", ({ totals }) => cells.figure(totals.kaplanMeier.median.days, "days", NOT_THERE)],
      ]),
      ...sharesPart("Reached value within", shares, cells),
    ];
  });
  return {
    parts,
    notes: items.flatMap((item) => [...naiveNotes(item, showing), ...confidenceNotes([item.median.interval], showing)]),
  };
}

/** How long customers stay: all of them, and those of each segment. */
export function customerSurvivalTable({ items }: Subject<CustomerSurvival>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const parts = items.flatMap((item): readonly Part[] => {
    const lines: readonly Named<StayTotals>[] = [{ name: "All", totals: item }, ...named(item.segments)];
    const shares = lines.flatMap(({ name, totals }) => totals.after.map((share) => ({ name, share })));
    return [
      partOf("How long customers stay", lines, [
        ["", ({ name }) => textCell(name)],
        ["Customers", ({ totals }) => cells.figure(totals.customers, "count")],
        ["Churned", ({ totals }) => cells.figure(totals.churned, "count")],
        ["Still there", ({ totals }) => cells.figure(totals.active, "count")],
        ...daysColumns<Named<StayTotals>>(({ totals }) => totals, cells),
      ]),
      ...sharesPart("Still there after", shares, cells),
    ];
  });
  return { parts, notes: items.flatMap((item) => confidenceNotes([item.median.interval], showing)) };
}

function named<Totals extends { readonly segment: string | null }>(
  segments: readonly Totals[],
): readonly Named<Totals>[] {
  return segments.map((totals) => ({ name: totals.segment ?? "(none)", totals }));
}

function daysColumns<Item>(
  of: (item: Item) => {
    readonly median: DaysEstimate;
    readonly quartiles: { readonly first: DaysEstimate; readonly third: DaysEstimate };
  },
  cells: Cells,
): readonly Column<Item>[] {
  const days = ({ days: value }: DaysEstimate): Cell => cells.figure(value, "days", NOT_THERE);
  return [
    ["A quarter by day", (item) => days(of(item).quartiles.first)],
    ["Half by day", (item) => days(of(item).median)],
    ["Interval", (item) => openInterval(of(item).median, cells)],
    ["Three quarters by day", (item) => days(of(item).quartiles.third)],
  ];
}

/** An interval whose end the data may leave open. */
function openInterval({ interval: { lower, upper } }: DaysEstimate, cells: Cells): Cell {
  if (lower === null && upper === null) return noneCell("the data set no end to it");
  const end = (value: number | null): string => (value === null ? "…" : cells.figure(value, "days").text);
  return { text: `${end(lower)} to ${end(upper)}`, mark: "figure" };
}

function sharesPart(
  caption: string,
  shares: readonly { readonly name: string; readonly share: ShareAtDays }[],
  cells: Cells,
): readonly Part[] {
  if (shares.length === 0) return [];
  return [
    partOf(caption, shares, [
      ["", ({ name }) => textCell(name)],
      ["Days", ({ share }) => cells.figure(share.days, "count")],
      ["Share", ({ share }) => cells.figure(share.share, "share", NOT_WATCHED)],
      ["Interval", ({ share }) => cells.interval(share.interval, "share", NOT_WATCHED)],
    ]),
  ];
}

function naiveNotes({ naiveMean }: TimeToValue, showing: Showing): readonly string[] {
  if (naiveMean === null) return [];
  return [
    `The mean of those who got there is ${cellsOf(showing).figure(naiveMean, "days").text} days, which is too short: who takes long is not in it yet.`,
  ];
}
