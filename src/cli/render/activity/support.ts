import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, NOT_KNOWN, percent } from "../figures.ts";
import { fixed, periodLines } from "./cells.ts";

/** What customers asked for, and how long they waited. */
export function supportSection({ activity }: ReportContext): Section | null {
  const told = activity?.tickets ?? null;
  if (told === null || activity === null) return null;
  const { rates } = activity;
  const lines = periodLines(
    told.periods,
    ({ opened, open }) => opened + open > 0,
    ({ opened, closed, open, escalated, hoursToFirstReply, hoursToClose }, index) => [
      ...[count(opened), count(closed), count(open), count(escalated)],
      percent(rates.selfServiceRate[index]?.value ?? null),
      ...[hoursToFirstReply.median, hoursToClose.median].map(hours),
    ],
  );
  const columns = ["Opened", "Closed", "Open", "Escalated", "Self-service", "Hours to reply", "Hours to close"];
  return { name: "Support", table: { names: "Period", columns: columns.map((heading) => ({ heading })), lines } };
}

function hours(median: number | null): string {
  return median === null ? NOT_KNOWN : fixed(median, 1);
}
