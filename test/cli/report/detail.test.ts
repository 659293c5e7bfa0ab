import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";
import { unitsOf } from "../support/shown.ts";

const { files, folder, told } = workshop();
const BOOK = ["test/cli/books/two.csv", "--as-of", "2025-02-28"];

describe("customer-metrics report --detail", () => {
  it("writes every customer's movement with the rows behind it, and prints the report as ever", async () => {
    const path = join(folder, "movements.csv");
    const { code, out } = await told("report", ...BOOK, "--detail", path);
    expect(code).toBe(0);
    expect(out).toBe((await told("report", ...BOOK)).out);
    expect(readFileSync(path, "utf8").split("\r\n")).toEqual([
      "customerId,subscriptionId,period,date,kind,opening,closing,delta,rows",
      "a,,2025-01,,new,0,100,100,test/cli/books/two.csv:2",
      "b,,2025-01,,new,0,60.5,60.5,test/cli/books/two.csv:3",
      "b,,2025-02,,churned,60.5,0,-60.5,test/cli/books/two.csv:3",
      "",
    ]);
  });

  it("adds up to the totals of the example company, whose movements are events", async () => {
    const path = join(folder, "events.csv");
    const args = ["examples/small-company", "--as-of", "2025-12-31", "--convention", "movementBasis=events"];
    const { out } = await told("report", ...args, "--format", "csv", "--detail", path);
    const read = (text: string): Record<string, string>[] =>
      Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const detail = read(readFileSync(path, "utf8"));
    const fields = { new: "newMrr", expansion: "expansionMrr", contraction: "contractionMrr", churned: "churnedMrr" };
    let compared = 0;
    for (const period of read(out)) {
      for (const [kind, field] of Object.entries({ ...fields, reactivation: "reactivationMrr" })) {
        const lines = detail.filter((line) => line["period"] === period["period"] && line["kind"] === kind);
        const added = lines.reduce((sum, line) => sum + unitsOf(line["delta"] ?? "", 20), 0n);
        const size = added < 0n ? -added : added;
        const apart = size - unitsOf(period[field] ?? "", 20);
        // What does not end is cut at twenty places, in each line and in the total.
        expect(apart <= BigInt(lines.length + 1) && apart >= -BigInt(lines.length + 1)).toBe(true);
        compared += lines.length;
      }
    }
    expect(compared).toBe(detail.length);
    expect(compared).toBeGreaterThan(150);
  });

  it("keeps a name from becoming a formula", async () => {
    const [book = ""] = files({
      "evil.csv": 'customer,start,mrr\n"=HYPERLINK(""http://x"")",2025-01-10,5\n-7,2025-01-10,5\n',
    });
    const path = join(folder, "evil-detail.csv");
    await told("report", book, "--as-of", "2025-01-31", "--detail", path);
    const text = readFileSync(path, "utf8").replaceAll(`${folder}/`, "");
    expect(text).toContain(`"'=HYPERLINK(""http://x"")",,2025-01,,new,0,5,5,evil.csv:2\r\n`);
    expect(text).toContain("'-7,,2025-01,,new,0,5,5,evil.csv:3\r\n");
  });

  it("writes over an earlier detail", async () => {
    const path = join(folder, "again.csv");
    await told("report", ...BOOK, "--detail", path);
    const first = readFileSync(path, "utf8");
    await told("report", ...BOOK, "--detail", path);
    expect(readFileSync(path, "utf8")).toBe(first);
  });

  it("never writes over a file that is read, by whatever name", async () => {
    const [book = "", rates = ""] = files({
      "own/book.csv": "customer,start,mrr\na,2025-01-10,5\n",
      "own/rates.json": "{}",
    });
    mkdirSync(join(folder, "links"));
    const [symbolic, hard] = [join(folder, "links/symbolic.csv"), join(folder, "links/hard.csv")];
    symlinkSync(book, symbolic);
    linkSync(book, hard);
    for (const target of [book, symbolic, hard, join(folder, "own/../own/book.csv")]) {
      const { code, notes } = await told("report", book, "--detail", target);
      expect([code, notes]).toEqual([
        2,
        `customer-metrics: Cannot write the detail to ${JSON.stringify(target.replace(`${folder}/`, ""))}: it is read as "own/book.csv"\n`,
      ]);
    }
    expect(await told("report", book, "--currency", "EUR", "--rates", rates, "--detail", rates)).toMatchObject({
      code: 2,
    });
    expect(readFileSync(book, "utf8")).toBe("customer,start,mrr\na,2025-01-10,5\n");
    expect(readFileSync(rates, "utf8")).toBe("{}");
  });

  it("does not mix with the report", async () => {
    expect(await told("report", ...BOOK, "--detail", "-")).toEqual({
      code: 2,
      out: "",
      notes: "customer-metrics: Cannot write the detail to standard output, which has the report: name a file\n",
    });
  });

  it("says that it cannot write before it prints anything", async () => {
    const { code, out, notes } = await told("report", ...BOOK, "--detail", "/nowhere/x.csv");
    expect([code, out]).toEqual([3, ""]);
    expect(notes.split("\n").at(-2)).toBe(
      'customer-metrics: Cannot write "/nowhere/x.csv": there is no such file or folder',
    );
  });
});
