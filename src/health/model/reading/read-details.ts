import { quote } from "../../../errors.ts";
import { compareRationals } from "../../../number/rationals.ts";
import { type At, fieldOf, inside, isSound, note, readNumber, readObject, readPoints, readWord } from "./fields.ts";
import type { ReadModel } from "./read-types.ts";

/** Decimals beyond these are not shown. */
const MOST_DECIMALS = 10;

/** Reads when points are good, average and poor. */
export function readClasses(value: unknown, at: At): ReadModel["classes"] {
  const { good, average } = readObject(value, at, ["good", "average"]);
  const [goodAt, averageAt] = [inside(at, "good"), inside(at, "average")];
  let classes = DEFAULT_CLASSES;
  const sound = isSound(at, () => {
    classes = { good: readPoints(good, goodAt), average: readPoints(average, averageAt) };
  });
  if (sound && compareRationals(classes.average, classes.good) >= 0) {
    const message = `Cannot use ${quote(average)} as ${fieldOf(averageAt.path)}: fewer points are average than good, which begins at ${quote(good)}`;
    note(averageAt, { code: "not-allowed", message, received: average });
  }
  return classes;
}

/** Thirds, to whole points. */
export const DEFAULT_CLASSES: ReadModel["classes"] = {
  good: { numerator: 67n, denominator: 1n },
  average: { numerator: 33n, denominator: 1n },
};

/** Reads where scores are rounded. */
export function readRounding(value: unknown, at: At): ReadModel["rounding"] {
  const given = readObject(value, at, ["stage", "decimals"]);
  const stages = ["score", "groups", "components"] as const;
  const stage = given["stage"] === undefined ? "score" : readWord(given["stage"], inside(at, "stage"), stages);
  const place = inside(at, "decimals");
  const decimals = readNumber(given["decimals"], place);
  const number = Number(decimals.numerator);
  if (decimals.denominator !== 1n || number < 0 || number > MOST_DECIMALS) {
    const message = `Cannot use ${quote(given["decimals"])} as ${fieldOf(place.path)}: choose a whole number from 0 to ${String(MOST_DECIMALS)}`;
    note(place, { code: "out-of-range", message, received: given["decimals"] });
  }
  return { stage, decimals: number };
}
