import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import type { Decimal } from "../../number/decimal.ts";
import { MOST_PLACES } from "../../number/fraction.ts";
import { roundToFoot } from "../../number/footing.ts";
import type { Figure } from "../../reconcile/figures/figure.ts";
import type { Reconciliation } from "../../reconcile/reconciliation.ts";
import { amount, units } from "../render/figures.ts";

/** The numbers of a bridge as they are shown: effects with a sign, and all of them so that they add up. */
export interface ShownBridge {
  readonly from: string;
  readonly effects: readonly string[];
  readonly to: string;
}

/** Shows a bridge with as many digits as it takes to see the largest effect, and no fewer than people are used to. */
export function shownBridge({ from, to, bridge, currency }: Reconciliation, unit: Figure["unit"]): ShownBridge | null {
  if (from.value === null || to.value === null) return null;
  const effects = bridge.map(({ effect }) => effect);
  const places = placesFor(effects, leastPlaces(unit, [from.value, to.value, ...effects], currency));
  const [first, second] = [units(from.value, places), units(to.value, places)];
  const parts = effects.map((effect) => units(effect, MOST_PLACES));
  const shape = { denominator: 10n ** BigInt(MOST_PLACES), unitsPerOne: 10n ** BigInt(places), surplusTo: 0 };
  const footed = parts.length === 0 ? [] : roundToFoot({ parts, total: second - first, ...shape });
  const text = (value: bigint): string => written(value, places, unit);
  return {
    from: text(first),
    effects: footed.map((effect) => (effect > 0n ? `+${text(effect)}` : text(effect))),
    to: text(second),
  };
}

/** A share is shown in percent, which takes two places off. */
function written(value: bigint, places: number, unit: Figure["unit"]): string {
  return unit === "share" ? `${amount(value, places - 2)} %` : amount(value, places);
}

function leastPlaces(unit: Figure["unit"], values: readonly Decimal[], currency: string | null): number {
  if (unit === "share") return 4;
  if (values.every((value) => value.isInteger())) return 0;
  return unit === "money" ? minorDigits(currency ?? undefined) : 2;
}

/** What is not nothing must not look like it: the largest effect has two digits at least. */
function placesFor(effects: readonly Decimal[], least: number): number {
  const largest = effects[0]?.abs();
  if (largest === undefined || largest.isZero()) return least;
  let places = least;
  while (places < MOST_PLACES && largest.times(10 ** places).lessThan(10) && !largest.times(10 ** places).isInteger())
    places += 1;
  return places;
}
