/** The kinds of rows that are told apart by their columns. */
export type RowKind = "subscription-rows" | "mrr-snapshot-rows";

/** The names by which a field goes in exports, as keys; where several columns fit, the earlier name is taken. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

const CUSTOMER = [
  ...["customerid", "customer", "custid", "accountid", "account", "clientid", "client", "companyid", "company"],
  ...["organizationid", "organisationid", "organization", "organisation", "orgid", "tenantid", "workspaceid"],
  ...["customeruuid", "customername", "customeremail"],
];

/** Names of amounts that say how often they are billed. */
export const MONTHLY_AMOUNTS: readonly string[] = [
  ...[
    "monthlyamount",
    "mrr",
    "monthlyrecurringrevenue",
    "amountpermonth",
    "monthlyprice",
    "monthlyfee",
    "pricepermonth",
  ],
  ...["monthlyrevenue", "monthlyvalue"],
];

/** Names of amounts by the year. */
export const YEARLY_AMOUNTS: readonly string[] = [
  ...["annualamount", "yearlyamount", "arr", "annualrecurringrevenue", "amountperyear", "annualprice", "annualvalue"],
  ...["yearlyprice", "acv", "annualcontractvalue"],
];

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

/** The fields of each kind of rows. */
export const FIELDS: Readonly<Record<RowKind, FieldNames>> = {
  "subscription-rows": SUBSCRIPTION_FIELDS,
  "mrr-snapshot-rows": SNAPSHOT_FIELDS,
};
