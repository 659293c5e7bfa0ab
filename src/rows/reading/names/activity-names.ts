import { ACCOUNT, type FieldNames } from "./customer-names.ts";

/** When something happened. */
const AT = ["at", "timestamp", "occurredat", "createdat", "createddate", "createdate", "created", "date", "time"];

/** The fields of a usage event. */
export const USAGE_FIELDS: FieldNames = {
  accountId: ACCOUNT,
  userId: [
    ...["userid", "user", "useruuid", "distinctid", "memberid", "personid", "visitorid", "contactid", "actorid"],
    ...["useremail", "username", "email", "anonymousid"],
  ],
  feature: ["feature", "featurename", "featureid", "event", "eventname", "eventtype", "action", "activity", "module"],
  at: [
    ...["at", "timestamp", "eventtime", "eventtimestamp", "eventdate", "eventcreatedat", "originaltimestamp"],
    ...["occurredat", "sentat", "receivedat", "loggedat", "usagedate", "activitydate", "time", "date", "day"],
    ...["createdat", "created"],
  ],
  count: ["count", "eventcount", "events", "numberofevents", "totalevents", "usagecount", "times"],
  minutes: ["minutes", "durationminutes", "minutesspent", "minutesused", "activeminutes", "timeonsiteminutes"],
};

/** The fields of a journey. */
export const JOURNEY_FIELDS: FieldNames = {
  accountId: ACCOUNT,
  startedAt: [
    ...["startedat", "startedon", "startdate", "start", "started", "onboardingstartedat", "onboardingstart"],
    ...["onboardingstartdate", "signedupat", "signupdate", "signup", "kickoffdate", "kickoff", "createdat", "created"],
    ...["createddate", "createdate"],
  ],
  reachedAt: [
    ...["reachedat", "reachedon", "reached", "achievedat", "achievedon", "milestonereachedat", "valuereachedat"],
    ...[
      "firstvalueat",
      "firstvaluedate",
      "activatedat",
      "activationdate",
      "golive",
      "golivedate",
      "liveat",
      "livedate",
    ],
    ...["onboardedat", "onboardingcompletedat", "onboardingcompletedate", "completedat", "completedon"],
    ...["completiondate"],
  ],
  leftAt: [
    ...["leftat", "lefton", "left", "churnedat", "churnedon", "churndate", "cancelledat", "canceledat"],
    ...["cancellationdate", "abandonedat"],
  ],
  milestone: ["milestone", "milestonename", "valuemilestone", "step", "goal"],
};

/** Names of scores that say which question was asked. */
export const SCORES: Readonly<Record<"nps" | "csat" | "ces", readonly string[]>> = {
  nps: ["npsscore", "nps", "netpromoterscore", "npsrating", "likelihoodtorecommend", "likelytorecommend"],
  csat: ["csatscore", "csat", "csatrating", "customersatisfactionscore", "customersatisfaction", "satisfactionscore"],
  ces: ["cesscore", "ces", "cesrating", "customereffortscore", "customereffort", "effortscore"],
};

/** The fields of an answer to a survey. */
export const RESPONSE_FIELDS: FieldNames = {
  kind: [
    ...["kind", "surveykind", "surveytype", "questiontype", "scoretype", "metrictype", "survey", "surveyname"],
    ...["metric", "type"],
  ],
  score: ["score", "rating", ...SCORES.nps, ...SCORES.csat, ...SCORES.ces, "answer", "value"],
  respondentId: [
    ...[
      "respondentid",
      "respondent",
      "personid",
      "person",
      "contactid",
      "userid",
      "enduserid",
      "recipientid",
      "respondentemail",
    ],
    ...["personemail", "contactemail", "enduseremail", "useremail", "emailaddress", "email"],
  ],
  accountId: ACCOUNT,
  at: [
    ...["at", "respondedat", "respondedon", "responsedate", "responseat", "responsecreatedat", "answeredat"],
    ...["submittedat", "submissiondate", "completedat", "completeddate", "surveydate", "enddate", "datemodified"],
    ...["lastrespondedat", ...AT.slice(1), "recordeddate", "datecreated"],
  ],
};

/** The fields of a ticket. */
export const TICKET_FIELDS: FieldNames = {
  accountId: ACCOUNT,
  ticketId: [
    ...["ticketid", "ticketnumber", "ticketno", "ticket", "caseid", "casenumber", "conversationid", "requestid"],
    ...["issueid", "issuekey", "id"],
  ],
  openedAt: [
    ...["openedat", "openedon", "opened", "dateopened", "dateopenedat", "opendate", "ticketcreatedat"],
    ...["ticketcreateddate", "conversationstartedat", "conversationcreatedat", "submittedat", "reportedat"],
    ...["createdat", "createddate", "createdate", "datetimeopened", "datecreated", "created", "startedat", "date"],
  ],
  firstRepliedAt: [
    ...["firstrepliedat", "firstreplyat", "firstreply", "firstrespondedat", "firstresponseat", "firstresponsedate"],
    ...["firstagentreplydate", "firstagentresponsedate"],
  ],
  closedAt: [
    ...["closedat", "closedon", "closed", "closedate", "closeddate", "dateclosed", "datetimeclosed", "resolvedat"],
    ...["resolveddate", "resolved", "solvedat", "solveddate", "solved", "conversationclosedat", "lastclosedat"],
  ],
  channel: ["channel", "via", "source", "origin", "caseorigin", "ticketchannel", "ticketsource"],
  topic: ["topic", "category", "tickettype", "casereason", "reason", "subject", "ticketname", "type"],
  priority: ["priority", "ticketpriority", "urgency", "severity"],
  selfServed: ["selfserved", "selfservice", "isselfserved", "deflected", "solvedbybot", "resolvedbybot"],
  escalated: ["escalated", "isescalated", "escalation"],
};

/** The fields of a goal. */
export const GOAL_FIELDS: FieldNames = {
  metric: ["metric", "metricid", "metricname", "kpi", "measure", "indicator", "keyresult", "objective", "goal"],
  target: ["target", "targetvalue", "goalvalue", "tobereached"],
  by: ["by", "targetdate", "dueby", "duedate", "due", "deadline", "bydate", "enddate"],
  baseline: ["baseline", "baselinevalue", "startvalue", "startingvalue", "from"],
  actual: ["actual", "actualvalue", "current", "currentvalue", "achieved"],
  direction: ["direction", "betteris", "better"],
  accountId: ACCOUNT,
};
