import { describe, expect, it } from "vitest";
import { readAccounts, readCsv, readGoals, readNdjson, readSurveyResponses } from "customer-metrics/rows";

const ANSWER = { kind: "nps", score: 9, at: "2025-03-01" };
const GOAL = { metric: "net-revenue-retention", target: "1.1" };

const said = ({ issues }: { readonly issues: readonly { readonly message: string }[] }): readonly string[] =>
  issues.map(({ message }) => message);

describe("readSurveyResponses", () => {
  it.each([
    ...["NPS", "nps", "Net Promoter Score", "net_promoter_score"].map((word) => [word, "nps"]),
    ...["CSAT", "csat", "Customer satisfaction"].map((word) => [word, "csat"]),
    ...["CES", "ces", "Customer effort score"].map((word) => [word, "ces"]),
  ])("takes the survey %j for %s", (kind, expected) => {
    expect(readSurveyResponses([{ ...ANSWER, kind }]).rows).toEqual([{ ...ANSWER, kind: expected }]);
  });

  it.each([
    ["nps", "0", 0],
    ["nps", "10", 10],
    ["nps", "10.0", 10],
    ["nps", 7n, 7],
    ["csat", "4.5", 4.5],
    ["csat", 0, 0],
    ["ces", "-1", -1],
    ["ces", "101", 101],
  ])("reads a score of %s of %o", (kind, score, expected) => {
    expect(readSurveyResponses([{ ...ANSWER, kind, score }]).rows).toEqual([{ ...ANSWER, kind, score: expected }]);
  });

  it.each([
    [{ score: 11 }, "out-of-range", "Cannot use a score of nps that is not from 0 to 10: received 11"],
    [{ score: "-1" }, "out-of-range", 'Cannot use a score of nps that is not from 0 to 10: received "-1"'],
    [{ score: 7.5 }, "not-whole", "Cannot use a score of nps that is not whole: received 7.5"],
    [{ score: "n/a" }, "not-a-number", 'Cannot read score as a number: received "n/a"'],
    [{ score: "9/10", kind: "csat" }, "not-a-number", 'Cannot read score as a number: received "9/10"'],
    [{ score: "" }, "missing-value", "Cannot do without score"],
    [{ kind: "eNPS" }, "not-allowed", 'Cannot read kind as one of "nps", "csat", "ces": received "eNPS"'],
    [{ kind: null }, "missing-value", "Cannot do without kind"],
    [{ at: "yesterday" }, "not-a-date", 'Cannot read at as a date like 2025-03-01: received "yesterday"'],
  ])("refuses %o", (change, code, message) => {
    const read = readSurveyResponses([{ ...ANSWER, ...change }]);
    expect([read.rows, read.issues.map((issue) => issue.code), said(read)]).toEqual([[], [code], [message]]);
  });

  it("reads comma decimals where they are told, and keeps what was said beside the score", () => {
    const row = { ...ANSWER, kind: "csat", score: "4,5", comment: "fine" };
    expect(readSurveyResponses([row], { numbers: "de-DE" }).rows).toEqual([
      { ...ANSWER, kind: "csat", score: 4.5, attributes: { comment: "fine" } },
    ]);
  });

  it("takes the survey from the name of the score, from the caller, or from the record before both", async () => {
    const text = "email,CSAT score,responded at\nana@acme.example,4,2025-03-01\n";
    const row = { respondentId: "ana@acme.example", score: 4, at: "2025-03-01" };
    const named = await readCsv(text);
    expect([named.rows, named.columns.guessed]).toEqual([
      [{ ...row, kind: "csat" }],
      [{ field: "kind", value: "csat", because: "the score's column says so" }],
    ]);
    const told = await readCsv(text, { kind: "survey-response-rows", surveyKind: "ces" });
    expect([told.rows, told.columns.guessed]).toEqual([[{ ...row, kind: "ces" }], []]);
    const own = await readNdjson(
      '{"score":4,"respondent":"a","at":"2025-03-01"}\n{"kind":"nps","score":4,"respondent":"a","at":"2025-03-01"}\n',
      { surveyKind: "csat" },
    );
    expect(own.rows).toMatchObject([{ kind: "csat" }, { kind: "nps" }]);
  });

  it("says how to say which survey it is, where nothing does", async () => {
    await expect(readCsv("respondent id,score,date\na,9,2025-03-01\n")).rejects.toThrow(
      'Cannot find a column for kind among "respondent id", "score", "date"; if all answers are to one survey, say which as surveyKind, like "nps"',
    );
    expect(() => readSurveyResponses([], { surveyKind: "enps" as "nps" })).toThrow(
      expect.objectContaining({
        ...{ name: "MetricInputError", code: "unknown-choice", field: "surveyKind", received: "enps" },
        message: 'Cannot use "enps" as surveyKind: choose "nps", "csat" or "ces"',
      }),
    );
  });
});

describe("readGoals", () => {
  it("reads what is to be reached, and ignores what is no field", () => {
    const row = { ...GOAL, by: "2025-12-31", baseline: 1.02, actual: "1.05", direction: "Higher", owner: "Ana" };
    const { rows, columns } = readGoals([row]);
    expect(rows).toEqual([{ ...GOAL, by: "2025-12-31", baseline: 1.02, actual: "1.05", direction: "higher" }]);
    expect([columns.attributes, columns.ignored]).toEqual([[], ["owner"]]);
  });

  it.each([
    ["110%", "1.10"],
    ["2.5 %", "0.025"],
    ["0.5%", "0.005"],
    ["-5 %", "-0.05"],
    ["40", "40"],
    [-3, -3],
  ])("reads the target %o as %o", (target, expected) => {
    expect(readGoals([{ ...GOAL, target }]).rows).toEqual([{ ...GOAL, target: expected }]);
  });

  it("reads a share as it is told to be written", () => {
    expect(readGoals([{ ...GOAL, target: "2,5 %" }], { numbers: "de-DE" }).rows).toEqual([
      { ...GOAL, target: "0.025" },
    ]);
  });

  it.each([
    [{ target: "high" }, 'Cannot read target as a number: received "high"'],
    [{ target: null }, "Cannot do without target"],
    [{ metric: "" }, "Cannot do without metric"],
    [{ direction: "sideways" }, 'Cannot read direction as one of "higher", "lower": received "sideways"'],
    [{ by: "Q4" }, 'Cannot read by as a date like 2025-03-01: received "Q4"'],
  ])("refuses %o", (change, message) => {
    const read = readGoals([{ ...GOAL, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });

  it("does not take the sign of a currency away, of which a goal says nothing", () => {
    const read = readGoals([{ ...GOAL, target: "4.000.000 €" }], { numbers: "de-DE" });
    expect(said(read)).toEqual(['Cannot read target as a number like 1.234,50: received "4.000.000 €"']);
  });
});

describe("readAccounts", () => {
  it("keeps all that is known of an account, beside it or inside", () => {
    expect(readAccounts([{ id: 7, attributes: { region: "EU" }, size: 12, vip: true, tags: [] }]).rows).toEqual([
      { id: 7, attributes: { region: "EU", size: "12", vip: "true" } },
    ]);
  });

  it("believes a column that says whose id it is before one that says id", () => {
    expect(readAccounts([{ id: 1, "Account ID": "a" }]).rows).toEqual([{ id: "a", attributes: { id: "1" } }]);
  });

  it("refuses an account without an id", () => {
    expect(said(readAccounts([{ id: "", name: "Nobody" }]))).toEqual(["Cannot do without id"]);
  });
});
