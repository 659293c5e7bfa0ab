import { cellsOf } from "../../documents/cells.ts";
import { decimalOf } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { Health } from "../../tables/health/scores.ts";
import type { ChartInput } from "../chart-input.ts";
import { below, type ChartDocument } from "../kit/spec.ts";
import { type Step, waterfall } from "../kit/waterfall.ts";
import { distribution } from "./distribution.ts";
import { drivers } from "./drivers.ts";

/** Health scores: of one account what it is made of, of several how they are spread and what holds them down. */
export function healthScoresChart({ items }: Subject<Health>, input: ChartInput): ChartDocument {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return madeOf(only, input);
  const cells = cellsOf(input.showing);
  const scored = items.filter(({ score }) => decimalOf(score) !== null).length;
  const worst = drivers(items);
  const [first] = worst.rows;
  const most =
    first === undefined
      ? ""
      : ` ${first.name} holds them down most, by ${cells.figure(first.value, "points").text} points on average.`;
  return {
    title: "Health scores",
    subtitle:
      scored < items.length ? `${String(items.length - scored)} of ${String(items.length)} have no score` : undefined,
    summary: `${String(scored)} accounts have a score.${most}`,
    spec: below([distribution(items), ...(first === undefined ? [] : [worst.spec(cells)])]),
  };
}

/** Contributions and lines, which add up to the score. */
function madeOf({ contributions, lines, score, band, accountId }: Health, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const whole = decimalOf(score);
  const parts = [
    ...contributions.map(({ name, contribution }) => ({ name, amount: decimalOf(contribution) })),
    ...lines.map(({ kind, amount }) => ({ name: kind, amount: decimalOf(amount) })),
  ];
  const steps = parts.flatMap(({ name, amount }): readonly Step[] =>
    amount === null || amount.isZero()
      ? []
      : [{ name: shortened(printable(name), 24), amount, isLevel: false, text: cells.figure(amount, "points").text }],
  );
  const end: Step[] =
    whole === null
      ? []
      : [
          {
            name: band === null ? "Score" : printable(band),
            amount: whole,
            isLevel: true,
            text: cells.figure(whole, "points").text,
          },
        ];
  const told =
    whole === null
      ? "There is no score."
      : `The score is ${cells.figure(whole, "points").text}: ${steps.map(({ name, text }) => `${name} ${text}`).join(", ")}.`;
  const title = accountId === undefined ? "Health score" : `Health score of ${printable(String(accountId))}`;
  return { title, summary: told, spec: waterfall([...steps, ...end], { unit: "points", title: "Points" }).spec };
}
