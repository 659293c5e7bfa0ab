import type { HealthTrend, HealthTrends } from "../../../health/trend/trend-types.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Where accounts' health is going. */
export function healthTrendTable({ items }: Subject<HealthTrend>, { showing }: TableInput): TableDocument {
  const cells = cellsOf(showing);
  const part = partOf("Health trends", items, [
    ["Account", ({ accountId }) => textCell(accountId)],
    ["Scored", ({ scoredAt }) => textCell(scoredAt)],
    ["Score", ({ score }) => cells.figure(score, "points")],
    ["Band", ({ band }) => textCell(band)],
    ["Before", ({ baseline }) => cells.figure(baseline, "points", "no earlier score")],
    ["Change", ({ change }) => cells.figure(change, "points", "no earlier score")],
    ["In 30 days", ({ slope }) => cells.figure(slope?.pointsPer30Days, "points", "too few scores")],
    ["Going", ({ direction, sentence }) => textCell(direction, sentence)],
    ["Would be", ({ bandChange }) => textCell(bandChange === null ? "" : `${bandChange.band} on ${bandChange.on}`)],
  ]);
  return { parts: [part], notes: [] };
}

/** Where the health of all accounts is going. */
export function healthTrendsTable({ items }: Subject<HealthTrends>, input: TableInput): TableDocument {
  const accounts = items.flatMap((item) => item.accounts);
  const { parts } = healthTrendTable(
    { kind: "health-trend", items: accounts, labels: null, total: accounts.length },
    input,
  );
  return { parts, notes: items.map(({ rule }) => rule) };
}
