import { ACCOUNT, type FieldNames } from "./customer-names.ts";

/** The fields of an order. */
export const ORDER_FIELDS: FieldNames = {
  accountId: [...ACCOUNT, "buyerid", "buyer", "email", "buyeremail", "billingemail"],
  orderId: [
    ...["orderid", "ordernumber", "orderno", "ordername", "order", "purchaseid", "transactionid"],
    ...["checkoutsessionid", "paymentintentid", "chargeid", "paymentid"],
  ],
  at: [
    ...["at", "orderdate", "orderedat", "orderedon", "dateordered", "purchasedat", "purchasedate", "purchasedon"],
    ...["createdat", "createddate", "datecreated", "created", "processedat", "paidat", "date", "timestamp"],
  ],
  item: [
    ...["item", "itemname", "lineitemname", "product", "productname", "productid", "lineitemsku", "sku"],
    ...["description"],
  ],
  quantity: ["quantity", "qty", "lineitemquantity", "itemquantity", "units"],
  amount: [
    ...["amount", "total", "ordertotal", "orderamount", "totalprice", "totalamount", "grandtotal", "linetotal"],
    ...["amountpaid", "netamount", "revenue", "value"],
  ],
  currency: ["currency", "currencycode", "presentmentcurrency"],
};

/** The fields of an opportunity. */
export const OPPORTUNITY_FIELDS: FieldNames = {
  accountId: [...ACCOUNT, "dealorganization"],
  opportunityId: ["opportunityid", "oppid", "dealid", "recordid", "opportunitynumber"], // names are no ids: many are "Renewal"
  openedAt: [
    ...["openedat", "openedon", "opendate", "createdat", "createddate", "createdate", "datecreated", "dealcreated"],
    ...["dealcreatedat", "dealdealcreated", "created"],
  ],
  closedAt: [
    ...[
      "closedat",
      "closedon",
      "closedate",
      "closeddate",
      "dateclosed",
      "dealclosedat",
      "dealclosedon",
      "dealdealclosedon",
      "wonat",
    ],
  ],
  outcome: [
    ...["outcome", "result", "stage", "stagename", "dealstage", "salesstage", "opportunitystage", "dealstatus"],
    ...["opportunitystatus", "status"],
  ],
  type: ["type", "opportunitytype", "dealtype", "businesstype"],
  amount: ["amount", "dealamount", "opportunityamount", "dealvalue", "opportunityvalue", "value"],
  currency: [
    "currency",
    "currencycode",
    "amountcurrency",
    "opportunitycurrency",
    "dealcurrency",
    "dealcurrencyofvalue",
    "currencyisocode",
  ],
  reason: [
    ...["reason", "lossreason", "lostreason", "closedlostreason", "winlossreason", "reasonlost", "closedwonreason"],
    ...["winreason", "wonreason", "deallostreason"],
  ],
};

/** The fields of a contract's term. */
export const CONTRACT_FIELDS: FieldNames = {
  accountId: ACCOUNT,
  contractId: ["contractid", "contractnumber", "contractno", "contract", "agreementid"],
  termStart: [
    ...["termstart", "termstartdate", "contractstart", "contractstartdate", "currenttermstart", "effectivedate"],
    ...["startdate", "start", "startson", "startsat", "startedat", "signedat"],
  ],
  termEnd: [
    ...["termend", "termenddate", "contractend", "contractenddate", "currenttermend", "renewaldate", "renewalduedate"],
    ...["renewson", "renewsat", "expirationdate", "expirydate", "expireson", "expiresat", "enddate", "end", "endson"],
  ],
  renewed: ["renewed", "isrenewed", "wasrenewed", "renewalstatus", "renewaloutcome"],
  concession: ["concession", "concessiongiven", "withconcession", "isconcession"],
  autoRenew: ["autorenew", "autorenewal", "autorenews", "isautorenew", "automaticrenewal", "evergreen"],
  value: ["value", "contractvalue", "totalcontractvalue", "tcv", "termvalue", "amount"],
  renewedValue: ["renewedvalue", "renewalvalue", "renewalamount", "renewedamount"],
  currency: ["currency", "currencycode", "contractcurrency"],
};

/** The one field of an account: a column that is called id is surer than one called account, which may hold a name. */
export const ACCOUNT_FIELDS: FieldNames = {
  id: [
    ...ACCOUNT.filter((name) => name.endsWith("id")),
    ...["id", "recordid"],
    ...ACCOUNT.filter((name) => !name.endsWith("id")),
  ],
};
