import { type Wait, type WaitSummary, waitSummary } from "../../statistics/wait-summary.ts";
import type { Day } from "../../time/calendar-date.ts";
import { hoursBetween, type Moment } from "../../time/moment.ts";
import type { Period } from "../../time/period.ts";
import { type Span, stocksOf } from "../periods/stock.ts";
import { byPeriod, told } from "../periods/told-totals.ts";
import type { Ticket } from "./read-ticket.ts";
import type { TicketPeriod, TicketTopic } from "./ticket-periods.ts";

/** What tickets are told by. */
export interface TicketTelling {
  readonly periods: readonly Period[];
  readonly asOf: Day | null;
  /** Whether any request says that it was, or was not, answered without a person. */
  readonly isServiceTold: boolean;
}

/** Every period's requests. */
export function ticketPeriods(requests: readonly Ticket[], telling: TicketTelling): readonly TicketPeriod[] {
  const { periods, asOf, isServiceTold } = telling;
  const spans = requests.filter(({ selfServed }) => selfServed !== true).map((ticket) => openFor(ticket, asOf!));
  const served = byPeriod(
    requests.filter(({ selfServed }) => selfServed === true),
    periods,
    ({ day }) => day,
  );
  return stocksOf(spans, periods).periods.map(({ period, starting, opened, closed, ending }, place) =>
    Object.freeze({
      kind: "ticket-period",
      ...told(period, asOf),
      startingOpen: starting,
      opened: opened.length,
      closed: closed.length,
      open: ending,
      escalated: opened.filter(({ escalated }) => escalated).length,
      selfService: isServiceTold ? Object.freeze({ selfServed: served[place]!.length, tickets: opened.length }) : null,
      hoursToFirstReply: waits(opened, asOf!, ({ replied }) => replied),
      hoursToClose: waits(opened, asOf!, ({ closed: at }) => at),
      topics: topicsOf(opened, served[place]!),
    }),
  );
}

/** From when on a ticket was open, and until when. What came after the last day that is known had not come on it. */
function openFor(ticket: Ticket, asOf: Day): Ticket & Span {
  const known = (moment: Moment | null): Moment | null => (moment !== null && moment.day <= asOf ? moment : null);
  const closed = known(ticket.closed);
  return { ...ticket, closed, replied: known(ticket.replied), since: ticket.day, until: closed?.day ?? null };
}

function waits(tickets: readonly Ticket[], asOf: Day, came: (ticket: Ticket) => Moment | null): WaitSummary {
  return waitSummary(
    tickets.map((ticket): Wait => {
      const at = came(ticket);
      if (at !== null) return { took: hoursBetween(ticket.opened, at), waited: null };
      // At least so long: the hours of the first day and of the last are not counted.
      return { took: null, waited: ticket.closed === null ? 24 * (asOf - ticket.day) : null };
    }),
  );
}

function topicsOf(opened: readonly Ticket[], served: readonly Ticket[]): readonly TicketTopic[] {
  const topics = new Map<string | null, { opened: number; selfServed: number; escalated: number }>();
  for (const { topic, selfServed, escalated } of [...opened, ...served]) {
    const counts = topics.get(topic) ?? { opened: 0, selfServed: 0, escalated: 0 };
    if (selfServed === true) counts.selfServed += 1;
    else counts.opened += 1;
    if (selfServed !== true && escalated) counts.escalated += 1;
    topics.set(topic, counts);
  }
  const told = [...topics].map(([topic, counts]) => Object.freeze({ topic, ...counts }));
  return Object.freeze(told.sort(compareTopics));
}

/** The most frequent first; of those as frequent, by name, those without one last. */
function compareTopics(a: TicketTopic, b: TicketTopic): number {
  const difference = b.opened + b.selfServed - a.opened - a.selfServed;
  if (difference !== 0) return difference;
  if (a.topic === null || b.topic === null) return Number(a.topic === null) - Number(b.topic === null);
  return a.topic < b.topic ? -1 : 1;
}
