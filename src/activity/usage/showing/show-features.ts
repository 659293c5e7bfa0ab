import type { Counts } from "../counting/counts.ts";
import type { AdopterCounts, EligibleCounts, FeatureTotals } from "../feature-totals.ts";
import { type Counted, intervalOf, type Showing, type ShownPlace } from "./showing.ts";
import { eventsOf, minutesOf } from "./shown-sums.ts";

/** Who used each feature in one period. */
export function showFeatures(
  { features, places, asked }: Showing,
  counted: Counted,
  { group, period, sums }: ShownPlace,
): readonly FeatureTotals[] {
  const place = group * places.periods.length + period;
  const shown = features.map(([feature, code]): FeatureTotals => {
    const adopters = (counts: Counts): number => counts.adopters[place * asked.features + code]!;
    const amongActive = (counts: Counts): AdopterCounts => adopterCounts(adopters(counts), counts.active[place]!);
    const { customers } = counted;
    return Object.freeze({
      feature,
      events: eventsOf(sums, [code]),
      minutes: minutesOf(sums, [code]),
      users: amongActive(counted.users),
      accounts: amongActive(counted.accounts),
      customers: customers === null ? null : eligibleCounts(adopters(customers), counted.customersIn[group]!),
    });
  });
  return Object.freeze(shown);
}

function adopterCounts(adopters: number, active: number): AdopterCounts {
  return Object.freeze({ adopters, active, interval: intervalOf(adopters, active) });
}

function eligibleCounts(adopters: number, eligible: number): EligibleCounts {
  return Object.freeze({ adopters, eligible });
}
