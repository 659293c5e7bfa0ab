import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, told } = workshop();
const PATH = "test/cli/books/regions.csv";
const BOOK = [PATH, "--as-of", "2025-04-15"];

const cohorts = (out: string): string => out.slice(out.indexOf("\nCustomers left") + 1, out.indexOf("\nConvention"));

describe("customer-metrics report --cohorts", () => {
  it("prints what is left of who started together, and of their money", async () => {
    const { code, out } = await told("report", ...BOOK, "--cohorts", "start");
    expect(code).toBe(0);
    // a and b started in January with 160.50; in March b is gone, and a pays 130: 130 / 160.50 = 0.80997.
    expect(cohorts(out)).toBe(`Customers left by start, %  Customers      0        1        2       3
──────────────────────────────────────────────────────────────────────
2025-01                             2  100.0    100.0     50.0  50.0 *
2025-02                             1  100.0    100.0  100.0 *
2025-03                             1  100.0  100.0 *
2025-04                             0    – *
──────────────────────────────────────────────────────────────────────
Average                             4  100.0    100.0     50.0

MRR left by start, %  Customers      0        1        2       3
────────────────────────────────────────────────────────────────
2025-01                       2  100.0    100.0     81.0  81.0 *
2025-02                       1  100.0    100.0  100.0 *
2025-03                       1  100.0  100.0 *
2025-04                       0    – *
────────────────────────────────────────────────────────────────
Average                       4  100.0    100.0     81.0

* not over on 2025-04-15: its rates are not told, and it is in no total.
– not known, or a share of nothing.
Columns of cohorts are months after the start: 0 is the end of the month of the start. The average is of all customers, or all MRR, together.
* in a cohort: the month is not over on 2025-04-15, and it is in no average.
`);
  });

  it("puts together who was alike at the start", async () => {
    const { out } = await told("report", ...BOOK, "--cohorts", "plan", "--cohort-average", "simple");
    // a, b and c started with basic: after two months a and c are left of three; d started with pro in March.
    // The mean of the plans after two months is that of basic alone, as d has not got so far.
    expect(cohorts(out)).toContain(`Customers left by plan at the start, %  Customers      0      1     2
─────────────────────────────────────────────────────────────────────
basic                                           3  100.0  100.0  50.0
pro                                             1  100.0
─────────────────────────────────────────────────────────────────────
Average                                         4  100.0  100.0  50.0
`);
    expect(cohorts(out)).toContain("The average is of each cohort alike.\n");
  });

  it("counts nobody again who was gone, where that is asked for", async () => {
    const rows = "Customer,Start,End,Monthly amount\na,2025-01-10,2025-02-10,100\na,2025-03-10,,100\n";
    const [path = ""] = files({ "returning.csv": rows });
    const line = async (...options: string[]): Promise<string> => {
      const { out } = await told("report", path, "--as-of", "2025-03-31", "--cohorts", "start", ...options);
      return /^2025-01 .*$/mu.exec(cohorts(out))?.[0] ?? "";
    };
    expect((await line()).split(/ +/u)).toEqual(["2025-01", "1", "100.0", "0.0", "100.0"]);
    expect((await line("--returning", "left-out")).split(/ +/u)).toEqual(["2025-01", "1", "100.0", "0.0", "0.0"]);
  });

  it("shows the last 24 cohorts and their first 24 periods, averages all, and says so", async () => {
    const [path = ""] = files({ "long.csv": "Customer,Start,Monthly amount\na,2020-01-10,100\nb,2022-06-10,100\n" });
    const { out } = await told("report", path, "--as-of", "2022-06-30", "--cohorts", "start");
    const [first = "", ...rest] = cohorts(out)
      .split("\n")
      .filter((line) => /^20\d\d-/u.test(line));
    expect(rest).toHaveLength(2 * 24 - 1);
    expect(first.startsWith("2020-07 ")).toBe(true);
    const [average = ""] = /^Average.*$/mu.exec(cohorts(out)) ?? [];
    expect(average.split(/ +/u)).toEqual(["Average", "2", ...Array.from({ length: 24 }, () => "100.0")]);
    expect(out).toContain(
      "Shown are 24 of 30 cohorts and 24 of 30 columns; the average is of all. --format json has the others.\n",
    );
    const json = await told("report", path, "--as-of", "2022-06-30", "--cohorts", "start", "--format", "json");
    const kept = JSON.parse(json.out) as { cohorts: { cohorts: { cells: unknown[] }[] } };
    expect([kept.cohorts.cohorts.length, kept.cohorts.cohorts[0]?.cells.length]).toEqual([30, 30]);
  });

  it("says of snapshots who is in no cohort", async () => {
    const rows = "customer,month,mrr\na,2025-01,100\na,2025-02,100\nb,2025-02,50\nb,2025-03,50\n";
    const [path = ""] = files({ "snapshots.csv": rows });
    const { out } = await told("report", path, "--cohorts", "start", "--from", "2025-01");
    expect(out).toContain("\n1 in no cohort: the snapshots begin with them, so when they started is not known.\n");
  });

  it.each([
    [
      ["--cohorts", "start", "--cohort-average", "mean"],
      'Cannot use "mean" as --cohort-average: choose weighted or simple',
    ],
    [["--cohorts", "start", "--returning", "no"], 'Cannot use "no" as --returning: choose counted or left-out'],
    [["--returning", "counted"], "Cannot use --returning without --cohorts: give --cohorts start as well"],
    [["--cohort-average", "simple"], "Cannot use --cohort-average without --cohorts: give --cohorts start as well"],
    [
      ["--cohorts", "start", "--format", "csv"],
      "Cannot write cohorts as --format csv, which is one table: choose json",
    ],
  ])("refuses %j", async (options, message) => {
    const { code, notes } = await told("report", ...BOOK, ...options);
    expect([code, notes]).toEqual([2, `customer-metrics: ${message}\n`]);
  });

  it("refuses an attribute that there is none of", async () => {
    const { code, notes } = await told("report", ...BOOK, "--cohorts", "regoin");
    expect(code).toBe(2);
    expect(notes).toContain(
      'Cannot find "regoin" for --cohorts among product, plan, currency, Region: did you mean Region?',
    );
  });
});
