import type { Fraction } from "../../number/fraction.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import { formatDay, OPEN_END } from "../../time/calendar-date.ts";
import type { Span } from "./counted-span.ts";
import { groupByEntity } from "./grouping.ts";
import { addPiece, type LineTable } from "./line-table.ts";
import type { WrittenSpans } from "./written-spans.ts";

/**
 * Where rows of one subscription and product overlap, the later start counts: the lines of the others lose those days.
 * Answers one issue for each row that lost some.
 */
export function resolveOverlaps(overlapping: Overlapping): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  if (overlapping.spans.row.length === 0) return issues;
  for (const group of overlappingGroups(overlapping)) {
    group.sort((a, b) => byPrecedence(a, b, overlapping));
    for (const issue of group.flatMap((span, place) => yieldDays(span, group.slice(place + 1), overlapping))) {
      issues.push(issue);
    }
  }
  return issues;
}

/** Leaves to later spans the days that they cover, and says so. */
function yieldDays(span: number, later: readonly number[], overlapping: Overlapping): readonly RowIssue[] {
  const { spans } = overlapping;
  const winner = later.find((other) => spans.from.at(other) < spans.to.at(span));
  if (winner === undefined) return [];
  keepDays(remainingDays(spans, span, later), overlapping, span);
  return [overlapIssue(spans, span, winner)];
}

/** The spans of one customer, subscription and product each, where any of them overlap. */
function overlappingGroups({ spans, customers }: Overlapping): readonly number[][] {
  const [start, end] = [spans.from.values(), spans.to.values()];
  const columns = { entity: spans.customer.values(), start, end, entities: customers };
  const { offsets, order } = groupByEntity(columns, OPEN_END);
  const found: number[][] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    const [from, to] = [offsets[customer]!, offsets[customer + 1]!];
    if (anyOverlap({ start, end }, order, { from, to })) found.push(...alike(spans, order.subarray(from, to)));
  }
  return found;
}

/** Whether any of some spans, which come by their first days, overlap: of few customers any do. */
function anyOverlap(
  { start, end }: { start: Int32Array; end: Int32Array },
  order: Int32Array,
  { from, to }: { from: number; to: number },
): boolean {
  let covered = -Infinity;
  for (let place = from; place < to; place += 1) {
    if (start[order[place]!]! < covered) return true;
    covered = Math.max(covered, end[order[place]!]!);
  }
  return false;
}

function alike(spans: WrittenSpans, some: Int32Array): readonly number[][] {
  const groups = new Map<string, number[]>();
  for (const span of some) {
    const key = `${String(spans.subscription.at(span))} ${String(spans.product.at(span))}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [span]);
    else group.push(span);
  }
  return [...groups.values()].filter((group) => overlaps(group, spans));
}

function overlaps(group: number[], { from, to }: WrittenSpans): boolean {
  return group.some((index, place) => place > 0 && from.at(index) < to.at(group[place - 1]!));
}

/** What overlaps are resolved on. */
export interface Overlapping {
  readonly spans: WrittenSpans;
  readonly table: LineTable;
  readonly customers: number;
  /** What a line says, whatever the order of the rows: its monthly amount, and the rest as text. */
  readonly describe: (line: number) => { readonly amount: Fraction; readonly text: string };
}

/**
 * Later starts come last, and count. Among equal starts the order must not depend on that of the rows, so what the
 * rows say decides: the longer one counts, then the larger, then whatever else tells their lines apart.
 */
function byPrecedence(a: number, b: number, { spans, describe }: Overlapping): number {
  const days = spans.from.at(a) - spans.from.at(b) || spans.to.at(a) - spans.to.at(b);
  if (days !== 0) return days;
  const [linesOfA, linesOfB] = [a, b].map((span) => linesOf(spans, span).map(describe)) as [Described[], Described[]];
  const amount = compareFractions(linesOfA[0]?.amount, linesOfB[0]?.amount);
  return amount === 0 ? compareText(textOf(linesOfA), textOf(linesOfB)) : amount;
}

type Described = ReturnType<Overlapping["describe"]>;

function linesOf(spans: WrittenSpans, span: number): readonly number[] {
  return Array.from({ length: spans.lines.at(span) }, (_, offset) => spans.firstLine.at(span) + offset);
}

function textOf(lines: readonly Described[]): string {
  return JSON.stringify(lines.map(({ text }) => text));
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function compareFractions(a: Fraction = NOTHING, b: Fraction = NOTHING): number {
  return Number(a.numerator * b.denominator - b.numerator * a.denominator);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function remainingDays(spans: WrittenSpans, index: number, later: readonly number[]): readonly Span[] {
  const pieces: Span[] = [];
  const end = spans.to.at(index);
  let from = spans.from.at(index);
  for (const other of later) {
    if (from >= end || spans.from.at(other) >= end) break;
    if (spans.from.at(other) > from) pieces.push({ from, to: spans.from.at(other) });
    from = Math.max(from, spans.to.at(other));
  }
  if (from < end) pieces.push({ from, to: end });
  return pieces;
}

function keepDays(pieces: readonly Span[], { spans, table }: Overlapping, span: number): void {
  for (const line of linesOf(spans, span)) {
    const days = { from: table.start.at(line), to: table.end.at(line) };
    const kept = pieces.map(({ from, to }) => ({ from: Math.max(from, days.from), to: Math.min(to, days.to) }));
    table.end.set(line, days.from); // an empty line, which is never walked
    for (const piece of kept.filter(({ from, to }) => from < to)) addPiece(table, line, piece);
  }
}

function overlapIssue(spans: WrittenSpans, index: number, winner: number): RowIssue {
  const [row, other] = [spans.row.at(index), spans.row.at(winner)];
  const day = formatDay(Math.max(spans.from.at(index), spans.from.at(winner)));
  return {
    code: "overlap",
    row,
    field: "start",
    message: `Cannot count row ${String(row)} from ${day} as row ${String(other)} of the same subscription and product covers the same days: the later start counts`,
  };
}
