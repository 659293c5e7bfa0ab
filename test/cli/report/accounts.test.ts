import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, folder, told } = workshop();

const ROWS = "Customer,Start,Monthly amount,Region\n1,2025-01-10,100,EU\nb,2025-01-10,50,EU\nc,2025-01-10,20,US\n";
const ACCOUNTS = "id,name,Industry,region\n1,One,Retail,APAC\nb,Bee, Software ,APAC\nz,Zed,Retail,APAC\n";

/** Closings by segment in CSV, and what is said of the accounts. */
async function closings(...args: string[]): Promise<readonly unknown[]> {
  const { code, out, notes } = await told("report", ...args, "--as-of", "2025-01-31", "--format", "csv");
  const [header = "", ...lines] = out.trimEnd().split("\r\n");
  const column = header.split(",").indexOf("endingMrr");
  const said = notes.split("\n").filter((line) => /account|customer-metrics:/u.test(line));
  return [code, ...lines.map((line) => `${line.split(",")[0] ?? ""} ${line.split(",")[column] ?? ""}`), ...said];
}

describe("customer-metrics report --accounts", () => {
  const [rows = "", accounts = ""] = files({ "subscriptions.csv": ROWS, "crm.csv": ACCOUNTS });

  it("says what no row does of the accounts in a file", async () => {
    expect(await closings(rows, "--accounts", accounts, "--segment", "industry")).toEqual([
      ...[0, "Retail 100", "Software 50", " 20"],
      "crm.csv (3 accounts): customerId ← id; attributes: Industry",
    ]);
  });

  it("believes rows first", async () => {
    const [some = ""] = files({ "some.csv": ROWS.replace("b,2025-01-10,50,EU", "b,2025-01-10,50,") });
    expect((await closings(some, "--accounts", accounts, "--segment", "region")).slice(0, 4)).toEqual([
      ...[0, "APAC 50", "EU 100", "US 20"],
    ]);
  });

  it.each([
    ["a.json", '[{"accountId":1,"Industry":"Retail"},{"accountId":"b","attributes":{"Industry":"Software"}}]'],
    ["a.ndjson", '{"customer_id":"1","Industry":"Retail"}\n{"customer_id":"b","Industry":"Software","vip":true}\n'],
    ["a.tsv", "Industry\tCustomer\nRetail\t1\nSoftware\tb\n"],
  ])("reads %s", async (name, text) => {
    const [path = ""] = files({ [name]: text });
    expect((await closings(rows, "--accounts", path, "--segment", "industry")).slice(0, 4)).toEqual([
      ...[0, "Retail 100", "Software 50", " 20"],
    ]);
  });

  it("reads what is compressed, by the column that --map names", async () => {
    const path = join(folder, "packed.csv.gz");
    writeFileSync(path, gzipSync("id,who,Industry\nx,1,Retail\ny,b,Software\n"));
    const mapped = ["--map", "customerId=who", "--map", "customerId=Customer"];
    expect((await closings(rows, ...mapped, "--accounts", path, "--segment", "industry")).slice(0, 3)).toEqual([
      ...[0, "Retail 100", "Software 50"],
    ]);
  });

  it("finds accounts in a folder, where no row says what is asked for, and does not say that they are left out", async () => {
    files({ "book/rows.csv": ROWS, "book/accounts.csv": ACCOUNTS, "book/tickets.csv": "id,Industry\n1,none\n" });
    const found = await closings(`${folder}/book`, "--segment", "industry");
    expect(found.slice(0, 4)).toEqual([0, "Retail 100", "Software 50", " 20"]);
    expect(found.at(-1)).toBe("book/accounts.csv (3 accounts): customerId ← id; attributes: Industry");
    const named = ["--accounts", `${folder}/book/accounts.csv`, "--segment", "industry"];
    const { notes } = await told("report", `${folder}/book`, ...named, "--as-of", "2025-01-31");
    expect(notes).toContain("book/tickets.csv is left out: ");
    expect(notes).not.toContain("book/accounts.csv is left out: ");
  });

  it("does not choose between two files of accounts", async () => {
    files({ "two/rows.csv": ROWS, "two/accounts.csv": ACCOUNTS, "two/customers.csv": ACCOUNTS });
    expect((await closings(`${folder}/two`, "--segment", "industry")).at(-1)).toBe(
      "customer-metrics: Cannot choose between two/accounts.csv and two/customers.csv, which both have industry: give one as --accounts",
    );
  });

  it.each([
    ["gone.csv", null, 3, 'Cannot read the accounts "gone.csv": there is no such file or folder'],
    ["nobody.csv", "Industry\nRetail\n", 2, 'nobody.csv: Cannot find a column for customerId or id among "Industry"'],
    [
      "other.csv",
      "id,size\n1,9\n",
      2,
      'Cannot find "industry" for --segment among product, plan, currency, Region, id, size',
    ],
    ["blank.csv", "id,Industry\n1,Retail\n,Retail\n", 2, "blank.csv:3: Cannot do without the id of an account"],
    [
      "both.csv",
      "id,Industry\n1,Retail\n1,\n1,Retail\n1,Software\n",
      2,
      'both.csv:5: Cannot use two values of Industry for "1": "Retail" in both.csv:2 and "Software"',
    ],
    ["text.json", "{", 2, "text.json: Cannot read text that is no JSON"],
    ["flat.json", "[1]", 2, "flat.json row 1: Cannot read an account: received 1"],
    ["quote.csv", 'id,Industry\n1,"Ret"ail\n', 2, "quote.csv:2: Cannot read the row as "],
  ])("refuses %s", async (name, text, code, message) => {
    const path = join(folder, name);
    if (text !== null) files({ [name]: text });
    const answer = await told("report", rows, "--accounts", path, "--segment", "industry");
    expect([answer.code, answer.out]).toEqual([code, ""]);
    expect(answer.notes).toContain(`customer-metrics: ${message}`);
  });

  it("refuses to write the detail over them", async () => {
    const options = ["--accounts", accounts, "--segment", "industry", "--detail", accounts];
    const { code, notes } = await told("report", rows, ...options);
    expect([code, notes]).toEqual([
      2,
      'customer-metrics: Cannot write the detail to "crm.csv": it is read as "crm.csv"\n',
    ]);
  });
});
