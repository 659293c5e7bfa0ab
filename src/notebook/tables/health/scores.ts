import type { HealthScore } from "../../../health/scoring/score-types.ts";
import { type Cells, cellsOf, noneCell, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { Cell, Line, Part, TableDocument } from "../../documents/document.ts";
import { labelOf } from "../../documents/records.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** A score whose account may be known. */
export type Health = HealthScore & { readonly accountId?: string | number };

const UNSCORED = "nothing that counts was measured";

/** Health scores: one with what it is made of, several a line each. */
export function healthScoresTable(subject: Subject<Health>, { showing }: TableInput): TableDocument {
  const { items } = subject;
  const cells = cellsOf(showing);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return { parts: [madeOf(only, cells)], notes: [only.sentence] };
  const part = partOf("Health scores", items, [
    ["Account", (item, index) => textCell(nameOf(subject, item, index))],
    ["Score", ({ score }) => cells.figure(score, "points", UNSCORED)],
    ["Band", ({ band }) => textCell(band)],
    ["Measured", ({ coverage }) => cells.figure(coverage, "share")],
    ["Held down by", ({ caps }) => heldDown(caps)],
  ]);
  return { parts: [part], notes: [] };
}

/** Whose a score is: as it says itself, or as the caller called it. */
export function nameOf({ labels }: Subject<Health>, { accountId }: Health, index: number): string {
  return accountId === undefined ? labelOf(labels, index) : String(accountId);
}

function heldDown(caps: HealthScore["caps"]): Cell {
  const lowering = caps.filter(({ lowers }) => lowers);
  return lowering.length === 0
    ? { text: "", mark: "text" }
    : textCell(lowering.map(({ because }) => because).join("; "));
}

/** Contributions and lines, which add up to the score. */
function madeOf({ contributions, lines, score, band, accountId }: Health, cells: Cells): Part {
  const parts = contributions.map(({ name, value, points, weight, contribution, missing }): Line => [
    textCell(name),
    cells.figure(value, "number", missing === null ? "not measured" : `not measured: ${missing}`),
    cells.figure(points, "points", "left out"),
    cells.figure(weight, "share"),
    cells.figure(contribution, "ratio"),
  ]);
  const others = lines.map(({ kind, because, amount }): Line => [
    textCell(kind, because),
    noneCell(because),
    noneCell(because),
    noneCell(because),
    cells.figure(amount, "ratio"),
  ]);
  const whose = accountId === undefined ? "Health score" : `Health score of ${String(accountId)}`;
  const total: Line = [
    textCell(band ?? "Score"),
    noneCell(),
    noneCell(),
    noneCell(),
    cells.figure(score, "ratio", UNSCORED),
  ];
  return {
    caption: whose,
    headings: ["Component", "Measured", "Points", "Weight", "Contribution"],
    lines: [...parts, ...others],
    total,
  };
}
