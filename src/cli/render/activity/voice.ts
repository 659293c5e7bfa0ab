import type { ReportContext } from "../context.ts";
import type { Section } from "../document.ts";
import { count, percent } from "../figures.ts";
import { between, fixed, percentEnd, periodLines } from "./cells.ts";

const INTERVAL = "95 % interval";

/** What customers said: each score with what the answers leave possible. */
export function voiceSection({ activity }: ReportContext): Section | null {
  const surveys = activity?.surveys ?? null;
  if (surveys === null) return null;
  const lines = periodLines(
    surveys.periods,
    ({ nps, csat, ces }) => nps.responses + csat.responses + ces.responses > 0,
    ({ nps, csat, ces }) => [
      ...[fixed(nps.score, 0), between(nps.interval, (end) => fixed(end, 0)), count(nps.responses)],
      ...[percent(csat.score), between(csat.interval, percentEnd), count(csat.responses)],
      ...[fixed(ces.score, 2), between(ces.interval, (end) => fixed(end, 2)), count(ces.responses)],
    ],
  );
  const headings = ["NPS", INTERVAL, "Answers", "CSAT", INTERVAL, "Answers", "CES", INTERVAL, "Answers"];
  return { name: "Voice of the customer", table: { names: "Period", columns: headings.map(columnOf), lines } };
}

function columnOf(heading: string): { readonly heading: string } {
  return { heading };
}
