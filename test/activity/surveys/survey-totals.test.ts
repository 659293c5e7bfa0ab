import { describe, expect, it } from "vitest";
import {
  customerEffortScore,
  customerSatisfactionScore,
  netPromoterScore,
  netPromoterScoreChange,
  type SurveyOptions,
  type SurveyResponseRow,
  surveyTotals,
} from "customer-metrics";
import { present } from "../../support/present.ts";

const nps = (score: number, at: string, respondentId?: string): SurveyResponseRow => ({
  kind: "nps",
  score,
  at,
  ...(respondentId === undefined ? {} : { respondentId }),
});
const march = { from: "2025-03", to: "2025-03", asOf: "2025-03-31" } as const;

/** The counts of one month. */
function counts(rows: Iterable<SurveyResponseRow>, options: SurveyOptions = march): readonly (number | undefined)[] {
  const period = surveyTotals(rows, options).periods[0];
  return [period?.nps.promoters, period?.nps.passives, period?.nps.detractors];
}

describe("surveyTotals", () => {
  it("counts each kind by itself, in the month in which it was answered", () => {
    const rows: SurveyResponseRow[] = [
      ...[10, 9, 9, 10, 9, 8, 7, 6, 3, 10].map((score) => nps(score, "2025-03-05")),
      ...[5, 4, 4, 5, 3, 5, 4, 2, 5, 1].map((score) => ({ kind: "csat" as const, score, at: "2025-03-06" })),
      ...[7, 6, 5, 7, 4, 2, 6, 7, 5, 1].map((score) => ({ kind: "ces" as const, score, at: "2025-03-07" })),
      nps(0, "2025-02-28"),
      nps(0, "2025-04-01"),
    ];
    const [period] = surveyTotals(rows, { ...march, asOf: "2025-04-30" }).periods;
    // 6 promoters less 2 detractors of 10; 7 of 10 satisfied; 50/10.
    expect([period?.nps.score?.toString(), period?.nps.responses]).toEqual(["40", 10]);
    expect([period?.csat.score?.toString(), period?.csat.mean?.toString()]).toEqual(["0.7", "3.8"]);
    expect([period?.csat.satisfied, period?.csat.dissatisfied]).toEqual([7, 2]);
    expect([period?.ces.score?.toString(), period?.ces.easy, period?.ces.difficult]).toEqual(["5", 7, 2]);
    expect(period?.nps.ratings).toHaveLength(11);
    expect(period?.csat.ratings.map(({ rating, count }) => [rating, count])).toEqual([
      ...[[1, 1] as const, [2, 1] as const, [3, 1] as const, [4, 3] as const, [5, 4] as const],
    ]);
  });

  it("tells how far each score strays", () => {
    const rows = [
      ...[5, 4, 4, 5, 3, 5, 4, 2, 5, 1].map((score) => ({ kind: "csat" as const, score, at: "2025-03-06" })),
      ...[7, 6, 5, 7, 4, 2, 6, 7, 5, 1].map((score) => ({ kind: "ces" as const, score, at: "2025-03-07" })),
      ...[10, 10, 0, 7].map((score) => nps(score, "2025-03-08")),
    ];
    const [period] = surveyTotals(rows, march).periods;
    expect(period?.csat.standardError).toBeCloseTo(Math.sqrt((0.7 * 0.3) / 10), 12);
    // Squares of the differences from 5: 4+1+0+4+1+9+1+4+0+16 = 40, over 9, over 10.
    expect(period?.ces.standardError).toBeCloseTo(Math.sqrt(40 / 9 / 10), 12);
    // Half less a quarter: 0.75 − 0.25² over 4, in points.
    expect(period?.nps.standardError).toBeCloseTo(100 * Math.sqrt((0.75 - 0.0625) / 4), 10);
    const net = surveyTotals(rows, { ...march, csat: { form: "net" }, ces: { form: "share" } }).periods[0];
    expect(net?.csat.score?.toString()).toBe("0.5");
    expect(net?.csat.standardError).toBeCloseTo(Math.sqrt((0.9 - 0.25) / 10), 12);
    expect([net?.ces.score?.toString(), net?.ces.standardError?.toFixed(6)]).toEqual(["0.7", "0.144914"]);
    const possible = surveyTotals(rows, { ...march, csat: { form: "of-possible" } }).periods[0];
    // Squares of the differences from 3.8: 4 × 1.44 + 3 × 0.04 + 0.64 + 3.24 + 7.84 = 17.6.
    expect(possible?.csat.standardError).toBeCloseTo(Math.sqrt(17.6 / 9 / 10) / 5, 12);
    expect(possible?.csat.score?.toString()).toBe("0.76");
  });

  it("counts the latest of several answers of one respondent in a period, or all", () => {
    const rows = [nps(3, "2025-03-01", "ann"), nps(10, "2025-03-20", "ann"), nps(6, "2025-03-10", "ann")];
    expect(counts(rows)).toEqual([1, 0, 0]);
    expect(counts(rows, { ...march, answers: "all" })).toEqual([1, 0, 2]);
    expect(surveyTotals(rows, march).rows).toEqual({
      ...{ read: 3, counted: 1, refused: 0, superseded: 2, afterAsOf: 0, unknown: 0 },
    });
    expect(surveyTotals(rows, { ...march, answers: "all" }).periods[0]?.nps.respondents).toBe(1);
  });

  it("counts an answer in each month to each question", () => {
    const rows = [nps(3, "2025-02-01", "ann"), nps(10, "2025-03-20", "ann")];
    const { periods } = surveyTotals([...rows, { kind: "csat", score: 4, at: "2025-03-20", respondentId: "ann" }]);
    expect(periods.map((period) => [period.period, period.nps.responses, period.csat.responses])).toEqual([
      ["2025-02", 1, 0],
      ["2025-03", 1, 1],
    ]);
  });

  it("takes the later hour of one day, then whatever has an hour, then the later row", () => {
    const day = (score: number, time: string): SurveyResponseRow => nps(score, `2025-03-05${time}`, "ann");
    expect(counts([day(10, "T18:00Z"), day(0, "T09:00Z")])).toEqual([1, 0, 0]);
    expect(counts([day(10, "T09:00Z"), day(0, "")])).toEqual([1, 0, 0]);
    expect(counts([day(0, ""), day(10, "")])).toEqual([1, 0, 0]);
    expect(counts([day(10, "T10:00+02:00"), day(0, "T09:30+02:00")])).toEqual([1, 0, 0]);
  });

  it("takes those who are not named for somebody else each, and a name in two accounts for two", () => {
    expect(counts([nps(10, "2025-03-01"), nps(10, "2025-03-01")])).toEqual([2, 0, 0]);
    const inAccount = (accountId: string | number): SurveyResponseRow => ({
      ...nps(9, "2025-03-01", "1"),
      accountId,
    });
    expect(counts([inAccount("a"), inAccount("b"), inAccount("b"), inAccount(7), inAccount("7")])).toEqual([4, 0, 0]);
  });

  it("shows how the score changed since the period before, where both were answered", () => {
    const before = [10, 9, 8, 6, 9, 10, 3, 7].map((score) => nps(score, "2025-01-10"));
    const after = [10, 9, 10, 6, 9].map((score) => nps(score, "2025-02-10"));
    const { periods } = surveyTotals([...before, ...after], { to: "2025-04", asOf: "2025-04-30" });
    const change = netPromoterScoreChange(
      before.map(({ score }) => score),
      after.map(({ score }) => score),
    );
    expect(periods.map((period) => period.nps.change)).toEqual([
      null,
      { change: change.change, standardError: change.standardError, interval: change.interval, pValue: change.pValue },
      null,
      null,
    ]);
    expect(change.change?.toString()).toBe("35"); // 60 less 25
  });

  it("tells response rates where somebody says how many were asked", () => {
    const rows = [nps(10, "2025-03-01", "ann"), nps(9, "2025-03-02", "ann"), nps(9, "2025-03-02")];
    const { nps: scores, csat } = present(
      surveyTotals(rows, {
        ...march,
        answers: "all",
        sent: { nps: { "2025-03": 8, "2025-04": 9 }, csat: { "2025-03": 0 } },
      }).periods[0],
    );
    expect([scores.responses, scores.respondents, scores.sent, scores.responseRate?.toString()]).toEqual([
      ...[3, 2, 8, "0.25"],
    ]);
    expect([csat.sent, csat.responseRate]).toEqual([0, null]);
    expect(surveyTotals(rows, march).periods[0]?.nps).toMatchObject({ sent: null, responseRate: null });
  });

  it("leaves out what comes after the last day that is known", () => {
    const rows = [nps(10, "2025-03-01"), nps(0, "2025-03-16"), nps(0, "2025-03-15")];
    const told = surveyTotals(rows, { asOf: "2025-03-15" });
    expect(told.rows).toEqual({ read: 3, counted: 2, refused: 0, superseded: 0, afterAsOf: 1, unknown: 0 });
    expect([told.asOf, told.periods[0]?.complete, told.periods[0]?.nps.responses]).toEqual(["2025-03-15", false, 2]);
    expect(surveyTotals(rows).asOf).toBe("2025-03-16");
  });

  it("has a score of null and no interval where nobody answered", () => {
    const [period] = surveyTotals([], march).periods;
    expect([period?.nps.score, period?.nps.interval, period?.nps.standardError]).toEqual([null, null, null]);
    expect([period?.csat.score, period?.csat.mean, period?.csat.standardError]).toEqual([null, null, null]);
    expect([period?.ces.score, period?.ces.mean, period?.ces.standardError]).toEqual([null, null, null]);
    expect(surveyTotals([])).toMatchObject({ asOf: null, periods: [], segments: [], issues: [] });
  });

  it("does not say which answers are easy on a scale of which nobody did", () => {
    const rows = [{ kind: "ces" as const, score: 9, at: "2025-03-01" }];
    const told = surveyTotals(rows, { ...march, ces: { scale: 10 } }).periods[0]?.ces;
    expect([told?.score?.toString(), told?.easy, told?.difficult]).toEqual(["9", null, null]);
    const named = surveyTotals(rows, { ...march, ces: { scale: 10, easy: [8, 9, 10], form: "net" } }).periods[0]?.ces;
    expect([named?.score?.toString(), named?.easy, named?.difficult]).toEqual(["1", 1, 0]);
    const low = surveyTotals([{ kind: "ces", score: 1, at: "2025-03-01" }], { ...march, ces: { easyEnd: "low" } });
    expect(low.periods[0]?.ces.easy).toBe(1);
  });

  it("is what the formulas take and tell", () => {
    const rows = [
      ...[10, 9, 8, 6, 9, 10, 3, 7].map((score) => nps(score, "2025-03-10")),
      ...[5, 4, 3, 2].map((score) => ({ kind: "csat" as const, score, at: "2025-03-10" })),
    ];
    const period = present(surveyTotals(rows, { ...march, nps: { method: "wald" }, confidence: 0.9 }).periods[0]);
    const options = { confidence: 0.9 };
    expect(netPromoterScore(period.nps, { ...options, method: "wald" }).interval).toEqual(period.nps.interval);
    expect(customerSatisfactionScore(period.csat, options).interval).toEqual(period.csat.interval);
    expect(customerSatisfactionScore(period.csat, { form: "net" }).score?.toString()).toBe("0.25");
    expect(customerEffortScore([]).score).toEqual(period.ces.score);
  });

  it("is frozen throughout, and says what it is", () => {
    const told = surveyTotals([nps(9, "2025-03-01"), nps(11, "2025-03-01")], march);
    expect([told.kind, told.periods[0]?.kind, told.periods[0]?.nps.kind]).toEqual([
      "survey-totals",
      "survey-period",
      "nps",
    ]);
    for (const part of [
      told,
      told.periods,
      told.periods[0],
      told.periods[0]?.nps,
      told.rows,
      told.issues,
      told.issues[0],
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it("reads rows that can be walked only once", () => {
    function* answers(): Generator<SurveyResponseRow> {
      yield nps(9, "2025-03-01");
      yield nps(1, "2025-03-01");
    }
    expect(counts(answers())).toEqual([1, 0, 1]);
  });
});

describe("surveyTotals, of what is wrong with rows,", () => {
  const issueOf = (row: unknown): unknown => surveyTotals([row as SurveyResponseRow], march).issues[0];

  it.each([
    [{}, "missing-value", "kind", "Cannot do without kind: received undefined"],
    [
      { kind: "nsp", score: 1, at: "2025-03-01" },
      "not-allowed",
      "kind",
      'Cannot use "nsp" as kind: choose "nps", "csat" or "ces"',
    ],
    [{ kind: "nps", score: 1 }, "missing-value", "at", "Cannot do without at: received undefined"],
    [
      { kind: "nps", score: 1, at: "March" },
      "not-a-date",
      "at",
      'Cannot read at as a date like 2025-03-01: received "March"',
    ],
    [{ kind: "nps", at: "2025-03-01" }, "missing-value", "score", "Cannot do without score: received undefined"],
    [
      { kind: "nps", score: "n/a", at: "2025-03-01" },
      "not-a-number",
      "score",
      'Cannot read score as a number: received "n/a"',
    ],
    [
      { kind: "nps", score: 6.5, at: "2025-03-01" },
      "not-whole",
      "score",
      "Cannot use a fraction as score, which is a whole rating: received 6.5",
    ],
    [
      { kind: "csat", score: 0, at: "2025-03-01" },
      "not-allowed",
      "score",
      "Cannot use score outside the scale from 1 to 5 of csat: received 0",
    ],
    [
      { kind: "nps", score: 1, at: "2025-03-01", accountId: {} },
      "not-allowed",
      "accountId",
      "Cannot use {} as accountId: give text or a number",
    ],
  ])("says of %j what and where", (row, code, field, message) => {
    expect(issueOf(row)).toMatchObject({ code, row: 1, field, message });
  });

  it("numbers rows from 1, and goes on after one", () => {
    const rows = [nps(9, "2025-03-01"), "9", nps(19, "2025-03-01"), nps(8, "2025-03-01")] as SurveyResponseRow[];
    const told = surveyTotals(rows, march);
    expect(told.issues.map(({ row, code }) => [row, code])).toEqual([
      [2, "not-an-object"],
      [3, "not-allowed"],
    ]);
    expect(told.issues[0]?.message).toBe('Cannot read a row that is no object: received "9"');
    expect(told.rows).toMatchObject({ read: 4, counted: 2, refused: 2 });
  });
});

describe("surveyTotals refuses", () => {
  it.each([
    [{ asof: "2025-03-31" }, 'Cannot find an option named "asof": did you mean asOf?'],
    [{ nps: { methd: "wald" } }, 'Cannot find an option named "methd": did you mean method?'],
    [{ answers: "first" }, 'Cannot use "first" as answers: choose "latest" or "all"'],
    [{ csat: { scale: 8 } }, "Cannot use 8 as scale: choose 2, 3, 4, 5, 6, 7 or 10"],
    [{ csat: { form: "nett" } }, 'Cannot use "nett" as form: choose "share", "net", "mean" or "of-possible"'],
    [
      { ces: { scale: 10, form: "share" } },
      'Cannot do without easy as the form is "share" on a scale of 10: received undefined',
    ],
    [{ confidence: 1 }, "Cannot use 1 as confidence: choose a share between 0 and 1"],
    [
      { sent: { nps: { march: 5 } } },
      'Cannot read sent.nps as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "march"',
    ],
    [{ sent: { nps: { "2025-03": -5 } } }, 'Cannot use a negative sent.nps["2025-03"]: received -5'],
    [{ by: "fortnight" }, 'Cannot use "fortnight" as by: choose "day", "week", "month", "quarter", "year"'],
    [{ from: "2025-03", to: "2025-02" }, 'Cannot count from "2025-03" to "2025-02", which is before it'],
    [{ timeZone: "Mars" }, 'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars"'],
    [{ minimumGroupSize: 5 }, 'Cannot find an option named "minimumGroupSize": segmentMovements takes it'],
    [{ unknownAccounts: "dropped" }, 'Cannot use "dropped" as unknownAccounts: choose "counted" or "left-out"'],
  ])("%j", (options, message) => {
    expect(() => surveyTotals([], options as SurveyOptions)).toThrow(message);
  });
});
