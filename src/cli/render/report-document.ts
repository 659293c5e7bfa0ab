import type { ReportContext } from "./context.ts";
import type { ReportDocument, Section } from "./document.ts";
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

/** What a report says, in this order, in every form that people read. */
const SECTIONS: readonly SectionsOf[] = [
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
  legendSection,
  rowsSection,
  conventionSection,
];

/** A report as what it says: what is known, what moved, what that says, and by which convention. */
export function reportDocument(context: ReportContext): ReportDocument {
  if (context.report.periods.length === 0) {
    return { title: "No period to report on: there are no rows.", sections: [] };
  }
  const sections = SECTIONS.map((sectionOf) => sectionOf(context)).flat();
  return { title: titleOf(context), sections: sections.filter((section) => section !== null).filter(isFull) };
}

function isFull({ lines = [], table }: Section): boolean {
  return lines.length > 0 || table !== undefined;
}
