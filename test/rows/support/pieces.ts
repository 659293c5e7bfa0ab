import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import fc from "fast-check";
import type { TextSource } from "customer-metrics/rows";

/** A text or its bytes, cut at some places; cuts that meet leave empty pieces. */
export function cutAt<T extends string | Uint8Array>(whole: T, cuts: readonly number[]): T[] {
  const places = cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b);
  return [0, ...places].map((from, index) => whole.slice(from, places[index] ?? whole.length) as T);
}

/** Where a text is cut. */
export function cuts(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(), { maxLength: 12 });
}

/** A text as UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A text as UTF-16 bytes with their byte order mark. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [..."\uFEFF".split(""), ...text.split("")].entries()) {
    view.setUint16(2 * index, unit.charCodeAt(0), order === "little");
  }
  return bytes;
}

type Pieces = readonly (string | Uint8Array)[];

/** Every way in which pieces are handed over. */
export const HANDED_OVER: readonly (readonly [way: string, hand: (pieces: Pieces) => TextSource])[] = [
  ["an array", (pieces) => [...pieces]],
  ["a generator", (pieces) => oneByOne(pieces)],
  ["an asynchronous generator", (pieces) => oneByOneLater(pieces)],
  ["a web stream", (pieces) => webStream(pieces)],
  ["an object with a reader", (pieces) => withReader(pieces)],
  ["a Node stream", (pieces) => Readable.from(pieces)],
];

function* oneByOne(pieces: Pieces): Generator<string | Uint8Array> {
  yield* pieces;
}

async function* oneByOneLater(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

/** A web stream of pieces, as `fetch` answers one. */
function webStream(pieces: Pieces): ReadableStream<string | Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

/** A web stream of a browser in which these cannot be iterated; some of its reads bring nothing. */
function withReader(pieces: Pieces): TextSource {
  const reads = pieces.flatMap((value) => [{ done: false, value }, { done: false }]);
  return { getReader: () => ({ read: () => Promise.resolve(reads.shift() ?? { done: true }) }) };
}
