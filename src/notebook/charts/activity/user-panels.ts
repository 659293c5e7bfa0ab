import type { SurveyPeriod } from "../../../activity/surveys/survey-scores.ts";
import type { ActivityPeriod } from "../../../activity/usage/totals.ts";
import { unitOf } from "../../tables/voice/scale-scores.ts";
import type { PeriodChart } from "./period-charts.ts";

/** Scores over time with their intervals, and how many answered. */
export const SURVEY_CHART: PeriodChart<SurveyPeriod> = {
  title: "Surveys",
  panels: [
    {
      title: "NPS",
      unit: "points",
      level: 0,
      lines: [{ name: "NPS", value: ({ nps }) => nps.score, interval: ({ nps }) => nps.interval }],
    },
    {
      title: "CSAT",
      unit: (periods) => unitOf(periods[0]?.csat ?? { form: "share" }),
      lines: [{ name: "CSAT", value: ({ csat }) => csat.score, interval: ({ csat }) => csat.interval }],
    },
    {
      title: "CES",
      unit: (periods) => unitOf(periods[0]?.ces ?? { form: "mean" }),
      lines: [{ name: "CES", value: ({ ces }) => ces.score, interval: ({ ces }) => ces.interval }],
    },
    {
      title: "Responses",
      unit: "count",
      lines: [
        { name: "NPS responses", value: ({ nps }) => nps.responses },
        { name: "CSAT responses", value: ({ csat }) => csat.responses },
        { name: "CES responses", value: ({ ces }) => ces.responses },
      ],
    },
  ],
};

/** Who was active, and who came, came back and went. */
export const ACTIVITY_CHART: PeriodChart<ActivityPeriod> = {
  title: "Activity",
  panels: [
    {
      title: "Active",
      unit: "count",
      lines: [
        { name: "Users", value: ({ users }) => users.active },
        { name: "Accounts", value: ({ accounts }) => accounts.active },
      ],
    },
    {
      title: "Users",
      unit: "count",
      lines: [
        { name: "New", value: ({ users }) => users.lifecycle.new },
        { name: "Dormant", value: ({ users }) => users.lifecycle.dormant },
        { name: "Back", value: ({ users }) => users.lifecycle.resurrected },
      ],
    },
    {
      title: "Seats in use",
      unit: "share",
      lines: [
        {
          name: "Seats in use",
          value: ({ breadth }) => breadth?.interval?.estimate,
          interval: ({ breadth }) => breadth?.interval ?? null,
        },
      ],
    },
  ],
};
