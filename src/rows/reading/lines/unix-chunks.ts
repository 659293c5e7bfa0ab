import { type EncodingOptions, textOrBytes, type TextSource } from "../text-chunks.ts";

/**
 * Every line end as one line feed, but for bytes, which keep what they have. A carriage return at the end of a chunk may
 * be half of one, and waits.
 */
export async function* unixChunks(
  source: TextSource,
  options: EncodingOptions,
  wantsBytes: () => boolean,
): AsyncGenerator<string | Uint8Array> {
  let waiting = "";
  for await (const chunk of textOrBytes(source, options, () => waiting === "" && wantsBytes())) {
    if (typeof chunk !== "string") {
      yield chunk;
      continue;
    }
    const text = waiting + chunk;
    waiting = text.endsWith("\r") ? "\r" : "";
    yield unixText(waiting === "" ? text : text.slice(0, -1));
  }
  if (waiting !== "") yield "\n";
}

/** A text with every line end as one line feed. */
export function unixText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
}
