import type { Output } from "../output.ts";
import { printable } from "./printable.ts";

/** Says lines beside the result, with nothing in them that a terminal would take for more than text. */
export function noteLines(lines: readonly string[], { note }: Output): void {
  for (const line of lines) note(`${printable(line)}\n`);
}
