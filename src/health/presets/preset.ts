import type { HealthModel } from "../model/health-model.ts";

/** How a tool makes components one score: everything of a model but what is measured. */
export interface HealthPreset extends Omit<HealthModel, "components" | "groups" | "caps"> {
  /** The tool. */
  readonly name: string;
}

/** Where what a preset says is written. */
export interface HealthPresetSource {
  /** The pages. */
  readonly sources: readonly string[];
  /** What they state. */
  readonly stated: string;
  /** What they leave open, and what this preset does there; `null` where nothing is. */
  readonly ours: string | null;
}
