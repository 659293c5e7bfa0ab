import type { OpportunityOutcome } from "../../types/activity/opportunity-row.ts";
import type { SurveyKind } from "../../types/activity/survey-response-row.ts";
import { TRUTH_WORDS } from "../cell-words.ts";

/** The words by which surveys are called. */
export const SURVEY_WORDS: Readonly<Record<string, SurveyKind>> = {
  ...{ nps: "nps", netpromoterscore: "nps", netpromoter: "nps" },
  ...{ csat: "csat", customersatisfaction: "csat", customersatisfactionscore: "csat", satisfaction: "csat" },
  ...{ ces: "ces", customereffort: "ces", customereffortscore: "ces", effort: "ces", effortscore: "ces" },
};

/** The words for how an opportunity ended, and the names of stages, as the tools come with them, in which it has not. */
export const OUTCOME_WORDS: Readonly<Record<string, OpportunityOutcome>> = {
  ...{ won: "won", closedwon: "won", closedandwon: "won", closewon: "won", win: "won", signed: "won" },
  ...{ lost: "lost", closedlost: "lost", closedandlost: "lost", closelost: "lost", loss: "lost" },
  ...{ open: "open", inprogress: "open", pending: "open", active: "open", new: "open", pipeline: "open" },
  // Salesforce
  ...{ prospecting: "open", qualification: "open", needsanalysis: "open", valueproposition: "open" },
  ...{ iddecisionmakers: "open", perceptionanalysis: "open", proposalpricequote: "open", negotiationreview: "open" },
  // HubSpot
  ...{ appointmentscheduled: "open", qualifiedtobuy: "open", presentationscheduled: "open" },
  ...{ decisionmakerboughtin: "open", contractsent: "open" },
  // Pipedrive
  ...{ leadin: "open", qualified: "open", contactmade: "open", demoscheduled: "open", proposalmade: "open" },
  ...{ negotiationsstarted: "open" },
  // and what teams call them beside these
  ...{ lead: "open", discovery: "open", demo: "open", evaluation: "open", trial: "open", proposal: "open" },
  ...{ proposalsent: "open", quote: "open", quotesent: "open", negotiation: "open", commit: "open", contract: "open" },
};

/** The words for whether a term was renewed; `null` where they say that it is not known yet. */
export const RENEWAL_WORDS: Readonly<Record<string, boolean | null>> = {
  ...TRUTH_WORDS,
  ...{ renewed: true, notrenewed: false, nonrenewed: false, lost: false, churned: false },
  ...{ pending: null, open: null, upcoming: null, inprogress: null, notyet: null, due: null },
};

/** The words for which way is better. */
export const DIRECTION_WORDS: Readonly<Record<string, "higher" | "lower">> = {
  ...{ higher: "higher", high: "higher", up: "higher", increase: "higher", more: "higher", higherisbetter: "higher" },
  ...{ lower: "lower", low: "lower", down: "lower", decrease: "lower", less: "lower", lowerisbetter: "lower" },
};
