import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type JourneyRow, timeToValue, type TimeToValueOptions } from "customer-metrics";
import { tableOf } from "../../examples/support/tables.ts";
import { present } from "../../support/present.ts";

const asOf = "2025-04-30";
const day = (dayOfMarch: number): string => new Date(Date.UTC(2025, 2, dayOfMarch)).toISOString().slice(0, 10);

/** A journey that starts on 1 March; its days are days after that. */
function journey(accountId: string, { reached, left }: { reached?: number; left?: number } = {}): JourneyRow {
  return {
    accountId,
    startedAt: day(1),
    ...(reached === undefined ? {} : { reachedAt: day(1 + reached) }),
    ...(left === undefined ? {} : { leftAt: day(1 + left) }),
  };
}

describe("timeToValue of ten accounts", () => {
  const ten = [
    ...[3, 3, 10, 30].map((reached, place) => journey(`reached ${String(place)}`, { reached })),
    ...[5, 20, 40].map((left, place) => journey(`left ${String(place)}`, { left })),
    ...["still", "there", "today"].map((name) => journey(name)),
  ];
  const value = timeToValue(ten, { asOf });

  it("is what counting is, as nobody is lost from sight before all others are through", () => {
    expect([value.journeys, value.reached, value.left, value.censored]).toEqual([10, 4, 3, 3]);
    expect(value.within.map(({ days, share }) => [days, share])).toEqual([
      ...[
        [7, 0.2],
        [30, 0.4],
        [90, null],
      ],
    ]);
    expect(value.asOf).toBe("2025-04-30");
    expect([value.kind, value.milestone, value.issues, value.segments, value.logRank]).toEqual([
      ...["time-to-value", null, [], [], null],
    ]);
  });

  it("has a first quarter at 10 days, and no median: fewer than half get there", () => {
    expect([value.quartiles.first.days, value.median.days, value.quartiles.third.days]).toEqual([10, null, null]);
    // The upper band passes a half on day 3, see below; the lower one never does.
    expect(value.median.interval).toMatchObject({ lower: 3, upper: null });
  });

  it("shows Kaplan and Meier's estimate, by hand, and the mean of those who made it", () => {
    // S: 8/10; at 10 of seven, one: 8/10 × 6/7 = 24/35; at 30 of five, one: 24/35 × 4/5 = 96/175.
    expect(value.kaplanMeier.within.map(({ share }) => share?.toFixed(6))).toEqual([
      ...["0.200000", (79 / 175).toFixed(6), undefined],
    ]);
    expect(value.naiveMean).toBe(11.5);
  });

  it("has the interval of a share: that of the rest turned over", () => {
    // S = 0.8, standard error √(0.16/10); θ = 1.959964 × 0.1264911/(0.8 ln 0.8) = -1.388781; 1 − 0.8^e^±θ.
    const interval = present(present(value.within[0]).interval);
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual(["0.0541", "0.5913"]);
    expect(interval).toMatchObject({ confidence: 0.95, method: "log-log" });
  });

  it("gives the curves that all of it is read from", () => {
    expect(value.curve.causes.map(({ cause, events }) => [cause, events])).toEqual([
      ["left", 3],
      ["reached", 4],
    ]);
    expect(value.kaplanMeier.curve).toMatchObject({ kind: "survival-curve", events: 4, censored: 6 });
  });
});

describe("timeToValue at the edges", () => {
  it("of nobody knows nothing", () => {
    const value = timeToValue([], { asOf });
    expect([value.journeys, value.median.days, value.naiveMean]).toEqual([0, null, null]);
    expect(value.within.map(({ share }) => share)).toEqual([null, null, null]);
  });

  it("where everybody leaves before value, nobody ever reaches it", () => {
    const value = timeToValue([journey("a", { left: 2 }), journey("b", { left: 9 })], { asOf });
    expect([value.reached, value.left, value.censored, value.naiveMean]).toEqual([0, 2, 0, null]);
    expect([value.median.days, value.quartiles.first.days]).toEqual([null, null]);
    expect(value.within).toEqual([7, 30, 90].map((days) => ({ days, share: 0, interval: null })));
    // Kaplan and Meier lose the last one from sight on day 9.
    expect(value.kaplanMeier.within.map(({ share }) => share)).toEqual([0, null, null]);
  });

  it("where everybody is still on the way, none has got there within the days that anybody was", () => {
    const value = timeToValue([journey("a"), journey("b")], { asOf, within: [60, 61] });
    expect(value.within.map(({ share }) => share)).toEqual([0, null]);
  });

  it("of one who got there says when, and nothing of others", () => {
    const value = timeToValue([journey("a", { reached: 12 })], { asOf });
    expect([value.median.days, value.naiveMean, value.within[1]?.share]).toEqual([12, 12, 1]);
    expect(value.median.interval).toMatchObject({ lower: null, upper: null });
  });

  it.each([
    ["reached on the day of the start: 0 days", { reachedAt: day(1) }, [1, 0, 0], 0],
    ["left on the day of the start", { leftAt: day(1) }, [0, 1, 0], null],
    ["reached and left on one day: reached", { reachedAt: day(9), leftAt: day(9) }, [1, 0, 0], 8],
    ["reached, and left later: reached", { reachedAt: day(9), leftAt: day(10) }, [1, 0, 0], 8],
    ["reached on the last day that is known", { reachedAt: asOf }, [1, 0, 0], 60],
    ["reached after it: not yet", { reachedAt: "2025-05-01" }, [0, 0, 1], null],
    ["left after it: not yet", { leftAt: "2025-05-01" }, [0, 0, 1], null],
    [
      "left, and reached after the last day that is known",
      { leftAt: day(9), reachedAt: "2025-05-01" },
      [0, 1, 0],
      null,
    ],
    ["nothing, by null", { reachedAt: null, leftAt: null }, [0, 0, 1], null],
  ])("counts who %s", (_, dates, counts, naiveMean) => {
    const value = timeToValue([{ accountId: "a", startedAt: day(1), ...dates }], { asOf });
    expect([value.reached, value.left, value.censored]).toEqual(counts);
    expect([value.naiveMean, value.issues]).toEqual([naiveMean, []]);
  });

  it("starts on the last day that is known, and has been on the way for no day", () => {
    const value = timeToValue([{ accountId: "a", startedAt: asOf }], { asOf, within: [0, 1] });
    expect([value.censored, value.within.map(({ share }) => share)]).toEqual([1, [0, null]]);
  });

  it("reads time stamps in the zone that is asked for", () => {
    const rows = [{ accountId: "a", startedAt: "2025-03-01T22:30:00Z", reachedAt: "2025-03-04T22:29:00Z" }];
    const days = (options: Partial<TimeToValueOptions>) => timeToValue(rows, { asOf, ...options }).naiveMean;
    // In Kiritimati, 14 hours ahead, both are a day later; in Kolkata, 5:30 ahead, too; three days either way.
    expect([days({}), days({ timeZone: "Pacific/Kiritimati" })]).toEqual([3, 3]);
    const late = [{ accountId: "a", startedAt: "2025-03-01T18:29:00Z", reachedAt: "2025-03-04T18:30:00Z" }];
    expect(timeToValue(late, { asOf, timeZone: "Asia/Kolkata" }).naiveMean).toBe(4);
    expect(timeToValue(late, { asOf }).naiveMean).toBe(3);
  });

  it("takes any iterable, and gives back what is frozen", () => {
    const value = timeToValue(new Set([journey("a", { reached: 1 })]), { asOf });
    const { within, median, kaplanMeier, curve, issues, segments } = value;
    expect([value, within, within[0], median, kaplanMeier, curve, issues, segments].every(Object.isFrozen)).toBe(true);
  });
});

describe("timeToValue names the rows that cannot be used", () => {
  const issuesOf = (rows: readonly unknown[]) => timeToValue(rows as readonly JourneyRow[], { asOf });

  it.each([
    [{ startedAt: "2025-05-01" }, "not-allowed", "startedAt"],
    [{ startedAt: day(9), reachedAt: day(8) }, "ends-before-start", "reachedAt"],
    [{ startedAt: day(9), leftAt: day(8) }, "ends-before-start", "leftAt"],
    [{ startedAt: "soon" }, "not-a-date", "startedAt"],
    [{ startedAt: day(1), reachedAt: "2025-02-30" }, "not-a-date", "reachedAt"],
    [{ startedAt: null }, "missing-value", "startedAt"],
    [{}, "missing-value", "startedAt"],
    [{ accountId: true, startedAt: day(1) }, "not-allowed", "accountId"],
  ])("%o", (row, code, field) => {
    const value = issuesOf([journey("fine", { reached: 4 }), { accountId: "a", ...row }]);
    expect(value.issues).toMatchObject([{ row: 2, code, field }]);
    expect([value.journeys, value.naiveMean]).toEqual([1, 4]);
  });

  it("in sentences", () => {
    const { issues } = issuesOf([
      null,
      { accountId: "a", startedAt: "2025-05-01" },
      { accountId: "b", startedAt: day(9), reachedAt: day(8) },
      { accountId: "c" },
    ]);
    expect(issues.map(({ message }) => message)).toEqual([
      "Cannot read a row that is no object: received null",
      'Cannot count a journey that starts on 2025-05-01, after asOf 2025-04-30: received "2025-05-01"',
      'Cannot count a journey whose reachedAt 2025-03-08 is before its start on 2025-03-09: received "2025-03-08"',
      "Cannot do without startedAt: received undefined",
    ]);
  });

  it("counts who reached it after leaving as left, and says so", () => {
    const value = timeToValue([journey("a", { left: 5, reached: 9 })], { asOf });
    expect([value.reached, value.left]).toEqual([0, 1]);
    expect(value.issues).toEqual([
      {
        code: "not-allowed",
        row: 1,
        field: "reachedAt",
        received: "2025-03-10",
        message:
          'Cannot count as reached on 2025-03-10 what left on 2025-03-06, which counts as left before value: received "2025-03-10"',
      },
    ]);
  });

  it("counts a journey once that is there twice, by its last row, and starts of other days by themselves", () => {
    const again = { ...journey("a"), startedAt: day(20) };
    const value = timeToValue([journey("a", { reached: 5 }), again, journey("a", { reached: 6 })], { asOf });
    expect([value.journeys, value.reached, value.naiveMean]).toEqual([2, 1, 6]);
    expect(value.issues.map(({ row, message }) => [row, message])).toEqual([
      [3, 'Cannot count two journeys of "a" that start on one day, rows 1 and 3: the last counts'],
    ]);
    expect(timeToValue([journey("7"), { ...journey("7"), accountId: 7 }], { asOf }).journeys).toBe(2);
  });
});

describe("timeToValue of days alone", () => {
  it("takes each row for somebody else", () => {
    const dates = { startedAt: day(1), reachedAt: day(3) };
    const value = timeToValue([dates, dates, { ...dates, accountId: null }, { ...dates, accountId: "" }], { asOf });
    expect([value.journeys, value.reached, value.naiveMean, value.issues]).toEqual([4, 4, 2, []]);
  });
});

describe("timeToValue to one of several milestones", () => {
  const rows = [
    { ...journey("a", { reached: 3 }), milestone: "first-project" },
    { ...journey("a", { reached: 20 }), milestone: "first-report" },
    { ...journey("b", { left: 9 }), milestone: "first-project" },
    { ...journey("b", { left: 9 }), milestone: "first-report" },
    { ...journey("c", { reached: 2 }), milestone: null },
  ];

  it("is of the rows that name it", () => {
    const value = timeToValue(rows, { asOf, milestone: "first-report" });
    expect([value.milestone, value.journeys, value.reached, value.naiveMean]).toEqual(["first-report", 2, 1, 20]);
    expect(value.issues).toEqual([]);
  });

  it("does not have to be told which where there is but one", () => {
    const value = timeToValue([present(rows[0]), present(rows[4])], { asOf });
    expect([value.milestone, value.journeys]).toEqual(["first-project", 2]);
  });

  it("refuses to mix them, and one that there is not", () => {
    expect(() => timeToValue(rows, { asOf })).toThrow(
      expect.objectContaining({
        message: 'Cannot mix the days to 2 milestones: choose milestone "first-project" or "first-report"',
        code: "missing-field",
        field: "milestone",
      }),
    );
    expect(() => timeToValue(rows, { asOf, milestone: "first-raport" })).toThrow(
      'Cannot find a journey to milestone "first-raport": did you mean first-report?',
    );
    expect(() => timeToValue(rows, { asOf, milestone: "go-live" })).toThrow(
      'Cannot find a journey to milestone "go-live": choose "first-project" or "first-report"',
    );
  });
});

describe("timeToValue by segment", () => {
  const rows = [
    { ...journey("a", { reached: 3 }), attributes: { plan: "pro" } },
    { ...journey("b", { reached: 5 }), attributes: { plan: "pro" } },
    { ...journey("c", { left: 9 }), attributes: { plan: "basic" } },
    { ...journey("d", { reached: 40 }), attributes: { plan: "" } },
    journey("e"),
  ];

  it("counts each by itself, and tests those that have a name", () => {
    const accounts = [{ id: "d", attributes: { plan: "basic" } }];
    const value = timeToValue(rows, { asOf, segmentBy: "plan", accounts });
    expect(value.segments.map(({ segment, journeys, reached, left }) => [segment, journeys, reached, left])).toEqual([
      ["basic", 2, 1, 1],
      ["pro", 2, 2, 0],
      [null, 1, 0, 0],
    ]);
    // At 3 two of four are pro, at 5 one of three, at 40 none: expected 1/2 + 1/3, variance 1/4 + 2/9.
    expect(
      value.logRank?.groups.map(({ group, observed, expected }) => [group, observed, expected.toFixed(4)]),
    ).toEqual([
      ["basic", 1, "2.1667"],
      ["pro", 2, "0.8333"],
    ]);
    expect(value.logRank?.chiSquare).toBeCloseTo((7 / 6) ** 2 / (17 / 36), 12);
  });

  it("takes the rows alone where it is told to", () => {
    const value = timeToValue(rows, { asOf, segmentBy: { row: "plan" } });
    expect(value.segments.map(({ segment }) => segment)).toEqual(["basic", "pro", null]);
  });

  it("refuses what no row has, accounts that nobody asks about, and accounts of rows", () => {
    const asked = (options: Partial<TimeToValueOptions>) => () => timeToValue(rows, { asOf, ...options });
    expect(asked({ segmentBy: "paln" })).toThrow("Cannot do without paln as segmentBy asks for it: did you mean plan?");
    expect(asked({ accounts: [] })).toThrow(
      "Cannot use accounts without segmentBy, which says what of them is asked for",
    );
    expect(asked({ segmentBy: { row: "plan" }, accounts: [] })).toThrow(
      "Cannot use accounts where segmentBy is of rows",
    );
  });
});

describe("timeToValue refuses", () => {
  it.each([
    [{}, "Cannot do without asOf, the last day that is known: received undefined"],
    [{ asOf: "April" }, 'Cannot read asOf as a date like 2025-03-01: received "April"'],
    [{ asOf, within: [7, 1.5] }, "Cannot use a fraction as within[1], which counts whole ones: received 1.5"],
    [{ asOf, within: [-1] }, "Cannot use a negative within[0]: received -1"],
    [{ asOf, wihtin: [7] }, 'Cannot find an option named "wihtin": did you mean within?'],
    [{ asOf, timeZone: "Mars" }, 'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars"'],
    [{ asOf, method: "wald" }, 'Cannot use "wald" as method: choose "log-log", "log" or "plain"'],
  ])("%o", (options, message) => {
    expect(() => timeToValue([], options as TimeToValueOptions)).toThrow(message);
  });
});

describe("timeToValue of the example company", () => {
  const rows = tableOf(readFileSync("examples/acme/journeys.csv", "utf8")).map((cells) => ({
    accountId: cells.get("accountId") ?? "",
    startedAt: cells.get("startedAt") ?? "",
    reachedAt: cells.get("reachedAt") === "" ? null : cells.get("reachedAt"),
    leftAt: cells.get("leftAt") === "" ? null : cells.get("leftAt"),
    milestone: cells.get("milestone") ?? null,
  }));

  it.each(["first-project", "team-invited", "first-report"])("counts six hundred on their way to %s", (milestone) => {
    const value = timeToValue(rows, { asOf: "2025-12-31", milestone, within: [30, 90] });
    expect([value.journeys, value.reached + value.left + value.censored]).toEqual([600, 600]);
    const reached = rows.filter((row) => row.milestone === milestone && (row.reachedAt ?? "9999") <= "2025-12-31");
    expect(value.reached + value.issues.length).toBe(reached.length);
    // Whoever leaves does not get there, so that Kaplan and Meier's share is above the true one.
    for (const [place, { share }] of value.within.entries()) {
      expect(present(value.kaplanMeier.within[place]?.share)).toBeGreaterThanOrEqual(present(share));
    }
  });
});
