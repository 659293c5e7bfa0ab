import type { AccountReview } from "../../../report/review/review-types.ts";
import type { ReportDocument, Section } from "../document.ts";
import { answersSection, goalsSection, ticketsSection, usageSection } from "./activity.ts";
import { healthSections } from "./health.ts";
import { benchmarkSection, renewalSection, valueSections } from "./value.ts";

/** A customer's review as what it says, in the order in which people talk about it. */
export function reviewDocument(review: AccountReview): ReportDocument {
  const { accountId, asOf, attributes } = review;
  const { name } = attributes;
  const who = name === undefined ? String(accountId) : `${String(accountId)}, ${name}`;
  const sections: readonly (Section | null)[] = [
    headSection(review),
    ...valueSections(review),
    goalsSection(review),
    ...healthSections(review),
    usageSection(review),
    answersSection(review),
    ticketsSection(review),
    renewalSection(review),
    benchmarkSection(review),
  ];
  return { title: `Review of ${who}, as of ${asOf}`, sections: sections.filter((section) => section !== null) };
}

function headSection({ since, leftOn, attributes }: AccountReview): Section | null {
  const known = Object.entries(attributes).filter(([key]) => key !== "name");
  const told = known.map(([key, value]) => `${key}: ${value}`).join(", ");
  const stay =
    since === null ? "" : leftOn === null ? `Customer since ${since}` : `Customer from ${since}, left on ${leftOn}`;
  const lines = [stay, told].filter((line) => line !== "");
  return lines.length === 0 ? null : { lines };
}
