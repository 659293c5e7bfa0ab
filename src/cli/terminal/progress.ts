import { basename } from "node:path";
import type { Output } from "../output.ts";
import { printable } from "./printable.ts";

/** Tells on a terminal how far a file is read, on one line that is written over and taken away at the end. */
export interface Progress {
  /** The same pieces, told of as they pass. */
  readonly through: <T extends { readonly length: number }>(
    pieces: AsyncIterable<T>,
    of: { readonly path: string; readonly bytes: number },
  ) => AsyncIterable<T>;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** A file of less than this is read before anyone could read the line. */
const WORTH_TELLING = 1 << 20;

const TO_LINE_START = "\r\u001B[K";

/** Progress on a terminal; nothing at all where notes go elsewhere. */
export function progressOn({ note, isTerminal }: Output): Progress {
  let shown = "";
  const show = (line: string): void => {
    if (line === shown) return;
    shown = line;
    note(TO_LINE_START + line);
  };
  return {
    through: (pieces, { path, bytes }) => {
      if (isTerminal !== true || bytes < WORTH_TELLING) return pieces;
      const name = printable(basename(path)).slice(0, 50);
      const percent = (read: number): string => String(Math.min(100, Math.floor((100 * read) / bytes)));
      return counted(pieces, (read) => show(`Reading ${name}… ${percent(read)} %`));
    },
    clear: () => {
      if (shown !== "") show("");
    },
  };
}

async function* counted<T extends { readonly length: number }>(
  pieces: AsyncIterable<T>,
  tell: (read: number) => void,
): AsyncGenerator<T> {
  let read = 0;
  for await (const piece of pieces) {
    tell(read);
    yield piece;
    read += piece.length;
  }
}
