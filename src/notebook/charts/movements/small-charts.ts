import type { MrrBridge } from "../../../metrics/revenue/mrr-bridge.ts";
import type { MovementsCheck } from "../../../movements/check-movements.ts";
import type { CustomerMovement } from "../../../movements/customer-movements.ts";
import type { Decimal } from "../../../number/decimal.ts";
import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { wordsOf } from "../../tables/other/words.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { COLOURS } from "../kit/colours.ts";
import { below, type ChartDocument } from "../kit/spec.ts";
import { type Step, waterfall } from "../kit/waterfall.ts";

/** How many of the largest movements are drawn. */
const MOST = 20;

/** The largest movements of single customers. */
export function customerMovementsChart({ items }: Subject<CustomerMovement>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(
    showing,
    items.map(({ delta }) => delta),
  );
  const sized = items
    .map((item) => ({ item, delta: decimalOf(item.delta) }))
    .filter(({ delta }) => delta?.isZero() === false);
  const size = ({ delta }: (typeof sized)[number]): number => Math.abs(delta?.toNumber() ?? 0);
  const largest = sized.sort((a, b) => size(b) - size(a)).slice(0, MOST);
  const rows = largest.map(({ item, delta }): Bar => {
    const name = printable(`${String(item.customerId)} · ${item.kind} · ${item.period}`);
    return {
      name,
      value: numberOf(delta),
      text: cells.figure(delta, "money").text,
      colour: delta?.isNegative() === true ? COLOURS.churned : COLOURS.new,
    };
  });
  const first = rows[0];
  const summary = first === undefined ? "Nobody moved." : `The largest is ${first.name}: ${first.text}.`;
  const title = showing.currency === null ? "Change of MRR" : `Change of MRR, ${showing.currency}`;
  return { title: "Largest movements of customers", summary, spec: bars(rows, { unit: "money", title }) };
}

/** By how much a table of movements does not foot, and where. */
export function movementsCheckChart({ items }: Subject<MovementsCheck>, { showing }: ChartInput): ChartDocument {
  const problems = items.flatMap((item) => item.problems);
  const cells = cellsOf(
    showing,
    problems.map(({ difference }) => difference),
  );
  const rows = problems.map(({ period, field, difference }): Bar => {
    const name = printable(`${period} · ${wordsOf(field)}`);
    return { name, value: numberOf(difference), text: cells.figure(difference, "money").text, colour: COLOURS.churned };
  });
  const summary =
    rows.length === 0 ? "The table foots." : `${String(rows.length)} places where the table does not foot.`;
  return {
    title: "Movements check",
    subtitle: summary,
    summary,
    spec: bars(rows, { unit: "money", title: "Received less expected" }),
  };
}

/** From the start to the end of a bridge, in one step. */
export function mrrBridgeChart({ items }: Subject<MrrBridge>, { showing }: ChartInput): ChartDocument {
  const read = items.flatMap(({ netNewMrr, endingMrr }) => {
    const [added, ending] = [decimalOf(netNewMrr), decimalOf(endingMrr)];
    return added === null || ending === null ? [] : [{ added, ending, starting: ending.minus(added) }];
  });
  const cells = cellsOf(
    showing,
    read.flatMap(({ added, ending }) => [added, ending]),
  );
  const step = (name: string, amount: Decimal, isLevel: boolean): Step => ({
    name,
    amount,
    isLevel,
    text: cells.figure(amount, "money").text,
  });
  const drawn = read.map(({ added, ending, starting }) =>
    waterfall([step("Starting", starting, true), step("Net new", added, false), step("Ending", ending, true)], {
      unit: "money",
      title: "MRR",
    }),
  );
  const summary = read.map(
    ({ added, ending }) =>
      `Net new ${cells.figure(added, "money").text}, ending ${cells.figure(ending, "money").text}.`,
  );
  const subtitle = drawn.some(({ isCut }) => isCut) ? "The axis does not begin at 0" : undefined;
  const specs = drawn.map(({ spec }) => spec);
  return {
    title: "MRR bridge",
    subtitle,
    summary: summary.join(" "),
    spec: specs.length === 1 ? specs[0]! : below(specs),
  };
}
