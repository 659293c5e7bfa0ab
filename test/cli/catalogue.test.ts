import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue, conventions, provenance } from "customer-metrics";
import { workshop } from "./support/command.ts";

const { files, told } = workshop();
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe("customer-metrics list", () => {
  it("lists a family with its units", async () => {
    expect(await told("list", "--family", "voice")).toEqual({
      code: 0,
      notes: "",
      out: `Voice of the customer
  net-promoter-score           NPS                points  Net promoter score
  net-promoter-score-change    NPS change         points  Net promoter score change
  customer-satisfaction-score  CSAT               ratio   Customer satisfaction score
  customer-effort-score        CES                rating  Customer effort score
  self-service-rate            Self-service rate  ratio   Self-service rate
`,
    });
  });

  it("lists every metric in every language", async () => {
    for (const language of ["en", "uk", "ro", "zh-Hant", "ru"] as const) {
      const { code, out } = await told("list", "--lang", language);
      expect(code).toBe(0);
      expect(catalogue.filter(({ id, names }) => !out.includes(id) || !out.includes(names[language].name))).toEqual([]);
    }
  });

  it("writes all that is known as JSON", async () => {
    const { out } = await told("list", "--format", "json");
    expect(json(out)).toEqual({ schemaVersion: 1, metrics: JSON.parse(JSON.stringify(catalogue)) as unknown });
  });

  it.each([
    [
      ["--family", "voices"],
      'Cannot use "voices" as --family: choose customers, revenue, value, voice, adoption or growth; did you mean voice?',
    ],
    [["--lang", "de"], 'Cannot use "de" as --lang: choose en, uk, ro, zh-Hant or ru'],
    [["--format", "xml"], 'Cannot use "xml" as --format: choose text or json'],
    [["churn"], 'Cannot list "churn": try customer-metrics explain churn, or --family'],
    [
      ["--famly", "voice"],
      "Cannot find an option named --famly: did you mean --family?\nSee customer-metrics help list",
    ],
  ])("refuses %j", async (args, message) => {
    expect(await told("list", ...args)).toEqual({ code: 2, out: "", notes: `customer-metrics: ${message}\n` });
  });
});

describe("customer-metrics explain", () => {
  it("tells all of a metric, by what people call it", async () => {
    const { code, out, notes } = await told("explain", "deflection", "rate");
    expect([code, notes]).toEqual([0, ""]);
    expect(out).toBe(`Self-service rate (Self-service rate)
The share of questions that customers answered themselves.

Question    Which share of questions did customers answer themselves?
Formula     selfServed / (selfServed + tickets)
Unit        ratio, from 0 to 1, higher is better
No value    null where there was no question
Function    selfServiceRate
Page        docs/metrics/self-service-rate.md

Inputs
  --self-served  count[question]  Served by articles, a community or a bot, without a ticket
  --tickets      count[question]  Tickets, in the same unit

Sources
  Zendesk, Self-service score: https://support.zendesk.com/hc/en-us/articles/4408894139930

Also called
  en       Self-service rate, SSR, deflection rate, ticket deflection, self-service score, containment rate
  uk       Рівень самообслуговування, самообслуговування
  ro       Rata de autoservire, autoservire
  zh-Hant  自助服務率, 自助解決率, 自助服務
  ru       Уровень самообслуживания, самообслуживание

Compute it
  customer-metrics compute self-service-rate --self-served … --tickets …
`);
  });

  it("tells where each choice is written", async () => {
    const { out } = await told("explain", "customer-lifetime");
    const { because, source } = provenance.standard.zeroChurn;
    expect(out).toContain(`  zeroChurn = null (standard)\n    ${because}\n    ${source} (ours, read 2026-11)\n`);
  });

  it("tells the choices of the convention that is asked for, each with where it is from", async () => {
    const chosen = await told("explain", "ARR", "--convention", "annualForm=trailing");
    expect(chosen.out).toContain("\n  annualForm = trailing, chosen here\n");
    for (const name of Object.keys(conventions)) {
      const { code, out } = await told("explain", "logo churn", "--convention", name, "--format", "json");
      expect(code).toBe(0);
      const { convention } = json(out) as { convention: { key: string; from: string; provenance: object }[] };
      expect(
        convention.filter(({ from, provenance: written }) => from === "" || Object.keys(written).length === 0),
      ).toEqual([]);
      expect(convention.find(({ key }) => key === "churnDenominator")).toMatchObject({
        value: conventions[name as keyof typeof conventions].churnDenominator,
      });
    }
  });

  it("names a choice with a parameter as it is written", async () => {
    const { out } = await told("explain", "lifetime", "--convention", "zeroChurn=churnRate:0.02");
    expect(out).toContain("zeroChurn = churnRate:0.02, chosen here");
  });

  it("knows metrics in other languages, and tells name and definition in one", async () => {
    const { out } = await told("explain", "淨推薦值", "--lang", "zh-Hant");
    expect(out).toMatch(/^淨推薦值 \(NPS\)\n願意推薦的客戶比例/u);
    expect((await told("explain", "коефіцієнт повторних покупок")).out).toMatch(/^Repeat purchase rate/u);
  });

  it("explains every metric", async () => {
    for (const { id, name, question, sources } of catalogue) {
      const { code, out, notes } = await told("explain", id);
      expect([id, code, notes]).toEqual([id, 0, ""]);
      expect(out.startsWith(`${name} (`)).toBe(true);
      expect(out.replace(/\s+/gu, " ")).toContain(question);
      expect(out).toContain(sources[0]?.name);
      expect(out).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  it("lists what a word could mean", async () => {
    const { code, out, notes } = await told("explain", "churn");
    expect([code, out]).toEqual([2, ""]);
    expect(notes).toMatch(/^customer-metrics: Cannot tell which of \d+ metrics "churn" means\n/u);
    for (const id of [
      "customer-churn-rate",
      "gross-revenue-churn-rate",
      "net-revenue-churn-rate",
      "is-negative-churn",
    ]) {
      expect(notes).toContain(`\n  ${id} `);
    }
    expect((await told("explain", "відтік", "--lang", "uk")).notes).toContain("які пішли протягом нього");
  });

  it("takes what is spelt most alike, and says so", async () => {
    const { code, out, notes } = await told("explain", "stickyness");
    expect([code, notes]).toEqual([0, 'Nothing is called "stickyness"; this is the nearest\n']);
    expect(out).toMatch(/^Stickiness /u);
  });

  it.each([
    [["xyzzyxyzzy"], 'Cannot find a metric called "xyzzyxyzzy" among 40\nSee customer-metrics list'],
    [[], "Cannot explain nothing: name a metric; customer-metrics list shows all, customer-metrics help explain more"],
    [["nps", "--convention", "grain=seats"], 'Cannot use "seats" as grain: choose "customer" or "subscription"'],
  ])("refuses %j", async (args, message) => {
    expect(await told("explain", ...args)).toEqual({ code: 2, out: "", notes: `customer-metrics: ${message}\n` });
  });
});

describe("customer-metrics compute", () => {
  it("computes a rate with its formula and its interval", async () => {
    const args = ["--starting-customers", "1000", "--churned-customers", "50"];
    // Wilson for 50 of 1,000 at 95 %, by hand: (0.05 + 1.92073/1000 ± 1.95996 √(0.0475/1000 + 3.84146/4e6)) ÷ 1.00384146
    // = (0.0519207 ± 0.0136440) ÷ 1.0038415 = 0.0381303 to 0.0653138
    expect(await told("compute", "customer-churn-rate", ...args)).toEqual({
      code: 0,
      notes: "",
      out: `Customer churn rate: 0.05 (5 %)
Formula     (churnedCustomers - coalesce(churnedNewCustomers, 0) - coalesce(recoveredCustomers, 0)) / startingCustomers
Worked out  50 / 1000
Interval    3.81 % to 6.53 %, 95 % confidence (wilson)
`,
    });
  });

  it.each([
    ["ltv --revenue-per-period 100 --lifetime 36", "Customer lifetime value: 3600 money/count[customer]", "100 * 36"],
    [
      "ltv --revenue-per-period 80 --churn-rate 0.04 --gross-margin 0.8",
      "Customer lifetime value: 1600 money/count[customer]",
      "80 * 0.8 * (1 / 0.04)",
    ],
    ["adoption-rate --eligible 1000 --adopters 500", "Adoption rate: 0.5 (50 %)", "500 / 1000"],
    [
      "nps --promoters 60 --passives 20 --detractors 20",
      "Net promoter score: 40 points",
      "100 [points] * (60 - 20) / (60 + 20 + 20)",
    ],
    ["nps --ratings 10,9,7,3", "Net promoter score: 25 points", "100 [points] * (2 - 1) / (2 + 1 + 1)"],
    ["csat --ratings 5,4,3,1", "Customer satisfaction score: 0.5 (50 %)", "2 / 4"],
    ["ces --ratings 7,5,6", "Customer effort score: 6 rating", "avg(7, 5, 6)"],
    ["burn multiple --net-burn -400 --net-new-arr 3200", "Burn multiple: -0.125", "-400 / max(0, 3200)"],
    [
      "stickiness --daily-active 50,50,50,50,25 --monthly-active 100",
      "Stickiness: 0.45 (45 %)",
      "avg(50, 50, 50, 50, 25) / 100",
    ],
    [
      "quick ratio --new-mrr 10 --expansion-mrr 0 --contraction-mrr 0 --churned-mrr 0",
      "SaaS quick ratio: no value (null), as nothing was lost",
      "(10 + 0) / (0 + 0)",
    ],
    [
      "negative churn --starting-mrr 200 --expansion-mrr 15 --contraction-mrr 3 --churned-mrr 10",
      "Negative churn: yes (true)",
      "if((3 + 10 - 15) / 200 < 0, 1, 0)",
    ],
    ["growth-rate --previous 3 --current 4", "Growth rate: 0.333333333333… (33.33 %)", "(4 - 3) / max(0, 3)"],
  ])("computes %s", async (line, value, worked) => {
    const { code, out } = await told("compute", ...line.split(" "));
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe(value);
    expect(out).toContain(`\nWorked out  ${worked}\n`);
  });

  it("prints what the README shows", async () => {
    const example = /\$ npx customer-metrics (?<command>compute [^\n]+)\n(?<shown>[\s\S]*?)```/u;
    const { command = "", shown } = example.exec(readFileSync("README.md", "utf8"))?.groups ?? {};
    expect((await told(...command.split(" "))).out).toBe(shown);
  });

  it("writes every digit as JSON, with the answer behind the value", async () => {
    const { out } = await told(
      "compute",
      "nps",
      ..."--promoters 1 --passives 1 --detractors 0 --format json".split(" "),
    );
    const { metric, value, unit, inputs, workedOut, answer, interval } = json(out);
    expect({ metric, value, unit, inputs, workedOut }).toEqual({
      metric: "net-promoter-score",
      value: "50",
      unit: "points",
      inputs: { promoters: "1", passives: "1", detractors: "0" },
      workedOut: "100 [points] * (1 - 0) / (1 + 1 + 0)",
    });
    expect(answer).toMatchObject({ kind: "nps", responses: 2 });
    expect(interval).toMatchObject({ confidence: 0.95 });
    const third = json((await told("compute", "win/loss", "--won", "1", "--lost", "3", "--format", "json")).out);
    expect(third["value"]).toBe(`0.${"3".repeat(40)}`);
  });

  it("shows series as tables", async () => {
    const { out } = await told("compute", "funnel", "--steps", "invited=400, signed in=300,active=120");
    expect(out).toBe(`Conversion funnel: 0.3 (30 %)
Formula     count ÷ count of the step before, and of the first step: as many ratios as there are steps

  name       count  conversion  overall  dropped
  invited    400    –           1        0
  signed in  300    0.75        0.75     100
  active     120    0.4         0.3      180
`);
    const yoy = await told("compute", "yoy", "--series", "2024=200,2025=230");
    expect(yoy.out).toMatch(/\n {2}2025 +230 +200 +30 +0\.15\n/u);
  });

  it("prints no numbers in a formula that is not the one asked for, even where its value is the same", async () => {
    const counts = "--starting-customers 100 --new-customers 10 --churned-customers 11 --churned-new-customers 1".split(
      " ",
    );
    const choices = ["churnDenominator=starting-plus-new", "joinedAndChurned=counted"].flatMap((c) => [
      "--convention",
      c,
    ]);
    const { code, out } = await told("compute", "logo churn", ...counts, ...choices);
    expect(code).toBe(0);
    expect(out).toMatch(/^Customer churn rate: 0\.1 \(10 %\)\n/u); // 11 / 110, and by the standard 10 / 100
    expect(out).not.toContain("Worked out");
    expect(out).not.toContain("Interval");
    expect(out).toContain("Convention  churnDenominator = starting-plus-new, joinedAndChurned = counted\n");
    const lower = await told("compute", "goal", ..."--target 0.05 --actual 0.06 --direction lower".split(" "));
    expect(lower.out).toMatch(/^Goal attainment: 0\.833333333333… /u);
    expect(lower.out).not.toContain("Worked out");
  });

  it("takes the choices of a file, and asks for the fields that they need", async () => {
    const [path = ""] = files({ "ours.json": '{ "churnDenominator": "average", "grain": "subscription" }' });
    const given = ["--starting-customers", "90", "--churned-customers", "5", "--convention", path];
    expect((await told("compute", "customer-churn-rate", ...given, "--ending-customers", "110")).out).toMatch(
      /: 0\.05 \(5 %\)/u,
    );
    const { code, notes } = await told("compute", "customer-churn-rate", ...given);
    expect(code).toBe(2);
    expect(notes).toMatch(
      /^customer-metrics: Cannot do without endingCustomers as the choice is churnDenominator: "average"/u,
    );
  });

  it("says with what confidence, and that money has no such interval", async () => {
    const args = "--due-for-renewal 200 --renewed 180 --confidence 0.9".split(" ");
    // Wilson at 90 %: z = 1.644854, (0.9 + 0.0067639 ± 1.644854 √(0.09/200 + 2.705543/160000)) ÷ 1.0135277
    // = (0.9067639 ± 0.0355421) ÷ 1.0135277 = 0.859593 to 0.929729
    expect((await told("compute", "renewal-rate", ...args)).out).toContain(
      "Interval    85.96 % to 92.97 %, 90 % confidence (wilson); if these are counts, and not money\n",
    );
    const money = await told("compute", "renewal-rate", "--due-for-renewal", "200.50", "--renewed", "180");
    expect(money.out).not.toContain("Interval");
  });

  it.each([
    ["--starting 5", "Cannot find an option named --starting"],
    ["--starting-customer 5", "Cannot find an option named --starting-customer: did you mean --starting-customers?"],
    ["--starting-customers 1,000 --churned-customers 1", 'Cannot read startingCustomers as a number: received "1,000"'],
    ["--starting-customers 10", "Cannot do without churnedCustomers: received undefined"],
    ["--starting-customers 10 --churned-customers -1", 'Cannot use a negative churnedCustomers: received "-1"'],
    [
      "--starting-customers 10 --churned-customers 1 2",
      'Cannot tell which field of customer-churn-rate is "2": write --field 2',
    ],
    [
      "--starting-customers 10 --churned-customers 1 --confidence 95",
      'Cannot use "95" as confidence: choose a share between 0 and 1',
    ],
    [
      "--starting-customers 10 --churned-customers 1 --convention grian=x",
      'Cannot find a choice named "grian" in a convention: did you mean grain?',
    ],
  ])("says what is wrong with %s, and which fields there are", async (line, message) => {
    const { code, out, notes } = await told("compute", "customer-churn-rate", ...line.split(" "));
    expect([code, out]).toEqual([2, ""]);
    expect(notes.startsWith(`customer-metrics: ${message}\n`)).toBe(true);
    expect(notes).toContain("\ncustomer-churn-rate takes\n  --starting-customers ");
  });

  it("computes every metric, or names the field that it lacks", async () => {
    for (const { id, inputs } of catalogue) {
      const { code, notes } = await told("compute", id);
      const lacks = inputs.some(({ form }) => form !== "pairs");
      expect([id, code]).toEqual([id, lacks ? 2 : 0]);
      if (lacks) expect(notes).toContain(`\n${id} takes\n`);
      expect((await told("compute", id, "--help")).out).toContain(`\n${id} takes\n`);
    }
  });

  it("refuses pairs that are none", async () => {
    const { code, notes } = await told("compute", "funnel", "--steps", "400,300");
    expect(code).toBe(2);
    expect(notes).toMatch(/^customer-metrics: Cannot read "400" of --steps: write name=number,name=number\n/u);
  });
});

describe("customer-metrics help", () => {
  it.each(["list", "explain", "compute"])("has a page for %s, by either way", async (command) => {
    const { out } = await told("help", command);
    expect(out).toMatch(new RegExp(`^customer-metrics ${command} `, "u"));
    expect((await told(command, "--help")).out).toBe(out);
    expect((await told("--help")).out).toContain(`\n  customer-metrics ${command} `);
  });
});
