import { checkTimeZone, type DateInput, type Day, formatDay, parseDay } from "../../time/calendar-date.ts";
import { readRows } from "../history/row-cells.ts";
import type { HealthTrends } from "../trend/trend-types.ts";
import { riskTiers } from "./default-tiers.ts";
import { readAccount, type ReadAccount } from "./read-account.ts";
import { checkDay, type ReadTier, readTiers } from "./read-tiers.ts";
import { holds, reasonsOf } from "./reasons.ts";
import type { AccountAtHand, AtRisk, RiskAccount, RiskTier } from "./risk-types.ts";
import { byUrgency, type Placed } from "./urgency.ts";
import { tierTotals } from "./tier-totals.ts";

/** Who is said to need attention. */
export interface AtRiskOptions {
  /** The tiers, the most urgent first; {@link riskTiers} unless told. */
  readonly tiers?: readonly RiskTier[] | undefined;
  /** The day that renewals are counted from. Needed where a tier asks when accounts renew, and one has a date. */
  readonly asOf?: DateInput | undefined;
  /** In which zone time stamps fall on days: UTC, unless told. */
  readonly timeZone?: string | undefined;
  /** Where accounts' health is going: the answer of {@link healthTrend}. */
  readonly trends?: HealthTrends | undefined;
}

/**
 * Accounts at risk: who needs attention, and why.
 *
 * An account is in the first tier of which one condition holds; those in none are not listed.
 *
 * Sorted by tier, then the lowest score (those without one last), then the renewal that is due first, then what is worth
 * most, then by id: the same accounts come in the same order, however they were given.
 *
 * @param accounts - Scores of {@link healthScores}, with renewal date, concession and value where known.
 * @param options - `asOf`, `trends`, and `tiers` of your own.
 * @returns The accounts with their reasons, and for each tier how many there are and what is at stake.
 * @throws {@link MetricInputError} when an option is not one, and `missing-field` without `asOf` where
 * tiers ask when accounts renew and one has a date.
 *
 * @example Two of three need attention
 * ```ts
 * import { atRisk } from "customer-metrics";
 *
 * const accounts = [
 *   { accountId: "acorn", score: 82 },
 *   { accountId: "birch", score: 55, renewsOn: "2025-08-01", value: 12_000 },
 *   { accountId: "cedar", score: 71, concession: true, value: 4_000 },
 * ];
 * const { accounts: listed } = atRisk(accounts, { asOf: "2025-06-30" });
 *
 * listed.map(({ accountId, tier }) => `${String(accountId)}: ${tier}`); // => ["birch: critical", "cedar: watch"]
 * listed[0]?.reasons.map(({ sentence }) => sentence); // => ["Its score of 55 is below 60.", "It is due for renewal in 32 days."]
 * ```
 */
export function atRisk(accounts: Iterable<AccountAtHand>, options: AtRiskOptions = {}): AtRisk {
  const { tiers = riskTiers, timeZone, trends } = options;
  const asOf = dayOfOption(options);
  const read = readTiers(tiers);
  const byId = new Map((trends?.accounts ?? []).map((trend) => [trend.accountId, trend]));
  const rows = readRows(accounts, (row) => readAccount(row, { timeZone, trends: byId }));
  if (asOf === null) checkDay(read, rows.read);
  const placed = rows.read.flatMap((account) => placedIn(read, account, asOf)).sort(byUrgency);
  return Object.freeze({
    kind: "at-risk",
    asOf: asOf === null ? null : formatDay(asOf),
    accounts: Object.freeze(placed.map(({ account, tier }) => told(account, { tier: read[tier]!, tiers: read, asOf }))),
    tiers: tierTotals(read, placed),
    looked: rows.read.length,
    issues: Object.freeze(rows.issues),
  });
}

function dayOfOption({ asOf, timeZone }: AtRiskOptions): Day | null {
  if (timeZone !== undefined) checkTimeZone(timeZone);
  return asOf === undefined ? null : parseDay(asOf, "asOf", timeZone);
}

/** The first tier of which a condition holds; none for who needs no attention. */
function placedIn(tiers: readonly ReadTier[], account: ReadAccount, asOf: Day | null): readonly Placed[] {
  const tier = tiers.findIndex(({ any }) => any.some((condition) => holds(condition, account, asOf)));
  return tier < 0 ? [] : [{ account, tier }];
}

function told(
  account: ReadAccount,
  { tier, tiers, asOf }: { readonly tier: ReadTier; readonly tiers: readonly ReadTier[]; readonly asOf: Day | null },
): RiskAccount {
  const { accountId, score, band, renewsOn, value, currency } = account;
  return Object.freeze({
    accountId,
    tier: tier.name,
    score,
    band,
    reasons: reasonsOf(account, tiers, asOf),
    renewsOn: renewsOn === null ? null : formatDay(renewsOn),
    daysToRenewal: renewsOn === null || asOf === null ? null : renewsOn - asOf,
    value,
    currency,
  });
}
