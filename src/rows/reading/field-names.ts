import { GOAL_FIELDS, JOURNEY_FIELDS, RESPONSE_FIELDS, TICKET_FIELDS, USAGE_FIELDS } from "./names/activity-names.ts";
import { MONTHLY_AMOUNTS, YEARLY_AMOUNTS } from "./names/amount-names.ts";
import { CUSTOMER, type FieldNames } from "./names/customer-names.ts";
import { ACCOUNT_FIELDS, CONTRACT_FIELDS, OPPORTUNITY_FIELDS, ORDER_FIELDS } from "./names/sales-names.ts";

/** The kinds of rows that are told apart by their columns. */
export type RowKind =
  | "subscription-rows"
  | "mrr-snapshot-rows"
  | "usage-event-rows"
  | "journey-rows"
  | "order-rows"
  | "survey-response-rows"
  | "ticket-rows"
  | "opportunity-rows"
  | "contract-rows"
  | "goal-rows"
  | "account-rows";

/** Kinds of rows that say what customers pay, which is what MRR is counted from. */
export type BillingKind = "subscription-rows" | "mrr-snapshot-rows";

/** Every other kind: what customers do, say and sign, and who they are. */
export type ActivityKind = Exclude<RowKind, BillingKind>;

/** The fields of a subscription row. */
export const SUBSCRIPTION_FIELDS: FieldNames = {
  customerId: CUSTOMER,
  subscriptionId: ["subscriptionid", "subscription", "subid", "subscriptionuuid", "contractid"],
  start: [
    ...["start", "startdate", "startedat", "startson", "subscriptionstart", "subscriptionstartdate", "periodstart"],
    ...["activefrom", "validfrom", "activatedat", "servicestart", "serviceperiodstart", "createdat", "created", "from"],
  ],
  end: [
    ...["end", "enddate", "endedat", "endson", "subscriptionend", "subscriptionenddate", "periodend", "activeto"],
    ...[
      "activeuntil",
      "validto",
      "validuntil",
      "expiresat",
      "expirydate",
      "serviceend",
      "serviceperiodend",
      "until",
      "to",
    ],
  ],
  amount: [
    "amount",
    "unitamount",
    "unitprice",
    "planunitprice",
    "price",
    "planamount",
    ...MONTHLY_AMOUNTS,
    ...YEARLY_AMOUNTS,
    "value",
  ],
  interval: [
    ...[
      "interval",
      "billinginterval",
      "planinterval",
      "billingperiod",
      "billingcycle",
      "billingfrequency",
      "frequency",
    ],
    ...["periodunit", "intervalunit", "term"],
  ],
  intervalCount: ["intervalcount", "planintervalcount", "intervallength", "billingintervalcount", "billingperiod"],
  quantity: ["quantity", "planquantity", "qty", "seats", "units", "licenses", "licences", "seatcount"],
  currency: ["currency", "currencycode", "plancurrency"],
  status: ["status", "subscriptionstatus", "state"],
  product: ["product", "productname", "productid", "productfamily"],
  plan: ["plan", "planname", "planid", "tier", "pricename", "sku"],
  discount: ["discount", "discountamount", "amountoff"],
  discountDuration: ["discountduration", "couponduration", "discountmonths", "durationinmonths"],
  tax: ["tax", "taxamount", "vat"],
  refund: ["refund", "refundamount", "amountrefunded", "refunded"],
  metered: ["metered", "usagebased", "ismetered"],
  trialEnd: ["trialend", "trialends", "trialendsat", "trialenddate", "trialendedat", "trialuntil"],
  cancelledAt: [
    ...["cancelledat", "canceledat", "cancelledon", "canceledon", "cancellationdate", "canceldate"],
    ...["cancelleddate", "canceleddate"],
  ],
  cancellationScheduledAt: [
    ...["cancellationscheduledat", "cancellationrequestedat", "cancelrequestedat", "scheduledcancellationat"],
  ],
  churnKind: ["churnkind", "churntype", "cancellationkind"],
};

/** The fields of an MRR snapshot row. */
export const SNAPSHOT_FIELDS: FieldNames = {
  customerId: CUSTOMER,
  period: [
    "period",
    "month",
    "yearmonth",
    "monthend",
    "snapshotmonth",
    "quarter",
    "snapshotdate",
    "asof",
    "date",
    "week",
    "year",
  ],
  mrr: [...MONTHLY_AMOUNTS, "amount", "revenue", "value"],
  currency: ["currency", "currencycode"],
};

/** The fields of each kind of rows, in the order in which kinds are tried: every table may say of which user it is. */
export const FIELDS: Readonly<Record<RowKind, FieldNames>> = {
  "subscription-rows": SUBSCRIPTION_FIELDS,
  "mrr-snapshot-rows": SNAPSHOT_FIELDS,
  "journey-rows": JOURNEY_FIELDS,
  "order-rows": ORDER_FIELDS,
  "survey-response-rows": RESPONSE_FIELDS,
  "ticket-rows": TICKET_FIELDS,
  "opportunity-rows": OPPORTUNITY_FIELDS,
  "contract-rows": CONTRACT_FIELDS,
  "goal-rows": GOAL_FIELDS,
  "usage-event-rows": USAGE_FIELDS,
  "account-rows": ACCOUNT_FIELDS,
};

/** What the rows of each kind are called, of one and of several. */
export const KIND_NAMES: Readonly<Record<RowKind, readonly [one: string, several: string]>> = {
  "subscription-rows": ["subscription", "subscriptions"],
  "mrr-snapshot-rows": ["MRR snapshot", "MRR snapshots"],
  "usage-event-rows": ["usage event", "usage events"],
  "journey-rows": ["journey", "journeys"],
  "order-rows": ["order", "orders"],
  "survey-response-rows": ["survey response", "survey responses"],
  "ticket-rows": ["ticket", "tickets"],
  "opportunity-rows": ["opportunity", "opportunities"],
  "contract-rows": ["contract", "contracts"],
  "goal-rows": ["goal", "goals"],
  "account-rows": ["account", "accounts"],
};

/** Whether rows of a kind keep what is no field of theirs as attributes. */
export function hasAttributes(kind: RowKind): boolean {
  return kind !== "goal-rows";
}
