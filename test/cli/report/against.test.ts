import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, told } = workshop();
const BEFORE = "test/cli/books/before.csv";
const AFTER = "test/cli/books/after.csv";

/** The report on the earlier book as of February, as a file. */
async function kept(name: string, ...args: string[]): Promise<string> {
  const { out } = await told("report", BEFORE, "--as-of", "2025-02-28", "--format", "json", ...args);
  return files({ [name]: out })[0] ?? "";
}

const after = (path: string, ...args: string[]): ReturnType<typeof told> =>
  told("report", AFTER, "--as-of", "2025-03-31", "--against", path, ...args);

/** The sections of a text on what was restated. */
const restated = (text: string): string => /(?:^|\n)(Restated since[\s\S]*?)\n\nMRR /u.exec(text)?.[1] ?? "";

describe("customer-metrics report --against", () => {
  it("lists the closed periods that changed, by how much, and the rows that did it; and exits with 1", async () => {
    const { code, out } = await after(await kept("with.json", "--with-customers"));
    expect(code).toBe(1);
    // January: a 100 → 110, c's 10 are gone, d's 25 came late. February: b's 60.50 did not leave.
    expect(restated(out)).toBe(`Restated since the report as of 2025-02-28
2 of 2 closed periods have changed
4 more numbers that no table shows have changed: --format json and csv list them

Period   Number                  Was        Is  Difference
──────────────────────────────────────────────────────────
2025-01  New MRR              170.50    195.50       25.00
2025-01  Closing MRR          170.50    195.50       25.00
2025-01  ARPA                  56.83     65.17        8.34
2025-01  ARR                2,046.00  2,346.00      300.00
2025-02  Churned MRR           60.50      0.00      -60.50
2025-02  Closing MRR          110.00    195.50       85.50
2025-02  Churned customers         1         0          -1
2025-02  Closing customers         2         3           1
2025-02  NRR                  64.5 %   100.0 %     35.5 pp
2025-02  GRR                  64.5 %   100.0 %     35.5 pp
2025-02  Customer churn       33.3 %     0.0 %    -33.3 pp
2025-02  Gross MRR churn      35.5 %     0.0 %    -35.5 pp
2025-02  Net MRR churn        35.5 %     0.0 %    -35.5 pp
2025-02  Quick ratio            0.00         –           –
2025-02  ARPA                  55.00     65.17       10.17
2025-02  ARR                1,320.00  2,346.00    1,026.00

Restated by  Period   Number          Was      Is  Difference  Rows now                    Rows then
${"─".repeat([11, 7, 11, 6, 6, 10, 26, 27].reduce((sum, size) => sum + 2 + size))}
d            2025-01  New MRR        0.00   25.00       25.00  test/cli/books/after.csv:4  –
a            2025-01  New MRR      100.00  110.00       10.00  test/cli/books/after.csv:2  test/cli/books/before.csv:2
c            2025-01  New MRR       10.00    0.00      -10.00  –                           test/cli/books/before.csv:4
b            2025-02  Churned MRR   60.50    0.00      -60.50  test/cli/books/after.csv:3  test/cli/books/before.csv:3`);
  });

  it("says so where nothing changed, and exits with 0", async () => {
    const path = await kept("same.json");
    const { code, out } = await told("report", BEFORE, "--as-of", "2025-03-31", "--against", path);
    expect(code).toBe(0);
    expect(out).toContain(
      "\n\nNothing is restated: the 2 closed periods are what they were in the report as of 2025-02-28\n\n",
    );
    const one = await told("report", BEFORE, "--as-of", "2025-03-31", "--from", "2025-02", "--against", path);
    expect(one.out).toContain(`
Nothing is restated: the 1 closed period is what it was in the report as of 2025-02-28
Not compared, as this report does not tell the whole of it: 2025-01
`);
    const none = await told("report", BEFORE, "--as-of", "2025-03-31", "--from", "2025-03", "--against", path);
    expect(none.out).toContain(`
Nothing to compare: no closed period of the report as of 2025-02-28 is in this one
Not compared, as this report does not tell the whole of it: 2025-01, 2025-02
`);
  });

  it("says honestly that it knows only who moves now, where the earlier report does not say who did", async () => {
    const { code, out } = await after(await kept("without.json"));
    expect(code).toBe(1);
    expect(restated(out)).toContain(`
The earlier report does not say who moved (--with-customers does). Candidates, as they move now:

Customer  Period   Number   Was      Is  Difference  Rows now                    Rows then
──────────────────────────────────────────────────────────────────────────────────────────
a         2025-01  New MRR    –  110.00           –  test/cli/books/after.csv:2  –
b         2025-01  New MRR    –   60.50           –  test/cli/books/after.csv:3  –
d         2025-01  New MRR    –   25.00           –  test/cli/books/after.csv:4  –`);
  });

  it("has the same sections in Markdown", async () => {
    const { out } = await after(await kept("markdown.json", "--with-customers"), "--format", "markdown");
    expect(out).toContain("\n## Restated since the report as of 2025-02-28\n\n- 2 of 2 closed periods have changed\n");
    expect(out).toContain("\n| Period  | Number            |      Was |       Is | Difference |\n");
    expect(out).toContain("\n| 2025-02 | Churned MRR       |    60.50 |     0.00 |     -60.50 |\n");
    expect(out).toMatch(/\n## Restated by\n\n\| Customer \| Period {2}\| Number {6}\| /u);
  });

  it("prints as CSV what was restated, each number and below it its customers", async () => {
    const { code, out } = await after(await kept("csv.json", "--with-customers"), "--format", "csv");
    expect(code).toBe(1);
    const lines = out.split("\r\n");
    expect(lines[0]).toBe("period,field,customerId,subscriptionId,was,is,difference,rows,rowsBefore");
    expect(lines.slice(1, 6)).toEqual([
      "2025-01,newMrr,,,170.5,195.5,25,,",
      "2025-01,newMrr,d,,0,25,25,test/cli/books/after.csv:4,",
      "2025-01,newMrr,a,,100,110,10,test/cli/books/after.csv:2,test/cli/books/before.csv:2",
      "2025-01,newMrr,c,,10,0,-10,,test/cli/books/before.csv:4",
      "2025-01,endingMrr,,,170.5,195.5,25,,",
    ]);
    expect(lines).toContain("2025-02,rates.quickRatio,,,0,,,,");
    expect(lines.filter((line) => line.includes(",b,"))).toEqual([
      "2025-02,churnedMrr,b,,60.5,0,-60.5,test/cli/books/after.csv:3,test/cli/books/before.csv:3",
      "2025-02,churnedCustomers,b,,1,0,-1,test/cli/books/after.csv:3,test/cli/books/before.csv:3",
    ]);
  });

  it("adds to JSON what was restated, and what it prints can be compared with next month", async () => {
    const { code, out } = await after(
      await kept("json.json", "--with-customers"),
      "--format",
      "json",
      "--with-customers",
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      restatement: {
        kind: "restatement",
        asOfBefore: "2025-02-28",
        asOf: "2025-03-31",
        compared: ["2025-01", "2025-02"],
        notCompared: [],
        customersKnown: true,
      },
    });
    const [next = ""] = files({ "next.json": out });
    expect((await told("report", AFTER, "--as-of", "2025-04-30", "--against", next)).code).toBe(0);
  });

  it("names at most five customers of a number as text, and says how many more there are", async () => {
    const rows = (amount: number): string =>
      [
        "customer,start,mrr",
        ...Array.from({ length: 7 }, (_, index) => `c${String(index)},2025-01-10,${String(amount + index)}`),
      ].join("\n");
    const [was = "", is = ""] = files({ "was.csv": rows(10), "is.csv": rows(20) });
    const { out } = await told("report", was, "--as-of", "2025-01-31", "--format", "json", "--with-customers");
    const [path = ""] = files({ "seven.json": out });
    const { out: text } = await told("report", is, "--as-of", "2025-02-28", "--against", path);
    expect(text).toMatch(/^c4 +2025-01 {2}New MRR +14 +24 +10 /mu);
    expect(text).toMatch(/^and 2 more +2025-01 {2}New MRR$/mu);
    expect(text).not.toMatch(/^c5 +2025-01 /mu);
  });

  it("shows as many digits as it takes to see a difference", async () => {
    const [was = "", is = ""] = files({
      "fine-was.csv": "customer,start,mrr\na,2025-01-10,100000\nb,2025-01-10,1\n",
      "fine-is.csv": "customer,start,mrr\na,2025-01-10,100000.001\nb,2025-01-10,1\n",
    });
    const { out } = await told("report", was, "--as-of", "2025-01-31", "--format", "json");
    const [path = ""] = files({ "fine.json": out });
    const { out: text } = await told("report", is, "--as-of", "2025-02-28", "--against", path);
    expect(text).toMatch(/^2025-01 {2}New MRR +100,001\.000 +100,001\.001 +0\.001$/mu);
  });

  it.each<[string, string | null, string[], number, string]>([
    ["a file that is not there", null, [], 3, 'Cannot read "/nowhere/kept.json": there is no such file or folder'],
    [
      "what is no report",
      '{"kind":"mrr-bridge"}',
      [],
      2,
      'Cannot compare with "kept.json": it is no report that was written with --format json',
    ],
    ["a list", "[]", [], 2, 'Cannot compare with "kept.json": it is no report that was written with --format json'],
    ["nothing", "null", [], 2, 'Cannot compare with "kept.json": it is no report that was written with --format json'],
    [
      "a report of another version",
      '{"schemaVersion":2,"kind":"revenue-report"}',
      [],
      2,
      'Cannot compare with "kept.json": it is of schema version 2 and this is 1',
    ],
  ])("refuses %s", async (_name, text, args, code, message) => {
    const [path = ""] = text === null ? ["/nowhere/kept.json"] : files({ "kept.json": text });
    expect(await after(path, ...args)).toEqual({ code, out: "", notes: `customer-metrics: ${message}\n` });
  });

  it("refuses a report that was counted differently, naming the choice", async () => {
    const { code, out, notes } = await after(await kept("choice.json"), "--convention", "movementBasis=events");
    expect([code, out]).toEqual([2, ""]);
    expect(notes.split("\n").at(-2)).toBe(
      'customer-metrics: --against: Cannot compare reports that were counted differently: movementBasis is "events" and was "period-ends"',
    );
  });

  it("refuses text that is no JSON", async () => {
    const [path = ""] = files({ "broken.json": "{" });
    const { code, notes } = await after(path);
    expect(code).toBe(2);
    expect(notes).toMatch(/^customer-metrics: Cannot read "broken\.json" as JSON: /u);
  });
});
