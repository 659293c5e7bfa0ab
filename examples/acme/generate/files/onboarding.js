// How fast accounts got going: one row for each account and milestone.
import { dateOf, LAST } from "../calendar.js";
import { firstLeft } from "../company/presence.js";
import { stream } from "../random.js";

export const JOURNEYS_HEADER = ["accountId", "startedAt", "reachedAt", "leftAt", "milestone"];

/** Each with how many days it takes the slowest, and which fit never gets there. */
const MILESTONES = [
  ["first-project", 60, 0.12],
  ["team-invited", 90, 0.16],
  ["first-report", 170, 0.24],
];

/** When an account reached a milestone, or `null`: not at all, not before it left, or not yet. */
export function reachedOn(life, milestone) {
  const { customer } = life;
  const [, slowest, least] = MILESTONES.find(([name]) => name === milestone);
  const draw = stream(`${milestone} ${customer.id}`);
  const [luck, stubborn] = [draw.middling(), draw.next()];
  if (customer.fit < least && stubborn < 0.75) return null;
  const slow = 1.05 - customer.fit;
  const day = customer.joined + 1 + Math.floor(slow * slow * slowest * 2 * luck);
  const left = firstLeft(life, LAST);
  return day > LAST || (left !== null && day >= left) ? null : day;
}

export function journeyRows(lives) {
  return lives.flatMap((life) =>
    MILESTONES.map(([milestone]) => {
      const left = firstLeft(life, LAST);
      const reached = reachedOn(life, milestone);
      const dates = [life.customer.joined, reached, left].map((day) => (day === null ? "" : dateOf(day)));
      return [life.customer.id, ...dates, milestone];
    }),
  );
}
