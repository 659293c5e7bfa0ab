// Candidates side by side: one run of each after the other, again and again, and the best of each counts. A machine that
// slows down slows all of them.
import process from "node:process";

/** The best time of each candidate in milliseconds. */
export async function best(candidates, rounds) {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, Infinity]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(candidates)) {
      globalThis.gc?.();
      const began = process.hrtime.bigint();
      await run();
      times[name] = Math.min(times[name], Number(process.hrtime.bigint() - began) / 1e6);
    }
  }
  return times;
}
