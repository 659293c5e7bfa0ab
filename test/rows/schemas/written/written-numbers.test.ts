import { describe, expect, it } from "vitest";
import { type NumberForm, readSubscriptions, type ReadSubscriptionsOptions } from "customer-metrics/rows";

const CELLS = { customerId: "a", start: "2025-01-01", interval: "month" };

/** The row that is read of cells which must be right, without what is the same in all. */
function read(cells: Readonly<Record<string, unknown>>, options: ReadSubscriptionsOptions): Record<string, unknown> {
  const { rows, issues } = readSubscriptions([{ ...CELLS, ...cells }], { credits: "allow", ...options });
  expect(issues).toEqual([]);
  const { customerId, start, interval, ...rest } = rows[0] ?? {};
  expect({ customerId, start, interval }).toEqual(CELLS);
  return rest;
}

/** What is said of cells that must be wrong. */
function said(cells: Readonly<Record<string, unknown>>, options: ReadSubscriptionsOptions): readonly string[] {
  const { rows, issues } = readSubscriptions([{ ...CELLS, ...cells }], options);
  expect(rows).toEqual([]);
  return issues.map(({ message }) => message);
}

describe("numbers whose form is told", () => {
  it.each<[NumberForm, string, string]>([
    ["de-DE", "1.234,50", "1234.50"],
    ["de-DE", "1234,50", "1234.50"],
    ["de-DE", "1.234", "1234"], // and not 1.234
    ["de-DE", "1,234", "1.234"], // and not 1234
    ["de-DE", "0,5", "0.5"],
    ["de-DE", "12.345.678", "12345678"],
    ["de-DE", " 7 ", "7"],
    ["de-DE", "007,10", "007.10"],
    ["en-US", "1,234.50", "1234.50"],
    ["en-GB", "12,345,678", "12345678"],
    ["en-IN", "12,34,56,789.5", "123456789.5"],
    ["en-IN", "1,234", "1234"],
    ["en-IN", "123,456,789", "123456789"], // which is right there, too, and can be nothing else
    ["fr-FR", "1 234,50", "1234.50"], // a space that everybody can type,
    ["fr-FR", "1\u00a0234,50", "1234.50"], // one that does not break,
    ["fr-FR", "1\u202f234,50", "1234.50"], // and the narrow one that French has
    ["de-CH", "1'234.50", "1234.50"],
    ["de-CH", "1’234.50", "1234.50"],
    ["de-AT", "1 234,50", "1234.50"], // numbers
    ["de-AT", "1.234,50", "1234.50"], // and money
    ["fr-CH", "1 234,50", "1234.50"],
    ["fr-CH", "1 234.50", "1234.50"],
    ["ar-EG", "١٬٢٣٤٫٥٠", "1234.50"],
    ["hi-IN-u-nu-deva", "१,२३४.५०", "1234.50"],
    [{ decimal: ",", group: "." }, "1.234,50", "1234.50"],
    [{ decimal: ".", group: "_" }, "1_234.50", "1234.50"],
    [{ decimal: "," }, "1234,50", "1234.50"],
    [{ decimal: ",", group: "\u00a0" }, "1 234,50", "1234.50"],
  ])("in the form %j read %j as %s", (numbers, amount, decimal) => {
    expect(read({ amount }, { numbers })).toEqual({ amount: decimal });
  });

  it.each([
    ["-5,50", "-5.50"],
    ["- 5,50", "-5.50"],
    ["5,50-", "-5.50"], // SAP
    ["\u22125,50", "-5.50"], // the minus of typographers
    ["(1.234,50)", "-1234.50"], // accountants
    ["+5", "5"],
    ["-0", "-0"],
  ])("have a sign as in %j", (amount, decimal) => {
    expect(read({ amount }, { numbers: "de-DE" })).toEqual({ amount: decimal });
  });

  it.each<[NumberForm, string, string[]]>([
    ["de-DE", "1.234,50", ["1.23", "1.2345", "12.34", "1.234.56", ".123", "1234.567", "12.345.67"]],
    ["de-DE", "1.234,50", ["0.234", "01.234"]], // a decimal of another form: no amount begins with 0 and goes on
    ["de-DE", "1.234,50", ["1,2,3", "1,", ",5", "1,234.50", "1 234", "1'234"]],
    ["de-DE", "1.234,50", ["1e5", "0x10", "1_000", "Infinity", "twelve", "5 %", "5 pcs", "approx. 5"]],
    ["de-DE", "1.234,50", ["--5", "-5-", "(-5)", "-(5)", "(5", "5)", "+-5", "5+", "5 5"]],
    ["en-US", "1,234.50", ["1,23", "1,23,456", "1234,567", "1.234,50", "12,34,567"]],
    ["en-IN", "1,234.50", ["1,23,45", "12,3456", "123,45,678", "1,23,4,567"]],
    ["de-AT", "1 234,50", ["1.234 567", "1 234.567"]], // one mark or the other, and not both
    ["fr-FR", "1 234,50", ["1.234,50", "1 23", "1  234"]],
    [{ decimal: "," }, "1234,50", ["1.234", "1 234"]],
    [{ decimal: ",", group: "'" }, "1'234,50", ["1.234", "1,234'567"]],
  ])("in the form %j are like %s, and not otherwise", (numbers, example, wrong) => {
    for (const amount of wrong) {
      const received = JSON.stringify(amount);
      expect(said({ amount }, { numbers })).toEqual([
        `Cannot read amount as a number like ${example}: received ${received}`,
      ]);
    }
  });

  it("are read in every field of money and numbers, and in no other", () => {
    const cells = {
      amount: "1.000,50",
      quantity: "1.200",
      discount: "5,25",
      tax: "1,5",
      refund: "0,5",
      subscriptionId: "1.000",
      plan: "1.000",
      region: "1.000",
    };
    expect(read(cells, { numbers: "de-DE" })).toEqual({
      amount: "1000.50",
      quantity: "1200",
      discount: "5.25",
      tax: "1.5",
      refund: "0.5",
      subscriptionId: "1.000",
      plan: "1.000",
      attributes: { region: "1.000" },
    });
  });

  it("are what they are where they are numbers already", () => {
    expect(read({ amount: 1.234, quantity: 2n }, { numbers: "de-DE" })).toEqual({ amount: 1.234, quantity: 2n });
  });

  it("may be a share that is taken off", () => {
    const numbers = "de-DE";
    expect(read({ amount: "200,50", discount: "12,5 %" }, { numbers })).toEqual({
      amount: "200.50",
      discount: "25.0625",
    });
    expect(read({ amount: "200", discount: "%10" }, { numbers: "tr-TR" })).toEqual({
      amount: "200",
      discount: "20.00",
    });
    expect(said({ amount: "200", discount: "-5 %" }, { numbers })).toEqual([
      'Cannot read discount as a number like 1.234,50: received "-5 %"',
    ]);
    expect(said({ amount: "200", tax: "19 %" }, { numbers })).toEqual([
      'Cannot read tax as a number like 1.234,50: received "19 %"',
    ]);
  });

  it("are refused below zero as plain ones are, and shown as they were written", () => {
    expect(said({ amount: "(1.234,50)" }, { numbers: "de-DE" })).toEqual([
      'Cannot use a negative amount unless credits are allowed: received "(1.234,50)"',
    ]);
    expect(said({ amount: "1", discount: "5-" }, { numbers: "de-DE" })).toEqual([
      'Cannot use a negative discount: received "-5"',
    ]);
  });

  it("are each refused once, and with all else that is wrong", () => {
    const cells = { start: "soon", amount: "1.23", tax: "x", quantity: "-1" };
    expect(said(cells, { numbers: "de-DE" })).toEqual([
      'Cannot read start as a date like 2025-03-01: received "soon"',
      'Cannot use a negative quantity: received "-1"',
      'Cannot read amount as a number like 1.234,50: received "1.23"',
      'Cannot read tax as a number like 1.234,50: received "x"',
    ]);
  });

  it.each([
    ["german", 'received "german"'],
    ["xx", 'received "xx"'], // well formed, and known to nobody: it would be read as the host's own
    ["", 'received ""'],
  ])("cannot be told by %j, which is no locale", (numbers, received) => {
    expect(() => readSubscriptions([], { numbers })).toThrow(
      expect.objectContaining({
        name: "MetricInputError",
        code: "not-allowed",
        field: "numbers",
        message: `Cannot use numbers, which must be a locale like "de-DE", or marks like { decimal: ",", group: "." }: ${received}`,
      }),
    );
  });

  it.each<[NumberForm]>([
    [{ decimal: "" }],
    [{ decimal: ",", group: "," }],
    [{ decimal: "5" }],
    [{ decimal: "x" }],
    [{ decimal: "-" }],
    [{ decimal: ",,", group: "." }],
    [{ group: "." } as unknown as NumberForm],
  ])("cannot be told by %j, which are no marks", (numbers) => {
    expect(() => readSubscriptions([], { numbers })).toThrow(
      `Cannot use numbers, which must have one character as decimal and another as group, like { decimal: ",", group: "." }: received ${JSON.stringify(numbers)}`,
    );
  });
});

describe("signs of currencies beside numbers whose form is told", () => {
  it.each<[NumberForm, string, string, string]>([
    ["de-DE", "€ 1.234,50", "1234.50", "EUR"],
    ["de-DE", "1.234,50 €", "1234.50", "EUR"],
    ["fr-FR", "1 234,50 EUR", "1234.50", "EUR"],
    ["en-US", "US$1,234", "1234", "USD"],
    ["en-US", "usd 1,234", "1234", "USD"],
    ["en-US", "-$5", "-5", "USD"],
    ["en-US", "$-5", "-5", "USD"],
    ["en-US", "($5.00)", "-5.00", "USD"],
    ["en-US", "$(5.00)", "-5.00", "USD"],
    ["en-US", "£5", "5", "GBP"],
    ["en-US", "CA$5", "5", "CAD"],
    ["en-CA", "$5", "5", "CAD"], // whose dollar it is, the locale tells
    ["en-AU", "$5", "5", "AUD"],
    ["fr-CA", "5,00 $ US", "5.00", "USD"],
    ["sv-SE", "1 234,50 kr", "1234.50", "SEK"],
    ["da-DK", "1.234,50 kr.", "1234.50", "DKK"],
    ["pl-PL", "1 234,50 zł", "1234.50", "PLN"],
    ["de-CH", "CHF 1'234.50", "1234.50", "CHF"],
    ["ja-JP", "￥1,234", "1234", "JPY"],
    ["zh-CN", "¥1,234", "1234", "CNY"],
    [{ decimal: ",", group: "." }, "1.234,50 €", "1234.50", "EUR"],
    [{ decimal: "." }, "US$5", "5", "USD"],
  ])(
    "in the form %j tell of %j the amount and the currency, where no column does",
    (numbers, amount, decimal, currency) => {
      expect(read({ amount }, { numbers })).toEqual({ amount: decimal, currency });
      expect(read({ amount, currency: null }, { numbers })).toEqual({ amount: decimal, currency });
    },
  );

  it.each([
    ["$5", "CAD"],
    ["$5", "usd"],
    ["5 kr", "NOK"],
    ["CHF 5", "CHF"],
    ["5", "EUR"],
  ])("may be those of the row's currency: %j in %s", (amount, currency) => {
    expect(read({ amount, currency }, { numbers: "en-US" })).toEqual({ amount: "5", currency: currency.toUpperCase() });
  });

  it("must not be those of another currency than the row's", () => {
    const numbers = "en-US";
    expect(said({ amount: "€5", currency: "USD" }, { numbers })).toEqual([
      `Cannot read amount in another currency than the row's, which is USD: received "€5"`,
    ]);
    expect(said({ amount: "$5", discount: "€1" }, { numbers })).toEqual([
      `Cannot read discount in another currency than the row's, which is USD: received "€1"`,
    ]);
    expect(read({ amount: "$5", discount: "$1", tax: "USD 0.50" }, { numbers })).toEqual({
      ...{ amount: "5", discount: "1", tax: "0.50", currency: "USD" },
    });
  });

  it("must be of one currency alone, where nothing else tells it", () => {
    expect(said({ amount: "$5" }, { numbers: { decimal: "." } })).toEqual([
      'Cannot tell the currency of amount, whose sign several have: received "$5"; name it in a column',
    ]);
    expect(said({ amount: "5 kr" }, { numbers: "de-DE" })).toEqual([
      'Cannot tell the currency of amount, whose sign several have: received "5 kr"; name it in a column',
    ]);
  });

  it("say nothing beside a number of units", () => {
    expect(said({ amount: "5", quantity: "€3" }, { numbers: "en-US" })).toEqual([
      'Cannot read quantity as a number like 1,234.50: received "€3"',
    ]);
  });

  it("are told among what was not in a column, with the reason", () => {
    const amounts = ["$5", "$7", "€5", "GBP 5", "12"];
    const records = amounts.map((amount) => ({ ...CELLS, amount }));
    expect(readSubscriptions(records, { numbers: "en-US" }).columns.guessed).toEqual([
      { field: "currency", value: "USD", because: 'amounts are written with "$", which is USD in en-US' },
      { field: "currency", value: "EUR", because: 'amounts are written with "€", which is EUR in en-US' },
      { field: "currency", value: "GBP", because: 'amounts are written with "GBP"' },
    ]);
    const named = amounts.slice(0, 2).map((amount) => ({ ...CELLS, amount, currency: "USD" }));
    expect(readSubscriptions(named, { numbers: "en-US" }).columns.guessed).toEqual([]);
  });
});

describe("numbers whose form is not told", () => {
  it.each([
    ["1.234,50", '; with numbers "de-DE" it would be 1234.50'],
    ["1,234.50", '; with numbers "en-US" it would be 1234.50'],
    ["1,234", '; with numbers "en-US" it would be 1234, with "de-DE" 1.234'],
    ["1 234,50", '; with numbers "fr-FR" it would be 1234.50'],
    ["1'234.50", '; with numbers "de-CH" it would be 1234.50'],
    ["12,34,567", '; with numbers "en-IN" it would be 1234567'],
    ["€12", '; with numbers "en-US" it would be 12'],
    ["(5)", '; with numbers "en-US" it would be -5'],
    ["twelve", ""],
    ["12 pcs", ""],
    ["5%", ""],
    ["1e5", ""],
  ])("are refused as %j, and it is said what they would be", (amount, hint) => {
    expect(said({ amount }, {})).toEqual([`Cannot read amount as a number: received "${amount}"${hint}`]);
  });
});
