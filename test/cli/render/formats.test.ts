import { describe, expect, it } from "vitest";
import { exactRatio } from "../../support/exact.ts";
import { workshop } from "../support/command.ts";

const { files, told } = workshop();
const BOOK = ["test/cli/books/two.csv", "--as-of", "2025-02-28"];

describe("customer-metrics report --format", () => {
  it("prints Markdown with the sections and numbers of the text", async () => {
    const { code, out } = await told("report", ...BOOK, "--format", "markdown");
    expect(code).toBe(0);
    expect(out).toBe(`# Revenue report by month, 2025-01 to 2025-02, as of 2025-02-28

- Closing MRR  █▅
- 2025-02 closes at 100.00 money per month from 1 customer

## What changed in 2025-02, against 2025-01

- Net new MRR fell from 160.50 to -60.50
- New MRR fell from 160.50 (2 customers) to 0.00
- Churned MRR rose from 0.00 to 60.50 (1 customer)

## Largest in 2025-02

| Customer | Movement | Opening | Closing | Change | Rows                     |
| -------- | -------- | ------: | ------: | -----: | ------------------------ |
| b        | churned  |   60.50 |    0.00 | -60.50 | test/cli/books/two.csv:3 |

## MRR

| Period    |  Opening |        New | Expansion | Contraction |    Churned | Reactivated |    Closing |
| --------- | -------: | ---------: | --------: | ----------: | ---------: | ----------: | ---------: |
| 2025-01   |     0.00 |     160.50 |      0.00 |        0.00 |       0.00 |        0.00 |     160.50 |
| 2025-02   |   160.50 |       0.00 |      0.00 |        0.00 |     -60.50 |        0.00 |     100.00 |
| **Total** | **0.00** | **160.50** |  **0.00** |    **0.00** | **-60.50** |    **0.00** | **100.00** |

## Customers

| Period    | Opening |   New | Churned | Reactivated | Closing |
| --------- | ------: | ----: | ------: | ----------: | ------: |
| 2025-01   |       0 |     2 |       0 |           0 |       2 |
| 2025-02   |       2 |     0 |      -1 |           0 |       1 |
| **Total** |   **0** | **2** |  **-1** |       **0** |   **1** |

## Rates

| Period  |    NRR |    GRR | Customer churn | Gross MRR churn | Net MRR churn | Quick ratio |
| ------- | -----: | -----: | -------------: | --------------: | ------------: | ----------: |
| 2025-01 |      – |      – |              – |               – |             – |           – |
| 2025-02 | 62.3 % | 62.3 % |         50.0 % |          37.7 % |        37.7 % |        0.00 |

## At the closing

| Period  |   ARPA |      ARR | NRR, 12 months | GRR, 12 months |
| ------- | -----: | -------: | -------------: | -------------: |
| 2025-01 |  80.25 | 1,926.00 |              – |              – |
| 2025-02 | 100.00 | 1,200.00 |              – |              – |

– not known, or a share of nothing.

Convention: standard (customer-metrics help report lists every choice)
`);
  });

  it("prints CSV: a line for each period with every number, exactly and without separators", async () => {
    const { code, out } = await told("report", ...BOOK, "--format", "csv");
    const [header = "", january = "", february = "", ...rest] = out.split("\r\n");
    expect(code).toBe(0);
    expect(rest).toEqual([""]);
    expect(header.split(",")).toEqual([
      ...["period", "complete", "currency"],
      ...["startingMrr", "newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr", "fxMrr"],
      ...["endingMrr", "startingCustomers", "newCustomers", "churnedCustomers", "reactivatedCustomers"],
      ...["endingCustomers", "churnedNewCustomers", "churnedReturnedCustomers", "recoveredCustomers"],
      ...["mixCrossSell", "mixUpsell", "mixSeats", "mixPrice", "mixOther"],
      ...["cohortStartingMrr", "cohortExpansionMrr", "cohortContractionMrr", "cohortChurnedMrr", "cohortEndingMrr"],
      ...["cohortStartingCustomers", "cohortChurnedCustomers"],
      ...["netRevenueRetention", "grossRevenueRetention"],
      ...["trailingNetRevenueRetention", "trailingGrossRevenueRetention"],
      ...["customerChurnRate", "grossRevenueChurnRate", "netRevenueChurnRate", "quickRatio"],
      ...["averageRevenuePerAccount", "annualRecurringRevenue"],
    ]);
    expect(january).toBe(
      "2025-01,true,,0,160.5,0,0,0,0,0,160.5,0,2,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,,,,,,,,,80.25,1926",
    );
    const [kept, lost] = [exactRatio(1000n, 1605n), exactRatio(605n, 1605n)];
    expect(february).toBe(
      "2025-02,true,,160.5,0,0,0,60.5,0,0,100,2,0,1,0,1,0,0,0,0,0,0,0,0,160.5,0,0,60.5,100,2,1," +
        `${kept},${kept},,,0.5,${lost},${lost},0,100,1200`,
    );
  });

  it("prints JSON with what changed, and the rows of the largest movements by file and line", async () => {
    const { out } = await told("report", ...BOOK, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      options: { fiscalYearStart: 1, gapDays: 0, credits: "refuse", timeZone: "UTC" },
      changes: {
        period: "2025-02",
        before: "2025-01",
        netNewMrr: { was: "160.5", is: "-60.5", difference: "-221" },
        movements: [
          { field: "newMrr", was: "160.5", is: "0", difference: "-160.5", customersWere: 2, customersAre: 0 },
          { field: "churnedMrr", was: "0", is: "60.5", difference: "60.5", customersWere: 0, customersAre: 1 },
        ],
        largest: [{ customerId: "b", kind: "churned", delta: "-60.5", rows: ["test/cli/books/two.csv:3"] }],
      },
    });
    expect(JSON.parse(out)).not.toHaveProperty("customers");
    expect(JSON.parse(out)).not.toHaveProperty("restatement");
  });

  it("lists with --with-customers who is behind the numbers, and is still one JSON text", async () => {
    const { out } = await told("report", ...BOOK, "--from", "2025-02", "--format", "json", "--with-customers");
    const row = (line: number): string => `test/cli/books/two.csv:${String(line)}`;
    const of = { subscriptionId: null, period: "2025-02" };
    expect((JSON.parse(out) as { customers: unknown }).customers).toEqual({
      openings: [
        { customerId: "a", ...of, startingMrr: "100", rows: [row(2)] },
        { customerId: "b", ...of, startingMrr: "60.5", rows: [row(3)] },
      ],
      movements: [
        {
          customerId: "b",
          ...of,
          date: null,
          kind: "churned",
          opening: "60.5",
          closing: "0",
          delta: "-60.5",
          rows: [row(3)],
        },
      ],
    });
    const nobody = await told(
      "report",
      ...BOOK,
      "--to",
      "2025-01",
      "--from",
      "2025-01",
      "--format",
      "json",
      "--with-customers",
    );
    expect(JSON.parse(nobody.out)).toMatchObject({ customers: { openings: [], movements: [{}, {}] } });
    const refused = await told("report", ...BOOK, "--with-customers");
    expect(refused).toEqual({
      code: 2,
      out: "",
      notes: "customer-metrics: Cannot use --with-customers without --format json: give both\n",
    });
  });

  it("says in the report itself how many rows are in no number, and why", async () => {
    const [path = ""] = files({
      "rows.csv":
        "customer,subscription id,start,end,mrr\na,s,2025-01-01,,5\nb,,soon,,5\nc,,later,,5\nd,,2025-01-01,,x\na,s,2025-01-10,,6\n",
    });
    const { out } = await told("report", path, "--as-of", "2025-01-31");
    expect(out).toContain(
      "\n\n3 of 5 rows were refused and are in no number: not a date 2, not a number 1\n1 issue with the others: overlap 1\n\n",
    );
    expect((await told("report", path, "--as-of", "2025-01-31", "--format", "markdown")).out).toContain(
      "\n- 3 of 5 rows were refused and are in no number: not a date 2, not a number 1\n- 1 issue with the others: overlap 1\n",
    );
  });

  it("says of which refused rows it knows the reasons, where there are too many to list", async () => {
    const broken = Array.from({ length: 1200 }, (_, index) => `b${String(index)},soon,5\n`).join("");
    const [path = ""] = files({ "many.csv": `customer,start,mrr\na,2025-01-01,5\n${broken}` });
    const { out } = await told("report", path, "--as-of", "2025-01-31");
    expect(out).toContain(
      "\n1,200 of 1,201 rows were refused and are in no number: of the first 100, not a date 100\n",
    );
  });

  it("leaves empty in CSV, and marks elsewhere, what no snapshot tells; and says when one went missing", async () => {
    const [all = "", gap = ""] = files({
      "all.csv": "customer,month,mrr\na,2025-01,5\na,2025-02,5\na,2025-03,7\na,2025-04,7\n",
      "gap.csv": "customer,month,mrr\na,2025-01,5\na,2025-02,5\na,2025-04,7\n",
    });
    const csv = (await told("report", gap, "--format", "csv")).out.split("\r\n");
    expect(csv[2]).toBe(`2025-03,false,${",".repeat(38)}`);
    expect((await told("report", gap, "--format", "markdown")).out).toMatch(/^\| 2025-03 \\\* \| +– \| +– \|/mu);
    const [kept = ""] = files({ "all.json": (await told("report", all, "--format", "json", "--with-customers")).out });
    const { code, out } = await told("report", gap, "--against", kept);
    expect(code).toBe(1);
    expect(out).toMatch(/^2025-03 {2}Expansion MRR +2 +– +–$/mu);
    expect(out).not.toContain("Restated by");
  });

  it("cuts a name that is too long for a table", async () => {
    const [path = ""] = files({ "long.csv": `customer,start,mrr\n${"c".repeat(60)},2025-02-01,5\na,2025-01-01,1\n` });
    const { out } = await told("report", path, "--as-of", "2025-02-28");
    expect(out).toMatch(/^c{40}… {2}new +0 +5 +5 {2}long\.csv:2$/mu);
  });

  it("says the same of no period at all in every form", async () => {
    const [path = ""] = files({ "empty.csv": "customer,start,mrr\n" });
    expect((await told("report", path)).out).toBe("No period to report on: there are no rows.\n");
    expect((await told("report", path, "--format", "markdown")).out).toBe(
      "# No period to report on: there are no rows.\n",
    );
    expect((await told("report", path, "--format", "csv")).out.split("\r\n")).toHaveLength(2);
    expect(JSON.parse((await told("report", path, "--format", "json")).out)).toMatchObject({
      periods: [],
      changes: null,
    });
  });

  it("lets no customer's name break a table, move a cursor or become markup", async () => {
    const rows = [
      { customer: "a|b", start: "2025-02-01", mrr: 3 },
      { customer: "\u001B[2Jx\ny", start: "2025-02-01", mrr: 2 },
      { customer: "<img src=x>*_`[l](u)\\|", start: "2025-02-01", mrr: 1 },
      { customer: "c", start: "2025-01-01", mrr: 1 },
    ];
    const [path = ""] = files({ "names.json": JSON.stringify(rows) });
    const text = await told("report", path, "--as-of", "2025-02-28");
    expect(text.out).toMatch(/^a\|b +new +0 +3 +3 {2}names\.json row 1$/mu);
    expect(text.out).toMatch(/^\uFFFD\[2Jx\uFFFDy +new +0 +2 +2 {2}names\.json row 2$/mu);
    const markdown = await told("report", path, "--as-of", "2025-02-28", "--format", "markdown");
    expect(markdown.out).toMatch(/^\| a\\\|b +\| new +\| +0 \| +3 \| +3 \| names\.json row 1 +\|$/mu);
    expect(markdown.out).toMatch(/^\| \uFFFD\\\[2Jx\uFFFDy +\| new/mu);
    expect(markdown.out).toMatch(/^\| \\<img src=x\\>\\\*\\_\\`\\\[l\\\]\(u\)\\\\\\\| +\| new/mu);
  });

  it("names the subscription where subscriptions churn, and the date where movements are events", async () => {
    const rows = "customer,subscription id,start,end,mrr\na,s1,2025-01-01,2025-02-10,5\na,s2,2025-02-03,,7\n";
    const [path = ""] = files({ "subscriptions.csv": rows });
    const convention = ["--convention", "grain=subscription", "--convention", "movementBasis=events"];
    const { out } = await told("report", path, "--as-of", "2025-02-28", ...convention);
    expect(out).toContain("2025-02 closes at 7 money per month from 1 subscription\n");
    expect(out).toContain("Churned MRR rose from 0 to 5 (1 subscription)\n");
    expect(out).toMatch(
      /^Largest in 2025-02 {2}Subscription {2}Date +Movement {2}Opening {2}Closing {2}Change {2}Rows$/mu,
    );
    expect(out).toMatch(/^a +s2 +2025-02-03 {2}new +0 +7 +7 {2}subscriptions\.csv:3$/mu);
    expect(out).toMatch(/^a +s1 +2025-02-10 {2}churned +5 +0 +-5 {2}subscriptions\.csv:2$/mu);
  });
});
