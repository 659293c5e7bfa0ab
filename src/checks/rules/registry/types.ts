import type { Severity } from "../../diagnostics/diagnostic.ts";

/** What is known of a rule: the one source of help, pages, SARIF and configuration. */
export interface Rule {
  /** Its permanent code: never changed, never used again for another. */
  readonly code: string;
  /** Its name, for people: kebab case. */
  readonly name: string;
  /** How severe its findings are where nothing else is configured; `"off"` for rules that a team asks for. */
  readonly severity: Severity | "off";
  /** What it finds, in a sentence without a stop. */
  readonly summary: string;
}

/** A rule as a table has it, without its code. */
export type RuleEntry = readonly [severity: Rule["severity"], name: string, summary: string];
