import type { Decimal } from "../../../number/decimal.ts";
import type { SumRow } from "../reading/event-sums.ts";
import { type MinutesSum, totalMinutes } from "../reading/minutes.ts";

/** How many times anything was done. */
export function allEvents(sums: readonly SumRow[]): number {
  return sums.reduce((total, { events }) => events.reduce((sum, count) => sum + count, total), 0);
}

/** How many minutes everything took; `null` where no event says. */
export function allMinutes(sums: readonly SumRow[]): Decimal | null {
  return totalMinutes(given(sums.flatMap(({ minutes }) => minutes)));
}

/** How many times some features were used. */
export function eventsOf(sums: readonly SumRow[], features: readonly number[]): number {
  let total = 0;
  for (const { events } of sums) for (const feature of features) total += events[feature + 1] ?? 0;
  return total;
}

/** How many minutes some features were used for; `null` where no event says. */
export function minutesOf(sums: readonly SumRow[], features: readonly number[]): Decimal | null {
  return totalMinutes(given(sums.flatMap(({ minutes }) => features.map((feature) => minutes[feature + 1]))));
}

function given(minutes: readonly (MinutesSum | undefined)[]): readonly MinutesSum[] {
  return minutes.filter((sum) => sum !== undefined);
}
