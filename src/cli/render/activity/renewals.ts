import type { DueContract, RenewalsAhead } from "../../../activity/contracts/renewal-periods.ts";
import { nameCell, type ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, money, percent } from "../figures.ts";
import { periodLines } from "./cells.ts";

/** What was due for renewal, what will be, and who renewed only with a concession. */
export function renewalSections(context: ReportContext): readonly Section[] {
  const { activity } = context;
  const told = activity?.renewals ?? null;
  if (told === null || activity === null) return [];
  const { periods, ahead, overdue } = told;
  const lines = periodLines(
    periods,
    ({ customers }) => customers.dueForRenewal > 0,
    ({ customers, money: amounts }, index) => [
      ...[customers.dueForRenewal, customers.renewed, customers.withConcession, customers.lost].map(count),
      ...[count(customers.undecided), percent(activity.rates.renewalRate[index]?.value ?? null)],
      ...[amounts?.dueForRenewal ?? null, amounts?.renewedValue ?? null].map((value) => money(value, context.places)),
    ],
  );
  const columns = [
    "Due",
    "Renewed",
    "with concession",
    "Lost",
    "Undecided",
    "Renewal rate",
    "Due, value",
    "Renewed at",
  ];
  const table = { names: "Period", columns: columns.map((heading) => ({ heading })), lines };
  const sections = [{ name: "Renewals, by customers", table }, aheadSection(ahead, overdue, context)];
  return [...sections, ...concessionsOf(context)];
}

function aheadSection(
  ahead: readonly RenewalsAhead[],
  overdue: readonly DueContract[],
  { places, activity }: ReportContext,
): Section {
  const columns = ["Contracts", "Customers", "Value", "Renew by themselves"];
  const lines = ahead.map(({ days, contracts, customers, money: amounts }): TableLine => [
    `in ${String(days)} days`,
    ...[count(contracts.dueForRenewal), count(customers.dueForRenewal)],
    ...[money(amounts?.dueForRenewal ?? null, places), count(customers.autoRenew)],
  ]);
  const over = `${count(overdue.length)} contracts are over, and nobody says what became of them`;
  return {
    name: `Due for renewal after ${activity?.asOf ?? ""}`,
    lines: overdue.length === 0 ? [] : [over],
    table: { names: "Due", columns: columns.map((heading) => ({ heading })), lines },
  };
}

/** So many contracts are named. */
const MOST_CONTRACTS = 8;

/** Who renewed only with a concession in the last twelve periods, the latest first. */
function concessionsOf({ activity, places }: ReportContext): readonly Section[] {
  const found = (activity?.renewals?.periods.slice(-12) ?? []).flatMap(({ concessions }) => concessions);
  if (found.length === 0) return [];
  const latest = [...found].sort((a, b) => b.daysLeft - a.daysLeft).slice(0, MOST_CONTRACTS);
  const lines = latest.map(({ accountId, termEnd, value, renewedValue }): TableLine => [
    nameCell(accountId),
    ...[termEnd, money(value, places), money(renewedValue, places)],
  ]);
  const columns = [{ heading: "Due on", isText: true as const }, { heading: "Value" }, { heading: "Renewed at" }];
  const name = `Renewed only with a concession: ${count(found.length)}${found.length > MOST_CONTRACTS ? ", the latest" : ""}`;
  return [{ name, table: { names: "Account", columns, lines } }];
}
