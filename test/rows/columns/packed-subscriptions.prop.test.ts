import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrrMovements, type SubscriptionRow, toPlain } from "customer-metrics";
import { PackedSubscriptions } from "../../../src/rows/columns/packed-subscriptions.ts";
import { packRow } from "../../../src/rows/columns/pack-row.ts";
import { company } from "../../support/companies.ts";
import { anyConvention } from "../../support/conventions.ts";
import { runs } from "../../support/runs.ts";

function packed(rows: readonly SubscriptionRow[], attributes: readonly string[] = []): PackedSubscriptions {
  const all = new PackedSubscriptions(attributes);
  for (const [index, row] of rows.entries()) packRow(all, row, index + 2);
  return all;
}

function outcome(count: () => unknown): unknown {
  try {
    return toPlain(count());
  } catch (error) {
    return String(error);
  }
}

describe("packed subscriptions, for every company,", () => {
  it("give what the rows give, under any convention", () => {
    fc.assert(
      fc.property(company(), anyConvention(), ({ rows, asOf }, convention) => {
        const columns = packed(rows).columns();
        const ofColumns = outcome(() => mrrMovements(columns, { asOf }, convention));
        expect(ofColumns).toEqual(outcome(() => mrrMovements(rows, { asOf }, convention)));
      }),
      runs(100),
    );
  });
});

const ROW: SubscriptionRow = { customerId: "a", start: "2025-01-10", amount: "10", interval: "month" };

describe("packed subscriptions", () => {
  it("keep whole what no double holds, among the others", () => {
    const rows = [ROW, { ...ROW, customerId: "b", amount: "12345678901234567.89" }, { ...ROW, amount: 5n }];
    const all = packed(rows);
    expect([...all.others.keys()]).toEqual([1, 2]);
    const [january] = mrrMovements(all.columns(), { asOf: "2025-01-31" });
    expect(january?.endingMrr.toString()).toBe("12345678901234582.89");
  });

  it("keep the attributes that are wanted, and the lines", () => {
    const all = packed([{ ...ROW, attributes: { region: "EU", owner: "Ada" } }, ROW], ["region"]);
    expect(all.columns().attributes).toEqual({ region: { codes: new Int32Array([0, -1]), values: ["EU"] } });
    expect([all.lineOf(0), all.lineOf(1)]).toEqual([2, 3]);
  });

  it("say once what all rows say", () => {
    expect(packed([ROW, ROW]).columns().interval).toBe("month");
  });

  it("are empty columns of no rows", () => {
    expect(mrrMovements(packed([]).columns())).toEqual([]);
  });
});
