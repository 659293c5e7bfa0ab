import { readModel } from "./definitions/model.ts";
import type { Definition } from "./definitions/types.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { withFingerprints } from "./diagnostics/fingerprints.ts";
import { inOrder, settle } from "./diagnostics/settle.ts";
import type { DefinitionSource } from "./reading/source.ts";

/** What {@link loadDefinitions} answers. */
export interface LoadedDefinitions {
  /** What it is. */
  readonly kind: "definitions";
  /** The definitions that have their form, in the order of the files. */
  readonly definitions: readonly Definition[];
  /** Why others have not; `checkDefinitions` looks at what they say. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads definition files as data: every number as it is written, conventions resolved to their choices.
 *
 * @param sources - The files, each with its path and its text, or its bytes.
 * @returns The definitions, and why others could not be read.
 *
 * @example A definition and its exact numbers
 * ```ts
 * import { loadDefinitions } from "customer-metrics/definitions";
 *
 * const text = '{ "version": 1, "metrics": { "cost": { "formula": "a * 1.10", "inputs": { "a": { "max": 12.50 } } } } }';
 * const [cost] = loadDefinitions([{ path: "metrics.json", text }]).definitions;
 *
 * cost?.kind; // => "formula"
 * cost?.kind === "formula" && cost.inputs["a"]?.max; // => "12.50"
 * ```
 */
export function loadDefinitions(sources: readonly DefinitionSource[]): LoadedDefinitions {
  const { model, findings } = readModel(sources);
  const settled = findings.map((finding) => settle(finding, {})).filter((one) => one !== null);
  return Object.freeze({
    kind: "definitions",
    definitions: Object.freeze(model.metrics.map(({ definition }) => definition)),
    diagnostics: Object.freeze(withFingerprints(settled.sort(inOrder), model.documents)),
  });
}
