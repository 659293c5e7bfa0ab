import { MetricInputError, quote } from "../../errors.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { SurveyKind, SurveyResponseRow } from "../../rows/types/activity/survey-response-row.ts";
import type { Moment } from "../../time/moment.ts";
import { isBlank, readId, readMoment, readWord } from "../periods/row-cells.ts";
import type { Entry } from "../periods/row-reading.ts";
import type { CheckedScale } from "./survey-options.ts";

/** One answer. */
export interface Answer extends Entry {
  readonly kind: SurveyKind;
  readonly score: number;
  readonly at: Moment;
  /** Who gave it, for this kind of question; `null` for somebody else than all others. */
  readonly respondent: string | null;
}

/** What answers are read by. */
export interface AnswerReading {
  readonly scales: Readonly<Record<SurveyKind, CheckedScale>>;
  readonly timeZone: string | undefined;
  readonly segmentOf: (row: SurveyResponseRow) => string | null;
}

/** Reads an answer, or throws naming the field. */
export function readAnswer(row: SurveyResponseRow, number: number, reading: AnswerReading): Answer {
  const kind = readWord(row.kind, "kind", ["nps", "csat", "ces"]);
  const at = readMoment(row.at, "at", reading.timeZone);
  const account = readId(row.accountId, "accountId");
  const respondent = readId(row.respondentId, "respondentId");
  return {
    row: number,
    account,
    day: at.day,
    knownOn: at.day,
    lastDay: at.day,
    segment: reading.segmentOf(row),
    key: null,
    kind,
    score: readScore(row.score, kind, reading.scales[kind]),
    at,
    // Who is number 7 of one account is not who is number 7 of another.
    respondent: respondent === null ? null : JSON.stringify([kind, account, respondent]),
  };
}

function readScore(cell: unknown, kind: SurveyKind, { from, to }: CheckedScale): number {
  const details = { field: "score", received: cell };
  if (isBlank(cell)) {
    const message = `Cannot do without score: received ${quote(cell)}`;
    throw new MetricInputError(message, { code: "missing-field", ...details });
  }
  const score = parseDecimal(cell as number, "score").toNumber();
  if (!Number.isInteger(score)) {
    const message = `Cannot use a fraction as score, which is a whole rating: received ${quote(cell)}`;
    throw new MetricInputError(message, { code: "not-whole", ...details });
  }
  if (score >= from && score <= to) return score;
  const message = `Cannot use score outside the scale from ${String(from)} to ${String(to)} of ${kind}: received ${quote(cell)}`;
  throw new MetricInputError(message, { code: "out-of-range", ...details });
}
