import { healthMeasurements } from "../../health/components/health-measurements.ts";
import type { HealthModel } from "../../health/model/health-model.ts";
import { type AccountHealthScore, healthScores } from "../../health/scoring/health-scores.ts";
import type { HealthMeasurements } from "../../health/scoring/measure.ts";
import type { HealthFacts } from "../../health/components/health-facts.ts";
import { addMonthsTo, periodOf } from "../../time/period.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { FactBook } from "./fact-book.ts";
import { factsOn, type Measured, measuredOn, thereOn } from "./facts-on.ts";

/** The scores of one day. */
export interface DayScores {
  readonly day: Day;
  readonly scores: readonly AccountHealthScore[];
}

/** Every ready component and flag that a model asks for, of what was measured. */
export function measurementsFor(model: HealthModel, facts: HealthFacts): HealthMeasurements {
  const asked = new Set(model.components.map(({ id }) => id));
  return Object.fromEntries(Object.entries(healthMeasurements(facts)).filter(([id]) => asked.has(id)));
}

/** Scores of everybody who is there on a day. */
export function scoresOn(book: FactBook, model: HealthModel, day: Day): DayScores {
  const measured = measuredOn(book, day);
  const accounts = thereOn(book, day).there.map((one) => {
    return { accountId: one.account, facts: factsOn(book, one, { day, measured }) };
  });
  return { day, scores: scoresOf(model, accounts) };
}

/** Scores of accounts by what is known of them. */
export function scoresOf(
  model: HealthModel,
  accounts: readonly { readonly accountId: string | number; readonly facts: HealthFacts }[],
): readonly AccountHealthScore[] {
  const measured = accounts.map(({ accountId, facts }) => ({ accountId, measurements: measurementsFor(model, facts) }));
  return healthScores({ model, accounts: measured });
}

/**
 * Month-ends before a day, the earliest first, on which the same kinds of rows could be measured as on the day itself: a
 * score of tickets alone is another score than one of tickets and usage.
 */
export function comparableDays(book: FactBook, months: number): readonly Day[] {
  const { asOf } = book.read;
  const now = measuredOn(book, asOf);
  const days: Day[] = [];
  for (let back = months; back >= 1; back -= 1) {
    const { lastDay } = periodOf(addMonthsTo(periodOf(asOf, "month").firstDay, -back), "month");
    if (isSame(measuredOn(book, lastDay), now)) days.push(lastDay);
  }
  return days;
}

function isSame(one: Measured, other: Measured): boolean {
  return one.usage === other.usage && one.responses === other.responses && one.tickets === other.tickets;
}
