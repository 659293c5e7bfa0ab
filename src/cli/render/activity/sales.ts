import type { WinLossPeriod, WinLossReason } from "../../../activity/opportunities/win-loss-periods.ts";
import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, money, NOT_KNOWN, percent } from "../figures.ts";
import { fixed, periodLines } from "./cells.ts";

/** What was won and lost. */
export function salesSections(context: ReportContext): readonly Section[] {
  const { activity, places } = context;
  const told = activity?.opportunities ?? null;
  if (told === null || activity === null) return [];
  const { periods } = told;
  const lines = periodLines(
    periods,
    ({ opened, won, lost }) => opened + won + lost > 0,
    ({ opened, won, lost, open, money: amounts, daysToWin }, index) => [
      ...[opened, won, lost, open].map(count),
      percent(activity.rates.winRate[index]?.value ?? null),
      money(amounts?.won ?? null, places),
      daysToWin.median === null ? NOT_KNOWN : fixed(daysToWin.median, 0),
    ],
  );
  const columns = ["Opened", "Won", "Lost", "Open", "Win rate", "Won, value", "Days to win"];
  const table = { names: "Period", columns: columns.map((heading) => ({ heading })), lines };
  return [{ name: "Opportunities", table }, ...reasonsOf(periods, context)];
}

/** So many reasons are shown. */
const MOST_REASONS = 6;

/** Why opportunities were lost, over the whole time of the report. */
function reasonsOf(periods: readonly WinLossPeriod[], { places }: ReportContext): readonly Section[] {
  const reasons = periods.flatMap((period) => period.reasons);
  const found = new Map<string, WinLossReason[]>();
  for (const told of reasons) {
    if (told.outcome !== "lost" || told.reason === null) continue;
    found.set(told.reason, [...(found.get(told.reason) ?? []), told]);
  }
  if (found.size === 0) return [];
  const summed = [...found].map(([reason, told]) => ({ reason, lost: lostIn(told), amount: amountOf(told) }));
  const shown = summed.sort((a, b) => b.lost - a.lost).slice(0, MOST_REASONS);
  const lines = shown.map(({ reason, lost, amount }) => [reason, count(lost), money(amount, places)] as const);
  const columns = [{ heading: "Lost" }, { heading: "Value" }];
  return [{ name: "Why opportunities were lost", table: { names: "Reason", columns, lines } }];
}

function lostIn(reasons: readonly WinLossReason[]): number {
  return reasons.reduce((sum, { opportunities }) => sum + opportunities, 0);
}

function amountOf(reasons: readonly WinLossReason[]): WinLossReason["amount"] {
  const [first, ...others] = reasons.flatMap(({ amount }) => amount ?? []);
  return first === undefined ? null : others.reduce((sum, amount) => sum.plus(amount), first);
}
