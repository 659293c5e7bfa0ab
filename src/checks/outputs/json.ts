import type { RenderedCheck } from "./outputs.ts";

/**
 * The version of the form below. It rises when a field goes or changes its meaning; fields are added without.
 */
const SCHEMA_VERSION = 1;

/** Everything that was found, for programs. */
export function json({ check, unreadable = [] }: RenderedCheck): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...check, unreadable }, null, 2)}\n`;
}
