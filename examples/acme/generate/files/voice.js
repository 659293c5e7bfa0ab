// What customers say and ask: tickets, and answers to three surveys.
import { dateOf, LAST, MONTH_STARTS, stampOf, weekdayOf } from "../calendar.js";
import { reachedOn } from "./onboarding.js";
import { gloomOn, workspaceOn } from "../company/presence.js";
import { stream } from "../random.js";

export const TICKETS_HEADER = [
  ...["ticketId", "accountId", "openedAt", "firstRepliedAt", "closedAt"],
  ...["channel", "topic", "priority", "selfServed", "escalated"],
];
export const RESPONSES_HEADER = ["kind", "score", "respondentId", "accountId", "at"];

const TOPICS = Object.entries({ "how to": 40, bug: 22, billing: 14, access: 12, "feature request": 12 });

/** Tickets in the order in which they were opened. More of them where the product fits ill, and before leaving. */
export function tickets(lives) {
  const all = lives.flatMap((life) => {
    const draw = stream(`tickets ${life.customer.id}`);
    return MONTH_STARTS.flatMap((start) => {
      const many = { small: 0.16, mid: 0.3, large: 0.75 }[life.customer.segment];
      const often = many * (1.6 - 1.2 * life.customer.fit) * (1 + 1.2 * gloomOn(life, start + 15));
      return [often, often / 2].flatMap((share) => (draw.chance(share) ? [ticketOf(life, start, draw)] : []));
    });
  });
  return all.filter(({ line, day }) => line !== undefined && day <= LAST).sort((a, b) => a.day - b.day || a.at - b.at);
}

function ticketOf(life, start, draw) {
  const day = start + draw.whole(0, 27);
  const gloom = gloomOn(life, day);
  const topic = draw.weighted(TOPICS);
  const selfServed = (topic === "how to" || topic === "access") && draw.chance(0.55);
  const isEscalated = !selfServed && draw.chance(0.03 + 0.12 * gloom);
  const priority = isEscalated ? "urgent" : draw.pick(["low", "normal", "normal", "high"]);
  const reply = 5 + Math.floor(draw.next() * draw.next() * 2000);
  const days = selfServed ? 0 : Math.floor(draw.next() * draw.next() * (isEscalated ? 24 : 9));
  const [channel, at] = [selfServed ? "help centre" : draw.pick(["email", "email", "chat"]), draw.whole(420, 1140)];
  return {
    life,
    line: workspaceOn(life, day),
    day,
    at,
    topic,
    selfServed,
    isEscalated,
    priority,
    reply,
    days,
    channel,
  };
}

export function ticketRows(all) {
  return all.map((ticket, index) => {
    const { life, day, at, topic, selfServed, isEscalated, priority, reply, days, channel } = ticket;
    const closed = day + days;
    return [
      ...[`T${String(index + 1).padStart(5, "0")}`, life.customer.id, stampOf(day, at)],
      ...[selfServed ? "" : stampOf(day, at + reply), closed > LAST ? "" : stampOf(closed, at + reply + 30)],
      ...[channel, topic, priority, selfServed ? "yes" : "no", isEscalated ? "yes" : "no"],
    ];
  });
}

/** Answers in the order in which they were given, and three that no survey can have. */
export function responseRows(lives, all) {
  const answers = [...lives.flatMap(npsOf), ...lives.flatMap(onboardingEffort), ...all.flatMap(afterTicket)];
  const known = answers.filter(({ day }) => day <= LAST).sort((a, b) => a.day - b.day || (a.who < b.who ? -1 : 1));
  const rows = known.map(({ kind, score, who, account, day }) => [kind, score, who, account, dateOf(day)]);
  for (const [kind, place, score] of IMPOSSIBLE) rows.filter((row) => row[0] === kind)[place][1] = score;
  return rows;
}

const IMPOSSIBLE = [
  ["nps", 300, "12"],
  ["csat", 200, "n/a"],
  ["ces", 100, "0"],
];

/** Four times a year, up to three people of each account are asked whether they would recommend it. */
function npsOf(life) {
  const { customer } = life;
  const draw = stream(`nps ${customer.id}`);
  const asked = { small: 1, mid: 2, large: 3 }[customer.segment];
  const quarters = MONTH_STARTS.filter((_, month) => month % 3 === 1);
  return quarters.flatMap((start) =>
    Array.from({ length: asked }, (_, index) => {
      const day = workingDay(start + draw.whole(2, 16));
      const [answers, noise, isNamed] = [draw.chance(0.34), draw.middling(), draw.chance(0.97)];
      if (!answers || workspaceOn(life, day) === undefined) return [];
      const score = bounded(6 + 5 * customer.fit + 5.4 * (noise - 0.5) - 4 * gloomOn(life, day), 0, 10);
      const who = `${customer.id}-u${String(index + 1)}`;
      return [{ kind: "nps", score, who: isNamed ? who : "", account: isNamed ? customer.id : "", day }];
    }).flat(),
  );
}

/** After the first project, some say how hard it was: 1 is very hard, 7 very easy. */
function onboardingEffort(life) {
  const { customer } = life;
  const draw = stream(`effort ${customer.id}`);
  const reached = reachedOn(life, "first-project");
  if (reached === null || !draw.chance(0.5)) return [];
  const slow = Math.min(1, (reached - customer.joined) / 45);
  const score = bounded(6.2 - 2.6 * slow + 2.6 * (draw.middling() - 0.5), 1, 7);
  return [{ kind: "ces", score, who: `${customer.id}-u1`, account: customer.id, day: workingDay(reached + 1) }];
}

/** After a ticket, some say how content they are (1 to 5), and some how hard it was. */
function afterTicket({ life, day, days, isEscalated, at }) {
  const { customer } = life;
  const draw = stream(`ticket ${customer.id} ${String(day)} ${String(at)}`);
  const waited = Math.min(1, days / 8);
  const mood = 1.2 * (customer.fit - 0.5) - 1.4 * waited - (isEscalated ? 1 : 0) - gloomOn(life, day);
  const answer = { who: `${customer.id}-u${String(draw.whole(1, 2))}`, account: customer.id, day: day + days + 1 };
  const noise = draw.middling() - 0.5;
  if (draw.chance(0.32)) return [{ kind: "csat", score: bounded(4.4 + mood + 2.6 * noise, 1, 5), ...answer }];
  return draw.chance(0.12) ? [{ kind: "ces", score: bounded(5.4 + mood + 3 * noise, 1, 7), ...answer }] : [];
}

const bounded = (value, least, most) => Math.min(most, Math.max(least, Math.floor(value + 0.5)));

/** Surveys go out from Monday to Friday. */
const workingDay = (day) => day + [0, 0, 0, 0, 0, 2, 1][weekdayOf(day)];
