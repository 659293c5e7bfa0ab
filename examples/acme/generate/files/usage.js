// Who used what: the last six months, up to three users of each account, one row for each of their active days.
import { dateOf, dayOf, LAST, weekdayOf } from "../calendar.js";
import { gloomOn, hasOn, workspaceOn } from "../company/presence.js";
import { stream } from "../random.js";

const FROM = dayOf("2025-07-01");
const SEATS_SEEN = 3;

export const USAGE_HEADER = ["accountId", "userId", "feature", "at", "count", "minutes"];

/** From the first that everybody uses to the deep ones that stay where the product fits. */
const FEATURES = [
  ["boards", 34],
  ["documents", 26],
  ["comments", 16],
  ["reports", 4],
  ["automations", 3],
  ["integrations", 2],
];

/** Rows by day, account and user. */
export function usageRows(lives) {
  const rows = lives.flatMap((life) => usersOf(life).flatMap((user) => daysOf(life, user)));
  return rows
    .sort((a, b) => a[0] - b[0] || (a[2] < b[2] ? -1 : 1))
    .map(([day, account, user, feature, ...numbers]) => {
      return [account, user, feature, dateOf(day), ...numbers];
    });
}

function usersOf(life) {
  const { customer, lines } = life;
  const last = lines.findLast(({ product, end }) => product === "Workspace" && (end === null || end > FROM));
  if (last === undefined) return [];
  const draw = stream(`users ${customer.id}`);
  const users = Math.min(SEATS_SEEN, Math.max(1, Math.floor(last.seats / 2)));
  return Array.from({ length: users }, (_, index) => ({
    id: `${customer.id}-u${String(index + 1)}`,
    keen: (0.12 + 0.75 * customer.fit) * (0.6 + 0.6 * draw.next()),
  }));
}

function daysOf(life, { id, keen }) {
  const { customer } = life;
  const draw = stream(`usage ${id}`);
  const rows = [];
  for (let day = FROM; day <= LAST; day += 1) {
    const isActive = draw.next();
    const line = workspaceOn(life, day);
    const share = keen * (1 - 0.85 * gloomOn(life, day)) * SEASON[day - FROM];
    if (line === undefined || isActive >= share * (STATES[line.plan === "Free" ? "free" : line.status] ?? 1)) continue;
    const minutes = 2 + Math.floor(draw.next() * (20 + 60 * customer.fit) * (1 - 0.6 * gloomOn(life, day)));
    rows.push([day, customer.id, id, featureOf(life, day, draw), 1 + Math.floor(minutes / 5), minutes]);
  }
  return rows;
}

const STATES = { free: 0.5, paused: 0.04, past_due: 0.8 };

function featureOf(life, day, draw) {
  const deep = 12 * life.customer.fit * life.customer.fit * (1 - gloomOn(life, day));
  const features = FEATURES.map(([name, weight], place) => [name, place > 2 ? weight * deep * 0.4 : weight]);
  if (hasOn(life, "Insights", day)) features.push(["insights", 14]);
  return draw.weighted(features);
}

const SEASON = Array.from({ length: LAST - FROM + 1 }, (_, index) => seasonOn(FROM + index));

function seasonOn(day) {
  const date = dateOf(day).slice(5);
  const isWeekend = weekdayOf(day) > 4;
  const holiday = date >= "12-24" ? 0.15 : date >= "07-20" && date < "08-25" ? 0.7 : 1;
  return holiday * (isWeekend ? 0.12 : 1);
}
