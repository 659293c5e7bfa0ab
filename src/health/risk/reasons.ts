import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { ReadAccount } from "./read-account.ts";
import type { ReadCondition, ReadTier } from "./read-tiers.ts";
import type { RiskReason } from "./risk-types.ts";

/** Whether everything that a condition asks for holds. */
export function holds(condition: ReadCondition, account: ReadAccount, asOf: Day | null): boolean {
  const { scoreBelow, bands, flags, coverageBelow, renewsWithinDays } = condition;
  const asked = [
    scoreBelow === null || isBelow(account.score, scoreBelow),
    bands === null || bands.includes(account.band ?? ""),
    coverageBelow === null || isBelow(account.coverage, coverageBelow),
    renewsWithinDays === null || isNear(account.renewsOn, asOf, renewsWithinDays),
  ];
  return asked.every(Boolean) && flags.every((flag) => isFlagged[flag](account));
}

const isFlagged: Readonly<Record<ReadCondition["flags"][number], (account: ReadAccount) => boolean>> = {
  falling: ({ trend }) => trend?.direction === "falling",
  capped: ({ cappedBy }) => cappedBy !== null,
  concession: ({ hasConcession }) => hasConcession,
  unscored: ({ score }) => score === null,
};

function isBelow(value: Decimal | null, than: Decimal): boolean {
  return value?.lessThan(than) === true;
}

function isNear(renewsOn: Day | null, asOf: Day | null, days: number): boolean {
  return renewsOn !== null && asOf !== null && renewsOn - asOf <= days;
}

/** Every reason that holds of an account: whatever any tier asks about, each once. */
export function reasonsOf(account: ReadAccount, tiers: readonly ReadTier[], asOf: Day | null): readonly RiskReason[] {
  const asked = tiers.flatMap(({ any }) => any);
  const flags = new Set(asked.flatMap(({ flags: own }) => own));
  const isAsked = (flag: ReadCondition["flags"][number]): boolean => flags.has(flag) && isFlagged[flag](account);
  const found: (RiskReason | null)[] = [
    scoreReason(account, asked),
    reason(
      "band",
      asked.some(({ bands }) => bands?.includes(account.band ?? "") === true),
      () => `It is ${account.band ?? ""}.`,
    ),
    reason("capped", isAsked("capped"), () => `A cap holds its score down: ${account.cappedBy ?? ""}.`),
    reason("falling", isAsked("falling"), () => account.trend?.sentence ?? ""),
    reason("concession", isAsked("concession"), () => "It last renewed only with a concession."),
    reason("unscored", isAsked("unscored"), () => "Its health could not be told."),
    coverageReason(account, asked),
    renewalReason(account, asked, asOf),
  ];
  return Object.freeze(found.filter((one) => one !== null));
}

function reason(code: RiskReason["code"], applies: boolean, sentence: () => string): RiskReason | null {
  return applies ? Object.freeze({ code, sentence: sentence() }) : null;
}

/** The lowest bound that the score is below: below 40 is below 60 too. */
function scoreReason({ score }: ReadAccount, asked: readonly ReadCondition[]): RiskReason | null {
  const below = asked.flatMap(({ scoreBelow }) =>
    scoreBelow !== null && isBelow(score, scoreBelow) ? [scoreBelow] : [],
  );
  if (score === null || below.length === 0) return null;
  const least = MetricDecimal.min(...below);
  const shown = score.toDecimalPlaces(1, MetricDecimal.ROUND_DOWN).toString();
  return reason("low-score", true, () => `Its score of ${shown} is below ${least.toString()}.`);
}

function coverageReason({ coverage }: ReadAccount, asked: readonly ReadCondition[]): RiskReason | null {
  const isMissing = asked.some(({ coverageBelow }) => coverageBelow !== null && isBelow(coverage, coverageBelow));
  if (coverage === null || !isMissing) return null;
  const share = coverage.times(100).toDecimalPlaces(0, MetricDecimal.ROUND_DOWN).toString();
  return reason("missing-data", true, () => `No more than ${share} % of what health is made of was measured.`);
}

function renewalReason(
  { renewsOn }: ReadAccount,
  asked: readonly ReadCondition[],
  asOf: Day | null,
): RiskReason | null {
  const isSoon = asked.some(
    ({ renewsWithinDays }) => renewsWithinDays !== null && isNear(renewsOn, asOf, renewsWithinDays),
  );
  if (renewsOn === null || asOf === null || !isSoon) return null;
  const days = renewsOn - asOf;
  const count = `${String(Math.abs(days))} ${Math.abs(days) === 1 ? "day" : "days"}`;
  const when =
    days < 0
      ? `was due for renewal ${count} ago`
      : days === 0
        ? "is due for renewal today"
        : `is due for renewal in ${count}`;
  return reason("renewal-near", true, () => `It ${when}.`);
}
