import type { ReadContractsOptions, ReadOptions } from "../schemas/read-options.ts";
import type { ReadContracts, ReadOpportunities, ReadOrders } from "../types/read-by-kind.ts";
import { readKind } from "./read-kind.ts";

/**
 * Reads orders, or the lines of them, from objects of unknown shape: what was bought once, or again.
 *
 * @param records - Objects, in any iterable.
 * @param options - `numbers`, `dates`, `timeZone`, `columns`, `credits` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example A shop's export
 * ```ts
 * import { readOrders } from "customer-metrics/rows";
 *
 * const { rows } = readOrders([
 *   { Name: "#1001", Email: "ana@acme.example", "Created at": "2025-03-01", Total: "120.00", "Lineitem name": "Mug" },
 * ]);
 *
 * rows; // => [{ accountId: "ana@acme.example", orderId: "#1001", at: "2025-03-01", item: "Mug", amount: "120.00" }]
 * ```
 */
export function readOrders(records: Iterable<unknown>, options: ReadOptions = {}): ReadOrders {
  return readKind("order-rows", records, options);
}

/**
 * Reads opportunities from objects of unknown shape: what was won, lost, and is still open.
 *
 * An outcome is `won`, `lost` or `open`, or the name of a stage as the tools come with it (`Closed Won`, `Contract Sent`);
 * of any other stage nobody knows whether it is an end, so it is refused. What is still open has no `closedAt`: its close
 * date is a hope.
 *
 * @param records - Objects, in any iterable.
 * @param options - `numbers`, `dates`, `timeZone`, `columns`, `credits` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example A report on opportunities
 * ```ts
 * import { readOpportunities } from "customer-metrics/rows";
 *
 * const { rows, issues } = readOpportunities([
 *   { "Opportunity ID": "006A", Stage: "Closed Won", "Close Date": "2025-03-01", Amount: 1200 },
 *   { "Opportunity ID": "006B", Stage: "Closed", "Close Date": "2025-03-01", Amount: 1200 },
 * ]);
 *
 * rows; // => [{ opportunityId: "006A", closedAt: "2025-03-01", outcome: "won", amount: 1200 }]
 * issues[0]?.message; // => 'Cannot read outcome as one of "won", "lost", "open": received "Closed"'
 * ```
 */
export function readOpportunities(records: Iterable<unknown>, options: ReadOptions = {}): ReadOpportunities {
  return readKind("opportunity-rows", records, options);
}

/**
 * Reads contracts from objects of unknown shape, a term each: whose ends when, and who renewed.
 *
 * They are read in days; a time stamp is of the day on which it falls in `timeZone`.
 *
 * @param records - Objects, in any iterable.
 * @param options - `endsInclusive`, `numbers`, `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example Contracts that are told by their last day
 * ```ts
 * import { readContracts } from "customer-metrics/rows";
 *
 * const contract = { Account: "acme", "Contract start date": "2025-01-01", "Contract end date": "2025-12-31" };
 *
 * readContracts([contract], { endsInclusive: true }).rows; // => [{ accountId: "acme", termStart: "2025-01-01", termEnd: "2026-01-01" }]
 * ```
 */
export function readContracts(records: Iterable<unknown>, options: ReadContractsOptions = {}): ReadContracts {
  return readKind("contract-rows", records, options);
}
