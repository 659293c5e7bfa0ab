// Numbers that look random and are the same on every machine: a stream for each name, so that what is drawn for one
// customer or file does not depend on what was drawn for another. Only +, -, *, / and floors are used on them, because
// Math.exp and its like may differ between engines in the last digit.
const SEED = 20_230_101;

/** The stream of a name. */
export function stream(name) {
  const next = mulberry32(SEED ^ hashOf(name));
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (items) => items[whole(0, items.length - 1)],
    /** One of `[item, weight]` pairs. */
    weighted(pairs) {
      let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      return (pairs.find(([, weight]) => (left -= weight) < 0) ?? pairs.at(-1))[0];
    },
    /** Between 0 and 1, and more often near the middle. */
    middling: () => (next() + next()) / 2,
  };
}

/** A small generator of numbers in [0, 1). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  return hash;
}
