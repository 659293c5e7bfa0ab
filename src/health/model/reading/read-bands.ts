import { quote } from "../../../errors.ts";
import { compareRationals } from "../../../number/rationals.ts";
import { type At, fieldOf, inside, isSound, note, readList, readObject, readPoints, readText } from "./fields.ts";
import type { ReadBand } from "./read-types.ts";

/** Reads bands: names for every score from 0 up, each from where it begins to where the next does. */
export function readBands(value: unknown, at: At): readonly ReadBand[] {
  if (value === undefined) return [];
  const bands: ReadBand[] = [];
  const sound = isSound(at, () => {
    bands.push(...readList(value, at, "bands").map((band, index) => readBand(band, inside(at, index))));
  });
  if (!sound) return bands;
  const received = (index: number): unknown => (value as { readonly from: unknown }[])[index]?.from;
  bands.forEach(({ name, from }, index) => {
    const place = inside(inside(at, index), "from");
    if (index === 0 && from.numerator !== 0n) {
      const message = `Cannot begin bands above 0, where lower scores would have none: received ${quote(received(0))} as ${fieldOf(place.path)}`;
      note(place, { code: "out-of-range", message, received: received(0) });
    }
    if (index > 0 && compareRationals(from, bands[index - 1]!.from) <= 0) {
      const message = `Cannot use ${quote(received(index))} as ${fieldOf(place.path)}: bands go from the lowest score up, and the one before begins at ${quote(received(index - 1))}`;
      note(place, { code: "not-allowed", message, received: received(index) });
    }
    noteRepeated(bands, name, { index, at });
  });
  return bands;
}

function noteRepeated(
  bands: readonly ReadBand[],
  name: string,
  { index, at }: { readonly index: number; readonly at: At },
): void {
  const first = bands.findIndex((band) => band.name === name);
  if (first === index) return;
  const place = inside(inside(at, index), "name");
  const message = `Cannot use ${quote(name)} as ${fieldOf(place.path)}: ${fieldOf(inside(at, first).path)} has it already`;
  note(place, { code: "not-allowed", message, received: name });
}

function readBand(value: unknown, at: At): ReadBand {
  const { name, from } = readObject(value, at, ["name", "from"]);
  return { name: readText(name, inside(at, "name")), from: readPoints(from, inside(at, "from")) };
}
