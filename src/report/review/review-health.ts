import type { Id } from "../../activity/periods/row-reading.ts";
import { defaultHealthModel } from "../../health/components/default-health-model.ts";
import { formatDay, parseDay } from "../../time/calendar-date.ts";
import type { FactBook } from "../health/fact-book.ts";
import { factsOn, measuredOn, thereOn } from "../health/facts-on.ts";
import type { HealthReportOptions } from "../health/health-report.ts";
import type { HealthReport } from "../health/health-report-types.ts";
import { scoresOf } from "../health/scored-days.ts";
import type { ReviewHealth, ReviewScore } from "./review-types.ts";

/** A customer's health in that of all customers; `null` where it is not scored. */
export function reviewHealth(
  book: FactBook,
  account: Id,
  { report, options }: { readonly report: HealthReport; readonly options: HealthReportOptions },
): ReviewHealth | null {
  const score = report.scores.find(({ accountId }) => accountId === account);
  if (score === undefined) return null;
  const { model = defaultHealthModel } = options;
  const history = report.scoredOn.flatMap((date): ReviewScore[] => {
    const day = parseDay(date, "scoredOn");
    const own = thereOn(book, day).there.filter((one) => one.account === account);
    const measured = measuredOn(book, day);
    const facts = own.map((one) => ({ accountId: account, facts: factsOn(book, one, { day, measured }) }));
    return scoresOf(model, facts).map((told) => Object.freeze({ day: formatDay(day), score: told.score }));
  });
  return Object.freeze({
    score,
    trend: report.trend.accounts.find(({ accountId }) => accountId === account) ?? null,
    risk: report.atRisk.accounts.find(({ accountId }) => accountId === account) ?? null,
    history: Object.freeze(history),
  });
}
