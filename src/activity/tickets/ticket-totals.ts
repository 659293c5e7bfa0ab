import type { TicketRow } from "../../rows/types/activity/ticket-row.ts";
import { knownRows } from "../periods/known-rows.ts";
import { checkPeriodOptions, type PeriodOptions } from "../periods/period-options.ts";
import { readRows } from "../periods/row-reading.ts";
import { segmenting } from "../periods/segments.ts";
import { toldTotals } from "../periods/told-totals.ts";
import { readTicket, type Ticket } from "./read-ticket.ts";
import { ticketPeriods } from "./tell-tickets.ts";
import type { TicketTotals } from "./ticket-periods.ts";

/**
 * Ticket totals (support volume, backlog, first response time, time to resolution): from requests for help to what was
 * opened, closed and left open by period, what customers answered themselves, and how long they waited.
 *
 * `open before + opened − closed = open`, in every period. `period.selfService` is what {@link selfServiceRate} takes.
 *
 * @param tickets - In any order. Of rows of one `ticketId` the last counts.
 * @param options - `from`, `to`, `by`, `asOf`, `timeZone`; `segmentBy`: `topic`, `channel`, `priority` or an attribute;
 * `accounts`.
 * @returns The periods, the same of each segment, and what became of the rows. What was closed after `asOf` is open.
 * @throws {@link MetricInputError} for options that cannot be meant. What is wrong with a row is in `issues`.
 *
 * @example Three tickets, and an answer that somebody found without a person
 * ```ts
 * import { selfServiceRate, ticketTotals } from "customer-metrics";
 *
 * const tickets = [
 *   { openedAt: "2025-03-03T09:00:00Z", firstRepliedAt: "2025-03-03T11:00:00Z", closedAt: "2025-03-04T09:00:00Z", selfServed: false },
 *   { openedAt: "2025-03-10T09:00:00Z", firstRepliedAt: "2025-03-10T10:00:00Z", closedAt: "2025-03-12T09:00:00Z", selfServed: false },
 *   { openedAt: "2025-03-12T09:00:00Z", selfServed: false, escalated: true },
 *   { openedAt: "2025-03-15T09:00:00Z", closedAt: "2025-03-15T09:00:00Z", selfServed: true },
 * ];
 *
 * const march = ticketTotals(tickets, { from: "2025-03", asOf: "2025-03-31" }).periods[0];
 *
 * [march?.startingOpen, march?.opened, march?.closed, march?.open, march?.escalated]; // => [0, 3, 2, 1, 1]
 * march?.selfService && selfServiceRate(march.selfService)?.toString(); // => "0.25"
 * march?.hoursToFirstReply.median; // => 2
 * march?.hoursToClose.median; // => 48
 * march?.hoursToClose.ofDone.median; // => 36
 * ```
 */
export function ticketTotals(tickets: Iterable<TicketRow>, options: PeriodOptions = {}): TicketTotals {
  checkPeriodOptions(options, []);
  const by = segmenting(options, ["topic", "channel", "priority"]);
  const reading = { timeZone: options.timeZone, segmentOf: by.of };
  const known = knownRows<Ticket>(
    readRows(tickets, (row: TicketRow, number) => readTicket(row, number, reading)),
    options,
    by,
  );
  const telling = {
    periods: known.periods,
    asOf: known.asOf,
    isServiceTold: known.entries.some(({ selfServed }) => selfServed !== null),
  };
  return Object.freeze({ kind: "ticket-totals", ...toldTotals(known, by, (own) => ticketPeriods(own, telling)) });
}
