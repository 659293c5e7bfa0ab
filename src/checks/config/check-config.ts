import type { Severities } from "../diagnostics/settle.ts";

/** What a configuration file says about checks. */
export interface CheckConfig {
  /** How severe rules are, by code. */
  readonly severities: Severities;
  /** Fields that every definition has to have. */
  readonly demand: readonly string[];
  /** The baseline file, as it is written: relative to the configuration file. */
  readonly baseline: string | null;
  /** How many warnings may be; `null` where nothing is said. */
  readonly maxWarnings: number | null;
  /** What the inputs of laws are drawn from. */
  readonly seed: number | null;
  /** How many inputs each law is tried on. */
  readonly runs: number | null;
}

/** What holds where there is no configuration file. */
export const NO_CONFIG: CheckConfig = {
  severities: {},
  demand: [],
  baseline: null,
  maxWarnings: null,
  seed: null,
  runs: null,
};

/** Fields that a rule of their own asks for: to demand one is to make its rule an error. */
export const RULE_OF_FIELD: Readonly<Record<string, string>> = {
  owner: "CM901",
  description: "CM902",
  direction: "CM903",
  source: "CM904",
  examples: "CM704",
};

/** Fields that can be demanded besides: of every definition, or of those alone that have a formula. */
export const DEMANDABLE: Readonly<Record<string, "all" | "formulas">> = {
  name: "all",
  thresholds: "all",
  unit: "formulas",
  min: "formulas",
  max: "formulas",
  laws: "formulas",
};
