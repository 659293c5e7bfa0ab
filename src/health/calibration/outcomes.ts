import { type Day, parseDay } from "../../time/calendar-date.ts";
import type { Decimal } from "../../number/decimal.ts";
import { isGiven, readAccountId, readScore } from "../history/row-cells.ts";
import type { ReadCalibration } from "./calibration-options.ts";
import type { LeftOutScores, ScoredAccount } from "./calibration-types.ts";

/** A score and what came of it. */
export interface Outcome {
  readonly accountId: string | number;
  readonly score: Decimal;
  readonly churned: boolean;
}

/** A row, read. */
export interface ReadScored {
  readonly accountId: string | number;
  readonly score: Decimal | null;
  readonly scoredAt: Day;
  readonly churnedAt: Day | null;
}

/** Reads a row, or throws what is wrong with it. */
export function readScored(row: ScoredAccount, timeZone: string | undefined): ReadScored {
  const { churnedAt } = row;
  return {
    accountId: readAccountId(row.accountId),
    score: readScore(row.score),
    scoredAt: parseDay(row.scoredAt, "scoredAt", timeZone),
    churnedAt: isGiven(churnedAt) ? parseDay(churnedAt!, "churnedAt", timeZone) : null,
  };
}

/** What came of every score that counts, and how many do not. */
export function outcomesOf(
  rows: readonly ReadScored[],
  options: ReadCalibration,
): { readonly outcomes: readonly Outcome[]; readonly leftOut: LeftOutScores } {
  const leftOut = { censored: 0, churnedEarly: 0, unscored: 0, later: 0, gone: 0 };
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const outcome = outcomeOf(row, options);
    if (typeof outcome === "string") leftOut[outcome] += 1;
    else outcomes.push(outcome);
  }
  return { outcomes, leftOut: Object.freeze(leftOut) };
}

/**
 * A score counts when its whole horizon is known. Who left before it is over is known to have left; but of their fellows
 * who stayed nothing is known yet, and to count the ones without the others would make churn look higher than it is.
 */
function outcomeOf(row: ReadScored, { asOf, horizonDays, countsIncomplete }: ReadCalibration): Outcome | Unusable {
  const { accountId, score, scoredAt, churnedAt } = row;
  const unusable = unusableFor(row, asOf);
  if (unusable !== null) return unusable;
  if (score === null) return "unscored";
  const ends = scoredAt + horizonDays;
  const churned = (churnedAt ?? Infinity) <= Math.min(ends, asOf);
  if (ends <= asOf || (churned && countsIncomplete)) return { accountId, score, churned };
  return churned ? "churnedEarly" : "censored";
}

type Unusable = keyof LeftOutScores;

function unusableFor({ scoredAt, churnedAt }: ReadScored, asOf: Day): Unusable | null {
  if (scoredAt > asOf) return "later";
  return churnedAt !== null && churnedAt <= scoredAt ? "gone" : null;
}
