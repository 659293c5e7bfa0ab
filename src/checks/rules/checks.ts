import type { Check } from "./check.ts";
import { EXAMPLE_CHECKS } from "./examples/checks.ts";
import { FORMULA_CHECKS } from "./formulas/checks.ts";
import { GOVERNANCE_CHECKS } from "./governance/checks.ts";
import { GOAL_CHECKS } from "./goals/checks.ts";
import { LAW_CHECKS } from "./laws/checks.ts";
import { NAME_CHECKS } from "./names/checks.ts";
import { RANGE_CHECKS } from "./ranges/checks.ts";
import { REFERENCE_CHECKS } from "./references/checks.ts";
import { UNIT_CHECKS } from "./units/checks.ts";

/** Every check, family by family. Reading and schema are checked where files are read. */
export const CHECKS: readonly Check[] = [
  ...[...REFERENCE_CHECKS, ...FORMULA_CHECKS, ...UNIT_CHECKS, ...RANGE_CHECKS],
  ...[...GOAL_CHECKS, ...EXAMPLE_CHECKS, ...LAW_CHECKS, ...NAME_CHECKS, ...GOVERNANCE_CHECKS],
];
