import type { SurveyPeriod } from "../../../activity/surveys/survey-scores.ts";
import type { Totals } from "./period-totals.ts";
import { unitOf } from "../voice/scale-scores.ts";

const NOBODY = "nobody answered";

/** What customers said, period by period. */
export const SURVEY: Totals<SurveyPeriod> = {
  caption: "Surveys",
  amounts: () => [],
  columns: (cells) => [
    ["NPS", ({ nps }) => cells.figure(nps.score, "points", NOBODY)],
    ["Interval", ({ nps }) => cells.interval(nps.interval, "points", NOBODY)],
    ["Responses", ({ nps }) => cells.figure(nps.responses, "count")],
    ["CSAT", ({ csat }) => cells.figure(csat.score, unitOf(csat), NOBODY)],
    ["Interval", ({ csat }) => cells.interval(csat.interval, unitOf(csat), NOBODY)],
    ["Responses", ({ csat }) => cells.figure(csat.responses, "count")],
    ["CES", ({ ces }) => cells.figure(ces.score, unitOf(ces), NOBODY)],
    ["Interval", ({ ces }) => cells.interval(ces.interval, unitOf(ces), NOBODY)],
    ["Responses", ({ ces }) => cells.figure(ces.responses, "count")],
  ],
};
