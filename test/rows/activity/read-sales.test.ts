import { describe, expect, it } from "vitest";
import { readContracts, readOpportunities, readOrders } from "customer-metrics/rows";

const ORDER = { accountId: "a", at: "2025-03-01" };
const TERM = { accountId: "a", termStart: "2025-01-01", termEnd: "2026-01-01" };

const said = ({ issues }: { readonly issues: readonly { readonly message: string }[] }): readonly string[] =>
  issues.map(({ message }) => message);

describe("readOrders", () => {
  it("reads what was bought, and for how much in which currency", () => {
    const row = { ...ORDER, orderId: 1001, item: "Mug", quantity: "2", amount: "24.00", currency: "eur", shop: "web" };
    expect(readOrders([row]).rows).toEqual([
      {
        ...{ ...ORDER, orderId: 1001, item: "Mug", quantity: "2", amount: "24.00", currency: "EUR" },
        attributes: { shop: "web" },
      },
    ]);
  });

  it("reads the currency from its sign, and says so", () => {
    const { rows, columns } = readOrders([{ ...ORDER, total: "1.234,50 €" }], { numbers: "de-DE" });
    expect(rows).toEqual([{ ...ORDER, amount: "1234.50", currency: "EUR" }]);
    expect(columns.guessed).toEqual([
      { field: "currency", value: "EUR", because: 'amounts are written with "€", which is EUR in de-DE' },
    ]);
  });

  it("refuses a negative amount, unless it is said to be a credit", () => {
    const row = { ...ORDER, amount: "-5" };
    const read = readOrders([row]);
    expect([read.rows, said(read)]).toEqual([
      [],
      ['Cannot use a negative amount unless credits are allowed: received "-5"'],
    ]);
    expect(readOrders([row], { credits: "allow" }).rows).toEqual([row]);
  });

  it.each([
    [{ at: "soon" }, 'Cannot read at as a date like 2025-03-01: received "soon"'],
    [{ quantity: -1 }, "Cannot use a negative quantity: received -1"],
    [
      { amount: "1,234" },
      'Cannot read amount as a number: received "1,234"; with numbers "en-US" it would be 1234, with "de-DE" 1.234',
    ],
    [{ currency: "€" }, 'Cannot read currency as a code like EUR: received "€"'],
    [{ accountId: null }, "Cannot do without accountId"],
  ])("refuses %o", (change, message) => {
    const read = readOrders([{ ...ORDER, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });
});

describe("readOpportunities", () => {
  it.each([
    ...["won", "Won", "WON", "Closed Won", "closedwon", "Closed - Won", "Closed/Won"].map((word) => [word, "won"]),
    ...["lost", "Lost", "Closed Lost", "closed_lost"].map((word) => [word, "lost"]),
    ...["open", "Open", "In progress", "Prospecting", "Needs Analysis", "Id. Decision Makers"].map((word) => [
      word,
      "open",
    ]),
    ...["Proposal/Price Quote", "Negotiation/Review", "appointmentscheduled", "Decision Maker Bought-In"].map(
      (word) => [word, "open"],
    ),
  ])("takes %j for %s", (outcome, expected) => {
    expect(readOpportunities([{ outcome }]).rows).toEqual([{ outcome: expected }]);
  });

  it("keeps no close date of what is still open, which is a hope and may be in the past", () => {
    const row = { openedAt: "2025-03-01", "Close Date": "2025-02-01", Stage: "Prospecting" };
    expect(readOpportunities([row]).rows).toEqual([{ openedAt: "2025-03-01", outcome: "open" }]);
  });

  it.each([
    [{}, "Cannot do without outcome"],
    [{ outcome: "Stage 3" }, 'Cannot read outcome as one of "won", "lost", "open": received "Stage 3"'],
    [{ outcome: "closed" }, 'Cannot read outcome as one of "won", "lost", "open": received "closed"'],
    [{ outcome: 1 }, 'Cannot read outcome as one of "won", "lost", "open": received 1'],
    [
      { outcome: "won", openedAt: "2025-03-01", closedAt: "2025-02-01" },
      'Cannot use closedAt before openedAt, which is "2025-03-01": received "2025-02-01"',
    ],
    [{ outcome: "won", amount: "-1" }, 'Cannot use a negative amount unless credits are allowed: received "-1"'],
  ])("refuses %o", (row, message) => {
    const read = readOpportunities([row]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });
});

describe("readContracts", () => {
  it("reads terms in days, and what became of them", () => {
    const row = { ...TERM, termStart: "2024-12-31T23:00:00Z", renewed: "yes", concession: "no", autoRenew: "Ja" };
    expect(readContracts([row], { timeZone: "Europe/Berlin" }).rows).toEqual([
      { ...TERM, renewed: true, concession: false, autoRenew: true },
    ]);
  });

  it("takes a term's last day for the day before its end, if that is told", () => {
    const row = { ...TERM, termEnd: "2025-12-31" };
    expect(readContracts([row], { endsInclusive: true }).rows).toEqual([TERM]);
    const never = { ...TERM, termEnd: "9999-12-31" };
    expect(readContracts([never], { endsInclusive: true }).rows).toEqual([never]);
    const day = { ...TERM, termStart: "2025-12-31", termEnd: "2025-12-31" };
    expect(readContracts([day], { endsInclusive: true }).rows).toEqual([{ ...day, termEnd: "2026-01-01" }]);
  });

  it.each([
    ["Renewed", { renewed: true }],
    ["Not renewed", { renewed: false }],
    ["churned", { renewed: false }],
    ["pending", {}],
    ["", {}],
  ])("takes the renewal %j for %o", (renewed, expected) => {
    expect(readContracts([{ ...TERM, "Renewal status": renewed }]).rows).toEqual([{ ...TERM, ...expected }]);
  });

  it.each([
    [
      { termEnd: "2025-01-01" },
      'Cannot count a row that ends on 2025-01-01, not after its start on 2025-01-01: received "2025-01-01"',
    ],
    [{ termEnd: null }, "Cannot do without termEnd"],
    [{ value: "-1" }, 'Cannot use a negative value: received "-1"'],
    [{ renewed: "perhaps" }, 'Cannot read renewed as true or false: received "perhaps"'],
    [{ renewedValue: "much" }, 'Cannot read renewedValue as a number: received "much"'],
  ])("refuses %o", (change, message) => {
    const read = readContracts([{ ...TERM, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });
});
