import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { wordsOf } from "./words.ts";

/** What fields of the catalogue are called elsewhere. */
const SAME: Readonly<Record<string, string>> = {
  begin: "starting",
  beginning: "starting",
  initial: "starting",
  opening: "starting",
  start: "starting",
  cancelled: "churned",
  canceled: "churned",
  churn: "churned",
  lost: "churned",
  contracted: "contraction",
  downgrade: "contraction",
  downgrades: "contraction",
  downsell: "contraction",
  expanded: "expansion",
  upgrade: "expansion",
  upgrades: "expansion",
  upsell: "expansion",
  reactivated: "reactivation",
};

/** Words that say of what a number is, as its unit does. */
const OF_WHAT: Readonly<Record<string, string>> = {
  mrr: "money",
  revenue: "money",
  customers: "count",
  customer: "count",
  logos: "count",
  accounts: "count",
};

/** What a field is, however it is called: `churned of money` for `churnedMrr`, `lostMrr` and `churned: { unit: money }`. */
export function fieldKey(name: string, unit: string | undefined): string | undefined {
  const words = wordsOf(name);
  const meant = words.filter((word) => !Object.hasOwn(OF_WHAT, word)).map((word) => SAME[word] ?? word);
  const told = unit === undefined ? undefined : measureOf(unit);
  const measure = told ?? words.map((word) => OF_WHAT[word]).find((one) => one !== undefined);
  return measure === undefined ? undefined : `${(meant.length === 0 ? words : meant).join(" ")} of ${measure}`;
}

function measureOf(unit: string): string | undefined {
  const read = parseUnit(unit);
  if (!read.ok) return undefined;
  const bases = [...read.unit].filter(([, power]) => power > 0).map(([base]) => base.replace(/\[.*$/u, ""));
  return bases[0] ?? "ratio";
}
