import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, folder, told } = workshop();

const MODEL = `components:
  - { id: frequencyDays, name: Active days, weight: 1, scale: { linear: { worst: 0, best: 10 } } }
bands:
  - { name: low, from: 0 }
  - { name: fine, from: 50 }
`;
// a rises by a third of ten in February, and is used on five days of May; c, its peer, on six.
const BOOK = `customer,start,end,amount,interval,region
a,2025-01-01,2025-02-01,100,month,north
a,2025-02-01,,310,quarter,north
b,2025-01-01,2025-05-20,50,month,south
c,2025-01-01,,30,month,north
`;
const DAYS = ["01-01", "05-10", "05-11", "05-12", "05-13", "05-14"];
const USAGE = `accountId,userId,at\n${DAYS.map((day) => `a,u1,2025-${day}\nc,u2,2025-${day}\n`).join("")}c,u2,2025-05-20\n`;
const TERMS = "accountId,termStart,termEnd,renewed,value\na,2024-07-01,2025-07-01,,1200\n";
files({ "all/book.csv": BOOK, "all/usage.csv": USAGE, "all/contracts.csv": TERMS, "model.yaml": MODEL });
const asked = [`${folder}/all`, "--as-of", "2025-05-31", "--health", `${folder}/model.yaml`];

describe("customer-metrics report --account", () => {
  it("prints one customer's review, beside its segment, whose every line adds up", async () => {
    const { code, out } = await told("report", ...asked, "--account", "a", "--segment", "region");
    expect(code).toBe(0);
    // 310 a quarter are 103.33 a month; month-ends are 100 and four times that: 513.33. Five of ten days are 50 points.
    expect(out).toBe(`Review of a, as of 2025-05-31

Customer since 2025-01-01

Value
Pays 103.33 a month, 1,240.00 a year
Brought 513.33 so far: MRR of every month-end
Closing MRR by quarter  ██

Quarter    Opening     New  Expansion  Contraction  Churned  Reactivated  Closing
─────────────────────────────────────────────────────────────────────────────────
2025-Q1       0.00  103.33       0.00         0.00     0.00         0.00   103.33
2025-Q2 *   103.33    0.00       0.00         0.00     0.00         0.00   103.33

Health
Health is 50 of 100 (fine). Points are lost by Active days (50).
Health is 50 (fine) and has no history to compare with.
Tier critical: Its score of 50 is below 60. It is due for renewal in 31 days.

Why          Measured  Points   Weight  In the score
────────────────────────────────────────────────────
Active days         5      50  100.0 %          50.0
────────────────────────────────────────────────────
Health                                          50.0

Use of the product  Active days  Peers' median  Active users  Peers' median  Minutes
────────────────────────────────────────────────────────────────────────────────────
2025-01                       1            1.0             1            1.0        –
2025-02                       0            0.0             0            0.0        –
2025-03                       0            0.0             0            0.0        –
2025-04                       0            0.0             0            0.0        –
2025-05                       5            6.0             1            1.0        –

Renewal
Due for renewal on 2025-07-01, in 31 days

Term from   Until       Value  Became
─────────────────────────────────────
2024-07-01  2025-07-01  1,200  runs

Beside its peers: region north (1)  This customer  Lower quartile  Median  Upper quartile
─────────────────────────────────────────────────────────────────────────────────────────
MRR                                        103.33           30.00   30.00           30.00
Health                                         50              60      60              60
`);
  });

  it("is Markdown for a document, and JSON with everything exactly", async () => {
    const markdown = (await told("report", ...asked, "--account", "a", "--format", "markdown")).out;
    expect(markdown.split("\n")[0]).toBe("# Review of a, as of 2025-05-31");
    const json = JSON.parse((await told("report", ...asked, "--account", "a", "--format", "json")).out) as unknown;
    expect(json).toMatchObject({
      schemaVersion: expect.any(Number) as number,
      kind: "account-review",
      accountId: "a",
      value: { arr: "1240" },
      renewsOn: "2025-07-01",
      benchmark: { segmentBy: null, peers: 1 },
    });
  });

  it("tells of who has left, without a health that it does not have", async () => {
    const { code, out } = await told("report", ...asked, "--account", "b");
    expect(code).toBe(0);
    expect(out).toContain("Customer from 2025-01-01, left on 2025-05-20");
    expect(out).not.toContain("Health is");
  });

  it("is of an id that is a number in JSON", async () => {
    files({ "numbers.json": '[{ "customerId": 7, "start": "2025-01-01", "amount": 10, "interval": "month" }]' });
    const { code, out } = await told("report", `${folder}/numbers.json`, "--as-of", "2025-02-28", "--account", "7");
    expect([code, out.split("\n")[0]]).toEqual([0, "Review of 7, as of 2025-02-28"]);
  });

  it.each([
    [["--account", "aa"], 'Cannot find an account "aa": did you mean a?'],
    [
      ["--account", "a", "--format", "csv"],
      "Cannot write a review as --format csv, which is one table: choose text, markdown or json",
    ],
    [
      ["--account", "a", "--cohorts", "start"],
      "Cannot use --cohorts together with --account, which is about one customer: leave it out",
    ],
  ])("refuses %j", async (options, message) => {
    const { code, out, notes } = await told("report", ...asked, ...options);
    expect([code, out]).toEqual([2, ""]);
    expect(notes).toContain(`customer-metrics: ${message}`);
  });
});
