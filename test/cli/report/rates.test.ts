import { describe, expect, it } from "vitest";
import { parseExactJson } from "../../../src/cli/report/exact-json.ts";
import { workshop } from "../support/command.ts";

const { files, told } = workshop();

/** b pays in dollars, a in euros; both from January on. */
const BOOK = "customer,start,mrr,currency\na,2025-01-10,10,EUR\nb,2025-01-20,100,usd\n";

interface Closing {
  readonly code: number;
  readonly notes: string;
  readonly closings: readonly string[];
  readonly fx: readonly string[];
}

/** What the closings of January and February are at some rates. */
async function closings(contents: Readonly<Record<string, string>>, ...args: string[]): Promise<Closing> {
  const [book = "", ...others] = files({ "book.csv": BOOK, ...contents });
  const names = Object.keys(contents);
  const paths = args.map((arg) => others[names.indexOf(arg)] ?? arg);
  const { code, out, notes } = await told("report", book, "--as-of", "2025-02-28", "--format", "json", ...paths);
  const { periods = [] } = (out === "" ? {} : JSON.parse(out)) as {
    periods?: { movements: { endingMrr: string; fxMrr: string } }[];
  };
  return {
    code,
    notes,
    closings: periods.map(({ movements }) => movements.endingMrr),
    fx: periods.map(({ movements }) => movements.fxMrr),
  };
}

describe("customer-metrics report --currency --rates", () => {
  it("values everything in one currency at one rate, or at each period's", async () => {
    expect(await closings({}, "--currency", "EUR", "--rates", "USD=0.9")).toMatchObject({
      closings: ["100", "100"],
      fx: ["0", "0"],
    });
    const monthly = ["--rates", "USD:2025-01=0.9", "--rates", "usd:2025-02=0.95"];
    expect(await closings({}, "--currency", "eur", ...monthly)).toMatchObject({
      closings: ["100", "105"],
      fx: ["0", "5"],
    });
    expect(await closings({}, "--currency", "USD", "--rates", "EUR=1.25")).toMatchObject({
      closings: ["112.5", "112.5"],
    });
  });

  it("shows what exchange rates did in a column of its own", async () => {
    const [book = ""] = files({ "fx.csv": BOOK });
    const rates = ["--currency", "EUR", "--rates", "USD:2025-01=0.9", "--rates", "USD:2025-02=0.95"];
    const { out } = await told("report", book, "--as-of", "2025-02-28", ...rates);
    expect(out).toContain("2025-02      100    0          0            0        0            0   5      105\n");
    // Of January's 100, nothing moved in February but the rate.
    expect(out).toContain(
      "Net new MRR fell from 100 to 0\nNew MRR fell from 100 (2 customers) to 0\nFX rose from 0 to 5\n",
    );
    expect(out).toContain("2025-02 closes at 105 EUR per month from 2 customers\n");
  });

  it("reads rates from JSON, with all digits of its numbers", async () => {
    const json = '{ "USD": { "2025-01": 0.1234567890123456789012, "2025-02": "0.95", "2025": 9e-1 }, "GBP": 1.2 }';
    const { closings: told } = await closings({ "rates.json": json }, "--currency", "EUR", "--rates", "rates.json");
    // 10 + 100 × the rate, to 20 places
    expect(told).toEqual(["22.34567890123456789012", "105"]);
  });

  it("reads rates from CSV, and takes those to the currency that is wanted", async () => {
    const csv = "From;To;Month;Rate\nUSD;EUR;2025-01;0.9\nUSD;JPY;2025-01;150\nUSD;EUR;2025-02;0.95\n";
    expect(await closings({ "rates.csv": csv }, "--currency", "EUR", "--rates", "rates.csv")).toMatchObject({
      closings: ["100", "105"],
    });
    const always = "currency,rate\nUSD,0.9\n";
    expect(await closings({ "always.csv": always }, "--currency", "EUR", "--rates", "always.csv")).toMatchObject({
      closings: ["100", "100"],
    });
  });

  it("lets a later rate count over an earlier one", async () => {
    const json = '{ "USD": { "2025-01": 0.9, "2025-02": 0.9 } }';
    const args = ["--currency", "EUR", "--rates", "rates.json", "--rates", "USD:2025-02=1"];
    expect(await closings({ "rates.json": json }, ...args)).toMatchObject({ closings: ["100", "110"] });
  });

  it.each<[string, Readonly<Record<string, string>>, string[], string]>([
    [
      "rates without a currency",
      {},
      ["--rates", "USD=1"],
      "Cannot use --rates without --currency: name the currency that everything is wanted in",
    ],
    ["a currency that is none", {}, ["--currency", "EURO"], 'Cannot use "EURO" as --currency: give a code like EUR'],
    [
      "no rate at all",
      {},
      ["--currency", "EUR"],
      "Cannot convert USD to EUR in 2025-01 without a rate, which an amount needs, in book.csv:3: give --rates USD:2025-01=…; also missing: USD in 2025-02",
    ],
    [
      "currencies that nobody said how to add up",
      {},
      [],
      "Cannot add up amounts in EUR and USD: give --currency, and --rates for the others",
    ],
    [
      "a rate that is no number",
      {},
      ["--currency", "EUR", "--rates", "USD=0,92"],
      '--rates: Cannot read rate of USD as a number: received "0,92"',
    ],
    [
      "a rate of nothing",
      {},
      ["--currency", "EUR", "--rates", "USD=0"],
      "--rates: Cannot use a rate of USD of 0: a rate is above 0",
    ],
    [
      "a rate below nothing",
      {},
      ["--currency", "EUR", "--rates", "USD:2025-01=-1"],
      '--rates: Cannot use a negative rate of USD in 2025-01: received "-1"',
    ],
    [
      "a period that is none",
      {},
      ["--currency", "EUR", "--rates", "USD:2025-1=1"],
      '--rates: Cannot read period of a rate as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "2025-1"',
    ],
    [
      "a rate of no currency",
      {},
      ["--currency", "EUR", "--rates", "dollars=1"],
      '--rates: Cannot read a currency like EUR: received "dollars"',
    ],
    [
      "what is no rate",
      {},
      ["--currency", "EUR", "--rates", "USD"],
      'Cannot use "USD" as --rates: give a .json or .csv file, USD=0.92, or USD:2025-03=0.92',
    ],
    [
      "one rate for all periods beside rates by period",
      {},
      ["--currency", "EUR", "--rates", "USD=1", "--rates", "USD:2025-01=1"],
      "Cannot use one rate for all periods of USD and rates by period: give either",
    ],
    [
      "JSON that is no object of rates",
      { "rates.json": "[1]" },
      ["--currency", "EUR", "--rates", "rates.json"],
      'rates.json: Cannot read rates: give an object like { "USD": { "2025-03": "0.92" } }',
    ],
    [
      "a rate in JSON that is no number",
      { "rates.json": '{ "USD": { "2025-01": null } }' },
      ["--currency", "EUR", "--rates", "rates.json"],
      "rates.json: Cannot read rate of USD in 2025-01 as a number: received null",
    ],
    [
      "CSV without rates",
      { "rates.csv": "currency,price\nUSD,1\n" },
      ["--currency", "EUR", "--rates", "rates.csv"],
      'rates.csv: Cannot find a column for rate among "currency", "price"',
    ],
    [
      "a rate in CSV that is no number",
      { "rates.csv": "currency,month,rate\nUSD,2025-01,1\nUSD,2025-02,x\n" },
      ["--currency", "EUR", "--rates", "rates.csv"],
      'rates.csv:3: Cannot read rate of USD in 2025-02 as a number: received "x"',
    ],
    [
      "two rates for one month",
      { "rates.csv": "currency,month,rate\nUSD,2025-01,1\nUSD,2025-01,1.1\n" },
      ["--currency", "EUR", "--rates", "rates.csv"],
      "rates.csv: Cannot choose between two rates of USD in 2025-01: 1 and 1.1",
    ],
  ])("refuses %s", async (_name, contents, args, message) => {
    const { code, notes } = await closings(contents, ...args);
    // What the columns were taken for may stand before it.
    expect([code, notes.split("\n").at(-2)]).toEqual([2, `customer-metrics: ${message}`]);
  });

  it("says of a file that is not there, or no JSON, what it is", async () => {
    expect(await closings({}, "--currency", "EUR", "--rates", "/nowhere/r.json")).toMatchObject({
      code: 3,
      notes: 'customer-metrics: Cannot read the rates "/nowhere/r.json": there is no such file or folder\n',
    });
    const { code, notes } = await closings({ "r.json": "{" }, "--currency", "EUR", "--rates", "r.json");
    expect(code).toBe(2);
    expect(notes).toMatch(/^customer-metrics: r\.json: Cannot read rates as JSON: /u);
  });

  it("reads JSON with its numbers as text, but for those with an exponent, and nothing that is no JSON", () => {
    expect(parseExactJson('{"a": [1, -0.10, 1e-7, 2E+3], "b 1 \\" 2": true, "c": "3"}')).toEqual({
      a: ["1", "-0.10", 1e-7, 2000],
      'b 1 " 2': true,
      c: "3",
    });
    expect(() => parseExactJson("{1: 2}")).toThrow(SyntaxError);
  });
});
