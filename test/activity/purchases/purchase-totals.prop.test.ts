import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrderRow, type PurchasePeriod, purchaseTotals, repeatPurchaseRate, toPlain } from "customer-metrics";
import { orders, written } from "../support/arbitrary-rows.ts";
import { present } from "../../support/present.ts";

const SQL = readFileSync(new URL("../sql/purchases.sql", import.meta.url), "utf8");
const range = { from: "2025-01", to: "2025-06" } as const;

interface Company {
  readonly rows: readonly OrderRow[];
  readonly asOf: string;
  readonly withinMonths: number;
}

const companies = fc.record({
  rows: orders,
  asOf: fc.integer({ min: 30, max: 180 }).map(written),
  withinMonths: fc.integer({ min: 1, max: 6 }),
});

async function bySql(given: readonly Company[]): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    "CREATE TABLE lines (company INTEGER, row_number INTEGER, account VARCHAR, order_id INTEGER, day DATE, cents BIGINT)",
  );
  const lines = given.flatMap(({ rows }, company) =>
    rows.map(({ accountId, orderId, at, amount }, index) => {
      const cents = amount === null || amount === undefined ? "NULL" : String(amount).replace(".", "");
      return `(${String(company)}, ${String(index)}, '${String(accountId)}', ${String(orderId ?? "NULL")}, '${String(at)}', ${cents})`;
    }),
  );
  await connection.run(`INSERT INTO lines VALUES ${lines.join(", ")}`);
  const known = given.map(
    ({ asOf, withinMonths }, company) => `(${String(company)}, DATE '${asOf}', ${String(withinMonths)})`,
  );
  await connection.run(
    `CREATE TABLE known AS SELECT * FROM (VALUES ${known.join(", ")}) AS t(company, as_of, within_months)`,
  );
  const found = (await connection.runAndReadAll(SQL)).getRows();
  connection.closeSync();
  return new Map(
    found.map(([company, month, ...cells]) => [`${String(company)} ${String(month)}`, cells.map(numberIn)]),
  );
}

function numberIn(cell: unknown): number | null {
  return cell === null ? null : Number(cell);
}

function byPackage({
  orders: count,
  customers,
  cohort,
  money,
  daysBetweenOrders,
  ...told
}: PurchasePeriod): readonly unknown[] {
  const cents = [money?.sales, money?.repeatSales, money?.firstOrderSales].map(
    (sum) => sum?.times(100).toNumber() ?? 0,
  );
  const { lowerQuartile, median, upperQuartile } = daysBetweenOrders;
  return [
    ...[count, customers, told.repeatCustomers, told.returningCustomers, cohort.customers, cohort.repeatCustomers],
    ...[...cents, money?.withoutAmount ?? null, daysBetweenOrders.count, lowerQuartile, median, upperQuartile],
  ];
}

describe("purchaseTotals", () => {
  it("is what SQL counts, of hundreds of companies", async () => {
    const given = fc.sample(companies, 300);
    const counted = await bySql(given);
    expect(counted.size).toBe(1800);
    for (const [company, { rows, asOf, withinMonths }] of given.entries()) {
      for (const month of purchaseTotals(rows, { ...range, asOf, withinMonths }).periods) {
        const key = `${String(company)} ${month.period}`;
        const sql = [...present(counted.get(key))];
        if (month.money === null) sql[9] = null; // of no line anything was paid: then there is no money to speak of
        expect([key, ...byPackage(month)]).toEqual([key, ...sql]);
      }
    }
  });

  it("does not depend on the order of rows of different days, and is split by first orders", () => {
    fc.assert(
      fc.property(companies, ({ rows, ...options }) => {
        const told = purchaseTotals(rows, { ...range, ...options });
        const apart = rows.filter((row, at) => rows.findIndex((other) => other.at === row.at) === at);
        expect(toPlain(purchaseTotals([...apart].reverse(), { ...range, ...options }).periods)).toEqual(
          toPlain(purchaseTotals(apart, { ...range, ...options }).periods),
        );
        for (const { money, customers, cohort, returningCustomers, repeatCustomers } of told.periods) {
          expect(repeatCustomers).toBeLessThanOrEqual(returningCustomers);
          expect(customers).toBeLessThanOrEqual(cohort.customers + returningCustomers);
          if (money !== null) {
            expect(money.firstOrderSales.plus(money.laterOrderSales).toFixed()).toBe(money.sales.toFixed());
            expect(repeatPurchaseRate(money, { form: "repeat-sales-over-sales" })?.lessThanOrEqualTo(1) ?? true).toBe(
              true,
            );
          }
        }
        const gaps = told.periods.reduce((sum, period) => sum + period.daysBetweenOrders.count, 0);
        expect(gaps).toBe(told.daysBetweenOrders.count);
      }),
    );
  });

  it("adds up over segments of accounts", () => {
    fc.assert(
      fc.property(companies, ({ rows, ...options }) => {
        const known = rows.filter(({ at }) => String(at) <= options.asOf);
        fc.pre(known.some(({ attributes }) => attributes !== undefined));
        const { periods, segments } = purchaseTotals(rows, { ...range, ...options, segmentBy: "region" });
        for (const [place, period] of periods.entries()) {
          for (const field of ["orders", "customers", "repeatCustomers", "returningCustomers"] as const) {
            expect(segments.reduce((sum, each) => sum + present(each.periods[place])[field], 0)).toBe(period[field]);
          }
          const sales = segments.map((each) => present(each.periods[place]).money?.sales.times(100).toNumber() ?? 0);
          expect(sales.reduce((sum, each) => sum + each, 0)).toBe(period.money?.sales.times(100).toNumber() ?? 0);
        }
      }),
    );
  });
});
