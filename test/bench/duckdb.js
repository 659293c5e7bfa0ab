// DuckDB over its own in-memory tables: the same movements in SQL, in two formulations, of which the better counts.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const FORMULATIONS = ["events", "months"].map((name) => ({
  name,
  sql: readFileSync(new URL(`sql/${name}.sql`, import.meta.url), "utf8"),
}));

/** How many threads DuckDB may use: as many as there are cores. */
export const THREADS = 2;

/** A connection with the months' function. */
export async function connect() {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(THREADS) });
  const connection = await instance.connect();
  await connection.run(
    "create macro month_of(d) as (year(d) - 2023) * 12 + month(d) - 1 -- the month in which a day lies, from 2023-01",
  );
  return connection;
}

/** Fills a table of lines from a CSV file: with the customers as they are written, or as integers. */
export async function fill(connection, path, ids) {
  const customer = ids === "integer" ? "cast(substr(customer_id, 5) as integer)" : "customer_id";
  await connection.run("drop table if exists line");
  await connection.run(`create table line as
    select ${customer} as customer, "start" as starts, "end" as ends, amount from read_csv('${path}', header = true,
      columns = { 'customer_id': 'varchar', 'start': 'date', 'end': 'date', 'amount': 'decimal(12,2)', 'interval': 'varchar' })`);
}

/** The answer of each formulation. */
export async function answers(connection) {
  const all = {};
  for (const { name, sql } of FORMULATIONS) {
    const reader = await connection.runAndReadAll(sql);
    all[name] = reader.getRowObjectsJson();
  }
  return all;
}

/** The formulations, each as something to time. */
export function queries(connection) {
  return FORMULATIONS.map(({ name, sql }) => ({ name, run: () => connection.runAndReadAll(sql) }));
}
