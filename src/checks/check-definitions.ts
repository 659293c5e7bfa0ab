import { MetricInputError } from "../errors.ts";
import { type BaselineEntry, readBaseline, withoutKnown } from "./baseline/baseline.ts";
import { demandedFields } from "./config/demanded-fields.ts";
import { readModel } from "./definitions/model.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Finding } from "./diagnostics/finding.ts";
import { type Unprinted, withFingerprints } from "./diagnostics/fingerprints.ts";
import { inOrder, isOff, settle, type Severities } from "./diagnostics/settle.ts";
import type { DefinitionSource } from "./reading/source.ts";
import { CHECKS } from "./rules/checks.ts";
import { judge } from "./suppressions/suppression.ts";
import { suppressionsOf } from "./suppressions/suppressions-of.ts";

/** How definitions are checked. */
export interface CheckDefinitionsOptions {
  /** How severe rules are, by code, where that is not what the registry says; `"off"` for those that are not asked. */
  readonly severities?: Severities;
  /** What the inputs of laws are drawn from: the same seed, the same inputs. 1 where it is left out. */
  readonly seed?: number;
  /** How many inputs each law is tried on. 60 where it is left out. */
  readonly runs?: number;
  /** Fields that every definition has to have: name, thresholds, and where it has a formula unit, min, max or laws. */
  readonly demand?: readonly string[];
  /** A file of old findings that are not told again, as `customer-metrics check --write-baseline` writes it. */
  readonly baseline?: DefinitionSource;
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
  /** How many findings the baseline knows. */
  readonly known: number;
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
  options: CheckDefinitionsOptions = {},
): DefinitionCheck {
  const { severities = {}, seed = 1, runs = 60, demand = [] } = options;
  const { model, findings } = readModel(sources);
  const suppressions = suppressionsOf(model);
  const all = [
    ...[...findings, ...suppressions.findings, ...demandedFields(model, demand)],
    ...CHECKS.flatMap((check) => [...check(model, { seed, runs })]),
  ];
  const settled = settledOf(all, severities);
  const { kept, findings: unused } = judge(settled, suppressions.suppressions, (code) => isOff(code, severities));
  const judged = [...kept, ...settledOf(unused, severities)].sort(inOrder);
  const found = withFingerprints(judged, model.documents);
  const diagnostics = baselined(found, sources, options);
  return Object.freeze({
    kind: "definition-check",
    files: sources.length,
    definitions: model.metrics.length,
    counts: countsOf(diagnostics),
    allowed: settled.length - kept.length,
    known: found.length - diagnostics.filter(({ code }) => code !== "CM954").length,
    diagnostics: Object.freeze(diagnostics),
  });
}

function settledOf(findings: readonly Finding[], severities: Severities): readonly Unprinted[] {
  return findings.map((finding) => settle(finding, severities)).filter((one) => one !== null);
}

/** What the baseline does not know, and what of it is no longer found in the files that were looked at. */
function baselined(
  found: readonly Diagnostic[],
  sources: readonly DefinitionSource[],
  { baseline, severities = {} }: CheckDefinitionsOptions,
): readonly Diagnostic[] {
  if (baseline === undefined) return found;
  const read = readBaseline(baseline);
  if (read.problem !== null) {
    throw new MetricInputError(read.problem, { code: "not-allowed", field: "baseline", received: baseline.path });
  }
  const paths = new Set(sources.map(({ path }) => path));
  const isAsked = ({ code, file }: BaselineEntry): boolean => paths.has(file) && !isOff(code, severities);
  const { fresh, expired } = withoutKnown(found, read, isAsked);
  return [...fresh, ...withFingerprints(settledOf(expired, severities), [read.document])].sort(inOrder);
}

function countsOf(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return Object.freeze({ error: count("error"), warning: count("warning"), info: count("info") });
}
