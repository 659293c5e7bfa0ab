import type { Severity } from "../../diagnostics/diagnostic.ts";

/** Puts colour on text, or leaves it. */
export interface Paint {
  readonly severity: (text: string, severity: Severity) => string;
  readonly strong: (text: string) => string;
  /** Of what frames the source. */
  readonly frame: (text: string) => string;
  /** Of what stands beside the matter. */
  readonly aside: (text: string) => string;
}

const SEVERITY: Readonly<Record<Severity, string>> = { error: "1;31", warning: "1;33", info: "1;36" };

/** Colours of a terminal, or none. */
export function paint(isColoured: boolean): Paint {
  const as = (text: string, codes: string): string =>
    isColoured && text !== "" ? `\u001B[${codes}m${text}\u001B[0m` : text;
  return {
    severity: (text, severity) => as(text, SEVERITY[severity]),
    strong: (text) => as(text, "1"),
    frame: (text) => as(text, "1;34"),
    aside: (text) => as(text, "32"),
  };
}
