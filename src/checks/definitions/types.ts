import type { Convention } from "../../conventions/types.ts";

/** A number as the file writes it, every digit kept: `"1.10"`; or a fraction: `"1/3"`. */
export type WrittenNumber = string;

/** What the value is where the formula has none: none, zero, or an error for whoever asks. */
export type WhenUndefined = "null" | "zero" | "error";

/** What a metric is given, or takes from another metric. */
export interface DefinitionInput {
  /** Its unit in the formula language. */
  readonly unit?: string;
  /** The metric whose value it is. */
  readonly metric?: string;
  /** What it holds. */
  readonly description?: string;
  /** The least that it can be. */
  readonly min?: WrittenNumber;
  /** The most that it can be. */
  readonly max?: WrittenNumber;
  /** Whether it counts whole ones. */
  readonly whole?: boolean;
  /** The input that it is a part of: the parts of one are never below 0, and together never above it. */
  readonly partOf?: string;
}

/** What an example says comes out: a value, none, an error (of a code, where it is told), or values by name. */
export type ExpectedOutcome =
  WrittenNumber | boolean | null | ExpectedError | Readonly<Record<string, WrittenNumber | null>>;

/** An outcome that is an error. */
export interface ExpectedError {
  /** Its code; `"any"` where it does not matter. */
  readonly error: string;
}

/** What a metric comes to in one case. */
export interface DefinitionExample {
  /** What the case is. */
  readonly name?: string;
  /** What is given, by input: a number, a past, oldest first, or what a built-in takes besides. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What comes out. */
  readonly expect: ExpectedOutcome;
  /** How far from it the value may be; exactly so much where it is left out. */
  readonly tolerance?: WrittenNumber;
}

/** A law by name, or by name with what it is about: `{ "increasing-in": "churned" }`. */
export type DefinitionLaw = string | Readonly<Record<string, string>>;

/** What every definition can say. */
export interface DefinitionBase {
  /** The key under which it stands: kebab case. */
  readonly id: string;
  /** What people call it. */
  readonly name?: string;
  /** What it answers. */
  readonly description?: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** Where it is defined. */
  readonly source?: string;
  /** Which way is better. */
  readonly direction?: "higher" | "lower" | "neither";
  /** The unit of its value in the formula language. */
  readonly unit?: string;
  /** The least that it can be. */
  readonly min?: WrittenNumber;
  /** The most that it can be. */
  readonly max?: WrittenNumber;
  /** Values that have a name, best first. */
  readonly thresholds?: Readonly<Record<string, WrittenNumber>>;
  /** What it comes to, case by case. */
  readonly examples?: readonly DefinitionExample[];
  /** What it can be held to. */
  readonly laws?: readonly DefinitionLaw[];
  /** Findings that are let pass in this definition: the reason by code. */
  readonly allow?: Readonly<Record<string, string>>;
}

/** A metric of this package, under a convention. */
export interface BuiltInDefinition extends DefinitionBase {
  /** What it is. */
  readonly kind: "built-in";
  /** The id of the metric in the catalogue. */
  readonly uses: string;
  /** The choices it is computed under, over the standard ones. */
  readonly convention: Partial<Convention>;
}

/** A metric by a formula over inputs or over other metrics. */
export interface FormulaDefinition extends DefinitionBase {
  /** What it is. */
  readonly kind: "formula";
  /** The formula. */
  readonly formula: string;
  /** What it is over, by name. */
  readonly inputs: Readonly<Record<string, DefinitionInput>>;
  /** What the value is where the formula has none; nothing where the file does not say. */
  readonly whenUndefined?: WhenUndefined;
}

/** A health score. */
export interface HealthDefinition extends DefinitionBase {
  /** What it is. */
  readonly kind: "health";
  /** The model, as `healthScore` takes it. */
  readonly health: Readonly<Record<string, unknown>>;
}

/** A value that a metric is to reach. */
export interface GoalDefinition extends DefinitionBase {
  /** What it is. */
  readonly kind: "goal";
  /** What is to be reached. */
  readonly goal: Goal;
}

/** What is to be reached, and by when. */
export interface Goal {
  /** The metric that is to reach it. */
  readonly metric: string;
  /** The value. */
  readonly target: WrittenNumber;
  /** The day by which it is to be reached. */
  readonly by: string;
  /** What it was when the goal was set. */
  readonly baseline?: WrittenNumber;
}

/** What stands under an id of a definition file. */
export type Definition = BuiltInDefinition | FormulaDefinition | HealthDefinition | GoalDefinition;
