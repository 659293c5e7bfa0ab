import type { DecimalInput } from "../../number/decimal.ts";
import { checkKeys } from "../../ledger/options.ts";
import type { SurveyKind } from "../../rows/types/activity/survey-response-row.ts";
import { type Confidence, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { readCount } from "../../statistics/counts.ts";
import { checkOption } from "../../statistics/options.ts";
import { checkEffortScale, type EffortScale, effortSets } from "../../statistics/scores/effort-scale.ts";
import { NET_SCORE_METHODS, type NetScoreMethod } from "../../statistics/scores/net-score.ts";
import type { RatingSets } from "../../statistics/scores/rating-sets.ts";
import {
  satisfactionForm,
  type SatisfactionScale,
  satisfactionScale,
  satisfactionSets,
} from "../../statistics/scores/satisfaction-scale.ts";
import type { ScoreForm } from "../../statistics/scores/scale-score.ts";
import { parsePeriod } from "../../time/period.ts";
import { checkPeriodOptions, type PeriodOptions } from "../periods/period-options.ts";

/** How the interval of a net promoter score is computed. */
export interface PromoterScale {
  /** `"adjusted-wald"` is the standard; `"wald"` is the textbook's. */
  readonly method?: NetScoreMethod;
}

/** How many were asked each kind of question, by the label of the period. */
export type SurveysSent = Readonly<Partial<Record<SurveyKind, Readonly<Record<string, DecimalInput>>>>>;

/** Which periods, which scales, and whose answers count. */
export interface SurveyOptions extends PeriodOptions, ConfidenceOptions {
  /** Of several answers of one respondent in a period: the `"latest"`, which is the standard, or `"all"`. */
  readonly answers?: "latest" | "all" | undefined;
  /** As for {@link netPromoterScore}. */
  readonly nps?: PromoterScale | undefined;
  /** As for {@link customerSatisfactionScore}. */
  readonly csat?: SatisfactionScale | undefined;
  /** As for {@link customerEffortScore}. */
  readonly ces?: EffortScale | undefined;
  /** How many were asked in each period, for response rates. */
  readonly sent?: SurveysSent | undefined;
}

/** A scale of whole ratings, and what is made of the answers. */
export interface CheckedScale {
  readonly from: number;
  readonly to: number;
  readonly form: ScoreForm;
  readonly sets: RatingSets;
}

/** Options that can be meant. */
export interface CheckedSurvey {
  readonly level: Confidence;
  readonly method: NetScoreMethod;
  readonly answers: "latest" | "all";
  readonly scales: Readonly<Record<SurveyKind, CheckedScale>>;
  readonly sent: SurveysSent;
}

/** Refuses options that are misspelt or cannot be meant. */
export function checkSurveyOptions(options: SurveyOptions): CheckedSurvey {
  const { answers = "latest", nps = {}, csat = {}, ces = {}, sent = {} } = options;
  checkPeriodOptions(options, ["confidence", "answers", "nps", "csat", "ces", "sent"]);
  checkOption("answers", answers, ["latest", "all"]);
  checkKeys(nps, ["method"]);
  checkKeys(csat, ["scale", "satisfied", "dissatisfied", "form"]);
  checkKeys(ces, ["scale", "easyEnd", "easy", "difficult", "form"]);
  const { method = "adjusted-wald" } = nps;
  checkOption("method", method, NET_SCORE_METHODS);
  checkSent(sent, options.fiscalYearStart);
  return { level: readConfidence(options.confidence), method, answers, scales: scalesOf(csat, ces), sent };
}

function scalesOf(csat: SatisfactionScale, ces: EffortScale): CheckedSurvey["scales"] {
  const { form, scale } = checkEffortScale(ces);
  return {
    nps: { from: 0, to: 10, form: "net", sets: { positive: [9, 10], negative: [0, 1, 2, 3, 4, 5, 6] } },
    csat: { from: 1, to: satisfactionScale(csat), form: satisfactionForm(csat), sets: satisfactionSets(csat) },
    ces: { from: 1, to: scale, form, sets: effortSets(ces) },
  };
}

function checkSent(sent: SurveysSent, fiscalYearStart: number | undefined): void {
  checkKeys(sent, ["nps", "csat", "ces"]);
  for (const [kind, periods] of Object.entries(sent)) {
    for (const [label, count] of Object.entries(periods)) {
      parsePeriod(label, `sent.${kind}`, fiscalYearStart);
      readCount(count, `sent.${kind}["${label}"]`);
    }
  }
}
