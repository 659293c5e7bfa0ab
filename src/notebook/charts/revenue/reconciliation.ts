import type { Reconciliation } from "../../../reconcile/reconciliation.ts";
import { cellsOf } from "../../documents/cells.ts";
import { decimalOf } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import { wordsOf } from "../../tables/other/words.ts";
import { endName, unitOfMetric } from "../../tables/revenue/reconciliation.ts";
import type { ChartInput } from "../chart-input.ts";
import { below, type ChartDocument } from "../kit/spec.ts";
import { type Step, waterfall } from "../kit/waterfall.ts";

/** The way from one number to the other, choice by choice. */
export function reconciliationChart({ items }: Subject<Reconciliation>, { showing }: ChartInput): ChartDocument {
  const drawn = items.map((item) => bridgeOf(item, showing));
  const [first] = items;
  const title = first === undefined ? "Reconciliation" : `${wordsOf(first.metric)}, ${first.period}`;
  const subtitle = [
    ...items.filter(({ difference }) => difference === null).map(({ sentence }) => sentence),
    ...(drawn.some(({ isCut }) => isCut) ? ["The axis does not begin at 0"] : []),
  ];
  const specs = drawn.map(({ spec }) => spec);
  return {
    title,
    subtitle,
    summary: items.map(({ sentence }) => sentence).join(" "),
    spec: specs.length === 1 ? specs[0]! : below(specs),
  };
}

function bridgeOf(
  { from, to, bridge, metric, currency }: Reconciliation,
  showing: ChartInput["showing"],
): ReturnType<typeof waterfall> {
  const unit = unitOfMetric(metric);
  const [first, last] = [decimalOf(from.value), decimalOf(to.value)];
  const cells = cellsOf(showing, [first, last, ...bridge.map(({ effect }) => effect)]);
  const level = (name: string, amount: typeof first): readonly Step[] =>
    amount === null ? [] : [{ name, amount, isLevel: true, text: cells.figure(amount, unit).text }];
  const effects = bridge.flatMap(({ choice, effect }): readonly Step[] => {
    const amount = decimalOf(effect);
    if (amount === null) return [];
    const text = cells.figure(amount, unit).text;
    return [
      {
        name: shortened(printable(choice), 30),
        amount,
        isLevel: false,
        text: amount.greaterThan(0) ? `+${text}` : text,
      },
    ];
  });
  const steps = [...level(endName(from, "From"), first), ...effects, ...level(endName(to, "To"), last)];
  const money = showing.currency ?? currency;
  return waterfall(steps, {
    unit,
    title: unit === "money" && money !== null ? `${wordsOf(metric)}, ${money}` : wordsOf(metric),
  });
}
