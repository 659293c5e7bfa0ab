/** The mass of a distribution on one side of a point, and its density there. */
export interface TailAt {
  readonly tail: number;
  readonly density: number;
}

/** More than this at once could jump to where the tail is too small for a double. */
const LONGEST_STEP = 2;

/** Twice what the smallest tail takes. Where a share has fewer digits than its distribution is narrow, noise would go on. */
const MOST_STEPS = 50;

/**
 * The point whose tail has the given mass: Newton's method on the logarithm of the tail.
 *
 * The tail of a log-concave density is log-concave too, so its logarithm lies below each of its tangents. Newton's step
 * therefore never falls short: once it has passed the point it comes back to it from the same side, whatever the start.
 * A step from an error of `e` in the logarithm leaves less than `e²`, so the first step from below 1e-7 is the last.
 *
 * @param tailAt - The tail and the density at a point. The tail shrinks towards `direction`.
 * @param mass - The mass that the tail is to have, above 0 and below 1.
 * @param from - Where to start, `start`, and which way the tail shrinks, `direction`: 1 upwards, -1 downwards.
 */
export function logConcaveQuantile(
  tailAt: (point: number) => TailAt,
  mass: number,
  { start, direction }: { readonly start: number; readonly direction: 1 | -1 },
): number {
  let point = start;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const { tail, density } = tailAt(point);
    const error = Math.log(tail / mass);
    point += (direction * Math.min(error, LONGEST_STEP) * tail) / density;
    if (Math.abs(error) < 1e-7) break;
  }
  return point;
}
