import type * as z from "zod";
import { type MetricInputErrorCode, quote } from "../../errors.ts";
import type { HealthModel } from "../../health/model/health-model.ts";
import type { ModelFault } from "../../health/model/reading/fields.ts";
import { readModel } from "../../health/model/reading/read-model.ts";
import type { Locate, Place } from "../reading/place.ts";
import { type HealthModelFile, healthModelFileSchema } from "./health-model-schema.ts";

/** Why something in a file with a health model was refused. Stable across releases. */
export type HealthModelIssueCode = MetricInputErrorCode | "not-json" | "not-yaml" | "duplicate-key";

/** One thing that is wrong with a file with a health model, and where. */
export interface HealthModelIssue extends Partial<Place> {
  /** The file, where its name is known. */
  readonly file?: string;
  /** The reason, for programs. */
  readonly code: HealthModelIssueCode;
  /** The reason, for people. */
  readonly message: string;
  /** The keys and places in lists that lead to it; none where it is the whole file. */
  readonly path: readonly string[];
  /** What stood there. */
  readonly received: unknown;
}

/** What a file with a health model says. */
export interface HealthModelRead {
  /** Says what this is. */
  readonly kind: "health-model-file";
  /** The model: what `healthScore` takes. `null` where anything is wrong with it. */
  readonly model: HealthModel | null;
  /** Everything that is wrong with it, in the order of the file. */
  readonly issues: readonly HealthModelIssue[];
}

/** Where the data were read from. */
export interface HealthModelOrigin {
  /** Finds where a key or a value stands in the text. */
  readonly locate?: Locate;
  /** The name of the file. */
  readonly file?: string | undefined;
}

/**
 * Reads a health model that has been parsed, whatever its format: strictly, by the rules that `healthScore` has.
 *
 * @param data - What the parser made of the text.
 * @param origin - Where it was read from.
 */
export function readHealthModel(data: unknown, origin: HealthModelOrigin = {}): HealthModelRead {
  const parsed = healthModelFileSchema.safeParse(data);
  const { model, faults: own } = withoutFileKeys(data);
  const faults = [...own, ...readModel(model).faults];
  if (faults.length > 0) return refused(faults.map((fault) => issueOf(fault, origin)));
  if (!parsed.success) throw unexplained(parsed.error);
  return Object.freeze({ kind: "health-model-file", model: model as HealthModel, issues: Object.freeze([]) });
}

/** A file that is not taken, and why, in the order of the text. */
export function refused(issues: readonly HealthModelIssue[]): HealthModelRead {
  const sorted = [...issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return Object.freeze({ kind: "health-model-file", model: null, issues: Object.freeze(sorted) });
}

/** The schema refuses what nothing else does: a test holds the two together. */
function unexplained({ issues }: z.ZodError): Error {
  return new Error(`The schema refuses a health model, and nothing else does: ${issues[0]?.message ?? ""}`);
}

function withoutFileKeys(data: unknown): { readonly model: unknown; readonly faults: readonly ModelFault[] } {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return { model: data, faults: [] };
  const { $schema, version, ...model } = data as Readonly<Partial<HealthModelFile>>;
  const faults: ModelFault[] = [];
  const note = (key: string, received: unknown, message: string): void => {
    faults.push({ code: "not-allowed", message, path: [key], part: "value", received });
  };
  if ($schema !== undefined && typeof $schema !== "string") {
    note("$schema", $schema, `Cannot read $schema as text: received ${quote($schema)}`);
  }
  const given: unknown = version;
  if (given !== undefined && given !== 1) note("version", given, `Cannot use ${quote(given)} as version: choose 1`);
  return { model, faults };
}

/** Where something is missing, its place is that of what it is missing in. */
function issueOf(
  { part, ...fault }: ModelFault,
  { locate = () => undefined, file }: HealthModelOrigin,
): HealthModelIssue {
  let place = locate(fault.path, part);
  for (let length = fault.path.length - 1; place === undefined && length >= 0; length -= 1) {
    place = locate(fault.path.slice(0, length), "value");
  }
  const { code, message, path, received } = fault;
  return Object.freeze({ ...(file === undefined ? {} : { file }), code, message, path, received, ...place });
}
