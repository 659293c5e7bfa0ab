import type { ReadOptions, ReadSurveyResponsesOptions } from "../schemas/read-options.ts";
import type { ReadAccounts, ReadGoals, ReadSurveyResponses } from "../types/read-by-kind.ts";
import { readKind } from "./read-kind.ts";

/**
 * Reads answers to surveys from objects of unknown shape.
 *
 * Which survey it is, a record says (`kind`), or the name of the score (`NPS score`), or `surveyKind`. A score of NPS is
 * whole and from 0 to 10; one of CSAT or CES is any number, as the row does not know how long the scale is.
 *
 * @param records - Objects, in any iterable.
 * @param options - `surveyKind`, `numbers`, `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example Answers that do not say to what
 * ```ts
 * import { readSurveyResponses } from "customer-metrics/rows";
 *
 * const answers = [
 *   { score: 9, email: "ana@acme.example", responded_at: "2025-03-01" },
 *   { score: 11, email: "ben@acme.example", responded_at: "2025-03-01" },
 * ];
 * const { rows, issues } = readSurveyResponses(answers, { surveyKind: "nps" });
 *
 * rows; // => [{ score: 9, respondentId: "ana@acme.example", at: "2025-03-01", kind: "nps" }]
 * issues[0]?.message; // => "Cannot use a score of nps that is not from 0 to 10: received 11"
 * ```
 */
export function readSurveyResponses(
  records: Iterable<unknown>,
  options: ReadSurveyResponsesOptions = {},
): ReadSurveyResponses {
  return readKind("survey-response-rows", records, options);
}

/**
 * Reads goals from objects of unknown shape: what is to be reached, and by when.
 *
 * `85 %` is 0.85. What is no field is ignored: a goal has nothing to segment by.
 *
 * @param records - Objects, in any iterable.
 * @param options - `numbers`, `dates`, `timeZone`, `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example A plan's goals
 * ```ts
 * import { readGoals } from "customer-metrics/rows";
 *
 * const { rows } = readGoals([{ KPI: "net-revenue-retention", Target: "110%", Deadline: "2025-12-31" }]);
 *
 * rows; // => [{ metric: "net-revenue-retention", target: "1.10", by: "2025-12-31" }]
 * ```
 */
export function readGoals(records: Iterable<unknown>, options: ReadOptions = {}): ReadGoals {
  return readKind("goal-rows", records, options);
}

/**
 * Reads accounts from objects of unknown shape: all that is known of them is an attribute.
 *
 * @param records - Objects, in any iterable.
 * @param options - `columns` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example What a CRM exports
 * ```ts
 * import { readAccounts } from "customer-metrics/rows";
 *
 * readAccounts([{ "Account ID": "a", "Account name": "Acme", Region: "EU" }]).rows; // => [{ id: "a", attributes: { "Account name": "Acme", Region: "EU" } }]
 * ```
 */
export function readAccounts(records: Iterable<unknown>, options: ReadOptions = {}): ReadAccounts {
  return readKind("account-rows", records, options);
}
