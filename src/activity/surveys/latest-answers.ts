import { compareMoments } from "../../time/moment.ts";
import type { Period } from "../../time/period.ts";
import { placeOf } from "../periods/told-totals.ts";
import type { Answer } from "./read-response.ts";

/**
 * Of the answers that one respondent gave to one kind of question in one period, the latest; of two at one time, the one
 * that comes later in the data. Answers outside of all periods are left as they are: nobody asks for them.
 */
export function latestAnswers(answers: readonly Answer[], periods: readonly Period[]): readonly Answer[] {
  const latest = new Map<string, Answer>();
  const keyOf = ({ respondent, day }: Answer): string | null => {
    const place = placeOf(periods, day);
    return respondent === null || place < 0 ? null : `${String(place)} ${respondent}`;
  };
  for (const answer of answers) {
    const key = keyOf(answer);
    if (key === null) continue;
    const other = latest.get(key);
    if (other === undefined || compareMoments(answer.at, other.at) >= 0) latest.set(key, answer);
  }
  return answers.filter((answer) => {
    const key = keyOf(answer);
    return key === null || latest.get(key) === answer;
  });
}
