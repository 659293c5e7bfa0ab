import type { ReportContext } from "./context.ts";
import type { ReportDocument, Section } from "./document.ts";
import { goalsSection } from "./activity/goals.ts";
import { journeysSection } from "./activity/journeys.ts";
import { purchasesSection } from "./activity/purchases.ts";
import { renewalSections } from "./activity/renewals.ts";
import { salesSections } from "./activity/sales.ts";
import { supportSection } from "./activity/support.ts";
import { featuresSection, usageSection } from "./activity/usage.ts";
import { voiceSection } from "./activity/voice.ts";
import { changesSection, largestSection } from "./sections/changes.ts";
import { cohortSections } from "./sections/cohorts.ts";
import { closingSection, titleOf } from "./sections/head.ts";
import { customerSection, mrrSection } from "./sections/movements.ts";
import { conventionSection, legendSection, rowsSection } from "./sections/notes.ts";
import { levelsSection, ratesSection } from "./sections/rates.ts";
import { restatedSections } from "./sections/restated.ts";
import { closingsSection } from "./sections/segment-closings.ts";
import { segmentRatesSection, segmentsSection } from "./sections/segments.ts";

/** One part of a report; nothing where it has nothing to say. */
type SectionsOf = (context: ReportContext) => Section | readonly Section[] | null;

/** What a report says of what customers pay, in this order, in every form that people read. */
const REVENUE: readonly SectionsOf[] = [
  closingSection,
  changesSection,
  largestSection,
  restatedSections,
  mrrSection,
  customerSection,
  ratesSection,
  levelsSection,
  segmentsSection,
  segmentRatesSection,
  closingsSection,
  cohortSections,
];

/** What it says of what they do, say and sign. */
const ACTIVITY: readonly SectionsOf[] = [
  goalsSection,
  voiceSection,
  usageSection,
  featuresSection,
  journeysSection,
  supportSection,
  renewalSections,
  salesSections,
  purchasesSection,
];

/** What is to know about all of it. */
const NOTES: readonly SectionsOf[] = [legendSection, rowsSection, conventionSection];

/** A report as what it says: what is known, what moved, what that says, and by which convention. */
export function reportDocument(context: ReportContext): ReportDocument {
  const isEmpty = context.report.periods.length === 0;
  if (isEmpty && context.activity === null) {
    return { title: "No period to report on: there are no rows.", sections: [] };
  }
  const told = isEmpty ? [...ACTIVITY, rowsSection] : [...REVENUE, ...ACTIVITY, ...NOTES];
  const sections = told.map((sectionOf) => sectionOf(context)).flat();
  return { title: titleOf(context), sections: sections.filter((section) => section !== null).filter(isFull) };
}

function isFull({ lines = [], table }: Section): boolean {
  return lines.length > 0 || table !== undefined;
}
