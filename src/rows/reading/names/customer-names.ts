/** The names by which a field goes in exports, as keys; where several columns fit, the earlier name is taken. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

/** Names of who pays. */
export const CUSTOMER: readonly string[] = [
  ...["customerid", "customer", "custid", "accountid", "account", "clientid", "client", "companyid", "company"],
  ...["organizationid", "organisationid", "organization", "organisation", "orgid", "tenantid", "workspaceid"],
  ...["customeruuid", "customername", "customeremail"],
];

/** Names of the account that does something: those of who pays, and those that tools for other things have. */
export const ACCOUNT: readonly string[] = [
  ...["accountid", "customerid", "account", "customer", "custid", "clientid", "client", "companyid", "company"],
  ...["organizationid", "organisationid", "organization", "organisation", "orgid", "tenantid", "workspaceid", "teamid"],
  ...["groupid", "contextgroupid", "associatedcompanyid", "primaryassociatedcompanyid", "customeruuid", "accountname"],
  ...["customername", "companyname", "organizationname", "organisationname", "associatedcompany"],
  ...["primaryassociatedcompany", "customeremail"],
];
