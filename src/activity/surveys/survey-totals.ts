import type { SurveyResponseRow } from "../../rows/types/activity/survey-response-row.ts";
import type { Period } from "../../time/period.ts";
import { knownRows, type KnownRows } from "../periods/known-rows.ts";
import { readRows } from "../periods/row-reading.ts";
import { segmenting } from "../periods/segments.ts";
import { byPeriod, told, toldTotals } from "../periods/told-totals.ts";
import { latestAnswers } from "./latest-answers.ts";
import { type Answer, readAnswer } from "./read-response.ts";
import { type Asked, effortTotals, promoterTotals, satisfactionTotals, sentIn } from "./score-answers.ts";
import { checkSurveyOptions, type CheckedSurvey, type SurveyOptions } from "./survey-options.ts";
import type { PromoterTotals, SurveyPeriod, SurveyTotals } from "./survey-scores.ts";

/**
 * Survey totals (NPS, CSAT and CES over time): from single answers to scores by period, each with its standard error
 * and interval, and how the net promoter score changed.
 *
 * Each period has what the formulas take: `netPromoterScore(period.nps)`, `customerSatisfactionScore(period.csat)`.
 *
 * @param responses - Answers of all three kinds, in any order.
 * @param options - `from`, `to`, `by`, `asOf`, `timeZone`; `answers: "all"` to count every answer of a respondent in a
 * period and not only the latest; `nps`, `csat` and `ces` with the scales that were asked on; `sent`, how many were
 * asked; `segmentBy`, `kind` or an attribute, and `accounts`.
 * @returns The periods, the same of each segment, and what became of the rows. A score that nobody gave is `null`.
 * @throws {@link MetricInputError} for options that cannot be meant. What is wrong with a row is in `issues`.
 *
 * @example Two months, and somebody who answered twice in one of them
 * ```ts
 * import { netPromoterScore, surveyTotals } from "customer-metrics";
 *
 * const responses = [
 *   { kind: "nps", score: 6, respondentId: "ann", at: "2025-02-03" },
 *   { kind: "nps", score: 9, respondentId: "ann", at: "2025-03-05" },
 *   { kind: "nps", score: 10, respondentId: "ann", at: "2025-03-20" },
 *   { kind: "nps", score: 7, respondentId: "ben", at: "2025-03-07" },
 *   { kind: "nps", score: 12, respondentId: "eve", at: "2025-03-08" },
 * ] as const;
 *
 * const { periods, rows, issues } = surveyTotals(responses, { asOf: "2025-03-31", sent: { nps: { "2025-03": 8 } } });
 * const [, march] = periods;
 *
 * [march?.nps.promoters, march?.nps.passives, march?.nps.detractors]; // => [1, 1, 0]
 * march && netPromoterScore(march.nps).score?.toString(); // => "50"
 * march?.nps.change?.change.toString(); // => "150"
 * march?.nps.responseRate?.toString(); // => "0.25"
 * rows; // => { read: 5, counted: 3, refused: 1, superseded: 1, afterAsOf: 0, unknown: 0 }
 * issues[0]?.message; // => "Cannot use score outside the scale from 0 to 10 of nps: received 12"
 * ```
 */
export function surveyTotals(responses: Iterable<SurveyResponseRow>, options: SurveyOptions = {}): SurveyTotals {
  const survey = checkSurveyOptions(options);
  const by = segmenting(options, ["kind"]);
  const reading = { scales: survey.scales, timeZone: options.timeZone, segmentOf: by.of };
  const read = readRows(responses, (row: SurveyResponseRow, number) => readAnswer(row, number, reading));
  const all = knownRows(read, options, by);
  const known = survey.answers === "latest" ? withLatest(all) : all;
  const { periods, asOf } = known;
  const total = toldTotals(known, by, (answers) =>
    periodsOf(answers, periods, { survey, asOf, isWhole: answers === known.entries }),
  );
  return Object.freeze({ kind: "survey-totals", ...total });
}

function withLatest(known: KnownRows<Answer>): KnownRows<Answer> {
  const entries = latestAnswers(known.entries, known.periods);
  const superseded = known.entries.length - entries.length;
  const { counts } = known;
  return {
    ...known,
    entries,
    counts: { ...counts, counted: entries.length, superseded: counts.superseded + superseded },
  };
}

interface Telling {
  readonly survey: CheckedSurvey;
  readonly asOf: number | null;
  /** Nobody said how many of a segment were asked. */
  readonly isWhole: boolean;
}

function periodsOf(answers: readonly Answer[], periods: readonly Period[], telling: Telling): readonly SurveyPeriod[] {
  const { survey, asOf, isWhole } = telling;
  let before: PromoterTotals | null = null;
  return byPeriod(answers, periods, ({ day }) => day).map((own, place) => {
    const period = periods[place]!;
    const asked = (kind: Asked["kind"]): Asked => ({
      kind,
      answers: own.filter((answer) => answer.kind === kind),
      sent: isWhole ? sentIn(survey, kind, period.label) : undefined,
    });
    before = promoterTotals(asked("nps"), survey, before);
    return Object.freeze({
      kind: "survey-period",
      ...told(period, asOf),
      nps: before,
      csat: satisfactionTotals(asked("csat"), survey),
      ces: effortTotals(asked("ces"), survey),
    });
  });
}
