import type { AreaUnderCurve } from "../../statistics/discrimination/area-under-curve.ts";
import type { HealthCalibration } from "./calibration-types.ts";

type Told = Pick<HealthCalibration, "horizonDays" | "all" | "accounts" | "auc" | "violations" | "leftOut">;

/** A calibration in words: what it says, and how much it is worth. */
export function calibrationSentence({ horizonDays, all, accounts, auc, violations, leftOut }: Told): string {
  const of = `${String(all.churned)} of ${counted(all.scored, "score")} of ${counted(accounts, "account")}`;
  const head = `${of} ${all.churned === 1 ? "was" : "were"} followed by churn within ${String(horizonDays)} days.`;
  const { censored, churnedEarly } = leftOut;
  const early = censored + churnedEarly;
  const open =
    early === 0
      ? []
      : [`${counted(early, "score")} more came too late to know, and ${early === 1 ? "is" : "are"} left out.`];
  return [head, aucSentence(auc), ...orderSentence(violations), ...open].join(" ");
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}

function aucSentence(auc: AreaUnderCurve | null): string {
  if (auc === null) return "Whether lower scores churn more cannot be told of those who all left, or all stayed.";
  const { area, interval } = auc;
  const range = interval === null ? "" : ` (${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`;
  return `Of one who churned and one who stayed, the one who churned had the lower score in ${area.toFixed(2)} of pairs${range}${worth(auc)}.`;
}

function worth({ interval }: AreaUnderCurve): string {
  if (interval === null) return ", of too few to say how sure that is";
  if (interval.lower > 0.5) return ": better than chance";
  return interval.upper < 0.5
    ? ": worse than chance, the scores are the wrong way round"
    : ": no better than chance, for all that is known";
}

function orderSentence(violations: HealthCalibration["violations"]): readonly string[] {
  if (violations.length === 0) return [];
  const clear = violations.filter(({ isClear }) => isClear).length;
  const times = violations.length === 1 ? "once" : `${String(violations.length)} times`;
  return [
    `Between neighbours higher scores churned more ${times}, ${clear === 0 ? "never" : String(clear)} beyond chance.`,
  ];
}
