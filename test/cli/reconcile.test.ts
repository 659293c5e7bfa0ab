import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workshop } from "./support/command.ts";

const { folder, files, told } = workshop();

/** Ten there on 31 May, of whom one leaves in June; ten join, of whom one, "=late", leaves again. */
const BOOK = [
  "customer;start;end;cancelled at;monthly amount",
  ...Array.from({ length: 9 }, (_, index) => `a${String(index)};2025-01-01;;;100`),
  "gone;2025-01-01;2025-06-20;2025-06-20;100",
  ...Array.from({ length: 9 }, (_, index) => `n${String(index)};2025-06-05;;;100`),
  "=late;2025-06-05;2025-06-20;2025-06-20;100",
].join("\n");

const [book = ""] = files({ "book.csv": BOOK });
const JUNE = ["--period", "2025-06", "--as-of", "2025-06-30"];
const ask = (...args: string[]): ReturnType<typeof told> =>
  told("reconcile", book, "--metric", "customer-churn-rate", ...JUNE, ...args);

describe("customer-metrics reconcile", () => {
  it("prints a bridge that adds up, and a sentence a line", async () => {
    const { code, out, notes } = await ask("--from", "chartmogul", "--to", "stripe");
    expect(code).toBe(0);
    // From 1/10 to 2/20. Alone: 2/10, + 10 points; or 1/20, − 5. Then the denominator takes 10, or the one who joined
    // and left brings 5: 7.5 up and 7.5 down.
    expect(out)
      .toBe(`Customer churn of 2025-06 is 10 % by chartmogul and 10 % by stripe; 2 choices make no difference together; 10 more differ and do not move it

Bridge            chartmogul  stripe              Effect  Customers
───────────────────────────────────────────────────────────────────
chartmogul                                       10.00 %
churnDenominator  starting    starting-plus-new  -7.50 %         10
joinedAndChurned  excluded    counted            +7.50 %          1
───────────────────────────────────────────────────────────────────
stripe                                           10.00 %

Line by line
churnDenominator: It is a share of the customers at the start and the new ones, instead of: it is a share of the customers at the start: this lowers customer churn by 7.50 percentage points, through 10 customers
joinedAndChurned: Who joined and left in the same days is churned, instead of: who joined and left in the same days is not churned: this raises customer churn by 7.50 percentage points, through 1 customer

Differ and do not move customer churn: discounts, freePlans, paused, churnRecorded, rounding, window, churnedAndRecovered, returnedAndChurned, netChurnOffsets, zeroChurn
`);
    expect(notes).toContain("20 rows read: 20 used, 0 refused");
  });

  it("prints the same as Markdown", async () => {
    const { out } = await ask("--from", "chartmogul", "--to", "baremetrics", "--format", "markdown");
    expect(out).toContain("# Customer churn of 2025-06 is 10 % by chartmogul and 20 % by baremetrics;");
    expect(out).toContain("| joinedAndChurned | excluded   | counted     |    +10.00 % |         1 |");
    expect(out).toContain("| **baremetrics**  |            |             | **20.00 %** |");
  });

  it("prints JSON with a schema version and every decimal as text", async () => {
    const { out } = await ask("--from", "chartmogul", "--to", "baremetrics", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      kind: "reconciliation",
      metric: "customer-churn-rate",
      sources: [{ path: "book.csv", rowsUsed: 20 }],
      from: { value: "0.1", name: "chartmogul", convention: { churnDenominator: "starting" } },
      to: { value: "0.2", name: "baremetrics" },
      difference: "0.1",
      bridge: [{ choice: "joinedAndChurned", effect: "0.1", customers: ["=late"] }],
      details: null,
    });
  });

  it("prints CSV whose amounts add up, and writes who is behind each line to a file that no spreadsheet runs", async () => {
    const path = join(folder, "customers.csv");
    const { code, out } = await ask("--from", "chartmogul", "--to", "baremetrics", "--format", "csv", "--detail", path);
    expect(code).toBe(0);
    const lines = out.split("\r\n").map((line) => line.split(",").slice(0, 6).join(","));
    expect(lines).toEqual([
      "line,choice,from,to,amount,customers",
      "from,chartmogul,,,0.1,",
      "choice,joinedAndChurned,excluded,counted,0.1,1",
      "to,baremetrics,,,0.2,",
      "",
    ]);
    expect(readFileSync(path, "utf8").replaceAll(`${folder}/`, "")).toBe(
      "choice,customerId,part,change,rows\r\njoinedAndChurned,'=late,churned,1,book.csv:21\r\n",
    );
  });

  it("takes conventions as files and as single choices, later ones over earlier ones", async () => {
    const [ours = ""] = files({ "ours.json": '{ "extends": "baremetrics", "joinedAndChurned": "excluded" }' });
    const { code, out } = await ask("--from", ours, "--to", ours, "--to", "joinedAndChurned=counted");
    expect(code).toBe(0);
    expect(out).toContain("is 10 % by the first convention and 20 % by baremetrics");
    expect(out).toContain("ours.json, joinedAndChurned=counted");
  });

  it("tells which conventions are consistent with numbers that were given", async () => {
    const given = ["--expected", "2025-06=20%", "--expected", "2025-05=0.0%", "--as-of", "2025-06-30"];
    const { code, out } = await told("reconcile", book, "--metric", "logo churn", ...given);
    expect(code).toBe(0);
    expect(out).toMatch(/^2 are consistent with 20% in 2025-06, 0\.0% in 2025-05, of \d+ conventions tried/u);
    expect(out).toContain(`
Consistent
baremetrics counts 0 % in 2025-05, 20 % in 2025-06
standard with movementBasis: "events", joinedAndChurned: "counted" counts 0 % in 2025-05, 20 % in 2025-06

Could not be tried
chargebee: Cannot do without subscriptionId as the choice is grain: "subscription": no row has it
`);
    expect(out).not.toContain("explain");
  });

  it("reads given money with thousands where it is told how they are written", async () => {
    const args = ["--metric", "MRR", "--as-of", "2025-06-30", "--format", "json", "--expected"];
    const plain = await told("reconcile", book, ...args, "2025-06=1,800.00");
    expect(plain.code).toBe(2);
    expect(plain.notes).toContain(
      'Cannot read the number of 2025-06 as one like 5.1%, 0.051 or 1234.50: received "1,800.00"',
    );
    for (const [locale, written] of [
      ["en-US", "1,800.00"],
      ["de-DE", "1.800,00"],
      ["fr-FR", "1 800,00"],
    ] as const) {
      const { code, out } = await told("reconcile", book, ...args, `2025-06=${written}`, "--numbers", locale);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ kind: "consistent-conventions", expected: [{ written: "1800.00" }] });
    }
  });

  it("answers both questions at once", async () => {
    const { out } = await ask("--from", "standard", "--to", "recurly", "--expected", "2025-06=10%", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      kind: "reconciliation",
      bridge: [],
      consistentConventions: { kind: "consistent-conventions", metric: "customer-churn-rate" },
    });
  });

  it("prints why there is no bridge, and nothing is wrong with that", async () => {
    const { code, out } = await told(
      "reconcile",
      book,
      "--metric",
      "LTV",
      "--period",
      "2025-05",
      "--as-of",
      "2025-06-30",
      ...["--from", "stripe", "--to", "baremetrics"],
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'Lifetime value of 2025-05 has no value by baremetrics, as it is a share of nothing; zeroChurn: "null" makes it so',
    );
  });

  it("says where rows are that were refused, and exits with 1 under --strict", async () => {
    const [path = ""] = files({ "mess.csv": `${BOOK}\nx;2025-02-30;;;100\n` });
    const args = ["--metric", "customer-count", ...JUNE, "--from", "standard", "--to", "recurly"];
    const { code, notes } = await told("reconcile", path, ...args, "--strict");
    expect(code).toBe(1);
    expect(notes).toContain('mess.csv:22: column "start": Cannot read start as a date');
    expect((await told("reconcile", path, ...args)).code).toBe(0);
  });

  it.each<[string, readonly string[], number, string]>([
    ["no file", [], 2, "Cannot reconcile nothing: name files or folders"],
    [
      "no metric",
      ["book.csv"],
      2,
      "Cannot reconcile without --metric: choose monthly-recurring-revenue, customer-count, ",
    ],
    [
      "a misspelt metric",
      ["book.csv", "--metric", "customer-churn-rat"],
      2,
      'Cannot reconcile "customer-churn-rat": did you mean customer-churn-rate?',
    ],
    [
      "a metric that is not made of subscriptions",
      ["book.csv", "--metric", "nps"],
      2,
      'Cannot reconcile "nps": choose monthly-recurring-revenue, ',
    ],
    [
      "one convention alone",
      ["book.csv", "--metric", "MRR", "--period", "2025-06", "--from", "stripe"],
      2,
      "Cannot reconcile without --to: name a period and two conventions, or the numbers that you were given (--expected 2025-03=5.1%)",
    ],
    [
      "a misspelt preset",
      ["book.csv", "--metric", "MRR", "--period", "2025-06", "--from", "strip", "--to", "standard"],
      2,
      'Cannot find a convention named "strip"',
    ],
    [
      "a misspelt option",
      ["book.csv", "--metric", "MRR", "--perod", "2025-06"],
      2,
      "Cannot find an option named --perod: did you mean --period?",
    ],
    [
      "a form that is none",
      ["book.csv", "--metric", "MRR", "--format", "html"],
      2,
      'Cannot use "html" as --format: choose text, markdown, json or csv',
    ],
    [
      "a number without its period",
      ["book.csv", "--metric", "MRR", "--expected", "5.1%"],
      2,
      'Cannot use "5.1%" as --expected: give a period and a number, as 2025-01=5.1%',
    ],
    [
      "a detail of nothing",
      ["book.csv", "--metric", "MRR", "--expected", "2025-06=5", "--detail", "out.csv"],
      2,
      "Cannot use --detail without --from and --to: there are no lines to detail",
    ],
    [
      "two tables in one",
      [
        ...["book.csv", "--metric", "MRR", "--period", "2025-06", "--from", "stripe", "--to", "recurly"],
        ...["--expected", "2025-06=5", "--format", "csv"],
      ],
      2,
      'Cannot write a bridge and --expected as --format "csv", which is one table: ask for the one without the other',
    ],
    [
      "a choice whose field no row has",
      ["book.csv", "--metric", "MRR", "--period", "2025-06", "--from", "chargebee", "--to", "recurly"],
      2,
      'Cannot do without subscriptionId as the choice is grain: "subscription": no row has it',
    ],
    ["a file that is not there", ["none.csv", "--metric", "MRR", "--expected", "2025-06=5"], 3, "none.csv"],
  ])("refuses %s", async (_case, args, code, message) => {
    const placed = args.map((arg) => (arg.endsWith("book.csv") || arg.endsWith("none.csv") ? join(folder, arg) : arg));
    const answer = await told("reconcile", ...placed);
    expect(answer.code).toBe(code);
    expect(answer.notes).toContain(message);
    expect(answer.out).toBe("");
  });

  it("has nothing to do where no file is recognised", async () => {
    const [path = ""] = files({ "other.csv": "a;b\n1;2\n" });
    const args = ["--metric", "MRR", "--expected", "2025-06=5"];
    const { code, notes } = await told("reconcile", path, ...args);
    expect(code).toBe(4);
    expect(notes).toContain("Cannot reconcile these files: none holds subscriptions or MRR snapshots");
    expect((await told("reconcile", path, ...args, "--allow-empty")).code).toBe(0);
  });

  it("has nothing to do where nobody says what customers pay, and says what the files hold", async () => {
    const [path = ""] = files({ "usage.csv": "accountId,userId,at\na,u,2025-01-11\n" });
    const args = ["--metric", "MRR", "--period", "2025-01", "--from", "stripe", "--to", "chartmogul"];
    const { code, out, notes } = await told("reconcile", path, ...args);
    expect([code, out]).toEqual([4, ""]);
    expect(notes).toContain(
      "customer-metrics: Cannot reconcile these files: they hold usage events, and no subscriptions or MRR snapshots\n",
    );
  });

  it("does not write over what it reads", async () => {
    const { code, notes } = await ask("--from", "stripe", "--to", "chartmogul", "--detail", book);
    expect(code).toBe(2);
    expect(notes).toContain("Cannot write the detail to");
  });

  it("has a page of help", async () => {
    const { code, out } = await told("reconcile", "--help");
    expect(code).toBe(0);
    expect(out).toBe((await told("help", "reconcile")).out);
    for (const word of ["--metric", "--expected", "--detail", "Exit codes"]) expect(out).toContain(word);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(122);
  });
});
