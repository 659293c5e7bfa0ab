import { alternatives, MetricInputError, nearestName, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal, parseShare } from "../../number/parse.ts";
import { readCount } from "../../statistics/counts.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { RiskCondition, RiskTier } from "./risk-types.ts";

/** A condition with its numbers read. */
export interface ReadCondition {
  readonly scoreBelow: Decimal | null;
  readonly bands: readonly string[] | null;
  readonly flags: readonly ("falling" | "capped" | "concession" | "unscored")[];
  readonly coverageBelow: Decimal | null;
  readonly renewsWithinDays: number | null;
}

/** A tier with its conditions read. */
export interface ReadTier {
  readonly name: string;
  readonly any: readonly ReadCondition[];
}

const FLAGS = ["falling", "capped", "concession", "unscored"] as const;
const KEYS: readonly string[] = [
  "scoreBelow",
  "bands",
  "falling",
  "capped",
  "concession",
  "unscored",
  "coverageBelow",
  "renewsWithinDays",
];

/** Reads tiers, or throws what is wrong with one. */
export function readTiers(tiers: readonly RiskTier[]): readonly ReadTier[] {
  if (tiers.length === 0) throw refused("tiers", tiers, "give one at least");
  return tiers.map(({ name, any }, index) => {
    const field = `tiers[${String(index)}]`;
    if (tiers.findIndex((tier) => tier.name === name) !== index) {
      throw refused(`${field}.name`, name, "another tier has it already");
    }
    return { name, any: any.map((one, place) => readCondition(one, `${field}.any[${String(place)}]`)) };
  });
}

function readCondition(condition: RiskCondition, field: string): ReadCondition {
  const keys = Object.keys(condition).filter((key) => condition[key as keyof RiskCondition] !== undefined);
  if (keys.length === 0)
    throw refused(field, condition, `it holds for every account: give one of ${alternatives(KEYS)}`);
  checkKeys(keys, field);
  const { scoreBelow, bands, coverageBelow, renewsWithinDays } = condition;
  return {
    scoreBelow: given(scoreBelow, (value) => parseDecimal(value, `${field}.scoreBelow`)),
    bands: bands ?? null,
    flags: FLAGS.filter((flag) => isSet(condition[flag], `${field}.${flag}`)),
    coverageBelow: given(coverageBelow, (value) => parseShare(value, `${field}.coverageBelow`)),
    renewsWithinDays: given(renewsWithinDays, (value) => readCount(value, `${field}.renewsWithinDays`)),
  };
}

/** Without a day to count from nobody can say how far off a renewal is: refused where a tier asks and an account has one. */
export function checkDay(tiers: readonly ReadTier[], accounts: readonly { readonly renewsOn: Day | null }[]): void {
  if (!tiers.some(({ any }) => any.some(({ renewsWithinDays }) => renewsWithinDays !== null))) return;
  if (!accounts.some(({ renewsOn }) => renewsOn !== null)) return;
  const message = "Cannot do without asOf as tiers ask when accounts renew: received undefined";
  throw new MetricInputError(message, { code: "missing-field", field: "asOf", received: undefined });
}

function given<In extends DecimalInput, Out>(value: In | undefined, read: (value: In) => Out): Out | null {
  return value === undefined ? null : read(value);
}

/** `false` would be a condition of its own, that nothing reads so. */
function isSet(value: unknown, field: string): boolean {
  if (value === undefined || value === true) return value === true;
  throw refused(field, value, "choose true, or leave it out");
}

function checkKeys(keys: readonly string[], field: string): void {
  for (const key of keys) {
    if (KEYS.includes(key)) continue;
    const nearest = nearestName(key, KEYS);
    const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
    const message = `Cannot find a condition named ${quote(key)} in ${field}${hint}`;
    throw new MetricInputError(message, { code: "unknown-choice", field: `${field}.${key}`, received: key });
  }
}

function refused(field: string, received: unknown, why: string): MetricInputError {
  return new MetricInputError(`Cannot use ${quote(received)} as ${field}: ${why}`, {
    code: "not-allowed",
    field,
    received,
  });
}
