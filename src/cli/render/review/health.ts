import type { RiskAccount } from "../../../health/risk/risk-types.ts";
import type { AccountReview } from "../../../report/review/review-types.ts";
import { fixed } from "../activity/cells.ts";
import type { Section, TableLine } from "../document.ts";
import { NOT_KNOWN, sparkline } from "../figures.ts";

/** How the customer is, why, and where that is going. */
export function healthSections({ health }: AccountReview): readonly Section[] {
  if (health === null) return [];
  const { score, trend, risk, history } = health;
  const lines = [
    score.sentence,
    trend?.sentence ?? "",
    history.length < 2
      ? ""
      : `By month-end  ${sparkline(history.map((each) => each.score))}  ${history.map((each) => fixed(each.score, 0)).join(", ")}`,
    risk === null ? "" : `Tier ${risk.tier}: ${reasonsOf(risk)}`,
  ].filter((line, index, all) => line !== "" && all.indexOf(line) === index);
  return [{ name: "Health", lines }, contributionsSection(health)];
}

/** What is said already is not said twice. */
function reasonsOf({ reasons }: RiskAccount): string {
  return reasons.flatMap(({ code, sentence }) => (code === "falling" ? [] : sentence)).join(" ") || "falling.";
}

function contributionsSection({ score }: NonNullable<AccountReview["health"]>): Section {
  const measured = score.contributions.filter(({ points }) => points !== null);
  const lines = measured.map(({ name, value, points, weight, contribution }): TableLine => [
    name,
    value === null ? NOT_KNOWN : value.toDecimalPlaces(2).toString(),
    ...[fixed(points, 0), `${fixed(weight.times(100), 1)} %`, fixed(contribution, 1)],
  ]);
  const others = score.lines.map(({ kind, amount, because }): TableLine => [
    `${kind}: ${because}`,
    "",
    "",
    "",
    fixed(amount, 1),
  ]);
  const columns = ["Measured", "Points", "Weight", "In the score"].map((heading) => ({ heading }));
  const total: TableLine = ["Health", "", "", "", fixed(score.score, 1)];
  return { name: "Why", table: { names: "Component", columns, lines: [...lines, ...others], total } };
}
