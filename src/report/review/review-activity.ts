import type { Id } from "../../activity/periods/row-reading.ts";
import type { Answer } from "../../activity/surveys/read-response.ts";
import { customerEffortScore } from "../../metrics/voice/customer-effort-score.ts";
import { customerSatisfactionScore } from "../../metrics/voice/customer-satisfaction-score.ts";
import { netPromoterScore } from "../../metrics/voice/net-promoter-score.ts";
import type { Decimal } from "../../number/decimal.ts";
import { decimalFromUnits } from "../../number/fraction.ts";
import { summaryOf } from "../../statistics/quantiles.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { addMonthsTo, type Period, periodOf, periodsBetween } from "../../time/period.ts";
import type { FactBook } from "../health/fact-book.ts";
import { lastOfEach } from "../health/measuring/voice.ts";
import type { ReviewAnswers, ReviewTerm, ReviewTickets, ReviewUse } from "./activity-types.ts";

/** A customer, and others like it. */
export interface Reviewed {
  readonly account: Id;
  readonly peers: readonly Id[];
}

/** So many months of usage are told. */
const MONTHS = 6;

/** What a customer did in each of the last months that were recorded from their first day on. */
export function reviewUse({ usage, read }: FactBook, { account, peers }: Reviewed): readonly ReviewUse[] {
  if (usage === null) return Object.freeze([]);
  const first = addMonthsTo(periodOf(read.asOf, "month").firstDay, 1 - MONTHS);
  const months = periodsBetween(first, read.asOf, { unit: "month" });
  const recorded = months.filter(({ firstDay }) => (usage.days[0] ?? Infinity) <= firstDay);
  const told = recorded.map(({ label, firstDay, lastDay }: Period): ReviewUse => {
    const { activeDays, activeUsers, minutes } = usage.usedBetween(account, firstDay, lastDay);
    const others = peers.map((peer) => usage.usedBetween(peer, firstDay, lastDay));
    return Object.freeze({
      period: label,
      complete: lastDay <= read.asOf,
      ...{ activeDays, activeUsers, minutes },
      peerActiveDays: summaryOf(others.map((other) => other.activeDays)),
      peerActiveUsers: summaryOf(others.flatMap((other) => other.activeUsers ?? [])),
    });
  });
  return Object.freeze(told);
}

const SCORES: Readonly<Record<Answer["kind"], (ratings: readonly number[]) => Decimal | null>> = {
  nps: (ratings) => netPromoterScore(ratings).score,
  csat: (ratings) => customerSatisfactionScore(ratings).score,
  ces: (ratings) => customerEffortScore(ratings).score,
};

/** What a customer and its peers answered of late, of each respondent the latest. */
export function reviewAnswers({ answers, read }: FactBook, { account, peers }: Reviewed): readonly ReviewAnswers[] {
  const from = read.asOf - read.surveyDays + 1;
  const lately = (id: Id): readonly Answer[] => lastOfEach((answers?.get(id) ?? []).filter(({ day }) => day >= from));
  const [own, others] = [lately(account), peers.flatMap(lately)];
  const told = (["nps", "csat", "ces"] as const).map((survey): ReviewAnswers => {
    const [mine, theirs] = [own, others].map((all) =>
      all.filter(({ kind }) => kind === survey).map(({ score }) => score),
    );
    return Object.freeze({
      survey,
      score: SCORES[survey](mine ?? []),
      responses: mine?.length ?? 0,
      peerScore: SCORES[survey](theirs ?? []),
      peerResponses: theirs?.length ?? 0,
    });
  });
  return Object.freeze(told.filter(({ responses, peerResponses }) => responses + peerResponses > 0));
}

/** Days in which tickets that were opened are counted. */
const TICKET_DAYS = 90;

/** What a customer and its peers asked for. */
export function reviewTickets({ tickets, read }: FactBook, { account, peers }: Reviewed): ReviewTickets | null {
  if (tickets === null) return null;
  const from = read.asOf - TICKET_DAYS + 1;
  const openedBy = (id: Id): number => (tickets.get(id) ?? []).filter(({ opened }) => opened.day >= from).length;
  const own = tickets.get(account) ?? [];
  const open = own.filter(
    ({ closed, selfServed }) => selfServed !== true && (closed === null || closed.day > read.asOf),
  );
  return Object.freeze({
    open: open.length,
    openEscalations: open.filter(({ escalated }) => escalated).length,
    opened: openedBy(account),
    peerOpened: summaryOf(peers.map(openedBy)),
  });
}

/** A customer's terms, the first first. */
export function reviewTerms({ terms, read }: FactBook, account: Id): readonly ReviewTerm[] {
  const own = [...(terms?.get(account) ?? [])].sort((a, b) => a.knownOn - b.knownOn || a.row - b.row);
  const told = own.map(({ knownOn, termEnd, decision, concession, autoRenew, value }): ReviewTerm => {
    const worth = value === null ? null : decimalFromUnits(value.amount.mantissa, value.amount.scale);
    const days = { termStart: formatDay(knownOn), termEnd: formatDay(termEnd), daysLeft: termEnd - read.asOf };
    // What is said of a term that runs was not known when a day in the past was the last.
    const isOver = termEnd <= read.asOf;
    const became = { decision: isOver ? decision : "undecided", concession: isOver && concession } as const;
    return Object.freeze({ ...days, ...became, autoRenew, value: worth });
  });
  return Object.freeze(told);
}
