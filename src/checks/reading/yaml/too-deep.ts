import { SOURCE_LIMITS, type SourceFault } from "../source.ts";

/** What every text is told that is deeper than the limit. */
export function tooDeep(offset: number): SourceFault {
  const message = `Cannot read values inside one another more than ${String(SOURCE_LIMITS.depth)} deep`;
  return { code: "CM107", message, start: offset, end: offset };
}
