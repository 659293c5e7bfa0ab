/**
 * Definition files: metrics that a team keeps in YAML or JSON, read, checked and evaluated. Pure: the command does files.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "../errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "../errors.ts";
export { checkDefinitions } from "./check-definitions.ts";
export type { CheckDefinitionsOptions, DefinitionCheck, SeverityCounts } from "./check-definitions.ts";
export { evaluateMetric } from "./evaluate-metric.ts";
export type { EvaluateMetricOptions } from "./evaluate-metric.ts";
export { loadDefinitions } from "./load-definitions.ts";
export type { LoadedDefinitions } from "./load-definitions.ts";
export { definitionsJsonSchema } from "./definitions/schema/json-schema.ts";
export type {
  BuiltInDefinition,
  Definition,
  DefinitionBase,
  DefinitionExample,
  DefinitionInput,
  DefinitionLaw,
  ExpectedError,
  ExpectedOutcome,
  FormulaDefinition,
  Goal,
  GoalDefinition,
  HealthDefinition,
  WhenUndefined,
  WrittenNumber,
} from "./definitions/types.ts";
export type { Diagnostic, RelatedPlace, Severity } from "./diagnostics/diagnostic.ts";
export type { Severities } from "./diagnostics/settle.ts";
export type { BytesSource, DefinitionSource, TextSource } from "./reading/source.ts";
export { rules } from "./rules/registry/registry.ts";
export type { Rule } from "./rules/registry/types.ts";
export type { Decimal } from "../number/decimal.ts";
export type { Convention } from "../conventions/types.ts";
