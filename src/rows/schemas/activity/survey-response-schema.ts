import type * as z from "zod";
import { quote } from "../../../errors.ts";
import type { SurveyKind, SurveyResponseRow } from "../../types/activity/survey-response-row.ts";
import type { Fault } from "../issue-list.ts";
import type { Draft } from "../subscription-cells.ts";
import { SURVEY_WORDS } from "./activity-words.ts";
import { choiceCell, ID_CELL, MOMENT_CELL, SCORE_CELL } from "./cell-forms.ts";
import { type RowContext, type RowShape, shapeSchema } from "./row-shape.ts";

const KINDS: readonly SurveyKind[] = ["nps", "csat", "ces"];

/** How answers to surveys are read. */
export const SURVEY_RESPONSES: RowShape<SurveyResponseRow> = {
  cells: {
    kind: /* @__PURE__ */ choiceCell(SURVEY_WORDS, KINDS),
    score: SCORE_CELL,
    respondentId: ID_CELL,
    accountId: ID_CELL,
    at: MOMENT_CELL,
  },
  required: ["kind", "score", "at"],
  faults: scoreFaults,
};

/**
 * The schema (zod) of an answer to a survey. For NPS a score is whole and from 0 to 10. For CSAT and CES it is any number:
 * how long their scale is, the survey knows and the row does not, so whoever counts the scores says it there.
 *
 * @example Answers, checked
 * ```ts
 * import { surveyResponseRowSchema } from "customer-metrics/rows";
 *
 * const row = { kind: "nps", score: 12, at: "2025-03-01" };
 *
 * surveyResponseRowSchema.safeParse(row).error?.issues[0]?.message; // => "Cannot use a score of nps that is not from 0 to 10: received 12"
 * surveyResponseRowSchema.safeParse({ ...row, kind: "csat" }).success; // => true
 * ```
 */
export const surveyResponseRowSchema: z.ZodType<SurveyResponseRow> = /* @__PURE__ */ shapeSchema(SURVEY_RESPONSES);

/** Nobody can answer 12 or 7.5 to how likely it is, from 0 to 10. */
function scoreFaults({ kind, score }: Readonly<Draft>, { written }: RowContext): readonly Fault[] {
  if (kind !== "nps" || typeof score !== "number" || !Number.isFinite(score)) return [];
  const about = { field: "score", received: written["score"] };
  const received = `: received ${quote(about.received)}`;
  if (score < 0 || score > 10) {
    return [
      { ...about, code: "out-of-range", message: `Cannot use a score of nps that is not from 0 to 10${received}` },
    ];
  }
  if (Number.isInteger(score)) return [];
  return [{ ...about, code: "not-whole", message: `Cannot use a score of nps that is not whole${received}` }];
}
