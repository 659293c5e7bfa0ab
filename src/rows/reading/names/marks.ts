import type { RowKind } from "../field-names.ts";
import { MONTHLY_AMOUNTS, YEARLY_AMOUNTS } from "./amount-names.ts";
import { SCORES } from "./activity-names.ts";

/** How the columns of one kind are told from those of all others. */
export interface Marks {
  /** Fields without which there is no row. */
  readonly needed: readonly string[];
  /** Columns that tables of this kind have, and hardly any other. */
  readonly keys: readonly string[];
  /** How many of these a table must have to be taken for one of this kind. */
  readonly least: number;
}

/** What marks each kind. */
export const MARKS: Readonly<Record<RowKind, Marks>> = {
  "subscription-rows": {
    needed: ["customerId", "start", "amount"],
    keys: [
      ...MONTHLY_AMOUNTS,
      ...YEARLY_AMOUNTS,
      ...["interval", "billinginterval", "planinterval", "billingperiod", "billingcycle", "billingfrequency"],
      ...["subscriptionid", "subscription", "subscriptionstatus", "trialend", "seats"],
    ],
    least: 0,
  },
  "mrr-snapshot-rows": {
    needed: ["customerId", "period", "mrr"],
    keys: [...MONTHLY_AMOUNTS, ...YEARLY_AMOUNTS, "snapshotdate", "snapshotmonth"],
    least: 0,
  },
  "usage-event-rows": {
    needed: ["accountId", "at"],
    keys: [
      ...["feature", "featurename", "featureid", "event", "eventname", "eventtype", "eventtime", "eventtimestamp"],
      ...["eventdate", "eventcount", "action", "activity", "userid", "distinctid", "anonymousid", "visitorid"],
      ...["sessionid", "insertid", "messageid", "usagedate", "usagecount", "minutes", "minutesspent", "activeminutes"],
    ],
    least: 1,
  },
  "journey-rows": {
    needed: ["accountId", "startedAt"],
    keys: [
      ...["milestone", "milestonename", "valuemilestone", "reachedat", "reachedon", "achievedat", "achievedon"],
      ...["milestonereachedat", "valuereachedat", "firstvalueat", "firstvaluedate", "activatedat", "activationdate"],
      ...["golive", "golivedate", "liveat", "onboardedat", "onboardingstart", "onboardingstartedat"],
      ...["onboardingstartdate", "onboardingcompletedat", "onboardingcompletedate", "kickoffdate", "leftat"],
    ],
    least: 1,
  },
  "order-rows": {
    needed: ["accountId", "at"],
    keys: [
      ...["orderid", "ordernumber", "orderno", "ordername", "order", "orderdate", "orderedat", "orderedon"],
      ...["dateordered", "ordertotal", "orderamount", "purchaseid", "purchasedat", "purchasedate", "transactionid"],
      ...["lineitemname", "lineitemquantity", "lineitemprice", "lineitemsku", "fulfillmentstatus", "checkoutsessionid"],
      ...["paymentintentid", "chargeid", "paymentid", "item"],
    ],
    least: 1,
  },
  "survey-response-rows": {
    needed: ["kind", "score", "at"],
    keys: [
      ...["score", "rating", "surveykind", "surveytype", "survey", "surveyid", "surveyname", "respondentid"],
      ...["respondent", "responseid", "respondedat", "responsedate", "npscategory", "verbatim"],
      ...Object.values(SCORES).flat(),
    ],
    least: 1,
  },
  "ticket-rows": {
    needed: ["openedAt"],
    keys: [
      ...["ticketid", "ticketnumber", "ticketno", "ticket", "tickettype", "ticketstatus", "ticketpriority"],
      ...["ticketname", "caseid", "casenumber", "caseorigin", "conversationid", "issuekey", "firstrepliedat"],
      ...["firstreplyat", "firstrespondedat", "firstresponseat", "firstresponsedate", "firstagentreplydate"],
      ...[
        "solvedat",
        "resolvedat",
        "openedat",
        "openedon",
        "datetimeopened",
        "selfserved",
        "escalated",
        "requester",
        "requesterid",
        "requesteremail",
      ],
    ],
    least: 1,
  },
  "opportunity-rows": {
    needed: ["outcome"],
    keys: [
      ...["opportunityid", "oppid", "opportunity", "opportunityname", "opportunitystage", "opportunitytype"],
      ...[
        "opportunityowner",
        "dealid",
        "deal",
        "dealname",
        "dealstage",
        "dealstatus",
        "dealtype",
        "dealowner",
        "dealtitle",
      ],
      ...["stage", "stagename", "salesstage", "outcome", "pipeline", "probability", "forecastcategory"],
      ...["lossreason", "lostreason", "closedlostreason", "winlossreason", "closedwonreason", "closedate"],
      ...["closedat", "closeddate", "closedon"],
    ],
    least: 2,
  },
  "contract-rows": {
    needed: ["accountId", "termStart", "termEnd"],
    keys: [
      ...["termstart", "termstartdate", "termend", "termenddate", "contractid", "contractnumber", "contractno"],
      ...["contract", "contractstart", "contractstartdate", "contractend", "contractenddate", "contractterm"],
      ...["renewed", "renewaldate", "renewalstatus", "autorenew", "autorenewal", "autorenews", "concession"],
      ...["tcv", "totalcontractvalue", "contractvalue"],
    ],
    least: 1,
  },
  "goal-rows": {
    needed: ["metric", "target"],
    keys: ["target", "targetvalue", "goalvalue", "baseline", "kpi", "keyresult"],
    least: 1,
  },
  "account-rows": {
    needed: ["id"],
    keys: [
      ...["name", "accountname", "companyname", "customername", "industry", "sector", "region", "country", "size"],
      ...["companysize", "employees", "numberofemployees", "segment", "tier", "owner", "accountowner"],
      ...["companyowner", "csm", "customersuccessmanager", "website", "domain", "companydomainname", "billingcountry"],
      ...["countryregion", "lifecyclestage", "accounttype", "origin", "plan"],
    ],
    least: 2,
  },
};

/** Columns of orders, opportunities, tickets and usage: an amount beside them recurs only where the table says how often. */
export const OTHER_TABLES: readonly string[] = [
  ...["orderid", "ordernumber", "lineitemname", "opportunityid", "opportunityname", "dealid", "dealname", "stage"],
  ...["dealstage", "probability", "outcome", "lossreason", "ticketid", "ticketnumber", "conversationid", "termstart"],
  ...["termend", "milestone", "feature", "event", "eventname", "eventtype", "surveyid", "responseid", "respondentid"],
];

/** Columns of people, whose tables have a name and a country, too. */
export const PEOPLE: readonly string[] = ["firstname", "lastname", "userid", "contactid", "jobtitle"];
