import { allEvents, allMinutes, eventsOf, minutesOf } from "./shown-sums.ts";
import type { BreadthTotals, ContentTotals, DepthCounts, DepthTotals } from "../feature-totals.ts";
import type { ActivityPeriod } from "../totals.ts";
import type { Counts } from "../counting/counts.ts";
import type { SeatCounts } from "../counting/breadth.ts";
import { knownDays } from "../counting/period-places.ts";
import { showActive } from "./show-active.ts";
import { showFeatures } from "./show-features.ts";
import { type Counted, intervalOf, type Showing, type ShownPlace } from "./showing.ts";

/** One group in one period, as it is told. */
export function showPeriod(
  showing: Showing,
  counted: Counted,
  { group, period }: Omit<ShownPlace, "sums">,
): ActivityPeriod {
  const { places, asked, asOf } = showing;
  const segment = showing.segmentOf(group);
  const sums = [...showing.sums.rowsIn(places.cells[period]!, segment)];
  const place = { group, period, sums };
  const active = { places, group, period, byWeek: asked.byWeek };
  const seats = counted.seats?.[group]?.[period] ?? null;
  return Object.freeze({
    kind: "activity-period",
    period: places.periods[period]!.label,
    complete: places.periods[period]!.lastDay <= asOf,
    days: knownDays(places, period),
    events: allEvents(sums),
    minutes: allMinutes(sums),
    users: showActive(counted.users, active),
    accounts: showActive(counted.accounts, active),
    features: showFeatures(showing, counted, place),
    breadth: seats === null ? null : showBreadth(seats),
    depth: asked.key.length === 0 ? null : showDepth(showing, counted, place),
    engagement: showEngagement(showing, counted, place),
  });
}

function showBreadth({ inUse, seats, beyond, unknown }: SeatCounts): BreadthTotals {
  return Object.freeze({
    adopters: inUse,
    engaged: inUse,
    eligible: seats,
    beyondSeats: beyond,
    unknownSeats: unknown,
    interval: intervalOf(inUse, seats),
  });
}

function showDepth(
  { asked, places }: Showing,
  { users, accounts }: Counted,
  { group, period }: ShownPlace,
): DepthTotals {
  const width = asked.key.length + 1;
  const from = (group * places.periods.length + period) * width;
  const depthOf = (counts: Counts): DepthCounts => {
    const exactly = Array.from(counts.depth.subarray(from, from + width));
    const adopters = exactly.reduce((sum, count, used) => sum + used * count, 0);
    const active = exactly.reduce((sum, count) => sum + count, 0);
    return Object.freeze({ adopters, eligible: active * asked.key.length, exactly: Object.freeze(exactly) });
  };
  return Object.freeze({ keyFeatures: asked.key.length, users: depthOf(users), accounts: depthOf(accounts) });
}

function showEngagement(
  { asked, places, content }: Showing,
  { users, accounts }: Counted,
  { group, period, sums }: ShownPlace,
): readonly ContentTotals[] {
  const place = group * places.periods.length + period;
  const shown = content.map((name, kind): ContentTotals => {
    const features = asked.content[kind]!;
    const counts = ({ engaged, active }: Counts): ContentTotals["users"] =>
      Object.freeze({ engaged: engaged[place * content.length + kind]!, eligible: active[place]! });
    return Object.freeze({
      content: name,
      events: eventsOf(sums, features),
      minutes: minutesOf(sums, features),
      users: counts(users),
      accounts: counts(accounts),
    });
  });
  return Object.freeze(shown);
}
