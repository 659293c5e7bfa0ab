import type { RiskAccount, RiskReason } from "../../../health/risk/risk-types.ts";
import type { HealthContribution } from "../../../health/scoring/score-types.ts";
import type { CustomerHealth } from "../../../report/health/health-report-types.ts";
import { nameCell, type ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, money, NOT_KNOWN } from "../figures.ts";

/** So many accounts are named. */
const MOST_ACCOUNTS = 15;

/** Whom to call first, why, and what is at stake. */
export function atRiskSection({ health, places }: ReportContext): Section | null {
  if (health === null || health.atRisk.accounts.length === 0) return null;
  const { accounts, tiers } = health.atRisk;
  const scores = new Map(health.scores.map((score) => [score.accountId, score]));
  const lines = accounts
    .slice(0, MOST_ACCOUNTS)
    .map((account): TableLine => [
      nameCell(account.accountId),
      ...[account.tier, account.score?.toFixed(0) ?? NOT_KNOWN, account.band ?? ""],
      ...[whyOf(account, scores.get(account.accountId)), money(account.value, places), account.renewsOn ?? ""],
    ]);
  const text = { isText: true } as const;
  const columns = [
    ...[{ heading: "Tier", ...text }, { heading: "Score" }, { heading: "Band", ...text }],
    ...[{ heading: "Why", ...text }, { heading: "Yearly value" }, { heading: "Renewal", ...text }],
  ];
  const totals = tiers.map(({ tier, accounts: of }) => `${count(of)} ${tier}`).join(", ");
  const more = accounts.length > MOST_ACCOUNTS ? `; the first ${String(MOST_ACCOUNTS)}` : "";
  return { name: "At risk", lines: [`${totals}${more}`], table: { names: "Account", columns, lines } };
}

const WORDS: Readonly<Record<RiskReason["code"], string>> = {
  "low-score": "",
  band: "",
  falling: "falling",
  capped: "capped",
  concession: "renewed with a concession",
  unscored: "nothing measured",
  "missing-data": "little measured",
  "renewal-near": "renewal near",
};

/** What takes most points away, and what else is known. */
function whyOf({ reasons }: RiskAccount, score: CustomerHealth | undefined): string {
  const words = reasons.map(({ code }) => WORDS[code]).filter((word) => word !== "");
  return [...mostLost(score?.contributions ?? []), ...words].join(", ");
}

/** The components that take most points away. */
export function mostLost(contributions: readonly HealthContribution[], most = 2): readonly string[] {
  const lost = contributions.flatMap(({ name, points, weight, contribution }) =>
    points === null ? [] : [{ name, points: weight.times(100).minus(contribution) }],
  );
  return lost
    .filter(({ points }) => points.greaterThanOrEqualTo(1))
    .sort((a, b) => b.points.comparedTo(a.points))
    .slice(0, most)
    .map(({ name }) => name.toLowerCase().replace(/^(?:nps|csat)$/u, (word) => word.toUpperCase()));
}
