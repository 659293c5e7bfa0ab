import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkMovements, mrrMovements, revenueReport } from "customer-metrics";
import { readCsv } from "customer-metrics/rows";

const FOLDER = "examples/small-company";
const csv = readFileSync(`${FOLDER}/subscriptions.csv`, "utf8");

describe("the example company", () => {
  it("is what its generator writes", () => {
    expect(execFileSync(process.execPath, [`${FOLDER}/generate.js`], { encoding: "utf8" })).toBe(csv);
  });

  it("has sixty customers over twenty-four months, and every row can be read", async () => {
    const { rows, issueCount } = await readCsv(csv, { kind: "subscription-rows" });
    expect(issueCount).toBe(0);
    expect(new Set(rows.map(({ customerId }) => customerId)).size).toBe(60);
    expect(mrrMovements(rows, { asOf: "2025-12-31" })).toHaveLength(24);
  });

  it("has every kind of movement, and foots", async () => {
    const { rows } = await readCsv(csv, { kind: "subscription-rows" });
    const { periods } = revenueReport(rows, { asOf: "2025-12-31" }, { movementBasis: "events" });
    const months = periods.map(({ movements }) => movements).filter((month) => month.startingMrr !== null);
    expect(checkMovements(months).problems).toEqual([]);
    const some = (amounts: readonly { readonly isZero: () => boolean }[]): boolean =>
      amounts.some((amount) => !amount.isZero());
    for (const field of ["newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"] as const) {
      expect([field, some(months.map((month) => month[field]))]).toEqual([field, true]);
    }
    for (const part of ["crossSell", "upsell", "seats", "price"] as const) {
      expect([part, some(months.map(({ mix }) => mix[part]))]).toEqual([part, true]);
    }
  });
});
