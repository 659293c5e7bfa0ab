import { describe, expect, it } from "vitest";
import {
  type ActivityOptions,
  activityTotals,
  adoptionRate,
  engagementRate,
  stickiness,
  toPlain,
  type UsageEventRow,
} from "customer-metrics";
import { present } from "../../support/present.ts";
import { thrown } from "../../support/thrown.ts";

function event(userId: string | null, at: string, others: Partial<UsageEventRow> = {}): UsageEventRow {
  return { accountId: "acme", userId, at, ...others };
}

/** Days of one user, as events. */
function days(userId: string, ...dates: readonly string[]): readonly UsageEventRow[] {
  return dates.map((at) => event(userId, at));
}

describe("activityTotals", () => {
  it("has no period where there is no event", () => {
    const { periods, segments, issues, asOf, rows } = activityTotals([]);
    expect([periods, segments, issues, asOf]).toEqual([[], [], [], null]);
    expect(rows).toEqual({ read: 0, counted: 0, idle: 0, refused: 0, unknown: 0, afterAsOf: 0, repeated: 0 });
  });

  it("has zeros for periods that are asked for and in which nobody did anything", () => {
    const { periods } = activityTotals([], { from: "2025-01", to: "2025-02", asOf: "2025-02-28" });
    expect(periods.map(({ period, complete, users, days: known }) => [period, complete, known, users.active])).toEqual([
      ["2025-01", true, 31, 0],
      ["2025-02", true, 28, 0],
    ]);
    expect(stickiness(present(periods[0]).users.stickiness)).toBeNull();
    expect(present(periods[0]).users.frequency).toMatchObject({ activeDays: 0, mean: null, median: null });
  });

  it("has a row of zeros for a gap between two periods", () => {
    const { periods } = activityTotals(days("ada", "2025-01-31", "2025-03-01"));
    expect(periods.map(({ period, users }) => [period, users.active])).toEqual([
      ["2025-01", 1],
      ["2025-02", 0],
      ["2025-03", 1],
    ]);
  });

  // PostHog, test_stickiness_query_runner.py: p1 on each of 11 to 19 January 2020, p2 on every second of these days.
  const p1 = [11, 12, 13, 14, 15, 16, 17, 18, 19];
  const p2 = [11, 13, 15, 17, 19];
  const january = (shift: number): readonly UsageEventRow[] => [
    ...p1.map((day) => event("p1", `2020-01-${String(day + shift)}`)),
    ...p2.map((day) => event("p2", `2020-01-${String(day + shift)}`)),
  ];

  it("has PostHog's users by days (test_interval_day): one on five, one on nine", () => {
    const { frequency } = present(activityTotals(january(0), { asOf: "2020-01-20" }).periods[0]).users;
    expect(frequency.exactly).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(frequency.atLeast).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([frequency.activeDays, frequency.mean?.toString(), frequency.median]).toEqual([14, "7", 7]);
  });

  it("has PostHog's users by weeks (test_interval_week): both in three of four", () => {
    // Weeks begin on Sunday there and on Monday here, so that every date is a day later.
    const by = { asOf: "2020-01-21", frequencyBy: "week" } as const;
    const { frequency } = present(activityTotals(january(1), by).periods[0]).users;
    expect(frequency.exactly).toEqual([0, 0, 2, 0]);
    expect(frequency.atLeast).toEqual([2, 2, 2, 0]);
    expect([frequency.unit, frequency.activeDays]).toEqual(["week", 6]);
  });

  it("counts a week that two months share once in a quarter, and in each of the months", () => {
    // 2025-03-31 is a Monday, 2025-04-04 the Friday of its week; the quarters of a year that begins in February.
    const events = days("ada", "2025-03-31", "2025-04-04");
    const by = { frequencyBy: "week", by: "quarter", fiscalYearStart: 2 } as const;
    const [quarter] = activityTotals(events, by).periods;
    expect([quarter?.period, quarter?.users.frequency.activeDays]).toEqual(["FY2026-Q1", 1]);
    const months = activityTotals(events, { frequencyBy: "week" }).periods;
    expect(months.map(({ users }) => users.frequency.activeDays)).toEqual([1, 1]);
  });

  it("tells daily, weekly and monthly active on the last known day, from before the period too", () => {
    // On 30 April: ada that day, ben 6 days before, eve 7, joe 29 days before, and kim 30.
    const events = [
      ...days("ada", "2025-04-30"),
      ...days("ben", "2025-04-24"),
      ...days("eve", "2025-04-23"),
      ...days("joe", "2025-04-01"),
      ...days("kim", "2025-03-31"),
    ];
    const april = { date: "2025-04-30", dailyActive: 1, weeklyActive: 2, monthlyActive: 4 };
    expect(activityTotals(events).periods.at(-1)?.users.lastDay).toEqual(april);
    const week = activityTotals(events, { by: "week", from: "2025-W18", asOf: "2025-04-30" }).periods[0];
    expect(week).toMatchObject({ period: "2025-W18", complete: false, days: 3, users: { active: 1, lastDay: april } });
    expect(stickiness(present(week?.users.lastDay), { form: "single-day" })?.toString()).toBe("0.25");
  });

  it("tells who came, stayed, went and came back", () => {
    const events = [
      ...days("ada", "2025-01-10", "2025-02-10", "2025-03-10"),
      ...days("ben", "2025-01-10", "2025-03-10"),
      ...days("eve", "2025-02-10"),
    ];
    const life = activityTotals(events).periods.map(({ users }) => users.lifecycle);
    expect(life).toEqual([
      { starting: 0, new: 2, retained: 0, resurrected: 0, dormant: 0, ending: 2 },
      { starting: 2, new: 1, retained: 1, resurrected: 0, dormant: 1, ending: 2 },
      { starting: 2, new: 0, retained: 1, resurrected: 1, dormant: 1, ending: 2 },
    ]);
    // Whoever was there before the first period that is asked for is not new in it.
    const march = activityTotals(events, { from: "2025-03" }).periods;
    expect(march.map(({ users }) => users.lifecycle)).toEqual([life[2]]);
  });

  it("counts adopters, key features and content, as the formulas take them", () => {
    const events = [
      event("ada", "2025-03-01", { feature: "boards", count: 3, minutes: "0.1" }),
      event("ada", "2025-03-02", { feature: "reports", minutes: 0.2 }),
      event("ben", "2025-03-02", { feature: "boards", accountId: "beta" }),
      event("ben", "2025-03-03", { feature: "help", accountId: "beta", minutes: "1.001" }),
      event(null, "2025-03-04", { feature: "reports", accountId: "gamma" }),
    ];
    const accounts = ["acme", "beta", "gamma", "delta"].map((id) => ({ id }));
    const { periods } = activityTotals(events, {
      accounts,
      keyFeatures: ["boards", "reports"],
      content: { help: ["help"] },
    });
    const march = present(periods[0]);
    const [boards, help, reports] = march.features;
    expect([march.events, march.minutes?.toString(), march.users.active, march.accounts.active]).toEqual([
      7,
      "1.301",
      2,
      3,
    ]);
    expect(
      [boards, help, reports].map((feature) => [feature?.feature, feature?.events, feature?.minutes?.toString()]),
    ).toEqual([
      ["boards", 4, "0.1"],
      ["help", 1, "1.001"],
      ["reports", 2, "0.2"],
    ]);
    expect(adoptionRate(present(boards).users, { of: "active" })?.toString()).toBe("1");
    expect(adoptionRate(present(present(boards).customers))?.toString()).toBe("0.5"); // acme and beta of four
    expect(adoptionRate(present(march.depth).users)?.toString()).toBe("0.75"); // ada both, ben one of two
    expect(march.depth).toMatchObject({
      keyFeatures: 2,
      users: { exactly: [0, 1, 1] },
      accounts: { exactly: [0, 2, 1] },
    });
    expect(engagementRate(present(march.engagement[0]).users)?.toString()).toBe("0.5");
    expect(march.engagement[0]).toMatchObject({ content: "help", events: 1, accounts: { engaged: 1, eligible: 3 } });
  });

  it("counts seats in use account by account, so that one does not use the seats of another", () => {
    const events = [
      ...["ada", "ben", "eve"].map((user) => event(user, "2025-03-05")), // three users of two seats
      event("kim", "2025-03-05", { accountId: "beta" }), // one of four
      event("joe", "2025-03-05", { accountId: "gamma" }), // of nobody knows how many
    ];
    const seats = [
      { accountId: "acme", seats: 2 },
      { accountId: "beta", seats: 9 },
      { accountId: "beta", seats: 4, from: "2025-03-31" },
      { accountId: "delta", seats: "3" }, // nobody came
    ];
    const { breadth } = present(activityTotals(events, { seats, asOf: "2025-03-31" }).periods[0]);
    expect(breadth).toMatchObject({ adopters: 3, engaged: 3, eligible: 9, beyondSeats: 1, unknownSeats: 1 });
    expect(adoptionRate(present(breadth))?.toFixed(4)).toBe("0.3333");
    const accounts = [{ id: "acme", attributes: { licences: "6" } }, { id: "beta" }];
    const named = activityTotals(events, { seats: "licences", accounts }).periods[0];
    expect(named?.breadth).toMatchObject({ adopters: 3, eligible: 6, unknownSeats: 2 });
  });

  it("tells segments of accounts and of rows, and where somebody is in several", () => {
    const events = [
      event("ada", "2025-03-01", { attributes: { device: "web" } }),
      event("ada", "2025-03-02", { attributes: { device: "phone" } }),
      event("ben", "2025-03-02", { accountId: "beta", attributes: { device: "phone" } }),
      event("kim", "2025-03-02", { accountId: "gamma" }),
    ];
    const accounts = [
      { id: "acme", attributes: { region: "EU" } },
      { id: "beta", attributes: { region: "US" } },
      { id: "idle", attributes: { region: "APAC" } },
    ];
    const told = (options: ActivityOptions): unknown =>
      activityTotals(events, options).segments.map(({ segment, overlapping, level, periods }) => [
        segment,
        level,
        overlapping,
        periods[0]?.users.active,
        periods[0]?.events,
      ]);
    expect(told({ accounts, segmentBy: "region" })).toEqual([
      ["APAC", "account", false, 0, 0],
      ["EU", "account", false, 1, 2],
      ["US", "account", false, 1, 1],
      [null, "account", false, 1, 1],
    ]);
    expect(told({ segmentBy: { row: "device" } })).toEqual([
      ["phone", "row", true, 2, 2],
      ["web", "row", true, 1, 1],
      [null, "row", false, 1, 1],
    ]);
    expect(told({ segmentBy: "accountId", accounts })).toEqual([
      ["acme", "account", false, 1, 2],
      ["beta", "account", false, 1, 1],
      ["gamma", "account", false, 1, 1],
      ["idle", "account", false, 0, 0],
    ]);
  });

  it("does not tell a segment that is too small, nor the one that would give it away", () => {
    const events = ["a", "b", "c", "d", "e", "f"].flatMap((user, place) =>
      days(user, "2025-01-05", "2025-02-05").map((row) => ({
        ...row,
        accountId: ["x", "y", "y", "z", "z", "z"][place] ?? "",
      })),
    );
    const told = activityTotals(events, { segmentBy: "accountId", minimumGroupSize: 2 }).segments;
    expect(told.map(({ segment, suppressed, periods }) => [segment, suppressed, periods.length])).toEqual([
      ["x", true, 0],
      ["y", true, 0],
      ["z", false, 2],
    ]);
  });

  it("hides the same of two that are as small, in whatever order rows come", () => {
    const events = ["x", "y", "y", "z", "z"].map((accountId, user) =>
      event(`user-${String(user)}`, "2025-03-01", { accountId }),
    );
    for (const rows of [events, events.toReversed()]) {
      const told = activityTotals(rows, { segmentBy: "accountId", minimumGroupSize: 2 }).segments;
      expect(told.map(({ segment, suppressed }) => [segment, suppressed])).toEqual([
        ["x", true],
        ["y", true],
        ["z", false],
      ]);
    }
  });

  it("takes one id for one user everywhere, or for one in each account", () => {
    const events = [event("ada", "2025-03-01"), event("ada", "2025-03-01", { accountId: "beta" })];
    const active = (options: ActivityOptions): unknown => activityTotals(events, options).periods[0]?.users.active;
    expect([active({}), active({ userIds: "unique-in-account" })]).toEqual([1, 2]);
  });
});

describe("activityTotals, with rows as they come,", () => {
  it("leaves out what comes after asOf, with one issue for all of it", () => {
    const { issues, rows, periods } = activityTotals(days("ada", "2025-04-02", "2025-03-30", "2025-04-01"), {
      asOf: "2025-03-31",
    });
    expect([periods.length, periods[0]?.events, rows.afterAsOf, rows.counted]).toEqual([1, 1, 2, 1]);
    const message = "Cannot count 2 rows after 2025-03-31, the last day that is known: left out, the first is row 1";
    expect(issues).toEqual([{ code: "after-as-of", row: 1, field: "at", received: 2, message }]);
  });

  it("counts repeated rows again, or once with one issue for all of them", () => {
    const events = [event("ada", "2025-03-01"), event("ada", "2025-03-01"), event("ada", "2025-03-01", { count: 1 })];
    expect(activityTotals(events).periods[0]).toMatchObject({ events: 3, users: { active: 1 } });
    const { periods, issues, rows } = activityTotals(events, { duplicates: "once" });
    // A count of 1 is written there, and not here: these two do not say the same.
    expect([periods[0]?.events, rows.repeated, rows.counted]).toEqual([2, 1, 2]);
    const message = "Cannot count 1 row again as they repeat others: the first is row 2";
    expect(issues).toEqual([{ code: "duplicate", row: 2, received: 1, message }]);
  });

  it("counts accounts that it does not know, or leaves them out, with an issue for each", () => {
    const events = [
      event("ada", "2025-03-01"),
      event("eve", "2025-03-01", { accountId: 7 }),
      event("eve", "2025-03-02", { accountId: 7 }),
    ];
    const accounts = [{ id: "acme" }];
    const { periods, issues, unknownAccounts } = activityTotals(events, { accounts });
    expect([periods[0]?.accounts.active, unknownAccounts]).toEqual([2, 1]);
    const message = "Cannot find 7 among the accounts: its events count";
    expect(issues).toEqual([{ code: "unknown-account", row: 2, field: "accountId", received: 7, message }]);
    const without = activityTotals(events, { accounts, unknownAccounts: "left-out" });
    expect([without.periods[0]?.accounts.active, without.rows.unknown]).toEqual([1, 2]);
    expect(without.issues[0]?.message).toBe("Cannot find 7 among the accounts: its events are left out");
  });

  it("puts an instant on the day that it is in the zone, and leaves a clock on the wall and a date as they are", () => {
    const events = [
      event("ada", "2025-03-31T22:30:00Z"), // 1 April in Bucharest
      event("ben", "2025-03-31T22:30:00"), // a clock on a wall there
      event("eve", "2025-03-31"),
      event("kim", "2025-03-31T23:30:00+02:00"), // 0:30 on 1 April there
    ];
    const months = (timeZone: string): unknown =>
      activityTotals(events, { timeZone }).periods.map(({ period, users }) => [period, users.active]);
    expect(months("UTC")).toEqual([["2025-03", 4]]);
    expect(months("Europe/Bucharest")).toEqual([
      ["2025-03", 2],
      ["2025-04", 2],
    ]);
  });

  it("reads days of typed columns as they are, and milliseconds of vectors in the zone", () => {
    const instant = Date.UTC(2025, 2, 31, 22, 30);
    const vector = { length: 1, get: () => instant };
    const day = Int32Array.of(Date.UTC(2025, 2, 31) / 86_400_000);
    const period = (at: typeof vector | typeof day): unknown =>
      activityTotals({ accountId: ["acme"], at }, { timeZone: "Europe/Bucharest" }).periods[0]?.period;
    expect([period(vector), period(day)]).toEqual(["2025-04", "2025-03"]);
  });

  it("takes account-level activity for accounts alone", () => {
    const [march] = activityTotals([event(null, "2025-03-01"), event("", "2025-03-01")]).periods;
    expect([march?.users.active, march?.accounts.active, march?.events]).toEqual([0, 1, 2]);
  });

  it("takes a count of 0 for nothing done", () => {
    const { periods, rows } = activityTotals([event("ada", "2025-03-01", { count: 0 }), event("ben", "2025-03-02")]);
    expect([periods[0]?.users.active, periods[0]?.events, rows.idle, rows.counted]).toEqual([1, 1, 1, 1]);
  });

  it("tells what is not over yet", () => {
    const [march] = activityTotals(days("ada", "2025-03-01"), { asOf: "2025-03-04" }).periods;
    expect([march?.complete, march?.days, march?.users.stickiness.dailyActive]).toEqual([false, 4, [1, 0, 0, 0]]);
    const [, next] = activityTotals(days("ada", "2025-03-01"), { asOf: "2025-03-04", to: "2025-04" }).periods;
    expect([next?.complete, next?.days, next?.users.lastDay, next?.users.lifecycle.dormant]).toEqual([
      false,
      0,
      null,
      1,
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ["no account", { accountId: "" }, "missing-value", 'Cannot do without accountId: received ""'],
    ["an account that is none", { accountId: {} }, "not-allowed", "Cannot use {} as accountId: give text or a number"],
    ["no date", { at: null }, "missing-value", "Cannot do without at: received null"],
    [
      "a date that is none",
      { at: "2025-02-30" },
      "not-a-date",
      'Cannot read at as a date like 2025-03-01: received "2025-02-30"',
    ],
    ["a number for a date", { at: 20089 }, "not-a-date", "Cannot read at as a date like 2025-03-01: received 20089"],
    ["a negative count", { count: -2 }, "negative", "Cannot use a negative count: received -2"],
    [
      "a fraction of an event",
      { count: 1.5 },
      "not-whole",
      "Cannot use a fraction as count, which counts whole ones: received 1.5",
    ],
    ["a count that is none", { count: "3" }, "not-a-number", 'Cannot read count as a number: received "3"'],
    ["a user that is none", { userId: [] }, "not-allowed", "Cannot use [] as userId: give text or a number"],
    ["a feature that is none", { feature: true }, "not-allowed", "Cannot use true as feature: give text or a number"],
  ])("leaves out a row with %s", (_case, cells, code, message) => {
    const { issues, rows } = activityTotals([event("ada", "2025-03-01"), { ...event("ben", "2025-03-01"), ...cells }]);
    expect(issues).toMatchObject([{ code, row: 2, field: Object.keys(cells)[0], message }]);
    expect([rows.read, rows.refused, rows.counted]).toEqual([2, 1, 1]);
  });

  it("leaves out what is no row, and counts an event without minutes that are none", () => {
    const { issues, rows, periods } = activityTotals([
      null as unknown as UsageEventRow,
      event("ada", "2025-03-01", { minutes: "ten" }),
      event("ada", "2025-03-01", { minutes: -1 }),
    ]);
    expect(issues.map(({ code, row, message }) => [code, row, message])).toEqual([
      ["not-an-object", 1, "Cannot read a row that is no object: received null"],
      ["not-a-number", 2, 'Cannot read minutes as a number, and count the event without them: received "ten"'],
      ["negative", 3, "Cannot use negative minutes, and count the event without them: received -1"],
    ]);
    expect([rows.refused, rows.counted, periods[0]?.events, periods[0]?.minutes]).toEqual([1, 2, 2, null]);
  });

  it("says which feature is asked about and used by nobody", () => {
    const { issues, periods } = activityTotals([event("ada", "2025-03-01", { feature: "boards" })], {
      keyFeatures: ["board", "reports"],
    });
    expect(issues.map(({ row, received, message }) => [row, received, message])).toEqual([
      [0, "board", 'Cannot find the feature "board" in any event: did you mean boards?'],
      [0, "reports", 'Cannot find the feature "reports" in any event: nobody used it'],
    ]);
    expect(periods[0]?.features.map(({ feature, users }) => [feature, users.adopters])).toEqual([
      ["board", 0],
      ["boards", 1],
      ["reports", 0],
    ]);
  });

  it("adds up minutes exactly, in whatever form they are", () => {
    const minutes = [0.1, 0.2, "0.3", 4n, "0.0000000000000000001"];
    const events = minutes.map((value) => event("ada", "2025-03-01", { minutes: value }));
    expect(activityTotals(events).periods[0]?.minutes?.toFixed()).toBe("4.6000000000000000001");
  });

  it("is plain, frozen data", () => {
    const totals = activityTotals(days("ada", "2025-03-01"), { segmentBy: "accountId" });
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      for (const part of Object.values(value))
        if (Array.isArray(part) || Object.getPrototypeOf(part ?? 0) === Object.prototype) check(part);
    };
    check(totals);
    expect(JSON.parse(JSON.stringify(toPlain(totals)))).toEqual(toPlain(totals));
  });
});

describe("activityTotals refuses", () => {
  const totals = (options: Record<string, unknown>): unknown =>
    thrown(() => activityTotals([event("ada", "2025-03-01")], options));

  it.each<[string, Record<string, unknown>, string, string, string]>([
    [
      "an option that there is not",
      { keyFeature: ["a"] },
      "not-allowed",
      "keyFeature",
      'Cannot find an option named "keyFeature": did you mean keyFeatures?',
    ],
    [
      "a length of periods that there is not",
      { by: "hour" },
      "not-allowed",
      "by",
      'Cannot use "hour" as by: choose "day", "week", "month", "quarter", "year"',
    ],
    [
      "a choice that there is not",
      { duplicates: "never" },
      "not-allowed",
      "duplicates",
      'Cannot use "never" as duplicates: choose "counted" or "once"',
    ],
    [
      "text for features",
      { keyFeatures: "boards" },
      "not-allowed",
      "keyFeatures",
      'Cannot use "boards" as keyFeatures: give an array of features',
    ],
    [
      "a feature that is none",
      { content: { help: [7] } },
      "not-allowed",
      "content.help[0]",
      "Cannot use 7 as content.help[0]: give the name of a feature",
    ],
    [
      "a feature twice",
      { keyFeatures: ["a", "b", "a"] },
      "not-allowed",
      "keyFeatures",
      'Cannot use a feature twice in keyFeatures: received "a"',
    ],
    [
      "a group of nobody",
      { minimumGroupSize: 0 },
      "not-allowed",
      "minimumGroupSize",
      "Cannot use 0 as minimumGroupSize: choose a whole number of users from 1",
    ],
    [
      "an attribute without accounts",
      { segmentBy: "region" },
      "missing-field",
      "region",
      'Cannot do without region as segmentBy asks for it: give accounts, or choose { row: "region" }',
    ],
    [
      "an attribute that no account has",
      { segmentBy: "region", accounts: [{ id: "acme" }] },
      "missing-field",
      "region",
      "Cannot do without region as segmentBy asks for it: no account has it",
    ],
    [
      "an attribute that no row has",
      { segmentBy: { row: "device" } },
      "missing-field",
      "device",
      "Cannot do without device as segmentBy asks for it: no row has it",
    ],
    [
      "seats in no attribute",
      { seats: "seats" },
      "missing-field",
      "seats",
      "Cannot do without seats as seats asks for it: give accounts",
    ],
    [
      "negative seats",
      { seats: [{ accountId: "acme", seats: -1 }] },
      "negative",
      "seats[0].seats",
      "Cannot use a negative seats[0].seats: received -1",
    ],
    [
      "two numbers of seats at once",
      {
        seats: [
          { accountId: "acme", seats: 1 },
          { accountId: "acme", seats: 2 },
        ],
      },
      "not-allowed",
      "seats[1]",
      'Cannot use two rows of seats from one day for "acme"',
    ],
    [
      "a zone that there is not",
      { timeZone: "Mars/Olympus" },
      "not-allowed",
      "timeZone",
      'Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars/Olympus"',
    ],
    [
      "an end before the beginning",
      { from: "2025-03", to: "2025-02" },
      "out-of-range",
      "to",
      'Cannot count from "2025-03" to "2025-02", which is before it',
    ],
  ])("%s", (_case, options, code, field, message) => {
    expect(totals(options)).toEqual([code, field, message]);
  });
});
