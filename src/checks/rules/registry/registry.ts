import { CHECKING_RULES } from "./checking.ts";
import { EXAMPLE_RULES, LAW_RULES } from "./examples.ts";
import { FORMULA_RULES } from "./formulas.ts";
import { GOVERNANCE_RULES } from "./governance.ts";
import { NAME_RULES } from "./names.ts";
import { RANGE_RULES } from "./ranges.ts";
import { READING_RULES } from "./reading.ts";
import { REFERENCE_RULES } from "./references.ts";
import { SCHEMA_RULES } from "./schema.ts";
import type { Rule, RuleEntry } from "./types.ts";
import { UNIT_RULES } from "./units.ts";

/**
 * Every rule that there is, by code: `CM1xx` reading, `CM2xx` schema, `CM3xx` references, `CM4xx` formulas, `CM5xx` units,
 * `CM6xx` ranges and thresholds, `CM7xx` examples and laws, `CM8xx` names and duplicates, `CM9xx` governance and the
 * configuration of the check itself.
 */
export const rules: readonly Rule[] = /* @__PURE__ */ joined();

function joined(): readonly Rule[] {
  const tables: readonly Readonly<Record<string, RuleEntry>>[] = [
    ...[READING_RULES, SCHEMA_RULES, REFERENCE_RULES, FORMULA_RULES, UNIT_RULES],
    ...[RANGE_RULES, EXAMPLE_RULES, LAW_RULES, NAME_RULES, GOVERNANCE_RULES, CHECKING_RULES],
  ];
  return Object.freeze(
    tables.flatMap((table) =>
      Object.entries(table).map(([code, [severity, name, summary]]) =>
        Object.freeze({ code, name, severity, summary }),
      ),
    ),
  );
}

/** The rule of a code. Every finding has one: a test looks. */
export function ruleOf(code: string): Rule {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`There is no rule ${code}`);
  return rule;
}
