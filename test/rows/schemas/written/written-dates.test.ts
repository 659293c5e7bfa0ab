import { describe, expect, it } from "vitest";
import {
  type DateForm,
  readMrrSnapshots,
  readSubscriptions,
  type ReadSubscriptionsOptions,
} from "customer-metrics/rows";

const CELLS = { customerId: "a", amount: 1, interval: "month" };

/** The start that is read of a cell which must be right. */
function startOf(start: unknown, options: ReadSubscriptionsOptions): unknown {
  const { rows, issues } = readSubscriptions([{ ...CELLS, start }], options);
  expect(issues).toEqual([]);
  return rows[0]?.start;
}

function periodOf(period: unknown, dates: DateForm): unknown {
  const { rows, issues } = readMrrSnapshots([{ customerId: "a", period, mrr: 1 }], { dates });
  expect(issues).toEqual([]);
  return rows[0]?.period;
}

/** What is said of a cell that must be wrong. */
function said(start: unknown, options: ReadSubscriptionsOptions): readonly string[] {
  const { rows, issues } = readSubscriptions([{ ...CELLS, start }], options);
  expect(rows).toEqual([]);
  return issues.map(({ message }) => message);
}

describe("dates whose order is told", () => {
  it.each<[DateForm, string, string]>([
    ["dmy", "03/04/2025", "2025-04-03"],
    ["mdy", "03/04/2025", "2025-03-04"],
    ["ymd", "2025/03/04", "2025-03-04"],
    ["dmy", "3/4/2025", "2025-04-03"],
    ["dmy", "31.12.2025", "2025-12-31"],
    ["dmy", "31. 12. 2025", "2025-12-31"], // Czech
    ["ymd", "2025. 12. 31.", "2025-12-31"], // Hungarian, Korean
    ["dmy", "31-12-2025", "2025-12-31"],
    ["mdy", "12-31-2025", "2025-12-31"],
    ["mdy", "2/29/2024", "2024-02-29"],
    ["ymd", "2025-3-4", "2025-03-04"],
    ["ymd", "20250304", "2025-03-04"],
    ["dmy", "04032025", "2025-03-04"],
    ["mdy", "03042025", "2025-03-04"],
    ["dmy", " 31/12/2025 ", "2025-12-31"],
  ])("%s read %j as %s", (dates, cell, day) => {
    expect(startOf(cell, { dates })).toBe(day);
  });

  it.each<[DateForm]>([["dmy"], ["mdy"], ["ymd"]])(
    "%s read English names of months, which no order changes",
    (dates) => {
      for (const cell of [
        ...[
          "31 Jan 2025",
          "31-Jan-2025",
          "31 January 2025",
          "31. Jan. 2025",
          "31st Jan 2025",
          "31/JAN/2025",
          "31 jan, 2025",
        ],
        ...["Jan 31, 2025", "January 31, 2025", "Jan. 31, 2025", "January 31st, 2025", "Jan 31 2025", "2025-Jan-31"],
        ...["2025 January 31", "Jan 31, 25"],
      ]) {
        expect([cell, startOf(cell, { dates })]).toEqual([cell, "2025-01-31"]);
      }
      expect(startOf("Sept 3, 2025", { dates })).toBe("2025-09-03");
      expect(startOf("3 May 2025", { dates })).toBe("2025-05-03");
    },
  );

  it("take two digits for a day or a year as the order says, also beside a name", () => {
    expect(startOf("25-Jan-28", { dates: "dmy" })).toBe("2028-01-25");
    expect(startOf("25-Jan-28", { dates: "mdy" })).toBe("2028-01-25");
    expect(startOf("25-Jan-28", { dates: "ymd" })).toBe("2025-01-28");
  });

  // POSIX: 69 to 99 are of the last century. Excel: 30 to 99 are.
  it.each<[DateForm, string, string]>([
    ["dmy", "03/04/25", "2025-04-03"],
    ["mdy", "03/04/25", "2025-03-04"],
    ["ymd", "25/03/04", "2025-03-04"],
    ["dmy", "01/01/00", "2000-01-01"],
    ["dmy", "01/01/29", "2029-01-01"],
    ["dmy", "01/01/69", "1969-01-01"],
    ["dmy", "01/01/99", "1999-01-01"],
  ])("%s read the year of %j as in %s, where POSIX and Excel say the same of it", (dates, cell, day) => {
    expect(startOf(cell, { dates })).toBe(day);
  });

  it.each(["01/01/30", "01/01/35", "1 Jan 68"])("refuse a year of which they do not: %s", (cell) => {
    expect(said(cell, { dates: "dmy" })).toEqual([
      `Cannot read start as a date like 2025-12-31 or 31/12/2025: received "${cell}"`,
    ]);
  });

  it.each<[DateForm, string, string[]]>([
    ["dmy", "31/12/2025", ["12/31/2025", "29/02/2025", "31/04/2025", "00/01/2025", "01/00/2025", "2025/12/31", "1/2"]],
    ["mdy", "12/31/2025", ["31/12/2025", "02/29/2025", "13/01/2025", "31.12.2025"]],
    ["ymd", "2025/12/31", ["31/12/2025", "2025/31/12", "2025/02/29"]],
    ["dmy", "31/12/2025", ["31/12-2025", "31.12/2025", "31 12 2025", "031/12/2025", "31/12/02025", "31/12/205"]],
    ["dmy", "31/12/2025", ["31 Foo 2025", "31 Jänner 2025", "32 Jan 2025", "Jan 2025", "soon", "45658", "1735689600"]],
    [
      "dmy",
      "31/12/2025",
      ["2025-02-30", "31/12/2025 25:00", "31/12/2025 10:61", "31/12/2025 13:00 PM", "31/12/2025 x"],
    ],
  ])("%s are like %s, and not otherwise", (dates, example, wrong) => {
    for (const cell of wrong) {
      expect(said(cell, { dates })).toEqual([
        `Cannot read start as a date like 2025-12-31 or ${example}: received ${JSON.stringify(cell)}`,
      ]);
    }
  });

  it("may stand beside ISO dates and time stamps, which are the same in every order", () => {
    for (const dates of ["dmy", "mdy", "ymd", "excel", "unix"] as const) {
      expect(startOf("2025-03-04", { dates })).toBe("2025-03-04");
      expect(startOf("2025-03-04T23:30:00Z", { dates, timeZone: "Asia/Tokyo" })).toBe("2025-03-05");
      expect(startOf(new Date("2025-03-04T12:00:00Z"), { dates })).toBe("2025-03-04");
    }
  });

  // Tokyo is 9 hours ahead of UTC.
  it.each<[DateForm, string, string]>([
    ["dmy", "31/12/2025 23:30", "2025-12-31"], // no zone: that wall clock already
    ["dmy", "31/12/2025, 23:30:59", "2025-12-31"],
    ["dmy", "31.12.2025T23:30:59.123", "2025-12-31"],
    ["mdy", "12/31/2025 11:30 PM", "2025-12-31"],
    ["mdy", "12/31/2025, 11:30:59 p.m.", "2025-12-31"],
    ["mdy", "12/31/2025, 11:30:59\u202fPM", "2025-12-31"], // as the run-time writes it
    ["dmy", "31 Dec 2025 23:30", "2025-12-31"],
    ["mdy", "Dec 31, 2025 9:30 AM", "2025-12-31"],
    ["dmy", "31/12/2025 23:30 Z", "2026-01-01"],
    ["dmy", "31/12/2025 14:59:59 UTC", "2025-12-31"],
    ["dmy", "31/12/2025 15:00:00 UTC", "2026-01-01"],
    ["dmy", "31/12/2025 15:00:00 GMT", "2026-01-01"],
    ["dmy", "31/12/2025 15:00:00 +09:00", "2025-12-31"],
    ["mdy", "12/31/2025 12:30 AM UTC", "2025-12-31"], // half past midnight
    ["mdy", "12/31/2025 12:30 PM UTC", "2025-12-31"], // 21:30 in Tokyo
    ["mdy", "12/31/2025 3:00 PM UTC", "2026-01-01"],
  ])("%s read %j in Tokyo as %s", (dates, cell, day) => {
    expect(startOf(cell, { dates, timeZone: "Asia/Tokyo" })).toBe(day);
  });

  it("are those of every field, and an inclusive end is the day before", () => {
    const record = {
      ...{ ...CELLS, start: "01/02/2025", end: "28/02/2025", "trial end": "15/02/2025" },
      ...{ "cancelled at": "20/02/2025", "cancellation requested at": "10/02/2025", note: "01/02/2025" },
    };
    expect(readSubscriptions([record], { dates: "dmy", endsInclusive: true }).rows).toEqual([
      {
        ...{ ...CELLS, start: "2025-02-01", end: "2025-03-01", trialEnd: "2025-02-15", cancelledAt: "2025-02-20" },
        ...{ cancellationScheduledAt: "2025-02-10", attributes: { note: "01/02/2025" } },
      },
    ]);
  });

  it("are compared as they are, and shown as they were written", () => {
    const record = { ...CELLS, start: "01/02/2025", end: "02/01/2025" };
    expect(readSubscriptions([record], { dates: "dmy" }).issues.map(({ message }) => message)).toEqual([
      'Cannot count a row that ends on 2025-01-02, not after its start on 2025-02-01: received "02/01/2025"',
    ]);
    expect(readSubscriptions([record], { dates: "mdy" }).rows).toHaveLength(1);
  });

  it("are taken for their months in a column of months, and months are read", () => {
    expect(periodOf("31.03.2025", "dmy")).toBe("2025-03");
    expect(periodOf("3/31/2025", "mdy")).toBe("2025-03");
    expect(periodOf("Mar 31, 2025", "mdy")).toBe("2025-03");
    for (const cell of ["03/2025", "3.2025", "2025/03", "Mar 2025", "March 2025", "Mar-25", "2025 Mar", "2025-03"]) {
      for (const dates of ["dmy", "mdy", "ymd"] as const)
        expect([cell, periodOf(cell, dates)]).toEqual([cell, "2025-03"]);
    }
    for (const cell of ["2025-Q1", "2025-W09", "2025", "FY2025"]) expect(periodOf(cell, "dmy")).toBe(cell);
  });

  it("are asked for in a column of months by name", () => {
    const records = ["31/03/2025", "13/2025", "soon", null].map((period) => ({ customerId: "a", period, mrr: 1 }));
    expect(readMrrSnapshots(records, { dates: "mdy" }).issues.map(({ message }) => message)).toEqual([
      ...["31/03/2025", "13/2025", "soon"].map(
        (cell) =>
          `Cannot read period as a period like 2025-12, 2025-Q4 or 2025, or a date like 12/31/2025: received "${cell}"`,
      ),
      "Cannot do without period",
    ]);
  });
});

describe("dates that are told to be serials of Excel", () => {
  // 39448 is Microsoft's own example, of 2008-01-01. Excel counts a 29th of February in 1900, which was no leap year.
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [39_448, "2008-01-01"],
    [45_658, "2025-01-01"],
    ["45658", "2025-01-01"],
    ["45658.75", "2025-01-01"], // a quarter to midnight is that day still
    [45_658.999_99, "2025-01-01"],
    [2_958_465, "9999-12-31"],
  ])("read %j as %s", (cell, day) => {
    expect(startOf(cell, { dates: "excel" })).toBe(day);
  });

  // Microsoft: 1904 begins 1,462 days later.
  it.each([
    [0, "1904-01-01"],
    [39_448 - 1462, "2008-01-01"],
    ["44196.5", "2025-01-01"],
  ])("since 1904 read %j as %s", (cell, day) => {
    expect(startOf(cell, { dates: "excel-1904" })).toBe(day);
  });

  it.each([0, 60, -1, "60", "-5", 2_958_466, "20250301", 1_735_689_600, "1e5", "31/12/2025", true, Number.NaN])(
    "refuse %j, which is no day",
    (cell) => {
      expect(said(cell, { dates: "excel" })).toEqual([
        `Cannot read start as a date like 2025-12-31 or the Excel serial 46022: received ${JSON.stringify(cell) === "null" ? "NaN" : JSON.stringify(cell)}`,
      ]);
    },
  );

  it("may be written as numbers are told to be", () => {
    expect(startOf("45658,75", { dates: "excel", numbers: "de-DE" })).toBe("2025-01-01");
    expect(startOf("45.658", { dates: "excel", numbers: "de-DE" })).toBe("2025-01-01");
  });

  it("are no years in a column of months", () => {
    expect(periodOf("45747", "excel")).toBe("2025-03"); // 2025-03-31
    expect(periodOf("2025", "excel")).toBe("2025");
    expect(periodOf(2025, "excel")).toBe("2025");
  });
});

describe("dates that are told to be Unix times", () => {
  it.each<[DateForm, unknown, string]>([
    ["unix", 1_735_689_600, "2025-01-01"],
    ["unix", "1735689600", "2025-01-01"],
    ["unix", 1_735_689_599, "2024-12-31"],
    ["unix", "1735689599.999", "2024-12-31"],
    ["unix-ms", 1_735_689_600_000, "2025-01-01"],
    ["unix-ms", "1735689599999", "2024-12-31"],
  ])("%s read %j as %s", (dates, cell, day) => {
    expect(startOf(cell, { dates })).toBe(day);
  });

  it("may be big integers, as databases answer them", () => {
    expect(startOf(1_735_689_600n, { dates: "unix" })).toBe("2025-01-01");
    expect(startOf(1_735_689_600_000n, { dates: "unix-ms" })).toBe("2025-01-01");
    expect(startOf(45_658n, { dates: "excel" })).toBe("2025-01-01");
  });

  it("are instants, which fall on a date in a time zone", () => {
    expect(startOf(1_735_689_599, { dates: "unix", timeZone: "Europe/Bucharest" })).toBe("2025-01-01");
    expect(startOf(1_735_689_600, { dates: "unix", timeZone: "America/New_York" })).toBe("2024-12-31");
  });

  it.each<[DateForm, string, unknown[]]>([
    ["unix", "1767139200", [45_658, 20_250_301, 1_735_689_600_000, "1.735.689.600", -1_735_689_600, "soon"]],
    ["unix-ms", "1767139200000", [1_735_689_600, 45_658, 1e16]],
  ])("%s refuse what counts something else", (dates, example, wrong) => {
    for (const cell of wrong) {
      expect(said(cell, { dates })).toEqual([
        `Cannot read start as a date like 2025-12-31 or the Unix time ${example}: received ${JSON.stringify(cell)}`,
      ]);
    }
  });
});

describe("dates whose form is not told", () => {
  it.each([
    ["03/04/2025", '; with dates "dmy" it would be 2025-04-03, with "mdy" 2025-03-04'],
    ["31/12/2025", '; with dates "dmy" it would be 2025-12-31'],
    ["12/31/2025", '; with dates "mdy" it would be 2025-12-31'],
    ["31 Jan 2025", '; with dates "dmy" it would be 2025-01-31'],
    ["20250301", '; with dates "ymd" it would be 2025-03-01'],
    ["45658", '; with dates "excel" it would be 2025-01-01'],
    [45_658, '; with dates "excel" it would be 2025-01-01'],
    [1_735_689_600, '; with dates "unix" it would be 2025-01-01'],
    [1_735_689_600_000, '; with dates "unix-ms" it would be 2025-01-01'],
    ["7", ""], // a day of 1900
    ["2025-02-30", ""],
    ["soon", ""],
    [true, ""],
  ])("are refused as %j, and it is said what they would be", (cell, hint) => {
    expect(said(cell, {})).toEqual([
      `Cannot read start as a date like 2025-03-01: received ${JSON.stringify(cell)}${hint}`,
    ]);
  });

  it("cannot be told by a word that is none", () => {
    expect(() => readSubscriptions([], { dates: "exel" as DateForm })).toThrow(
      expect.objectContaining({
        name: "MetricInputError",
        code: "unknown-choice",
        field: "dates",
        message:
          'Cannot use "exel" as dates: choose "dmy", "mdy", "ymd", "excel", "excel-1904", "unix", "unix-ms"; did you mean "excel"?',
      }),
    );
    expect(() => readMrrSnapshots([], { dates: 7 as unknown as DateForm })).toThrow(
      'Cannot use 7 as dates: choose "dmy", "mdy", "ymd", "excel", "excel-1904", "unix", "unix-ms"',
    );
  });
});
