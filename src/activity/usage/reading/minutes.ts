import type { Decimal } from "../../../number/decimal.ts";
import { decimalFromUnits } from "../../../number/fraction.ts";
import { isDecimalInput } from "../../../number/parse.ts";
import { addScaled, parseScaled, type Scaled } from "../../../number/scaled.ts";

/** Minutes as whole hundredths, which most are; or exactly, where they have more digits. */
export type Minutes = number | Scaled;

/** Beyond this, sums of hundredths could skip whole ones. */
const LARGEST = 1e11;

/** Reads minutes; `null` where they are none. They can be below 0. */
export function readMinutes(value: unknown): Minutes | null {
  if (typeof value === "number") {
    const hundredths = Math.round(value * 100);
    if (hundredths / 100 === value && Math.abs(hundredths) <= LARGEST) return hundredths;
  }
  return isDecimalInput(value) ? parseScaled(value, "minutes") : null;
}

/** Whether minutes are below 0. */
export function isNegative(minutes: Minutes): boolean {
  return typeof minutes === "number" ? minutes < 0 : minutes.mantissa < 0n;
}

/** A sum of minutes that is exact in any order. */
export class MinutesSum {
  #hundredths = 0;
  #rest: Scaled | null = null;

  add(minutes: Minutes): void {
    if (typeof minutes === "number") {
      this.#hundredths += minutes;
      if (this.#hundredths > LARGEST_SUM) this.#putAside();
    } else this.#rest = this.#rest === null ? minutes : addScaled(this.#rest, minutes);
  }

  /** The sum so far. */
  total(): Scaled {
    const hundredths = { mantissa: BigInt(this.#hundredths), scale: 2 };
    return this.#rest === null ? hundredths : addScaled(hundredths, this.#rest);
  }

  #putAside(): void {
    this.#rest = this.total();
    this.#hundredths = 0;
  }
}

const LARGEST_SUM = 4e15;

/** Sums added up; `null` where there are none. */
export function totalMinutes(sums: readonly MinutesSum[]): Decimal | null {
  if (sums.length === 0) return null;
  const { mantissa, scale } = sums.map((sum) => sum.total()).reduce(addScaled);
  return decimalFromUnits(mantissa, scale);
}
