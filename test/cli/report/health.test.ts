import { describe, expect, it } from "vitest";
import { workshop } from "../support/command.ts";

const { files, folder, told } = workshop();

const MODEL = `components:
  - { id: frequencyDays, name: Active days, weight: 1, scale: { linear: { worst: 0, best: 10 } } }
bands:
  - { name: low, from: 0 }
  - { name: fine, from: 50 }
`;
const AS_OF = ["--as-of", "2025-05-31"];

// a is used on five days of each window, b on none; b leaves on 20 May, 81 days after the end of February.
const BOOK = "customer,start,end,mrr\na,2025-01-01,,100\nb,2025-01-01,2025-05-20,50\nc,2025-01-01,,30\n";
const DAYS = ["01-01", "02-10", "02-11", "02-12", "02-13", "02-14", "05-10", "05-11", "05-12", "05-13", "05-14"];
const USAGE = `accountId,userId,at\n${DAYS.map((day) => `a,u1,2025-${day}\nc,u2,2025-${day}\n`).join("")}c,u2,2025-05-20\n`;
files({ "all/book.csv": BOOK, "all/usage.csv": USAGE, "model.yaml": MODEL });
const all = `${folder}/all`;
const model = `${folder}/model.yaml`;

describe("customer-metrics report --health", () => {
  it("tells customers by band, who is at risk and why, and how well scores told who left", async () => {
    const { code, out } = await told("report", all, ...AS_OF, "--health", model);
    expect(code).toBe(0);
    const from = out.indexOf("Health on");
    // a: 5 of 10 days, c: 6. At the end of February 5, 5 and 0, and the last of them left; in March nothing was recorded.
    expect(out.slice(from, out.indexOf("Use of the product"))).toBe(`Health on 2025-05-31
2 customers by a model without a name
On month-ends from 2025-02-28, 1 of 3 scores of 3 accounts was followed by churn within 90 days. Of one who churned and one who stayed, the one who churned had the lower score in 1.00 of pairs, of too few to say how sure that is.

Band  Customers  MRR  Past scores  Churned in 90 days    Share  95 % interval
─────────────────────────────────────────────────────────────────────────────
low           0    0            1                   1  100.0 %      21 to 100
fine          2  130            2                   0    0.0 %        0 to 66

At risk
0 critical, 1 high, 0 watch

Account  Tier  Score  Band  Why          Yearly value  Renewal
──────────────────────────────────────────────────────────────
a        high     50  fine  active days         1,200

`);
  });

  it("tells it by the default model where there is enough to measure, and not where nobody wants it", async () => {
    const { out } = await told("report", all, ...AS_OF);
    expect(out).toContain("2 customers by the model Default");
    expect((await told("report", all, ...AS_OF, "--health", "none")).out).not.toContain("Health");
    files({ "book.csv": BOOK });
    expect((await told("report", `${folder}/book.csv`, ...AS_OF)).out).not.toContain("Health");
    expect(await told("report", `${folder}/book.csv`, ...AS_OF, "--health", "default")).toMatchObject({
      code: 2,
      notes: expect.stringContaining(
        "customer-metrics: Cannot tell health without usage events, survey responses or tickets: give any of them\n",
      ) as string,
    });
  });

  it("is in JSON, with everybody's score where customers are asked for", async () => {
    const asked = ["report", all, ...AS_OF, "--health", model, "--format", "json"];
    const { health } = JSON.parse((await told(...asked)).out) as { health: Record<string, unknown> };
    expect(health).toMatchObject({
      kind: "health-report",
      asOf: "2025-05-31",
      model: null,
      calibration: { all: { churned: 1 } },
    });
    expect(Object.keys(health)).not.toContain("scores");
    const whole = JSON.parse((await told(...asked, "--with-customers")).out) as { health: { scores: unknown } };
    expect(whole.health.scores).toMatchObject([
      { accountId: "a", score: "50", band: "fine" },
      { accountId: "c", score: "60", band: "fine" },
    ]);
  });

  it("names every fault of a model by line and column", async () => {
    files({ "bad.yaml": MODEL.replace("weight: 1", "weight: -1").replace("from: 50", "from: 500") });
    expect(await told("report", all, "--health", `${folder}/bad.yaml`)).toEqual({
      code: 2,
      out: "",
      notes: `customer-metrics: Cannot use the health model "bad.yaml"
bad.yaml:2:53: Cannot use a negative components[0].weight: received -1
bad.yaml:5:25: Cannot use 500 as bands[1].from: choose a number from 0 to 100
`,
    });
    expect((await told("report", all, "--health", "defualt")).notes).toBe(
      'customer-metrics: Cannot use "defualt" as --health: give default, none, or a .json or .yaml file; did you mean default?\n',
    );
    const missing = await told("report", all, "--health", `${folder}/no.yaml`);
    expect([missing.code, missing.notes.split(":")[1]]).toEqual([3, ' Cannot read the health model "no.yaml"']);
  });
});
