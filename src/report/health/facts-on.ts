import type { Id } from "../../activity/periods/row-reading.ts";
import type { Answer } from "../../activity/surveys/read-response.ts";
import type { Ticket } from "../../activity/tickets/read-ticket.ts";
import type { HealthFacts } from "../../health/components/health-facts.ts";
import { customerSatisfactionScore } from "../../metrics/voice/customer-satisfaction-score.ts";
import { netPromoterScore } from "../../metrics/voice/net-promoter-score.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { ByAccount, FactBook } from "./fact-book.ts";
import { daysPastDue, seatsOn } from "./measuring/paid.ts";
import { renewalOn, type Step } from "./measuring/signed.ts";
import { type Tenure, tenureOn } from "./measuring/tenures.ts";
import { lastOfEach } from "./measuring/voice.ts";

/** Which kinds of rows can be measured on a day. */
export interface Measured {
  /** Whether usage was recorded all the days that count, by anybody. */
  readonly usage: boolean;
  /** Whether any survey was answered by then. */
  readonly responses: boolean;
  /** Whether any ticket was opened by then. */
  readonly tickets: boolean;
}

/** An account that is there on a day. */
export interface There {
  readonly account: Id;
  readonly tenure: Tenure;
}

/** What can be measured on a day: where nothing was recorded yet, nothing is known, which is not the same as nothing done. */
export function measuredOn({ usage, answers, tickets, read }: FactBook, day: Day): Measured {
  const from = day - read.usageDays + 1;
  const days = usage?.days ?? [];
  const wasRecorded = days.length > 0 && days[0]! <= from;
  return {
    usage: wasRecorded && days.some((each) => each >= from && each <= day),
    responses: isAnyBy(answers, day),
    tickets: isAnyBy(tickets, day),
  };
}

function isAnyBy(rows: ByAccount<Answer | Ticket>, day: Day): boolean {
  return [...(rows?.values() ?? [])].some((own) => own.some((entry) => entry.day <= day));
}

/** The accounts that are there on a day; how many of them have not been for long enough. */
export function thereOn(book: FactBook, day: Day): { readonly there: readonly There[]; readonly tooNew: number } {
  const all = Array.from(book.tenures, ([account, tenures]) => ({ account, tenure: tenureOn(tenures, day) })).filter(
    (one): one is There => one.tenure !== null,
  );
  const there = all.filter(({ tenure }) => day - tenure.start >= book.read.minimumDays);
  return { there, tooNew: all.length - there.length };
}

/** What was known of an account on a day, and nothing later. */
export function factsOn(book: FactBook, { account, tenure }: There, on: { day: Day; measured: Measured }): HealthFacts {
  const { day, measured } = on;
  const { answers, tickets, steps, terms, read } = book;
  const of = <E>(rows: ByAccount<E>): readonly E[] => rows?.get(account) ?? [];
  return {
    ...(measured.usage ? usageOf(book, { account, tenure }, day) : {}),
    ...stepsDone(of(steps), day),
    ...scoresOf(of(answers), { from: day - read.surveyDays + 1, to: day }),
    ...(measured.tickets ? openOf(of(tickets), day) : {}),
    ...paymentOf(book, account, day),
    concession: renewalOn(of(terms), day).concession,
  };
}

/** Who has not been there for all the days is measured by those that there were. */
function usageOf({ usage, read }: FactBook, { account, tenure }: There, day: Day): HealthFacts {
  const periodDays = Math.min(read.usageDays, day - tenure.start + 1);
  const use = usage!.usedBetween(account, day - periodDays + 1, day);
  const { activeDays, activeUsers, minutes, usedKeyFeatures } = use;
  const keyFeatures = new Set(read.keyFeatures).size;
  const depth = keyFeatures === 0 ? {} : { keyFeatures, usedKeyFeatures };
  return { periodDays, activeDays, activeUsers, minutes, ...depth };
}

function stepsDone(own: readonly Step[], day: Day): HealthFacts {
  const begun = own.filter((step) => step.day <= day);
  if (begun.length === 0) return {};
  const done = begun.filter(({ reached }) => reached !== null && reached <= day);
  return { steps: begun.length, completedSteps: done.length };
}

function scoresOf(own: readonly Answer[], { from, to }: { readonly from: Day; readonly to: Day }): HealthFacts {
  const inTime = lastOfEach(own.filter(({ day }) => day >= from && day <= to));
  const ratings = (kind: Answer["kind"]): readonly number[] =>
    inTime.filter((answer) => answer.kind === kind).map(({ score }) => score);
  return {
    netPromoterScore: netPromoterScore(ratings("nps")).score,
    customerSatisfaction: customerSatisfactionScore(ratings("csat")).score,
  };
}

/** Tickets that customers solve themselves wait for nobody. When one was escalated no row says: it counts while open. */
function openOf(own: readonly Ticket[], day: Day): HealthFacts {
  const open = own.filter(
    ({ opened, closed, selfServed }) =>
      selfServed !== true && opened.day <= day && (closed === null || closed.day > day),
  );
  return { openTickets: open.length, openEscalations: open.filter(({ escalated }) => escalated).length };
}

function paymentOf({ ledger, entities, delays, read }: FactBook, account: Id, day: Day): HealthFacts {
  const entity = entities.get(account);
  const late = delays === null ? null : daysPastDue(delays.get(account) ?? [], day);
  if (ledger === null || entity === undefined) return { daysPastDue: late };
  return { daysPastDue: late, seats: read.seats === "quantity" ? seatsOn(ledger, entity, day) : null };
}
