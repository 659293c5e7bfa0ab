import { describe, expect, it } from "vitest";
import { checkMovements } from "customer-metrics";

describe("checkMovements", () => {
  it("finds nothing in a table that foots", () => {
    // getmodelmint.com, "How to model ARR and MRR in Excel": 100,000 + 15,000 + 3,000 − 2,000 − 5,000 = 111,000
    const table = [
      {
        startingMrr: 100_000,
        newMrr: 15_000,
        expansionMrr: 3_000,
        contractionMrr: 2_000,
        churnedMrr: 5_000,
        endingMrr: 111_000,
      },
    ];
    expect(checkMovements(table)).toEqual({ kind: "movements-check", foots: true, problems: [] });
  });

  it("finds the month of a published roll-forward in which the closing does not follow", () => {
    // accountantforums.com, "MRR rollforward calculation": the printed total of March is 23,354.50, its rows make 9,741.50.
    const check = checkMovements([
      { period: "Feb", startingMrr: 10_219, contractionMrr: 41, endingMrr: 10_178 },
      { period: "Mar", startingMrr: 10_178, expansionMrr: "19.50", contractionMrr: 456, endingMrr: "23354.50" },
      { period: "Apr", startingMrr: "9741.50", endingMrr: "9741.50" },
    ]);
    expect(check.foots).toBe(false);
    expect(check.problems.map(({ message }) => message)).toEqual([
      "endingMrr of Mar is 23354.5, which is 13613 more than the 9741.5 that its movements make",
      "startingMrr of Apr is 9741.5, which is 13613 less than the 23354.5 at which the period before closes",
    ]);
    expect(check.problems[0]).toMatchObject({ period: "Mar", field: "endingMrr" });
    expect(check.problems[0]?.difference.toString()).toBe("13613");
  });

  it("counts customers where both ends are given, and numbers periods without a label", () => {
    const check = checkMovements([
      {
        startingMrr: 1,
        endingMrr: 1,
        startingCustomers: 10,
        newCustomers: 3,
        churnedCustomers: 1,
        reactivatedCustomers: 1,
        endingCustomers: 12,
      },
      { startingMrr: 1, endingMrr: 1 },
    ]);
    expect(check.problems.map(({ message }) => message)).toEqual([
      "endingCustomers of 1 is 12, which is 1 less than the 13 that its movements make",
    ]);
  });

  it("sees a cent that floats would lose", () => {
    const table = [{ startingMrr: 0.1, newMrr: 0.2, endingMrr: 0.3 }];
    expect(checkMovements(table).foots).toBe(true);
  });

  it("refuses what is no number", () => {
    expect(() => checkMovements([{ startingMrr: "1,000", endingMrr: 1 }])).toThrow(
      'Cannot read startingMrr as a number: received "1,000"',
    );
  });
});
