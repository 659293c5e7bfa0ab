import type { ActivityPeriod } from "../../../activity/usage/totals.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, percent } from "../figures.ts";
import { between, fixed, percentEnd, periodLines } from "./cells.ts";

/** Who used the product, and who came and went. */
export function usageSection({ activity }: ReportContext): Section | null {
  const told = activity?.usage ?? null;
  if (told === null || activity === null) return null;
  const { rates } = activity;
  const lines = periodLines(
    told.periods,
    ({ accounts }) => accounts.active > 0,
    ({ users, accounts }, index) => [
      ...[count(users.active), count(accounts.active), percent(rates.stickiness[index]?.value ?? null)],
      ...[fixed(users.frequency.mean, 1)],
      ...[users.lifecycle.new, users.lifecycle.retained, users.lifecycle.resurrected].map(count),
      users.lifecycle.dormant === 0 ? "0" : `-${count(users.lifecycle.dormant)}`,
    ],
  );
  const columns = ["Active users", "Accounts", "Mean DAU/active", "Days each", "New", "Retained", "Back", "Dormant"];
  return {
    name: "Use of the product",
    table: { names: "Period", columns: columns.map((heading) => ({ heading })), lines },
  };
}

/** So many features are shown. */
const MOST_FEATURES = 12;

/** What was used, in the last period that is known whole. */
export function featuresSection({ activity }: ReportContext): Section | null {
  const last = activity?.usage?.periods.findLast(({ complete, features }) => complete && features.length > 0);
  if (last === undefined) return null;
  const shown = [...last.features].sort((a, b) => b.accounts.adopters - a.accounts.adopters).slice(0, MOST_FEATURES);
  const columns = ["Accounts", "of the active", "95 % interval", "Users", "Times used"];
  return {
    name: `Features used in ${last.period}${last.features.length > MOST_FEATURES ? " by most" : ""}`,
    table: { names: "Feature", columns: columns.map((heading) => ({ heading })), lines: shown.map(lineOf) },
  };
}

function lineOf({ feature, accounts, users, events }: ActivityPeriod["features"][number]): TableLine {
  const { interval, adopters } = accounts;
  const share = interval === null ? "" : `${fixed(100 * interval.estimate, 1)} %`;
  return [feature, count(adopters), share, between(interval, percentEnd), count(users.adopters), count(events)];
}
