import { type DefinitionSource, SOURCE_LIMITS, type SourceFault } from "../source.ts";

/** A text, or why there is none. */
export type Decoded = { readonly text: string } | { readonly fault: SourceFault };

/** Characters that no text has: a file that holds one is a picture, an archive or damaged. */

const BINARY = /[\0-\x08\x0E-\x1A\x1C-\x1F]/u;

/** The text of a source: of its bytes as UTF-8, a byte order mark left out. */
export function decode(source: DefinitionSource): Decoded {
  const size = "bytes" in source ? source.bytes.length : source.text.length;
  if (size > SOURCE_LIMITS.size) return { fault: tooLarge(size) };
  const text = "bytes" in source ? textOf(source.bytes) : source.text;
  if (typeof text !== "string") return { fault: text };
  const binary = BINARY.exec(text);
  if (binary === null) return { text: text.replace(/^\uFEFF/u, "") };
  return { fault: notText(`it holds the character ${named(binary[0])}, as binary files do`) };
}

/** What a file that is too large is told, which may not even have been read. */
export function tooLarge(size: number): SourceFault {
  const most = SOURCE_LIMITS.size.toLocaleString("en-US");
  const message = `Cannot read a file of ${size.toLocaleString("en-US")} bytes: the limit is ${most}`;
  return { code: "CM106", message, help: "split it into several files", start: 0, end: 0 };
}

function textOf(bytes: Uint8Array): string | SourceFault {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) return notText("it is UTF-16: save it as UTF-8");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.includes(0) ? notText("it holds the byte 0, as binary files do") : broken(bytes);
  }
}

/** Names the line of the first bytes that are no UTF-8: an editor with another encoding wrote them. */
function broken(bytes: Uint8Array): SourceFault {
  const text = new TextDecoder("utf-8").decode(bytes);
  const at = text.indexOf("\uFFFD");
  const line = text.slice(0, at).split("\n").length;
  return notText(`the bytes in line ${String(line)} are no UTF-8: save it as UTF-8`);
}

function notText(reason: string): SourceFault {
  return { code: "CM101", message: `Cannot read the file as text: ${reason}`, start: 0, end: 0 };
}

function named(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
