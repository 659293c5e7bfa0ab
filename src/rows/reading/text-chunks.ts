import { MetricInputError } from "../../errors.ts";

/** Text or UTF-8/UTF-16 bytes in pieces, as web streams and Node streams give them. */
export type TextPieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> | PieceStream;

/** A web stream. */
export interface PieceStream {
  /** Takes the stream to read it. */
  readonly getReader: () => PieceReader;
}

/** What a web stream's reader answers. */
export interface NextPiece {
  /** Whether there are no more. */
  readonly done: boolean;
  /** The piece, if there is one. */
  readonly value?: string | Uint8Array | undefined;
}

/** The reader of a web stream. */
export interface PieceReader {
  /** The next piece. */
  readonly read: () => Promise<NextPiece>;
  /** Lets the stream go before its end. */
  readonly cancel?: () => Promise<void>;
  /** Gives the stream back. */
  readonly releaseLock?: () => void;
}

/** A whole text, its bytes, or either in pieces. */
export type TextSource = string | Uint8Array | TextPieces;

/** The pieces of a source as text. A byte order mark says the encoding and is left out; without one it is UTF-8. */
export async function* textChunks(source: TextSource): AsyncGenerator<string> {
  const decode = decoder();
  let isFirst = true;
  for await (const piece of piecesOf(source)) {
    const text = decode(piece);
    if (text === "") continue;
    const chunk = isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
    isFirst = false;
    if (chunk !== "") yield chunk;
  }
  const rest = decode(null);
  if (rest !== "") yield rest;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Turns one piece after another into text; `null` says that there are no more. */
function decoder(): (piece: string | Uint8Array | null) => string {
  let bytes: Decoder | null = null;
  let waiting: Uint8Array = new Uint8Array(0); // until two bytes are there, nothing says the encoding
  return (piece) => {
    if (typeof piece === "string") return piece;
    const given = bytes === null ? joined(waiting, piece) : (piece ?? new Uint8Array(0));
    if (bytes === null && piece !== null && given.length < 2) {
      waiting = given;
      return "";
    }
    bytes ??= new TextDecoder(encodingOf(given), { fatal: true });
    return decoded(bytes, given, piece !== null);
  };
}

/** Bytes that are no text must not become other names: two customers could become one. */
function decoded(decoder: Decoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new MetricInputError(
      `Cannot read the text as ${decoder.encoding.toUpperCase()}: some of its bytes are no characters; save it as UTF-8`,
      { code: "not-allowed", field: "source", received: decoder.encoding },
    );
  }
}

function joined(first: Uint8Array, second: Uint8Array | null): Uint8Array {
  const all = new Uint8Array(first.length + (second?.length ?? 0));
  all.set(first);
  if (second !== null) all.set(second, first.length);
  return all;
}

/** A source as one text. */
export async function wholeText(source: TextSource): Promise<string> {
  let text = "";
  for await (const chunk of textChunks(source)) text += chunk;
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function piecesOf(source: TextSource): AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> {
  if (typeof source === "string" || source instanceof Uint8Array) return [source];
  return "getReader" in source ? readAll(source.getReader()) : source;
}

/** Web streams are not iterable in every browser yet. One that is not wanted to its end is let go. */
async function* readAll(reader: PieceReader): AsyncGenerator<string | Uint8Array> {
  let next = await reader.read();
  try {
    for (; !next.done; next = await reader.read()) yield next.value ?? "";
  } finally {
    if (!next.done) await reader.cancel?.();
    reader.releaseLock?.();
  }
}
