import { CHOICES } from "../conventions/choices.ts";
import { conventions } from "../conventions/conventions.ts";
import { CHECK, INIT } from "./check/help-pages.ts";
import { COMPUTE, EXPLAIN, LIST } from "./catalogue/help-pages.ts";
import { RECONCILE } from "./reconcile/help-page.ts";

const GENERAL = `customer-metrics: customer-success and recurring-revenue metrics that can be defended

  customer-metrics report <files or folders>   what recurring revenue and customers did, period by period
  customer-metrics reconcile <files or folders> why two conventions give two numbers, choice by choice
  customer-metrics list                        every metric, by family
  customer-metrics explain <metric or code>    what a metric is, by any name it goes by; what CM304 means
  customer-metrics compute <metric> --field N  one metric from totals, with its formula and interval
  customer-metrics check <files or folders>    whether metric definitions hold: formulas, units, examples, laws
  customer-metrics init [file]                 a first file of definitions
  customer-metrics help [command]              more about a command
  customer-metrics --version

Try it: customer-metrics report subscriptions.csv
        customer-metrics compute customer-churn-rate --starting-customers 1000 --churned-customers 50
`;

const REPORT = `customer-metrics report <files or folders> [options]

Reads subscriptions (customer, start, end, amount, …) or MRR snapshots (customer, month, mrr) from CSV, JSON or
NDJSON, compressed (.gz) or not, and prints what changed last and who changed it; for each period MRR at the opening,
new, expansion, contraction, churned, reactivated, at the closing; customers likewise; net and gross revenue retention,
churn, quick ratio, ARPA, ARR; the convention that was used; and every row that could not be read, with the reason.
Columns are recognised by their names. Usage events, journeys, orders, survey responses, tickets, opportunities,
contracts, goals and accounts are recognised as well: each kind that is there adds its sections, and so does the health
of customers where usage, answers or tickets measure it.

Which periods
  --by UNIT               day, week (ISO), month (the default), quarter or year
  --from PERIOD           the first period: 2025-03, 2025-Q1, 2025-W09, 2025, or any day in it
  --to PERIOD             the last period, which is included
  --as-of DATE            the last day that is known; left out, the last date in the data
  --fiscal-year-start M   the month (1 to 12) in which the year begins: quarters and years are then FY2025-Q1, FY2025

How things are counted
  --convention C          ${Object.keys(conventions).join(", ")};
                          a JSON or YAML file of choices, which may extend one of these; or one choice as key=value.
                          May be given several times: later ones count over earlier ones
                          customer-metrics report data.csv --convention stripe --convention churnDenominator=starting
                          customer-metrics report data.csv --convention ours.json --convention pastDue=countForDays:30
  --gap-days N            a gap of up to so many days is no churn (0)

Segments and cohorts
  --segment BY            the same segment by segment, with what went from one to another: by a column (product, plan,
                          currency) or any other, which is then an attribute of the account; row:region and account:plan
                          say otherwise. --format csv then has a line for each period of each segment
                          customer-metrics report data/ --segment region
  --minimum-group-size N  leaves out segments of fewer customers, and what would give them away
  --accounts FILE         a CSV or JSON file with what is known of accounts (id, region, …), for those whose rows do not
                          say; left out, a file in a folder that is named after accounts or customers and has the column
  --cohorts start         how many are left of the customers who started in the same period, and how much of their MRR;
                          --cohorts plan puts together who started with the same plan, or any attribute
  --cohort-average HOW    weighted (the default): all customers together; simple: each cohort alike
  --returning HOW         counted (the default): who left and comes back is retained again; left-out

Health
  --health MODEL          what health is made of: default, a .json or .yaml file with a model, or none for no health;
                          left out, the default model where there are usage events, survey responses or tickets. Who
                          is at risk and why, and how well such scores told who left

One customer
  --account ID            its quarterly review instead of the report: value and what became of it quarter by quarter,
                          goals, health and why, usage, surveys, tickets and renewal, beside all other customers, or those
                          of its segment with --segment; as text, markdown or json
                          customer-metrics report data/ --account C0172 --segment region

In which currency
  --currency CODE         the currency that everything is wanted in; needed when the rows have several
  --rates RATES           what one unit of another currency is worth in it: USD=0.92 always, USD:2025-03=0.92 in one
                          period, or a file: JSON { "USD": { "2025-03": "0.92" } }, or CSV with the columns currency,
                          month and rate; may be given several times, and later ones count

How rows are read
  --map FIELD=COLUMN      the column of a field, where its name does not tell: amount=mrr_amount; may be given several
                          times, for one field as well: the first that a file has is taken; FIELD= for none
  --numbers LOCALE        how numbers are written: de-DE reads "1.234,50 €", en-US "$1,234.50"; left out, 1234.50 alone
  --dates FORM            how dates are written beside 2025-12-31: dmy, mdy, ymd, excel, excel-1904, unix or unix-ms
  --ends-inclusive        the end column holds last days, not the days after them
  --interval WORD         the billing interval of rows that do not say theirs: month, year, week, …
  --survey-kind KIND      which survey the answers are to, where no column says it: nps, csat or ces
  --time-zone ZONE        the zone in which time stamps fall on a date (UTC)
  --credits               count negative amounts as credits instead of refusing them
  --delimiter TEXT        what stands between cells: a character, or tab; left out, what the header has most of
  --encoding NAME         the encoding of files that are not UTF-8 and have no byte order mark: windows-1252, …
  --keep-issues N         how many issues are listed of each file (100); all are counted

What comes out
  --format FORMAT         text (the default); markdown, with the same tables; json, with exact decimals as strings and a
                          schemaVersion; csv, one line for each period with every number exactly; cohorts are in no csv
  --detail FILE           writes every customer's movement to a CSV file, with the files and lines of the rows behind it
  --with-customers        lists in JSON who is behind the numbers, so that a later --against can name them
  --strict                exit with 1 when a row was refused, or a file in a folder could not be read
  --allow-empty           exit with 0 when no file holds subscriptions or MRR snapshots

What has changed since
  --against FILE          a report that was kept with --format json: which closed periods are no longer what they were,
                          by how much, and the rows that did it; exit with 1 when any is. With --format csv, that alone
                          customer-metrics report data/ --format json --with-customers > march.json
                          customer-metrics report data/ --against march.json

Exit codes
  0  fine
  1  findings: a closed period was restated (--against); rows were refused, or files in folders could not be read
     (--strict)
  2  a wrong argument, option, rate or convention, or a report that was counted differently
  3  a file or folder that was named could not be read or written
  4  no file holds subscriptions or MRR snapshots

Choices of a convention, the standard first
${choices()}
`;

const PAGES: Readonly<Record<string, string>> = {
  report: REPORT,
  reconcile: RECONCILE,
  list: LIST,
  explain: EXPLAIN,
  compute: COMPUTE,
  check: CHECK,
  init: INIT,
};

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
