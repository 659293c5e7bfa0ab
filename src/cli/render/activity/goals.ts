import { metricById } from "../../../catalogue/metric-by-id.ts";
import type { Decimal } from "../../../number/decimal.ts";
import type { Goal } from "../../../report/goals/goal-totals.ts";
import { nameCell, type ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { NOT_KNOWN, percent } from "../figures.ts";
import { amount, units } from "../figures.ts";

/** What was to be reached, and how far it is. */
export function goalsSection({ activity, places }: ReportContext): Section | null {
  const goals = activity?.goals?.goals ?? [];
  if (goals.length === 0) return null;
  const isOfAccounts = goals.some(({ accountId }) => accountId !== null);
  const columns = [
    ...(isOfAccounts ? [{ heading: "Account", isText: true as const }] : []),
    ...["From", "Target", "Reached", "Attainment"].map((heading) => ({ heading })),
    ...["By", "Status"].map((heading) => ({ heading, isText: true as const })),
  ];
  const lines = goals.map((goal): TableLine => {
    const { metric, accountId, baseline, target, actual, attainment, by, status } = goal;
    const values = [baseline, target, actual].map((value) => valueOf(value, goal, places));
    return [
      metricById(metric)?.name ?? metric,
      ...(isOfAccounts ? [accountId === null ? "" : nameCell(accountId)] : []),
      ...[...values, percent(attainment), by ?? "", status],
    ];
  });
  return { name: "Goals", table: { names: "Goal", columns, lines } };
}

/** A value as people say it who ask for its metric. */
function valueOf(value: Decimal | null, { metric }: Goal, places: number): string {
  if (value === null) return NOT_KNOWN;
  const known = metricById(metric);
  if (known?.percent === true) return percent(value);
  return known?.unit.startsWith("money") === true
    ? amount(units(value, places), places)
    : value.toDecimalPlaces(2).toString();
}
