import { knownRows } from "../../../activity/periods/known-rows.ts";
import { readRows } from "../../../activity/periods/row-reading.ts";
import { segmenting } from "../../../activity/periods/segments.ts";
import { type Answer, readAnswer } from "../../../activity/surveys/read-response.ts";
import { checkSurveyOptions } from "../../../activity/surveys/survey-options.ts";
import { readTicket, type Ticket } from "../../../activity/tickets/read-ticket.ts";
import type { SurveyResponseRow } from "../../../rows/types/activity/survey-response-row.ts";
import type { TicketRow } from "../../../rows/types/activity/ticket-row.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { compareMoments } from "../../../time/moment.ts";
import { formatDay } from "../../../time/calendar-date.ts";
import type { ReadFactOptions } from "../fact-options.ts";

/** Rows of one kind that are known, and what is wrong with the others. */
export interface Known<E> {
  readonly entries: readonly E[];
  readonly issues: readonly RowIssue[];
}

/** Answers up to the last day that is known. */
export function answersOf(rows: readonly SurveyResponseRow[], read: ReadFactOptions): Known<Answer> {
  const { scales } = checkSurveyOptions({ timeZone: read.timeZone });
  const reading = { scales, timeZone: read.timeZone, segmentOf: () => null };
  return known(
    readRows(rows, (row: SurveyResponseRow, number) => readAnswer(row, number, reading)),
    read,
  );
}

/** Tickets up to the last day that is known, each once. */
export function ticketsOf(rows: readonly TicketRow[], read: ReadFactOptions): Known<Ticket> {
  const reading = { timeZone: read.timeZone, segmentOf: () => null };
  return known(
    readRows(rows, (row: TicketRow, number) => readTicket(row, number, reading)),
    read,
  );
}

/** What is known of rows by the last day that is known. */
export function known<E extends Parameters<typeof knownRows>[0]["entries"][number]>(
  rows: Parameters<typeof knownRows<E>>[0],
  { asOf, timeZone }: ReadFactOptions,
): Known<E> {
  return knownRows(rows, { asOf: formatDay(asOf), timeZone }, segmenting({}, []));
}

/** Of the answers of one respondent to one kind of question the latest; one without a name is somebody else. */
export function lastOfEach(answers: readonly Answer[]): readonly Answer[] {
  const last = new Map<string, Answer>();
  for (const answer of answers) {
    if (answer.respondent === null) continue;
    const other = last.get(answer.respondent);
    if (other === undefined || compareMoments(answer.at, other.at) >= 0) last.set(answer.respondent, answer);
  }
  return answers.filter((answer) => answer.respondent === null || last.get(answer.respondent) === answer);
}
