import type { AtRisk, RiskTierTotal } from "../../../health/risk/risk-types.ts";
import { type Cells, cellsOf, textCell } from "../../documents/cells.ts";
import { partOf } from "../../documents/columns.ts";
import type { TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";
import type { TableInput } from "../table-input.ts";

/** Who needs attention and why, and how many are in each tier. */
export function atRiskTable({ items }: Subject<AtRisk>, { showing }: TableInput): TableDocument {
  const accounts = items.flatMap((item) => item.accounts);
  const tiers = items.flatMap((item) => item.tiers);
  const cells = cellsOf(
    showing,
    accounts.map(({ value }) => value),
  );
  return {
    parts: [
      partOf("Accounts at risk", accounts, [
        ["Account", ({ accountId }) => textCell(accountId)],
        ["Tier", ({ tier }) => textCell(tier)],
        ["Score", ({ score }) => cells.figure(score, "points", "it could not be told")],
        ["Band", ({ band }) => textCell(band)],
        ["Renews", ({ renewsOn }) => textCell(renewsOn)],
        ["At stake", ({ value }) => cells.figure(value, "money", "nobody says what it is worth")],
        ["Why", ({ reasons }) => textCell(reasons.map(({ sentence }) => sentence).join("; "))],
      ]),
      partOf("Tiers", tiers, [
        ["Tier", ({ tier }) => textCell(tier)],
        ["Accounts", ({ accounts: count }) => cells.figure(count, "count")],
        ["At stake", (tier) => textCell(worthOf(tier, cells))],
      ]),
    ],
    notes: items.map(({ looked }) => `${String(looked)} accounts were looked at.`),
  };
}

/** What the accounts of a tier are worth, by currency. */
function worthOf({ value }: RiskTierTotal, cells: Cells): string {
  const amounts = value.map(({ currency, value: amount }) =>
    `${cells.figure(amount, "money").text} ${currency ?? ""}`.trim(),
  );
  return amounts.join(", ");
}
