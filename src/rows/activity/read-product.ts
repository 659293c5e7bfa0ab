import type { ReadOptions } from "../schemas/read-options.ts";
import type { ReadJourneys, ReadTickets, ReadUsageEvents } from "../types/read-by-kind.ts";
import { readKind } from "./read-kind.ts";

/**
 * Reads usage events from objects of unknown shape: what was done in the product, by whom and when.
 *
 * Time stamps stay as they are: on which day they fall is for whoever counts them, in a time zone of their own. What is
 * no field becomes an attribute.
 *
 * @param records - Objects, in any iterable.
 * @param options - `numbers`, `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example What an analytics tool exports
 * ```ts
 * import { readUsageEvents } from "customer-metrics/rows";
 *
 * const { rows } = readUsageEvents([
 *   { event: "report_opened", group_id: "acme", distinct_id: "u1", timestamp: "2025-07-01T10:00:00Z" },
 * ]);
 *
 * rows; // => [{ accountId: "acme", userId: "u1", feature: "report_opened", at: "2025-07-01T10:00:00Z" }]
 * ```
 */
export function readUsageEvents(records: Iterable<unknown>, options: ReadOptions = {}): ReadUsageEvents {
  return readKind("usage-event-rows", records, options);
}

/**
 * Reads journeys to value from objects of unknown shape: when accounts started, got there, and left.
 *
 * They are read in days; a time stamp is of the day on which it falls in `timeZone`. Who got there or left before the
 * start is refused.
 *
 * @param records - Objects, in any iterable.
 * @param options - `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example Onboarding, as a project tool exports it
 * ```ts
 * import { readJourneys } from "customer-metrics/rows";
 *
 * const { rows, issues } = readJourneys([
 *   { Account: "acme", "Kickoff date": "2025-03-01", "Go-live": "2025-03-20" },
 *   { Account: "bolt", "Kickoff date": "2025-03-01", "Go-live": "2025-02-01" },
 * ]);
 *
 * rows; // => [{ accountId: "acme", startedAt: "2025-03-01", reachedAt: "2025-03-20" }]
 * issues.map(({ row, code }) => `${row}: ${code}`); // => ["2: ends-before-start"]
 * ```
 */
export function readJourneys(records: Iterable<unknown>, options: ReadOptions = {}): ReadJourneys {
  return readKind("journey-rows", records, options);
}

/**
 * Reads tickets from objects of unknown shape: who asked for help, when, and when somebody replied.
 *
 * Time stamps stay as they are, to the second. A reply or an end before the ticket was opened is refused.
 *
 * @param records - Objects, in any iterable.
 * @param options - `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example A help desk's export
 * ```ts
 * import { readTickets } from "customer-metrics/rows";
 *
 * const { rows } = readTickets([
 *   { "Ticket ID": 7, Organization: "acme", "Created at": "2025-03-01 10:00", "Solved at": "2025-03-02 09:00" },
 * ]);
 *
 * rows; // => [{ accountId: "acme", ticketId: 7, openedAt: "2025-03-01 10:00", closedAt: "2025-03-02 09:00" }]
 * ```
 */
export function readTickets(records: Iterable<unknown>, options: ReadOptions = {}): ReadTickets {
  return readKind("ticket-rows", records, options);
}
