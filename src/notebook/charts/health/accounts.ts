import type { AtRisk } from "../../../health/risk/risk-types.ts";
import type { HealthTrend, HealthTrends } from "../../../health/trend/trend-types.ts";
import { cellsOf } from "../../documents/cells.ts";
import { numberOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { COLOURS, SERIES } from "../kit/colours.ts";
import type { ChartDocument } from "../kit/spec.ts";

/** How many accounts are drawn. */
const MOST = 20;

/** Accounts by how far their health has moved: those that fell most first. */
export function healthTrendChart({ items }: Subject<HealthTrend>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const known = items.flatMap((item) => {
    const change = numberOf(item.change);
    return change === null ? [] : [{ item, change }];
  });
  const rows = known
    .sort((a, b) => a.change - b.change)
    .slice(0, MOST)
    .map(({ item, change }): Bar => {
      const text = `${cells.figure(change, "points").text} to ${cells.figure(item.score, "points").text}`;
      return {
        name: printable(String(item.accountId)),
        value: change,
        text,
        colour: item.direction === "falling" ? COLOURS.churned : COLOURS.other,
      };
    });
  const falling = items.filter(({ direction }) => direction === "falling").length;
  const early = items.filter(({ isEarly }) => isEarly).length;
  return {
    title: "Health trends",
    subtitle: items.length > MOST ? `The ${String(MOST)} that fell most, of ${String(items.length)}` : undefined,
    summary: `${String(falling)} of ${String(items.length)} accounts are falling, ${String(early)} of them before their band has changed.`,
    spec: bars(rows, { unit: "points", title: "Change of the score, and what it is now" }),
  };
}

/** The same of all accounts. */
export function healthTrendsChart({ items }: Subject<HealthTrends>, input: ChartInput): ChartDocument {
  const accounts = items.flatMap((item) => item.accounts);
  return healthTrendChart({ kind: "health-trend", items: accounts, labels: null, total: accounts.length }, input);
}

/** How many accounts are in each tier. */
export function atRiskChart({ items }: Subject<AtRisk>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const tiers = items.flatMap((item) => item.tiers);
  const colours = [COLOURS.churned, COLOURS.contraction, ...SERIES];
  const rows = tiers.map(({ tier, accounts }, index): Bar => {
    const colour = colours[Math.min(index, 1)];
    return { name: printable(tier), value: accounts, text: cells.figure(accounts, "count").text, colour };
  });
  const looked = items.reduce((sum, item) => sum + item.looked, 0);
  const told = rows.map(({ name, text }) => `${text} ${name}`).join(", ");
  return {
    title: "Accounts at risk",
    summary: `Of ${cells.figure(looked, "count").text} accounts: ${told}.`,
    spec: bars(rows, { unit: "count", title: "Accounts" }),
  };
}
