import { MetricInputError } from "../../errors.ts";
import { decoder } from "./decoder.ts";
import { MOST_JSON } from "./limits.ts";

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

/** How bytes are read. */
export interface EncodingOptions {
  /**
   * The encoding of bytes without a byte order mark, as the Encoding Standard names it: `"windows-1252"`, `"utf-16le"`.
   * Left out: UTF-8, or UTF-16 where every second byte is empty.
   */
  readonly encoding?: string | undefined;
}

/** The pieces of a source as text. A byte order mark says the encoding and is left out. */
export async function* textChunks(source: TextSource, options: EncodingOptions = {}): AsyncGenerator<string> {
  for await (const chunk of textOrBytes(source, options, () => false)) if (typeof chunk === "string") yield chunk;
}

/** The same, with pieces of plain ASCII as the bytes that they are while they are wanted so. */
export async function* textOrBytes(
  source: TextSource,
  options: EncodingOptions,
  wantsBytes: () => boolean,
): AsyncGenerator<string | Uint8Array> {
  let isFirst = true;
  for await (const text of decodedPieces(source, options, wantsBytes)) {
    if (text === "") continue;
    const chunk = isFirst && typeof text === "string" && text.startsWith("\uFEFF") ? text.slice(1) : text;
    isFirst = false;
    if (chunk !== "") yield chunk;
  }
}

async function* decodedPieces(
  source: TextSource,
  { encoding }: EncodingOptions,
  wantsBytes: () => boolean,
): AsyncGenerator<string | Uint8Array> {
  const { text, passes } = decoder(encoding);
  for await (const piece of piecesOf(source)) {
    yield typeof piece === "string" || (wantsBytes() && passes(piece)) ? piece : text(piece);
  }
  yield text(null);
}

/** A source as one text, unless it is too long for that. */
export async function wholeText(source: TextSource, options?: EncodingOptions): Promise<string> {
  let text = "";
  for await (const chunk of textChunks(source, options)) {
    if (text.length + chunk.length > MOST_JSON) throw tooLong();
    text += chunk;
  }
  return text;
}

function tooLong(): MetricInputError {
  const message =
    "Cannot read more than 256 Mi characters of JSON at once: write a record a line (NDJSON), which is read line by line";
  return new MetricInputError(message, { code: "not-allowed", field: "source", received: undefined });
}

/** Whoever hands over a gigabyte in one piece gets it read in many. */
const LONGEST_PIECE = 2 ** 20;

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

function piecesOf(source: TextSource): Pieces {
  if (typeof source === "string" || source instanceof Uint8Array) return slicesOf(source);
  return "getReader" in source ? readAll(source.getReader()) : source;
}

function* slicesOf(whole: string | Uint8Array): Generator<string | Uint8Array> {
  for (let from = 0; from < whole.length; from += LONGEST_PIECE) {
    const to = from + LONGEST_PIECE;
    yield typeof whole === "string" ? whole.slice(from, to) : whole.subarray(from, to);
  }
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
