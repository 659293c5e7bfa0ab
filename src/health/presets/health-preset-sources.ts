import type { HealthPresets } from "./health-presets.ts";
import type { HealthPresetSource } from "./preset.ts";

/** What each tool states of its health scores and where, and what it leaves open. */
export const healthPresetSources: Readonly<Record<keyof HealthPresets, HealthPresetSource>> = {
  gainsight: {
    sources: [
      "https://support.gainsight.com/Gainsight_NXT/05Scorecards/02Admin_Guides/Calculation_of_Group_Scores_and_Overall_Scores",
      "https://support.gainsight.com/Gainsight_NXT/05Scorecards/02Admin_Guides/Measure_Weights_in_Scorecards",
    ],
    stated: "a group is the sum of weight times measure over the sum of weights, from 0 to 999999; shown rounded",
    ours: "a measure without a score is left out: what became of it changed with release 6.15; the score is rounded as it is shown",
  },
  natero: {
    sources: [
      "https://support.natero.com/hc/en-us/articles/204446145-Calculation-of-Account-Health-Score",
      "https://support.natero.com/support/solutions/articles/50000000837-define-health-criteria",
      "https://support.natero.com/en/support/solutions/articles/50000000841",
    ],
    stated:
      "metrics on a line between two bounds, equal weight within a component, components by weight, each stage rounded to a whole number; green at 71 and above, red at 30 and below (an older page: green at 70)",
    ours: "a metric without a value is left out",
  },
  churnzero: {
    sources: ["https://support.churnzero.net/hc/en-us/articles/360003820251-Setting-up-ChurnScore-Factors"],
    stated: "points that add up to 100; a range includes its upper end and not its lower, which is a step `above`",
    ours: "a factor without data brings no points",
  },
  quivly: {
    sources: ["https://quivly.mintlify.app"],
    stated: "weights that total exactly 100; disabled categories are left out",
    ours: "a category without data is left out as well",
  },
  vitally: {
    sources: ["https://docs.vitally.io"],
    stated: "each metric is 0, 5 or 10, a category their mean, the score the weighted mean of categories",
    ours: "categories are `groups`; a metric without data is left out",
  },
  planhat: {
    sources: [
      "https://support.planhat.com/en/articles/1608909-how-health-is-calculated",
      "https://help.planhat.com/en/articles/9587221-setting-up-your-health-factors",
    ],
    stated: "from 0 to 10, 5 to start with; each factor adds or subtracts, by steps or by a line; held to 0 and 10",
    ours: "a factor without data adds nothing; no rounding, which is stated for groups of companies alone",
  },
  totango: {
    sources: ["https://support.totango.com/hc/en-us/articles/360030899812-Configure-profiles-for-account-health"],
    stated: "good when all that have a value are good, poor when any is poor, else average; without a value: left out",
    ours: "a colour and no number is stated: good is 100 here, average 50, poor 0",
  },
  totangoMultidimensional: {
    sources: [
      "https://support.totango.com/hc/en-us/articles/4410017625748-Configure-profiles-for-multidimensional-health",
    ],
    stated: "good 100, average 60, poor 0; dimensions weighted and rounded to whole numbers, then the score",
    ours: "dimensions are `groups`; metrics without a value are left out, which is an option there",
  },
  catalyst: {
    sources: [
      "https://help.catalyst.io/hc/en-us/articles/28924687994260-Health-scoring-inputs",
      "https://help.catalyst.io/hc/en-us/articles/28924657004692-Health-scoring-groups",
      "https://help.catalyst.io/hc/en-us/articles/31176061140116-Release-Notes-October-21-2024",
    ],
    stated: "inputs from 1 to 10, a group their mean; what is missing is neutral, unless excluded input by input",
    ours: "a group's highest or lowest input is not offered",
  },
  zudo: {
    sources: ["https://docs.zudo.so/settings/health-score-config"],
    stated: "weights in per cent; the weight of a missing factor is shared by the others in proportion",
    ours: null,
  },
  custify: {
    sources: ["https://kb.custify.com/health-scores", "https://kb.custify.com/clustered-health-scores"],
    stated: "each score between a worst and a best value; clusters by per cent or points, 0 the worst and 100 the best",
    ours: "a score without data is left out",
  },
};
