import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Convention, conventions, mrrMovements, type MrrMovements, type SubscriptionRow } from "customer-metrics";
import { type Company, company } from "../support/companies.ts";

const SQL = readFileSync(new URL("sql/movements.sql", import.meta.url), "utf8");
const UNITS = 14_400n; // of money in the query: 1/144 of a cent
const COMPANIES = 300;

const OTHERS: readonly (readonly [string, Partial<Convention>])[] = [
  ["the standard convention", {}],
  [
    "events by subscription, everything counted, churn at the cancellation",
    {
      movementBasis: "events",
      grain: "subscription",
      trials: "counted",
      metered: "counted",
      paused: "counted",
      freePlans: "churn",
      churnRecorded: "cancellation",
      reactivation: { withinDays: 30 },
      discounts: "recurring",
      tax: "counted",
    },
  ],
  [
    "events by customer, nothing unpaid, churn when it is scheduled",
    {
      movementBasis: "events",
      pastDue: "excluded",
      refunds: "contraction",
      freePlans: "churn",
      churnRecorded: "scheduled",
      reactivation: "never",
      discounts: "forever",
    },
  ],
];

/** Money in the query's units. Exact: every amount of the companies is a multiple. */
function units(money: SubscriptionRow["amount"] | null | undefined): bigint {
  return (BigInt(Math.round(Number(money ?? 0) * 100)) * UNITS) / 100n;
}

function monthly({ interval, intervalCount }: SubscriptionRow): readonly [number, number] {
  const count = intervalCount ?? 1;
  const factors = { month: [1, 1], quarter: [1, 3], year: [1, 12], week: [52, 12], day: [365, 12] } as const;
  const [top, bottom] = factors[interval];
  return [top, bottom * count];
}

function text(value: string | number | Date | null | undefined): string {
  return value === null || value === undefined ? "NULL" : `'${String(value)}'`;
}

function factOf(index: number, row: SubscriptionRow): string {
  const [top, bottom] = monthly(row);
  const count = row.intervalCount ?? 1;
  const months = { month: count, quarter: 3 * count, year: 12 * count, week: 0, day: 0 }[row.interval];
  const days = { month: 0, quarter: 0, year: 0, week: 7 * count, day: count }[row.interval];
  const gross = units(row.amount) * BigInt(Number(row.quantity ?? 1));
  const money = [gross, units(row.discount), units(row.tax), units(row.refund)].map(String);
  return `(${[
    index,
    text(row.customerId),
    text(row.subscriptionId),
    text(row.product ?? ""),
    text(row.start),
    text(row.end ?? "9999-12-31"),
    ...money,
    top,
    bottom,
    text(row.discountDuration ?? "forever"),
    months,
    days,
    text(row.status ?? "active"),
    String(row.metered === true),
    text(row.trialEnd),
    text(row.cancelledAt),
    text(row.cancellationScheduledAt),
  ].join(", ")})`;
}

const FACTS = `company INTEGER, customer VARCHAR, subscription VARCHAR, product VARCHAR, start_day DATE, end_day DATE,
  gross HUGEINT, discount HUGEINT, tax HUGEINT, refund HUGEINT, monthly_top HUGEINT, monthly_bottom HUGEINT,
  duration VARCHAR, months_billed INTEGER, days_billed INTEGER, status VARCHAR, metered BOOLEAN, trial_end DATE,
  cancelled DATE, scheduled DATE`;

function choicesOf(convention: Convention): string {
  const { reactivation } = convention;
  const within = reactivation === "any" ? 0 : reactivation === "never" ? -1 : reactivation.withinDays;
  const { trials, churnRecorded, discounts, tax, refunds, grain, paused, metered, freePlans, movementBasis } =
    convention;
  return `SELECT ${text(trials)} AS trials, ${text(churnRecorded)} AS churn_recorded, ${text(discounts)} AS discounts,
    ${text(tax)} AS tax, ${text(refunds)} AS refunds, ${text(grain)} AS grain, ${text(paused)} AS paused,
    ${text(metered)} AS metered, ${text(typeof convention.pastDue === "string" ? convention.pastDue : "limited")} AS past_due, ${text(freePlans)} AS free_plans,
    ${text(movementBasis)} AS basis, ${String(within)} AS return_within`;
}

/** The movements of many companies as the query counts them: a line of numbers for each company and month. */
async function bySql(companies: readonly Company[], convention: Convention): Promise<ReadonlyMap<string, unknown[]>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE TABLE facts (${FACTS})`);
  const facts = companies.flatMap(({ rows }, index) => rows.map((row) => factOf(index, row)));
  await connection.run(`INSERT INTO facts VALUES ${facts.join(",\n")}`);
  const known = companies.map(({ asOf }, index) => `(${String(index)}, DATE '${asOf}')`);
  await connection.run(`CREATE TABLE known AS SELECT * FROM (VALUES ${known.join(", ")}) AS t(company, as_of)`);
  await connection.run(`CREATE TABLE choices AS ${choicesOf(convention)}`);
  const rows = (await connection.runAndReadAll(SQL)).getRows();
  connection.closeSync();
  return new Map(rows.map(([index, period, ...cells]) => [`${String(index)} ${String(period)}`, cells.map(String)]));
}

function byPackage({ cohort, ...month }: MrrMovements): unknown[] {
  const { startingMrr, newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr, endingMrr } = month;
  const money = [startingMrr, newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr, endingMrr];
  const ofCohort = [cohort.expansionMrr, cohort.contractionMrr, cohort.churnedMrr];
  const inUnits = (value: MrrMovements["startingMrr"]): string => value.times(UNITS.toString()).toFixed(0);
  return [
    ...money.map(inUnits),
    ...[month.startingCustomers, month.newCustomers, month.churnedCustomers, month.reactivatedCustomers],
    ...[month.endingCustomers, month.churnedNewCustomers, month.churnedReturnedCustomers, month.recoveredCustomers],
    ...ofCohort.map(inUnits),
    cohort.startingCustomers,
  ].map(String);
}

/** Of rows of one subscription that start on one day the content decides, which the query does not look into. */
function hasTies({ rows }: Company): boolean {
  const keys = rows.map((row) => JSON.stringify([row.customerId, row.subscriptionId, row.product, row.start]));
  return new Set(keys).size < keys.length;
}

describe("mrrMovements, on hundreds of companies,", () => {
  it.each(OTHERS)("is what SQL counts under %s", async (_name, choices) => {
    const convention = { ...conventions.standard, ...choices };
    const companies = fc
      .sample(company(), 2 * COMPANIES)
      .filter((made) => !hasTies(made))
      .slice(0, COMPANIES);
    expect(companies.length).toBe(COMPANIES);
    const counted = await bySql(companies, convention);
    for (const [index, { rows, asOf }] of companies.entries()) {
      for (const month of mrrMovements(rows, { asOf }, choices)) {
        const key = `${String(index)} ${month.period}`;
        const nobody = Array.from({ length: 19 }, () => "0"); // a company that never paid is in no line
        expect([key, byPackage(month)]).toEqual([key, counted.get(key) ?? nobody]);
      }
    }
  });
});
