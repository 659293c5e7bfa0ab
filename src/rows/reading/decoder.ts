import { MetricInputError, quote } from "../../errors.ts";
import { whatItIs } from "./file-signatures.ts";
import { isPlainText } from "./lines/plain-text.ts";

type Decoder = InstanceType<typeof TextDecoder>;

/** So many bytes tell the encoding of a text, and whether it is one. */
const ENOUGH = 8;

/** Turns one piece after another into text. */
export interface PieceDecoder {
  /** A piece as text; `null` says that there are no more. */
  readonly text: (piece: Uint8Array | null) => string;
  /** Whether a piece can be taken for text as it is, each byte a character of ASCII; it is then passed over here. */
  readonly passes: (piece: Uint8Array) => boolean;
}

/** A decoder of the pieces of one text. */
export function decoder(encoding: string | undefined): PieceDecoder {
  let bytes: Decoder | null = null;
  let waiting: Uint8Array = new Uint8Array(0);
  let before = "";
  let isBetweenCharacters = false;
  return { text, passes };

  function text(piece: Uint8Array | null): string {
    const given = bytes === null ? joined(waiting, piece) : (piece ?? new Uint8Array(0));
    if (bytes === null && piece !== null && given.length < ENOUGH) {
      waiting = given;
      return "";
    }
    bytes ??= decoderOf(given, encoding);
    const read = decoded(bytes, { given, before, stream: piece !== null });
    before = (before + read).slice(-CONTEXT);
    if (given.length > 0) isBetweenCharacters = given[given.length - 1]! < FIRST_BEYOND_ASCII;
    return read;
  }

  function passes(piece: Uint8Array): boolean {
    if (bytes?.encoding !== "utf-8" || !isBetweenCharacters || !isPlainText(piece)) return false;
    before = (before + String.fromCharCode(...piece.subarray(-CONTEXT))).slice(-CONTEXT);
    return true;
  }
}

const FIRST_BEYOND_ASCII = 0x80;

function decoderOf(beginning: Uint8Array, encoding: string | undefined): Decoder {
  const marked = markedEncoding(beginning);
  const binary = marked === null ? whatItIs(beginning) : null;
  if (binary !== null) throw unreadable(`Cannot read the text as it is ${binary}`, undefined);
  return decoderFor(marked ?? encoding ?? likelyEncoding(beginning));
}

/** A decoder of an encoding, or a refusal of what is none. */
export function decoderFor(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    const message = `Cannot use encoding, which must be a name like "windows-1252" or "utf-16le": received ${quote(encoding)}`;
    throw new MetricInputError(message, { code: "not-allowed", field: "encoding", received: encoding });
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** Two first characters of ASCII have empty bytes beside them in UTF-16: so RFC 4627 told the encodings of JSON apart. */
function likelyEncoding(beginning: Uint8Array): string {
  const pattern = Array.from(beginning.subarray(0, 4), (byte) => (byte === 0 ? "0" : "x")).join("");
  if (pattern === "x0x0") return "utf-16le";
  return pattern === "0x0x" ? "utf-16be" : "utf-8";
}

interface Bytes {
  readonly given: Uint8Array;
  /** The text before them. */
  readonly before: string;
  readonly stream: boolean;
}

/** Bytes that are no text must not become other names: two customers could become one. */
function decoded(decoder: Decoder, bytes: Bytes): string {
  const { given, stream } = bytes;
  const text = attempt(() => decoder.decode(given, { stream }));
  const name = decoder.encoding.toUpperCase();
  if (text === null) throw unreadable(`Cannot read the text as ${name}: ${faultOf(decoder, bytes)}`, decoder.encoding);
  if (!text.includes("\0")) return text;
  throw unreadable(
    `Cannot read the text as ${name}: it holds empty bytes, as no text does; say its encoding if it is one`,
    decoder.encoding,
  );
}

function attempt(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** So much of the text before a fault is shown. */
const CONTEXT = 30;

function faultOf({ encoding }: Decoder, { given, before, stream }: Bytes): string {
  const [rest = ""] = new TextDecoder(encoding).decode(given, { stream }).split("\uFFFD");
  const [context = ""] = /[^\n]*\n*$/u.exec((before + rest).slice(-CONTEXT)) ?? []; // the last line, ended or not
  const after = context === "" ? "" : ` after ${quote(context)}`;
  const isCut = attempt(() => decoderFor(encoding).decode(given, { stream: true })) !== null; // all but its end is right
  if (!stream && isCut) return `it ends in the middle of a character${after}: the file is cut off`;
  return `the bytes${after} are no characters; save it as UTF-8, or say its encoding`;
}

function unreadable(message: string, received: unknown): MetricInputError {
  return new MetricInputError(message, { code: "not-allowed", field: "source", received });
}

function joined(first: Uint8Array, second: Uint8Array | null): Uint8Array {
  const all = new Uint8Array(first.length + (second?.length ?? 0));
  all.set(first);
  if (second !== null) all.set(second, first.length);
  return all;
}
