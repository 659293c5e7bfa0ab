import type { ProportionDifference } from "../../../statistics/proportions/proportion-difference.ts";
import type { ProportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import type { RatioInterval } from "../../../statistics/ratios/ratio-interval.ts";
import { cellsOf } from "../../documents/cells.ts";
import type { TableDocument } from "../../documents/document.ts";
import { recordsPart } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { confidenceNotes } from "../voice/confidence.ts";

/** Shares with their intervals. */
export function proportionTable(subject: Subject<ProportionInterval>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Share", subject, [
    ["Share", ({ estimate }) => cells.figure(estimate, "share")],
    ["Interval", (item) => cells.interval(item, "share")],
    ["Counted", ({ successes }) => cells.figure(successes, "count")],
    ["Of", ({ trials }) => cells.figure(trials, "count")],
  ]);
  return { parts: [part], notes: confidenceNotes(subject.items, showing) };
}

/** Differences of shares. */
export function differenceTable(subject: Subject<ProportionDifference>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = recordsPart("Difference of shares", subject, [
    ["Difference", ({ difference }) => cells.figure(difference, "share")],
    ["Interval", (item) => cells.interval(item, "share")],
  ]);
  return { parts: [part], notes: confidenceNotes(subject.items, showing) };
}

/** Ratios of sums over customers. */
export function ratioTable(subject: Subject<RatioInterval>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(
    showing,
    subject.items.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  );
  const part = recordsPart("Ratio", subject, [
    ["Ratio", ({ ratio }) => cells.figure(ratio, "number", "the denominators add up to 0")],
    ["Interval", ({ interval }) => cells.interval(interval, "number", "the customers do not tell")],
    [
      "Standard error",
      ({ standardError }) => cells.figure(standardError, "number", "there are fewer than two customers"),
    ],
    ["Numerator", ({ numerator }) => cells.figure(numerator, "money")],
    ["Denominator", ({ denominator }) => cells.figure(denominator, "money")],
    ["Customers", ({ customers }) => cells.figure(customers, "count")],
  ]);
  return {
    parts: [part],
    notes: confidenceNotes(
      subject.items.map(({ interval }) => interval),
      showing,
    ),
  };
}
