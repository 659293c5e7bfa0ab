import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, money, NOT_KNOWN, sparkline } from "../figures.ts";

/** What a report is of. */
export function titleOf({ report: { periods, by, asOf, asOfGiven }, activity }: ReportContext): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined)
    return `Activity report by ${by}, as of ${activity?.asOf ?? NOT_KNOWN}`;
  const given = asOfGiven ? "" : " (the last date in the data; --as-of sets another)";
  return `Revenue report by ${by}, ${first.period} to ${last.period}, as of ${asOf ?? NOT_KNOWN}${given}`;
}

/** Where MRR came from, and where it stands. */
export function closingSection({ report: { periods, currency, convention }, places }: ReportContext): Section {
  // A period that is not over closes on the day that is known, which is no closing to compare.
  const { period, movements } = periods.findLast(({ complete }) => complete) ?? periods.at(-1)!;
  const closing = `${money(movements.endingMrr, places)} ${currency ?? "money"} per month`;
  const { endingCustomers } = movements;
  const customers = `${count(endingCustomers)} ${convention.grain}${endingCustomers === 1 ? "" : "s"}`;
  return {
    lines: [
      `Closing MRR  ${sparkline(periods.map(({ movements: { endingMrr } }) => endingMrr))}`,
      `${period} closes at ${closing} from ${customers}`,
    ],
  };
}
