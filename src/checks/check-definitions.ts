import { type Model, readModel } from "./definitions/model.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { inOrder, settle, type Severities } from "./diagnostics/settle.ts";
import type { DefinitionSource } from "./reading/source.ts";
import { CHECKS } from "./rules/checks.ts";

/** How definitions are checked. */
export interface CheckDefinitionsOptions {
  /** How severe rules are, by code, where that is not what the registry says; `"off"` for those that are not asked. */
  readonly severities?: Severities;
  /** What the inputs of laws are drawn from: the same seed, the same inputs. 1 where it is left out. */
  readonly seed?: number;
  /** How many inputs each law is tried on. 60 where it is left out. */
  readonly runs?: number;
}

/** What {@link checkDefinitions} answers. */
export interface DefinitionCheck {
  /** What it is. */
  readonly kind: "definition-check";
  /** How many files were looked at. */
  readonly files: number;
  /** How many definitions have their form, and were checked. */
  readonly definitions: number;
  /** How many findings of each severity there are. */
  readonly counts: SeverityCounts;
  /** How many findings the definitions themselves let pass, with a reason. */
  readonly allowed: number;
  /** Everything that was found, by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many findings of each severity there are. */
export interface SeverityCounts {
  /** Errors. */
  readonly error: number;
  /** Warnings. */
  readonly warning: number;
  /** The rest. */
  readonly info: number;
}

/**
 * Checks definition files: whether they can be read and have their form, what they refer to is there, formulas and units
 * go together, examples come out as they say, and more. Pure: the same sources have the same findings, in the same order.
 *
 * @param sources - The files, each with its path and its text, or its bytes.
 * @param options - How severe rules are, and what laws are tried on.
 * @returns Every finding with its code, message and place.
 *
 * @example A misspelt input
 * ```ts
 * import { checkDefinitions } from "customer-metrics/definitions";
 *
 * const text = `
 * version: 1
 * metrics:
 *   support-cost-ratio:
 *     inputs:
 *       supportCost: { unit: "money[EUR]/month", min: 0 }
 *       mrr: { unit: "money[EUR]/month", min: 0 }
 *     formula: suportCost / mrr
 * `;
 * const [first] = checkDefinitions([{ path: "metrics.yaml", text }]).diagnostics.filter(
 *   ({ severity }) => severity === "error",
 * );
 *
 * first?.code; // => "CM302"
 * first?.message; // => 'Cannot find an input named "suportCost": did you mean supportCost?'
 * `${String(first?.line)}:${String(first?.column)}`; // => "8:14"
 * ```
 */
export function checkDefinitions(
  sources: readonly DefinitionSource[],
  { severities = {}, seed = 1, runs = 60 }: CheckDefinitionsOptions = {},
): DefinitionCheck {
  const { model, findings } = readModel(sources);
  const all = [...findings, ...CHECKS.flatMap((check) => [...check(model, { seed, runs })])];
  const settled = all.map((finding) => settle(finding, severities)).filter((one) => one !== null);
  const diagnostics = settled.filter((diagnostic) => !isAllowed(diagnostic, model)).sort(inOrder);
  return Object.freeze({
    kind: "definition-check",
    files: sources.length,
    definitions: model.metrics.length,
    counts: countsOf(diagnostics),
    allowed: settled.length - diagnostics.length,
    diagnostics: Object.freeze(diagnostics),
  });
}

/** Whether the definition that a finding is about lets it pass. */
function isAllowed({ code, definition, file }: Diagnostic, { byId }: Model): boolean {
  const metric = definition === null ? undefined : byId.get(definition);
  return metric?.document.path === file && Object.hasOwn(metric.definition.allow ?? {}, code);
}

function countsOf(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return Object.freeze({ error: count("error"), warning: count("warning"), info: count("info") });
}
