/** How bad a finding is: an `error` fails a run, a `warning` only under `--strict` or past `--max-warnings`. */
export type Severity = "error" | "warning" | "info";

/** Another place that belongs to a finding, and what it has to do with it. */
export interface RelatedPlace {
  /** The file, as it was given. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The character in the line, from 1. */
  readonly column: number;
  /** The line in which it ends. */
  readonly endLine: number;
  /** The character after its last. */
  readonly endColumn: number;
  /** What is there. */
  readonly message: string;
}

/** One finding of {@link checkDefinitions}. */
export interface Diagnostic {
  /** The permanent code of the rule, like `CM304`. Never used again for another. */
  readonly code: string;
  /** The name of the rule, like `unused-input`. */
  readonly name: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly message: string;
  /** The file, as it was given. */
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The character in the line, from 1, in UTF-16 units. */
  readonly column: number;
  /** The line in which it ends. */
  readonly endLine: number;
  /** The character after its last. */
  readonly endColumn: number;
  /** The JSON pointer to what is meant: `/metrics/churn/formula`; empty for the whole file. */
  readonly pointer: string;
  /** The definition it is about; `null` where it is about none. */
  readonly definition: string | null;
  /** What to do about it; `null` where the message says it. */
  readonly help: string | null;
  /** What could stand in the place instead, the likeliest first. */
  readonly suggestions: readonly string[];
  /** Other places that belong to it. */
  readonly related: readonly RelatedPlace[];
  /** The page of the rule in the package: `docs/diagnostics/CM304.md`. */
  readonly docs: string;
  /** By which it is known again in a later run: it stays the same when the lines above it change. */
  readonly fingerprint: string;
}
