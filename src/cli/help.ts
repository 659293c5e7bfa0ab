import { CHOICES } from "../conventions/choices.ts";
import { conventions } from "../conventions/conventions.ts";

const GENERAL = `customer-metrics: customer-success and recurring-revenue metrics that can be defended

  customer-metrics report <files or folders>   what recurring revenue and customers did, period by period
  customer-metrics help [command]              more about a command
  customer-metrics --version

Try it: customer-metrics report subscriptions.csv
`;

const REPORT = `customer-metrics report <files or folders> [options]

Reads subscriptions (customer, start, end, amount, …) or MRR snapshots (customer, month, mrr) from CSV, JSON or
NDJSON, and prints for each period: MRR at the opening, new, expansion, contraction, churned, reactivated, at the
closing; customers likewise; net and gross revenue retention, churn, quick ratio, ARPA, ARR; the convention that was
used; and every row that could not be read, with the reason. Columns are recognised by their names.

Which periods
  --by UNIT               day, week (ISO), month (the default), quarter or year
  --from PERIOD           the first period: 2025-03, 2025-Q1, 2025-W09, 2025, or any day in it
  --to PERIOD             the last period, which is included
  --as-of DATE            the last day that is known; left out, the last date in the data
  --fiscal-year-start M   the month (1 to 12) in which the year begins: quarters and years are then FY2025-Q1, FY2025

How things are counted
  --convention C          ${Object.keys(conventions).join(", ")};
                          a JSON file of choices, which may extend one of these; or one choice as key=value.
                          May be given several times: later ones count over earlier ones
                          customer-metrics report data.csv --convention stripe --convention churnDenominator=starting
                          customer-metrics report data.csv --convention ours.json --convention pastDue=countForDays:30
  --gap-days N            a gap of up to so many days is no churn (0)

How rows are read
  --ends-inclusive        the end column holds last days, not the days after them
  --interval WORD         the billing interval of rows that do not say theirs: month, year, week, …
  --time-zone ZONE        the zone in which time stamps fall on a date (UTC)
  --credits               count negative amounts as credits instead of refusing them

What comes out
  --format text|json      text (the default), or JSON with exact decimals as strings and a schemaVersion
  --strict                exit with 1 when any row was refused
  --allow-empty           exit with 0 when no file was recognised

Exit codes
  0  fine
  1  findings: rows were refused, under --strict
  2  a wrong argument, option or convention
  3  a file or folder could not be read
  4  no file was recognised

Choices of a convention, the standard first
${choices()}
`;

const PAGES: Readonly<Record<string, string>> = { report: REPORT };

/** The help of a command, or of all. */
export function help(command?: string): string {
  return (command === undefined ? undefined : PAGES[command]) ?? GENERAL;
}

function choices(): string {
  return Object.entries(CHOICES)
    .map(([key, { values, parameter, exactNumber }]) => {
      const names =
        exactNumber === true ? [key === "weeksPerMonth" ? "52/12" : "365/12", "any exact number", ...values] : values;
      const all =
        parameter === undefined ? names : [...names, `${parameter.key}:${parameter.kind === "days" ? "N" : "0.02"}`];
      return `  ${key.padEnd(24)}${all.join(" | ")}`;
    })
    .join("\n");
}
