import type { TicketRow } from "../../rows/types/activity/ticket-row.ts";
import { hoursBetween, type Moment } from "../../time/moment.ts";
import { cameBefore, keyOf, readFlag, readId, readMoment, readName, readOptionalMoment } from "../periods/row-cells.ts";
import type { Entry, RowFault } from "../periods/row-reading.ts";

/** One request for help, as its row tells it. */
export interface Ticket extends Entry {
  readonly opened: Moment;
  readonly replied: Moment | null;
  readonly closed: Moment | null;
  readonly topic: string | null;
  /** `null` where the row does not say: then a person was asked. */
  readonly selfServed: boolean | null;
  readonly escalated: boolean;
}

/** What tickets are read by. */
export interface TicketReading {
  readonly timeZone: string | undefined;
  readonly segmentOf: (row: TicketRow) => string | null;
}

/** Reads a ticket, or says what is wrong with it. */
export function readTicket(row: TicketRow, number: number, { timeZone, segmentOf }: TicketReading): Ticket | RowFault {
  const opened = readMoment(row.openedAt, "openedAt", timeZone);
  const replied = readOptionalMoment(row.firstRepliedAt, "firstRepliedAt", timeZone);
  const closed = readOptionalMoment(row.closedAt, "closedAt", timeZone);
  const began = { field: "openedAt", received: row.openedAt };
  if (isBefore(replied, opened)) return cameBefore({ field: "firstRepliedAt", received: row.firstRepliedAt }, began);
  if (isBefore(closed, opened)) return cameBefore({ field: "closedAt", received: row.closedAt }, began);
  return {
    row: number,
    account: readId(row.accountId, "accountId"),
    day: opened.day,
    knownOn: opened.day,
    lastDay: Math.max(opened.day, replied?.day ?? opened.day, closed?.day ?? opened.day),
    segment: segmentOf(row),
    key: keyOf(readId(row.ticketId, "ticketId")),
    opened,
    replied,
    closed,
    topic: readName(row.topic),
    selfServed: readFlag(row.selfServed, "selfServed"),
    escalated: readFlag(row.escalated, "escalated") ?? false,
  };
}

function isBefore(moment: Moment | null, opened: Moment): boolean {
  return moment !== null && hoursBetween(opened, moment) < 0;
}
