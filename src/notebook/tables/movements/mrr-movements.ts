import type { Decimal } from "../../../number/decimal.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import type { Cell, Line, Part, TableDocument } from "../../documents/document.ts";
import { decimalOf } from "../../figures/figure.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";
import { captionWith } from "../captions.ts";
import { customersPart } from "./customer-lines.ts";
import { type Amounts, type Bridge, footed, type Move, movesOf, signed } from "./footed.ts";
import { movementNotes, type Movements, periodCell, untold } from "./period-lines.ts";

/** MRR movements: what MRR did, and what customers did, period by period. */
export function mrrMovementsTable({ items }: Subject<Movements>, { showing }: TableInput): TableDocument {
  const amounts = items.map((item) => item as unknown as Amounts);
  const moves = movesOf(amounts);
  const fields = ["startingMrr", "endingMrr", ...moves.map(({ field }) => field)];
  const cells = cellsOf(
    showing,
    amounts.flatMap((period) => fields.map((field) => period[field])),
  );
  return {
    parts: [
      mrrPart(items, { moves, cells, caption: captionWith("MRR movements", showing.currency) }),
      customersPart(items, cells),
    ],
    notes: movementNotes(items),
  };
}

interface Parts {
  readonly moves: readonly Move[];
  readonly cells: Cells;
  readonly caption: string;
}

function mrrPart(items: readonly Movements[], { moves, cells, caption }: Parts): Part {
  const exact = items.map((item) => bridgeOf(item, moves));
  const shown = exact.map((bridge) => (bridge === null ? null : footed(bridge, cells.places)));
  const lines = items.map((item, index): Line => {
    const [to, from] = [shown[index] ?? null, exact[index] ?? null];
    const blank = moves.length + 2;
    if (to === null || from === null) return [periodCell(item), ...Array.from({ length: blank }, () => untold(item))];
    return [periodCell(item), ...flat(to).map((value, column) => amountCell(cells, value, flat(from)[column]))];
  });
  const total = totalOf(items, shown);
  const headings = ["Period", "Opening", ...moves.map(({ name }) => name), "Closing"];
  const sums =
    total === null ? undefined : [textCell("Total"), ...flat(total).map((value) => cells.figure(value, "money"))];
  return { caption, headings, lines, total: sums };
}

/** The exact bridge of a period; `null` where it is not known. */
function bridgeOf(item: Movements, moves: readonly Move[]): Bridge | null {
  const [opening, closing] = [decimalOf(item.startingMrr), decimalOf(item.endingMrr)];
  if (opening === null || closing === null) return null;
  return { opening, moves: moves.map((move) => signed(item as unknown as Amounts, move)), closing };
}

function flat({ opening, moves, closing }: Bridge): readonly Decimal[] {
  return [opening, ...moves, closing];
}

function amountCell(cells: Cells, shown: Decimal, exact: Decimal | undefined): Cell {
  const cell = cells.figure(shown, "money");
  return exact === undefined || exact.equals(shown) ? cell : { ...cell, title: exact.toFixed() };
}

/** From the first opening to the last closing; of periods that are all known and follow each other. */
function totalOf(items: readonly Movements[], shown: readonly (Bridge | null)[]): Bridge | null {
  const over = shown.filter((_, index) => items[index]?.complete === true);
  const [first, last] = [over[0], over.at(-1)];
  if (over.length < 2 || !first || !last || over.includes(null)) return null;
  const moves = first.moves.map((_, at) =>
    over.reduce((sum, bridge) => sum.plus(bridge?.moves[at] ?? 0), first.opening.minus(first.opening)),
  );
  const made = moves.reduce((sum, move) => sum.plus(move), first.opening);
  return made.equals(last.closing) ? { opening: first.opening, moves, closing: last.closing } : null;
}
