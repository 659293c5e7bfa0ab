import type * as z from "zod";
import { CHOICES } from "../../conventions/choices.ts";
import { type Conventions, conventions } from "../../conventions/conventions.ts";
import { checkChoice } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { alternatives, isMetricInputError, nearestName, quote } from "../../errors.ts";
import { type ConventionFile, conventionFileSchema, EXTENDABLE, FILE_KEYS } from "./convention-schema.ts";
import type { Locate, Place } from "../reading/place.ts";

/** Why something in a convention file was refused. Stable across releases. */
export type ConventionIssueCode =
  | "not-json"
  | "not-yaml"
  | "not-an-object"
  | "not-text"
  | "duplicate-key"
  | "unknown-convention"
  | "unknown-choice"
  | "not-a-number";

/** One thing that is wrong with a convention file, and where. */
export interface ConventionIssue extends Partial<Place> {
  /** The reason, for programs. */
  readonly code: ConventionIssueCode;
  /** The reason, for people. */
  readonly message: string;
  /** The keys that lead to it; none where it is the whole file. */
  readonly path: readonly string[];
  /** What stood there. */
  readonly received: unknown;
}

/** What a convention file says. */
export interface ConventionRead {
  /** Says what this is. */
  readonly kind: "convention-file";
  /** The convention that it extends, if it says so. */
  readonly extends: keyof Conventions | null;
  /** What it chooses: its own choices, over the whole of what it extends. `null` where anything is wrong with it. */
  readonly choices: Partial<Convention> | null;
  /** Everything that is wrong with it, in the order of the file. */
  readonly issues: readonly ConventionIssue[];
}

/**
 * Reads a convention file that has been parsed, whatever its format: strictly, so that a misspelt choice does not pass
 * for the one that it extends.
 *
 * @param data - What the parser made of the text.
 * @param locate - Finds where a key or a value stands in the text.
 */
export function readConvention(data: unknown, locate: Locate = () => undefined): ConventionRead {
  const { success, error } = conventionFileSchema.safeParse(data);
  if (!success) return refused(issuesOf(data, error, locate));
  const { extends: base = null } = data as ConventionFile;
  const own = Object.fromEntries(Object.entries(data as ConventionFile).filter(([key]) => Object.hasOwn(CHOICES, key)));
  const choices: Partial<Convention> = Object.freeze(base === null ? own : { ...conventions[base], ...own });
  return Object.freeze({ kind: "convention-file", extends: base, choices, issues: Object.freeze([]) });
}

/** A file that is not taken, and why. */
export function refused(issues: readonly ConventionIssue[]): ConventionRead {
  return Object.freeze({ kind: "convention-file", extends: null, choices: null, issues: Object.freeze(issues) });
}

/** One issue for each key that the schema refuses, in this package's words. */
function issuesOf(data: unknown, { issues }: z.ZodError, locate: Locate): readonly ConventionIssue[] {
  if (!isObject(data)) return [issue(locate, [], notAnObject(data))];
  const keys = issues.flatMap((found) => (found.code === "unrecognized_keys" ? found.keys : [String(found.path[0])]));
  return Object.keys(data)
    .filter((key) => keys.includes(key) || !FILE_KEYS.includes(key))
    .map((key) => issue(locate, [key], faultOf(key, data[key])));
}

interface Fault extends Pick<ConventionIssue, "code" | "message" | "received"> {
  readonly part: "key" | "value";
}

function issue(locate: Locate, path: readonly string[], { part, ...fault }: Fault): ConventionIssue {
  return Object.freeze({ ...fault, path, ...locate(path, part) });
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function notAnObject(received: unknown): Fault {
  const message = `Cannot read a convention that is no object of choices: received ${quote(received)}`;
  return { code: "not-an-object", part: "value", message, received };
}

function faultOf(key: string, received: unknown): Fault {
  if (key === "extends") return unknownConvention(received);
  if (key === "$schema") {
    const message = `Cannot read $schema as text: received ${quote(received)}`;
    return { code: "not-text", part: "value", message, received };
  }
  try {
    checkChoice(key, received);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    const part = FILE_KEYS.includes(key) ? "value" : "key";
    return { code: error.code as ConventionIssueCode, part, message: error.message, received };
  }
  throw new Error(`The schema refuses ${key}, and nothing else does`); // a test holds the two together
}

function unknownConvention(received: unknown): Fault {
  const nearest = typeof received === "string" ? nearestName(received, EXTENDABLE) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
  const message = `Cannot extend ${quote(received)}: choose ${alternatives(EXTENDABLE.map(quote))}${hint}`;
  return { code: "unknown-convention", part: "value", message, received };
}
