import { noneCell, textCell } from "../documents/cells.ts";
import { pairsPart } from "../documents/columns.ts";
import type { TableDocument } from "../documents/document.ts";
import type { Subject } from "../subject.ts";
import { ACTIVITY_TABLES } from "./activity/kinds.ts";
import { GROWTH_TABLES } from "./growth/kinds.ts";
import { HEALTH_TABLES } from "./health/kinds.ts";
import { MOVEMENT_TABLES } from "./movements/kinds.ts";
import { OTHER_TABLES } from "./other/kinds.ts";
import { plainDataTable } from "./other/plain-data.ts";
import { REPORT_TABLES } from "./reports/kinds.ts";
import { REVENUE_TABLES } from "./revenue/kinds.ts";
import { STATISTICS_TABLES } from "./statistics/kinds.ts";
import type { TableInput, TableKind } from "./table-input.ts";
import { VOICE_TABLES } from "./voice/kinds.ts";

const FAMILIES: readonly Readonly<Record<string, TableKind>>[] = [
  MOVEMENT_TABLES,
  REVENUE_TABLES,
  VOICE_TABLES,
  STATISTICS_TABLES,
  GROWTH_TABLES,
  ACTIVITY_TABLES,
  HEALTH_TABLES,
  REPORT_TABLES,
  OTHER_TABLES,
];

/** A result as tables. What no file here knows is shown field by field. */
export function tableOf(subject: Subject, input: TableInput): TableDocument {
  if (subject.kind === "nothing") return titled(nothing(), input);
  const family = FAMILIES.find((kinds) => Object.hasOwn(kinds, subject.kind));
  const document = family?.[subject.kind]?.tableOf(subject, input) ?? plainDataTable(subject, input);
  return titled(limited({ ...document, notes: [...new Set(document.notes)] }, subject, input), input);
}

function nothing(): TableDocument {
  return { parts: [pairsPart("No value", [[textCell("Value"), noneCell()]])], notes: [] };
}

/** No table is longer than asked for; what is left out is said. */
function limited(
  { parts, notes }: TableDocument,
  { items, total }: Subject,
  { limit, showing }: TableInput,
): TableDocument {
  const unseen = total - items.length;
  const longest = Math.max(0, ...parts.map(({ lines }) => lines.length)) + unseen;
  if (longest <= limit) return { parts, notes };
  const count = (value: number): string => new Intl.NumberFormat(showing.format.locale).format(value);
  return {
    parts: parts.map((part) => ({ ...part, lines: part.lines.slice(0, limit) })),
    notes: [...notes, `Shown are ${count(limit)} of ${count(longest)} lines; { limit } shows more.`],
  };
}

/** A title of the caller's stands above the first table instead of ours. */
function titled(
  { parts: [first, ...others], notes }: TableDocument,
  { showing: { title } }: TableInput,
): TableDocument {
  if (title === null) return { parts: first === undefined ? [] : [first, ...others], notes };
  if (first === undefined) return { parts: [], notes: [title, ...notes] };
  return { parts: [{ ...first, caption: title }, ...others], notes };
}
