import { type EncodingOptions, textChunks, type TextSource } from "../text-chunks.ts";

/** Every line end as one line feed. A carriage return at the end of a chunk may be half of one, and waits. */
export async function* unixChunks(source: TextSource, options: EncodingOptions): AsyncGenerator<string> {
  let waiting = "";
  for await (const chunk of textChunks(source, options)) {
    const text = waiting + chunk;
    waiting = text.endsWith("\r") ? "\r" : "";
    const whole = waiting === "" ? text : text.slice(0, -1);
    yield whole.includes("\r") ? whole.replace(/\r\n?/gu, "\n") : whole;
  }
  if (waiting !== "") yield "\n";
}
