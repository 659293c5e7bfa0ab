import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, folder, told } = workshop();
const PATH = "test/cli/books/regions.csv";
const BOOK = [PATH, "--as-of", "2025-03-31"];

/** What is said of segments and below: a report's own tables have tests of their own. */
const sections = (out: string): string => out.slice(out.indexOf("\nBy ") + 1);
const legend = (out: string): string => out.slice(out.indexOf("\n– ") + 1, out.indexOf("\nConvention"));

describe("customer-metrics report --segment", () => {
  it("prints what each segment did, by lines and columns that foot to those of the company", async () => {
    const { code, out } = await told("report", ...BOOK, "--segment", "region");
    expect(code).toBe(0);
    // EU had a (100) and b (60.50), and got d (25); b is lost, and a went to US, where it pays 30 more.
    expect(sections(out))
      .toBe(`By Region, 2025-03  Opening    New  Expansion  Contraction  Churned  Reactivated      In      Out  Closing  Customers
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
EU                   160.50  25.00       0.00         0.00   -60.50         0.00    0.00  -100.00    25.00          1
US                    40.00   0.00      30.00         0.00     0.00         0.00  100.00     0.00   170.00          2
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Total                200.50  25.00      30.00         0.00   -60.50         0.00  100.00  -100.00   195.00          3

Rates by Region, 2025-03      NRR      GRR  Customer churn  Gross MRR churn  Net MRR churn  Quick ratio   ARPA  NRR, 12 months  GRR, 12 months
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
EU                         81.0 %   62.3 %          50.0 %           37.7 %         37.7 %         0.41  25.00               –               –
US                        100.0 %  100.0 %           0.0 %            0.0 %        -75.0 %            –  85.00               –               –
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Total                      84.8 %   69.8 %          33.3 %           30.2 %         15.2 %         0.91  65.00               –               –

Closing MRR by Region  2025-01  2025-02  2025-03
────────────────────────────────────────────────
EU                      160.50   160.50    25.00
US                        0.00    40.00   170.00
────────────────────────────────────────────────
Total                   160.50   200.50   195.00

– not known, or a share of nothing.

Convention: standard (customer-metrics help report lists every choice)
`);
  });

  it("says of segments of rows that movements and customers need not add up", async () => {
    const { out } = await told("report", ...BOOK, "--segment", "Plan", "--from", "2025-03");
    expect(sections(out)).toContain(`
basic              200.50    0.00       0.00         0.00  -160.50         0.00    40.00        1 †
pro                  0.00  155.00       0.00         0.00     0.00         0.00   155.00        2 †
───────────────────────────────────────────────────────────────────────────────────────────────────
Total              200.50  155.00       0.00         0.00  -160.50         0.00   195.00          3
`);
    expect(legend(out)).toBe(`– not known, or a share of nothing.
† some of these customers are, or were in this period, in another segment as well: counts of customers need not add up.
plan is of rows: whoever went from one to another has left it and joined the other, so movements add up to more than those of customers.
`);
    const { out: ofAccounts } = await told("report", ...BOOK, "--segment", "account:plan");
    expect(sections(ofAccounts)).toContain("In      Out");
  });

  it("leaves out groups that are too small, and says so", async () => {
    const { out } = await told("report", ...BOOK, "--segment", "region", "--minimum-group-size", "2");
    expect(sections(out)).toContain(`
EU                   hidden  hidden     hidden       hidden   hidden       hidden   hidden     hidden
US                   hidden  hidden     hidden       hidden   hidden       hidden   hidden     hidden
─────────────────────────────────────────────────────────────────────────────────────────────────────
Total                200.50   25.00      30.00         0.00   -60.50         0.00   195.00          3
`);
    expect(sections(out)).toContain("EU                      160.50   hidden   hidden\n");
    expect(legend(out)).toContain(
      "hidden: fewer than 2 customers, or what would give such a segment away; the total has them.\n",
    );
  });

  it("shows who has none last, the last period that is over, and no more than twelve closings", async () => {
    const rows = "Customer,Start,Monthly amount,Region\na,2024-01-10,100,\nb,2024-01-10,50,EU\n";
    const [path = ""] = files({ "none.csv": rows });
    const { out } = await told("report", path, "--as-of", "2025-03-15", "--segment", "region");
    expect(sections(out)).toMatch(/^By Region, 2025-02 .*\n─+\nEU .*\n\(none\) .*\n─+\nTotal /u);
    const [headings = ""] = /^Closing MRR by Region.*$/mu.exec(out) ?? [];
    expect(headings.split(/ {2,}/u).slice(1)).toEqual([
      ...["2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11", "2024-12"],
      ...["2025-01", "2025-02", "2025-03 *"],
    ]);
  });

  it("takes the currency that is wanted for rows that have none", async () => {
    const rows = "Customer,Start,Monthly amount,Currency\na,2025-01-10,100,\nb,2025-01-10,50,USD\n";
    const [path = ""] = files({ "currencies.csv": rows });
    const converted = ["--currency", "EUR", "--rates", "USD=0.9", "--as-of", "2025-01-31"];
    const { out } = await told("report", path, ...converted, "--segment", "currency", "--format", "csv");
    const lines = out.split("\r\n").map((line) => line.split(","));
    const column = lines[0]?.indexOf("endingMrr") ?? -1;
    // 50 × 0.9
    expect(lines.slice(1, 3).map((line) => [line[0], line[column]])).toEqual([
      ["EUR", "100"],
      ["USD", "45"],
    ]);
  });

  it("has every segment and period in JSON, and in CSV a line for each, without any for all together", async () => {
    const { out: json } = await told("report", ...BOOK, "--segment", "region", "--format", "json");
    const { segments } = JSON.parse(json) as {
      segments: {
        segments: { segment: string; periods: { period: string; movements: { transferInMrr: string } }[] }[];
      };
    };
    expect(segments.segments.map(({ segment, periods }) => [segment, periods.length])).toEqual([
      ["EU", 3],
      ["US", 3],
    ]);
    expect(segments.segments[1]?.periods[2]).toMatchObject({ period: "2025-03", movements: { transferInMrr: "100" } });

    const { out: csv } = await told("report", ...BOOK, "--segment", "region", "--format", "csv");
    const [header = "", ...lines] = csv.trimEnd().split("\r\n");
    const names = header.split(",");
    expect(names.slice(0, 7)).toEqual([
      ...["segment", "period", "complete", "suppressed", "overlapping", "currency", "startingMrr"],
    ]);
    expect(names.slice(-4)).toEqual([
      ...["transferInMrr", "transferOutMrr", "transferredInCustomers", "transferredOutCustomers"],
    ]);
    expect(lines.map((line) => line.split(",").slice(0, 2).join(" "))).toEqual([
      ...["EU 2025-01", "EU 2025-02", "EU 2025-03", "US 2025-01", "US 2025-02", "US 2025-03"],
    ]);
    expect(lines[2]?.split(",").slice(-4)).toEqual(["0", "100", "0", "1"]);
  });

  it("goes with Markdown, --detail and --against", async () => {
    const kept = await told("report", ...BOOK, "--format", "json", "--with-customers");
    const [path = ""] = files({ "kept.json": kept.out });
    const options = ["--segment", "region", "--cohorts", "start", "--detail", `${folder}/detail.csv`];
    const { code, out } = await told("report", ...BOOK, ...options, "--against", path, "--format", "markdown");
    expect(code).toBe(0);
    expect(out).toContain("Nothing is restated: the 3 closed periods are what they were");
    expect(out).toContain("## By Region, 2025-03\n\n| Segment   |");
    expect(out).toContain("| **Total** |");
    const later = await told("report", ...BOOK, ...options, "--against", path, "--format", "csv");
    expect([later.code, later.notes]).toEqual([2, expect.stringContaining("Cannot write cohorts as --format csv")]);
  });

  it.each([
    ["regoin", 'Cannot find "regoin" for --segment among product, plan, currency, Region: did you mean Region?'],
    ["industry", 'Cannot find "industry" for --segment among product, plan, currency, Region'],
    ["product", "Cannot do without product as --segment asks for it: no row has it"],
    ["row:", 'Cannot use "row:" as --segment: name a column or an attribute, as region, account:plan or row:region'],
    ["", 'Cannot use "" as --segment: name a column or an attribute, as region, account:plan or row:region'],
  ])("refuses %j", async (by, message) => {
    const { code, out, notes } = await told("report", ...BOOK, "--segment", by);
    expect([code, out]).toEqual([2, ""]);
    expect(notes.split("\n")).toContain(`customer-metrics: ${message}`);
  });

  it("refuses a name that two columns have but for its spelling", async () => {
    const rows = "Customer,Start,Monthly amount,Region,REGION\na,2025-01-10,100,EU,DE\n";
    const [path = ""] = files({ "twice.csv": rows });
    const { code, notes } = await told("report", path, "--segment", "region");
    expect(code).toBe(2);
    expect(notes).toContain(
      'Cannot tell which of "Region" and "REGION" is meant by --segment region: give it as it is',
    );
    expect((await told("report", path, "--segment", "REGION")).code).toBe(0);
  });

  it.each([
    [["--minimum-group-size", "5"], "--minimum-group-size without --segment, whose segments it is of"],
    [["--segment", "region", "--minimum-group-size", "0"], "0 as --minimum-group-size: choose a whole number from 1"],
    [
      ["--segment", "region", "--minimum-group-size", "5", "--cohorts", "plan"],
      "--minimum-group-size together with --cohorts plan, whose cohorts have no least size: ask for two reports",
    ],
    [
      ["--accounts", "accounts.csv"],
      "--accounts without --segment or --cohorts by one of their attributes, which say what of them is asked for",
    ],
    [
      ["--accounts", "accounts.csv", "--segment", "plan"],
      "--accounts where --segment is of rows: give --segment account:plan to count accounts by it",
    ],
  ])("refuses %j, which do not go together", async (options, message) => {
    const { code, notes } = await told("report", ...BOOK, ...options);
    expect([code, notes]).toEqual([2, `customer-metrics: Cannot use ${message}\n`]);
  });
});
