import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";

const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Writes files below the test's folder and answers their paths. */
function files(contents: Readonly<Record<string, string>>): string[] {
  return Object.entries(contents).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

interface Told {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** What a command prints and exits with; paths below the test's folder without it. */
async function told(...args: string[]): Promise<Told> {
  let [out, notes] = ["", ""];
  const code = await run(args, { out: (text) => void (out += text), note: (text) => void (notes += text) });
  const short = (text: string): string => text.replaceAll(`${folder}/`, "");
  return { code, out: short(out), notes: short(notes) };
}

const BOOK = "customer;start;end;monthly amount\na;2025-01-10;;100\nb;2025-01-20;2025-02-20;60.50\n";

/** What is said of the columns of such a file. */
const bookColumns = (path: string, rows: string): string =>
  `${path} (${rows}): customerId ← customer, start, end, amount ← monthly amount, interval = month (the amount's column says so)\n`;

describe("customer-metrics report", () => {
  it("prints tables that foot, from one file", async () => {
    const { code, out, notes } = await told("report", "test/cli/books/two.csv", "--as-of", "2025-02-28");
    expect(code).toBe(0);
    expect(out).toBe(`Revenue report by month, 2025-01 to 2025-02, as of 2025-02-28

Closing MRR  █▅
2025-02 closes at 100.00 money per month from 1 customer

What changed in 2025-02, against 2025-01
Net new MRR fell from 160.50 to -60.50
New MRR fell from 160.50 (2 customers) to 0.00
Churned MRR rose from 0.00 to 60.50 (1 customer)

Largest in 2025-02  Movement  Opening  Closing  Change  Rows
────────────────────────────────────────────────────────────────────────────────
b                   churned     60.50     0.00  -60.50  test/cli/books/two.csv:3

MRR      Opening     New  Expansion  Contraction  Churned  Reactivated  Closing
───────────────────────────────────────────────────────────────────────────────
2025-01     0.00  160.50       0.00         0.00     0.00         0.00   160.50
2025-02   160.50    0.00       0.00         0.00   -60.50         0.00   100.00
───────────────────────────────────────────────────────────────────────────────
Total       0.00  160.50       0.00         0.00   -60.50         0.00   100.00

Customers  Opening  New  Churned  Reactivated  Closing
──────────────────────────────────────────────────────
2025-01          0    2        0            0        2
2025-02          2    0       -1            0        1
──────────────────────────────────────────────────────
Total            0    2       -1            0        1

Rates       NRR     GRR  Customer churn  Gross MRR churn  Net MRR churn  Quick ratio
────────────────────────────────────────────────────────────────────────────────────
2025-01       –       –               –                –              –            –
2025-02  62.3 %  62.3 %          50.0 %           37.7 %         37.7 %         0.00

At the closing    ARPA       ARR  NRR, 12 months  GRR, 12 months
────────────────────────────────────────────────────────────────
2025-01          80.25  1,926.00               –               –
2025-02         100.00  1,200.00               –               –

– not known, or a share of nothing.

Convention: standard (customer-metrics help report lists every choice)
`);
    expect(notes).toBe(`${bookColumns("test/cli/books/two.csv", "2 rows")}\n2 rows read: 2 used, 0 refused\n`);
  });

  it("prints what the example company's report is", async () => {
    const { code, out } = await told("report", "examples/small-company", "--as-of", "2025-12-31");
    expect(code).toBe(0);
    expect(out).toBe(readFileSync("examples/small-company/report.txt", "utf8"));
  });

  it("prints JSON with a schema version and every decimal as text", async () => {
    const [path = ""] = files({ "json/book.csv": BOOK.replace("60.50", "oops") });
    const { code, out } = await told("report", path, "--as-of", "2025-02-28", "--format", "json");
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(code).toBe(0);
    expect(report).toMatchObject({
      schemaVersion: 1,
      kind: "revenue-report",
      asOf: "2025-02-28",
      sources: [{ path: "json/book.csv", rowKind: "subscription-rows", rowsRead: 2, rowsUsed: 1, rowsRefused: 1 }],
      refused: [
        { code: "not-a-number", row: 2, line: 3, column: "monthly amount", received: "oops", place: "json/book.csv:3" },
      ],
      periods: [{ period: "2025-01", movements: { endingMrr: "100" }, rates: { annualRecurringRevenue: "1200" } }, {}],
    });
  });

  it("names every row that it refuses, by file, line, column and value, and counts them", async () => {
    const text = `${BOOK}c;2025-02-30;;10\nd;2025-02-01;2025-01-01;10\ne;2025-02-01;;"1,000"\n;2025-02-01;;10\n`;
    const [path = ""] = files({ "mess.csv": text });
    const { code, notes } = await told("report", path);
    expect(code).toBe(0);
    expect(notes).toBe(`${bookColumns("mess.csv", "2 of 6 rows used")}
6 rows read: 2 used, 4 refused
mess.csv:4: column "start": Cannot read start as a date like 2025-03-01: received "2025-02-30"
mess.csv:5: column "end": Cannot count a row that ends on 2025-01-01, not after its start on 2025-02-01: received "2025-01-01"
mess.csv:6: column "monthly amount": Cannot read amount as a number: received "1,000"; with numbers "en-US" it would be 1000, with "de-DE" 1.000
mess.csv:7: column "customer": Cannot do without customerId
`);
    expect((await told("report", path, "--strict")).code).toBe(1);
  });

  it("reads a folder of CSV, JSON and NDJSON as one book, and leaves out what it does not recognise", async () => {
    files({
      "folder/a.csv": BOOK,
      "folder/deep/b.json": '[{ "Customer ID": "c", "Start": "2025-02-01", "Amount": 5, "Interval": "yearly" }]',
      "folder/deep/c.ndjson": '{ "customer": "d", "start": "2025-02-01", "mrr": 7 }\n',
      "folder/notes.csv": "title,text\nhello,world\n",
      "folder/readme.md": "not read",
    });
    const { code, notes, out } = await told(
      "report",
      join(folder, "folder"),
      "--as-of",
      "2025-02-28",
      "--format",
      "json",
    );
    expect(code).toBe(0);
    expect(notes).toContain(
      'folder/notes.csv is left out: Cannot find a column for customerId and start and amount among "title", "text"',
    );
    expect(notes).toContain("4 rows read: 4 used, 0 refused");
    expect(JSON.parse(out)).toMatchObject({ periods: [{}, { movements: { endingCustomers: 3 } }] });
  });

  it("says of rows that replace each other in which files and lines they stand", async () => {
    const rows = "customer,subscription id,start,mrr\n";
    const [first = "", second = ""] = files({
      "over/1.csv": `${rows}a,s,2025-01-01,5\n`,
      "over/2.csv": `${rows}x,y,2025-01-01,5\na,s,2025-02-01,6\n`,
    });
    const { notes } = await told("report", first, second, "--as-of", "2025-02-28");
    expect(notes).toContain(
      "Cannot count over/1.csv:2 from 2025-02-01 as over/2.csv:3 of the same subscription and product covers the same days: the later start counts\n",
    );
  });

  it("counts by the convention it is given: choices, a file, and parameters", async () => {
    const [path = "", convention = ""] = files({ "conv.csv": BOOK, "ours.json": '{ "tax": "counted" }' });
    const { out } = await told(
      "report",
      path,
      ...["--convention", "standard", "--convention", convention],
      ...["--convention", "movementBasis=events", "--convention", "pastDue=countForDays:30"],
    );
    expect(out).toMatch(/Convention: standard but .*tax=counted/u);
    expect(out).toMatch(/movementBasis=events/u);
    expect(out).toMatch(/pastDue=\{"countForDays":30\}/u);
  });

  it("counts as a tool does, as a file does that extends it, and by a choice over both", async () => {
    const book =
      "customer;start;end;cancelled at;monthly amount\na;2025-01-10;;;100\nb;2025-02-03;2025-02-20;2025-02-20;50\n";
    const [path = "", ours = "", yaml = ""] = files({
      "tools.csv": book,
      "tools.json": '{ "extends": "stripe", "discounts": "none" }',
      "tools.yaml": "extends: stripe\ndiscounts: none\n",
    });
    const churn = async (...args: string[]): Promise<unknown> => {
      const options = ["--from", "2025-02", "--as-of", "2025-02-28", "--format", "json", ...args];
      const { out, notes, code } = await told("report", path, ...options);
      expect([code, notes]).toEqual([0, expect.stringContaining("2 rows read: 2 used, 0 refused")]);
      const { periods, convention } = JSON.parse(out) as {
        readonly periods: readonly { readonly rates: { readonly customerChurnRate: unknown } }[];
        readonly convention: Readonly<Record<string, unknown>>;
      };
      return [periods[0]?.rates.customerChurnRate, convention["churnDenominator"], convention["discounts"]];
    };
    // One was there, one joined and left: 0 ÷ 1, and for Stripe 1 ÷ (1 + 1).
    expect(await churn("--convention", "chartmogul")).toEqual(["0", "starting", "all"]);
    expect(await churn("--convention", "stripe")).toEqual(["0.5", "starting-plus-new", "forever"]);
    expect(await churn("--convention", ours)).toEqual(["0.5", "starting-plus-new", "none"]);
    expect(await churn("--convention", yaml)).toEqual(["0.5", "starting-plus-new", "none"]);
    const changed = ["--convention", ours, "--convention", "churnDenominator=starting"];
    expect(await churn(...changed)).toEqual(["1", "starting", "none"]);
    expect(await churn(...changed, "--convention", "standard")).toEqual(["0", "starting", "all"]);
  });

  it("refuses a convention file for all that is wrong with it, by line and column", async () => {
    const [path = "", ours = "", broken = ""] = files({
      "wrong.csv": BOOK,
      "wrong.json": '{\n  "extends": "strip",\n  "grian": "customer",\n  "tax": "counted", "tax": "excluded"\n}\n',
      "broken.json": "{ tax: counted }",
    });
    expect(await told("report", path, "--convention", ours)).toEqual({
      code: 2,
      out: "",
      notes: `customer-metrics: Cannot use the convention "wrong.json"
wrong.json:2:14: Cannot extend "strip": choose "standard", "chartmogul", "stripe", "baremetrics", "profitwell", "recurly" or "chargebee"; did you mean "stripe"?
wrong.json:3:3: Cannot find a choice named "grian" in a convention: did you mean grain?
wrong.json:4:21: Cannot use "tax" twice: the one would be passed over for the other
`,
    });
    expect((await told("report", path, "--convention", broken)).notes).toMatch(
      /^customer-metrics: Cannot use the convention "broken.json"\nbroken.json:1:3: Cannot read the convention as JSON: /u,
    );
  });

  it("takes a whole share as a share, and whole days as days", async () => {
    const [path = ""] = files({ "share.csv": BOOK });
    const { out } = await told("report", path, "--convention", "zeroChurn=churnRate:1");
    expect(out).toContain('zeroChurn={"churnRate":"1"}');
  });

  it("counts by quarter, fiscal year and day, with gaps and inclusive ends", async () => {
    const [path = ""] = files({ "by.csv": "customer,start,end,mrr\na,2025-01-01,2025-01-31,10\na,2025-02-03,,10\n" });
    const json = async (
      ...args: string[]
    ): Promise<{ periods: { period: string; movements: Record<string, unknown> }[] }> =>
      JSON.parse((await told("report", path, "--as-of", "2025-03-31", "--format", "json", ...args)).out) as never;
    expect((await json("--by", "quarter", "--fiscal-year-start", "2")).periods.map(({ period }) => period)).toEqual([
      "FY2025-Q4",
      "FY2026-Q1",
    ]);
    expect((await json("--from", "2025-02", "--to", "2025-02")).periods).toMatchObject([
      { movements: { reactivationMrr: "10", startingMrr: "0" } },
    ]);
    expect(
      (await json("--from", "2025-02", "--to", "2025-02", "--ends-inclusive", "--gap-days", "2")).periods,
    ).toMatchObject([{ movements: { reactivationMrr: "0", startingMrr: "10" } }]);
  });

  it("reports on snapshots", async () => {
    const [path = ""] = files({ "snap.csv": "Customer,Month,MRR\nAcme,2025-01,100\nAcme,2025-02,120\n" });
    const { out } = await told("report", path);
    expect(out).toContain("2025-02      100    0         20            0        0            0      120");
  });

  it.each<[string, string[], number, string]>([
    [
      "a command that is none",
      ["reprot"],
      2,
      'customer-metrics: Cannot find a command named "reprot": did you mean report?\nSee customer-metrics --help\n',
    ],
    [
      "an option that is none",
      ["report", "x.csv", "--form", "json"],
      2,
      "customer-metrics: Cannot find an option named --form: did you mean --from?\nSee customer-metrics help report\n",
    ],
    [
      "no files",
      ["report"],
      2,
      "customer-metrics: Cannot report on nothing: name files or folders\nSee customer-metrics help report\n",
    ],
    [
      "a format that is none",
      ["report", "x.csv", "--format", "xml"],
      2,
      'customer-metrics: Cannot use "xml" as --format: choose text, markdown, json or csv\n',
    ],
    [
      "a file that is not there",
      ["report", "/nowhere/x.csv"],
      3,
      'customer-metrics: Cannot read "/nowhere/x.csv": there is no such file or folder\n',
    ],
    [
      "a convention that is none",
      ["report", "x.csv", "--convention", "standart"],
      2,
      'customer-metrics: Cannot find a convention named "standart": give standard, chartmogul, stripe, baremetrics, profitwell, recurly, chargebee, key=value, or a .json or .yaml file; did you mean standard?\n',
    ],
    [
      "a choice that is none",
      ["report", "x.csv", "--convention", "grain=customers"],
      2,
      'customer-metrics: Cannot use "customers" as grain: choose "customer" or "subscription"; did you mean "customer"?\n',
    ],
    [
      "a convention file that is not there",
      ["report", "x.csv", "--convention", "/nowhere/c.json"],
      3,
      "customer-metrics: Cannot read the convention \"/nowhere/c.json\": ENOENT: no such file or directory, open '/nowhere/c.json'\n",
    ],
    [
      "days that are no number",
      ["report", "package.json", "--gap-days", "few"],
      2,
      'customer-metrics: Cannot read --gap-days as a whole number: received "few"\n',
    ],
  ])("refuses %s", async (_name, args, code, notes) => {
    expect(await told(...args)).toEqual({ code, out: "", notes });
  });

  it("refuses a unit that is none, and a choice that the rows lack a field for", async () => {
    const [path = ""] = files({ "refuse.csv": BOOK });
    expect(await told("report", path, "--by", "fortnight")).toMatchObject({
      code: 2,
      notes: `${bookColumns("refuse.csv", "2 rows")}customer-metrics: Cannot use "fortnight" as by: choose "day", "week", "month", "quarter", "year"\n`,
    });
    expect(await told("report", path, "--convention", "grain=subscription")).toMatchObject({
      code: 2,
      notes: `${bookColumns("refuse.csv", "2 rows")}customer-metrics: Cannot do without subscriptionId as the choice is grain: "subscription": no row has it\n`,
    });
  });

  it("exits with 4 where nothing was recognised, unless that is allowed", async () => {
    const [path = ""] = files({ "nothing.csv": "title\nhello\n" });
    const { code, notes } = await told("report", path);
    expect(code).toBe(4);
    expect(notes).toContain(
      "customer-metrics: Cannot report on these files: none holds subscriptions or MRR snapshots\n",
    );
    expect((await told("report", path, "--allow-empty")).code).toBe(0);
  });

  it("has help worth reading, and a version", async () => {
    const { out } = await told("--help");
    expect(out).toContain("customer-metrics report <files or folders>");
    const report = await told("help", "report");
    expect(report.out).toBe((await told("report", "--help")).out);
    for (const word of [
      "--convention",
      "--as-of",
      "--format",
      "--detail",
      "--currency",
      "--rates",
      "--against",
      "--with-customers",
      "Exit codes",
      "movementBasis",
      "period-ends | events",
      "countForDays:N",
      "chartmogul, stripe, baremetrics, profitwell, recurly, chargebee",
    ]) {
      expect(report.out).toContain(word);
    }
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await told("--version")).out).toBe(`${version}\n`);
  });
});
