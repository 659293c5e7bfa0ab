import { MetricInputError, quote } from "../../../errors.ts";
import type { Decimal } from "../../../number/decimal.ts";
import { cellsOf } from "../../documents/cells.ts";
import { decimalOf } from "../../figures/figure.ts";
import { type Amounts, type Bridge, footed, type Move, movesOf, signed } from "../../tables/movements/footed.ts";
import type { Movements } from "../../tables/movements/period-lines.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { type Step, waterfall } from "../kit/waterfall.ts";
import { movementBars } from "./movement-bars.ts";

/** The forms in which movements are drawn. */
export const MOVEMENT_FORMS: readonly string[] = ["stacked", "waterfall"];

/** MRR movements: bars of each period with the closing line above them, or the way from the first opening to the last closing. */
export function mrrMovementsChart({ items }: Subject<Movements>, input: ChartInput): ChartDocument {
  const asked = input.period === null ? items : items.filter(({ period }) => period === input.period);
  if (input.period !== null && asked.length === 0) throw unknownPeriod(input.period, items);
  const form = input.form ?? (asked.length === 1 ? "waterfall" : "stacked");
  return form === "waterfall" ? bridgeChart(asked, input) : movementBars(asked, input);
}

function unknownPeriod(period: string, items: readonly Movements[]): MetricInputError {
  const known = items.length === 0 ? "there are none" : `there are ${items[0]!.period} to ${items.at(-1)!.period}`;
  return new MetricInputError(`Cannot find the period ${quote(period)} in the result: ${known}`, {
    code: "not-allowed",
    field: "period",
    received: period,
  });
}

function bridgeChart(items: readonly Movements[], { showing }: ChartInput): ChartDocument {
  const moves = movesOf(items.map((item) => item as unknown as Amounts));
  const bridge = items.every(({ startingMrr }) => startingMrr !== null) ? bridgeOver(items, moves) : null;
  if (bridge === null) return untellable(titleOf(items), items.length);
  const steps = stepsOf(bridge, moves, showing);
  const axis = showing.currency === null ? "MRR" : `MRR, ${showing.currency}`;
  const { spec, isCut } = waterfall(steps, { unit: "money", title: axis });
  const summary = steps.map((step) => `${step.name} ${step.text}`).join(", ");
  const subtitle = isCut ? "The axis does not begin at 0" : undefined;
  return { title: titleOf(items), subtitle, summary: `${summary}.`, spec };
}

function titleOf(items: readonly Movements[]): string {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return "MRR movements";
  return first === last ? `MRR of ${first.period}` : `MRR from ${first.period} to ${last.period}`;
}

function untellable(title: string, periods: number): ChartDocument {
  const summary =
    periods === 0
      ? "There are no periods."
      : "A period is not known, so the movements do not lead from one end to the other.";
  return { title, subtitle: summary, summary, spec: waterfall([], { unit: "money", title: "MRR" }).spec };
}

/** From the first opening to the last closing by the sums of all movements; `null` where they do not lead there. */
function bridgeOver(items: readonly Movements[], moves: readonly Move[]): Bridge | null {
  const [opening, closing] = [decimalOf(items[0]?.startingMrr), decimalOf(items.at(-1)?.endingMrr)];
  if (opening === null || closing === null) return null;
  const zero = opening.minus(opening);
  const sums = moves.map((move) =>
    items.reduce((sum, item) => sum.plus(signed(item as unknown as Amounts, move)), zero),
  );
  const made = sums.reduce((sum, part) => sum.plus(part), opening);
  return made.minus(closing).abs().lessThan("1e-9") ? { opening, moves: sums, closing } : null;
}

/** The steps as they are shown: rounded so that they add up. What is drawn is exact. */
function stepsOf(bridge: Bridge, names: readonly Move[], showing: ChartInput["showing"]): readonly Step[] {
  const { opening, moves, closing } = bridge;
  const cells = cellsOf(showing, [opening, closing, ...moves]);
  const shown = footed(bridge, cells.places);
  const step = (name: string, amount: Decimal, { isLevel, rounded }: { isLevel: boolean; rounded: Decimal }): Step => {
    const { text } = cells.figure(rounded, "money");
    return { name, amount, isLevel, text: !isLevel && rounded.greaterThan(0) ? `+${text}` : text };
  };
  const moved = moves.map((amount, index) =>
    step(names[index]?.name ?? "", amount, { isLevel: false, rounded: shown.moves[index] ?? amount }),
  );
  const [first, last] = [
    { isLevel: true, rounded: shown.opening },
    { isLevel: true, rounded: shown.closing },
  ];
  return [step("Opening", opening, first), ...moved, step("Closing", closing, last)];
}
