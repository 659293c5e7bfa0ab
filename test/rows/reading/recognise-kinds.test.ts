import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recogniseColumns, type RowKind } from "customer-metrics/rows";

/** The first line of a file, as columns. */
function headerOf(path: string): readonly string[] {
  return (readFileSync(path, "utf8").replace("\uFEFF", "").split(/\r?\n/u)[0] ?? "").split(",");
}

/** Which column each field is read from, in words. */
function fieldsOf(header: readonly string[], kind?: RowKind): Record<string, string> {
  const { recognised } = recogniseColumns(header, { kind }).columns;
  return Object.fromEntries(recognised.map(({ field, column }) => [field, column]));
}

/** Columns as tools export them: the kind that they are, and what each field is read from. */
const EXPORTS: readonly (readonly [tool: string, header: string, kind: RowKind, fields: Record<string, string>])[] = [
  [
    "Segment",
    "event,user_id,context_group_id,timestamp,received_at,message_id",
    "usage-event-rows",
    { accountId: "context_group_id", userId: "user_id", feature: "event", at: "timestamp" },
  ],
  [
    "PostHog",
    "uuid,event,distinct_id,timestamp,properties,session_id,person_id,organization",
    "usage-event-rows",
    { accountId: "organization", userId: "distinct_id", feature: "event", at: "timestamp" },
  ],
  [
    "Amplitude",
    "event_type,event_time,user_id,amplitude_id,device_id,session_id,company",
    "usage-event-rows",
    { accountId: "company", userId: "user_id", feature: "event_type", at: "event_time" },
  ],
  [
    "Mixpanel",
    "Event,Time,Distinct ID,Insert ID,Company ID",
    "usage-event-rows",
    { accountId: "Company ID", userId: "Distinct ID", feature: "Event", at: "Time" },
  ],
  [
    "a query of logins",
    "account_id,user_id,login_at,date",
    "usage-event-rows",
    { accountId: "account_id", userId: "user_id", at: "date" },
  ],
  [
    "an onboarding sheet",
    "Account,Kickoff date,Go-live date,Owner",
    "journey-rows",
    { accountId: "Account", startedAt: "Kickoff date", reachedAt: "Go-live date" },
  ],
  [
    "Shopify",
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Id",
    "order-rows",
    {
      ...{ accountId: "Email", orderId: "Name", at: "Created at", item: "Lineitem name" },
      ...{ quantity: "Lineitem quantity", amount: "Total", currency: "Currency" },
    },
  ],
  [
    "Stripe",
    "id,Description,Seller Message,Created date (UTC),Amount,Amount Refunded,Currency,Customer ID,Customer Email,PaymentIntent ID",
    "order-rows",
    {
      ...{ accountId: "Customer ID", orderId: "PaymentIntent ID", at: "Created date (UTC)", item: "Description" },
      ...{ amount: "Amount", currency: "Currency" },
    },
  ],
  [
    "WooCommerce",
    "Order Number,Order Date,Customer Email,Order Total,Currency",
    "order-rows",
    {
      ...{ accountId: "Customer Email", orderId: "Order Number", at: "Order Date", amount: "Order Total" },
      currency: "Currency",
    },
  ],
  [
    "Delighted",
    "id,person,survey_type,score,comment,created_at",
    "survey-response-rows",
    { kind: "survey_type", score: "score", respondentId: "person", at: "created_at" },
  ],
  [
    "Wootric",
    "End User Email,NPS Score,Feedback,Created At,Company",
    "survey-response-rows",
    { score: "NPS Score", respondentId: "End User Email", accountId: "Company", at: "Created At" },
  ],
  [
    "SurveyMonkey",
    "Respondent ID,Collector ID,Start Date,End Date,Email Address,How likely is it that you would recommend Acme to a friend or colleague?",
    "survey-response-rows",
    {
      score: "How likely is it that you would recommend Acme to a friend or colleague?",
      ...{ respondentId: "Respondent ID", at: "End Date" },
    },
  ],
  [
    "Zendesk",
    "Id,Requester,Requester email,Organization,Subject,Priority,Ticket type,Ticket status,Created at,Updated at,Solved at",
    "ticket-rows",
    {
      ...{ accountId: "Organization", ticketId: "Id", openedAt: "Created at", closedAt: "Solved at" },
      ...{ topic: "Ticket type", priority: "Priority" },
    },
  ],
  [
    "Intercom",
    "Conversation ID,Conversation started at (UTC),First response at (UTC),Last closed at (UTC),Company ID,Channel",
    "ticket-rows",
    {
      ...{ accountId: "Company ID", ticketId: "Conversation ID", openedAt: "Conversation started at (UTC)" },
      ...{ firstRepliedAt: "First response at (UTC)", closedAt: "Last closed at (UTC)", channel: "Channel" },
    },
  ],
  [
    "Salesforce, cases",
    "Case Number,Account Name,Date/Time Opened,Date/Time Closed,Priority,Case Origin,Case Reason,Escalated",
    "ticket-rows",
    {
      ...{ accountId: "Account Name", ticketId: "Case Number", openedAt: "Date/Time Opened" },
      ...{ closedAt: "Date/Time Closed", channel: "Case Origin", topic: "Case Reason", priority: "Priority" },
      escalated: "Escalated",
    },
  ],
  [
    "Salesforce, opportunities",
    "Opportunity ID,Opportunity Name,Account Name,Stage,Type,Amount,Amount Currency,Probability (%),Created Date,Close Date,Loss Reason,Opportunity Owner",
    "opportunity-rows",
    {
      ...{ accountId: "Account Name", opportunityId: "Opportunity ID", openedAt: "Created Date" },
      ...{ closedAt: "Close Date", outcome: "Stage", type: "Type", amount: "Amount", currency: "Amount Currency" },
      reason: "Loss Reason",
    },
  ],
  [
    "HubSpot, deals",
    "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Deal Type,Closed Lost Reason,Associated Company",
    "opportunity-rows",
    {
      ...{ accountId: "Associated Company", opportunityId: "Record ID", openedAt: "Create Date" },
      ...{ closedAt: "Close Date", outcome: "Deal Stage", type: "Deal Type", amount: "Amount" },
      reason: "Closed Lost Reason",
    },
  ],
  [
    "Pipedrive",
    "Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Deal created,Deal - Deal closed on,Deal - Lost reason",
    "opportunity-rows",
    {
      ...{ accountId: "Deal - Organization", opportunityId: "Deal - ID", openedAt: "Deal - Deal created" },
      ...{ closedAt: "Deal - Deal closed on", outcome: "Deal - Status", amount: "Deal - Value" },
      ...{ currency: "Deal - Currency of Value", reason: "Deal - Lost reason" },
    },
  ],
  [
    "Salesforce, contracts",
    "Contract Number,Account Name,Contract Start Date,Contract End Date,Contract Term (months),Status",
    "contract-rows",
    {
      ...{ accountId: "Account Name", contractId: "Contract Number", termStart: "Contract Start Date" },
      termEnd: "Contract End Date",
    },
  ],
  [
    "a sheet of renewals",
    "Customer,Start,Renewal date,Auto-renew,TCV",
    "contract-rows",
    { accountId: "Customer", termStart: "Start", termEnd: "Renewal date", autoRenew: "Auto-renew", value: "TCV" },
  ],
  [
    "a sheet of goals",
    "KPI,Baseline,Target,Actual,Deadline",
    "goal-rows",
    { metric: "KPI", target: "Target", by: "Deadline", baseline: "Baseline", actual: "Actual" },
  ],
  ["HubSpot, companies", "Record ID,Company name,Company owner,Industry,City", "account-rows", { id: "Record ID" }],
  ["Salesforce, accounts", "Account Name,Account ID,Industry,Billing Country", "account-rows", { id: "Account ID" }],
];

describe("recognising every kind of rows", () => {
  it.each(EXPORTS)("knows what %s exports", (_tool, header, kind, fields) => {
    expect(recogniseColumns(header.split(",")).kind).toBe(kind);
    expect(fieldsOf(header.split(","))).toEqual(fields);
  });

  it("knows each file of the example company", () => {
    const files = readdirSync("examples/acme").filter((file) => file.endsWith(".csv"));
    const kinds = files.map((file) => [file, recogniseColumns(headerOf(`examples/acme/${file}`)).kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      "accounts.csv": "account-rows",
      "contracts.csv": "contract-rows",
      "goals.csv": "goal-rows",
      "journeys.csv": "journey-rows",
      "opportunities.csv": "opportunity-rows",
      "orders.csv": "order-rows",
      "responses.csv": "survey-response-rows",
      "subscriptions.csv": "subscription-rows",
      "tickets.csv": "ticket-rows",
      "usage.csv": "usage-event-rows",
    });
  });

  it.each<[RowKind, readonly string[]]>([
    ["usage-event-rows", ["accountId", "userId", "feature", "at", "count", "minutes"]],
    ["journey-rows", ["accountId", "startedAt", "reachedAt", "leftAt", "milestone"]],
    ["order-rows", ["accountId", "orderId", "at", "item", "quantity", "amount", "currency"]],
    ["survey-response-rows", ["kind", "score", "respondentId", "accountId", "at"]],
    [
      "ticket-rows",
      [
        ...["accountId", "ticketId", "openedAt", "firstRepliedAt", "closedAt", "channel", "topic", "priority"],
        ...["selfServed", "escalated"],
      ],
    ],
    [
      "opportunity-rows",
      [...["accountId", "opportunityId", "openedAt", "closedAt", "outcome", "type", "amount", "currency"], "reason"],
    ],
    [
      "contract-rows",
      [
        ...["accountId", "contractId", "termStart", "termEnd", "renewed", "concession", "autoRenew", "value"],
        ...["renewedValue", "currency"],
      ],
    ],
    ["goal-rows", ["metric", "target", "by", "baseline", "actual", "direction", "accountId"]],
  ])("knows %s, and every field of it by its own name", (kind, names) => {
    expect(recogniseColumns(names).kind).toBe(kind);
    expect(fieldsOf(names)).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });

  it("keeps what is no field of a goal for nothing, as goals have no attributes", () => {
    const { columns } = recogniseColumns(["metric", "target", "owner"]);
    expect([columns.attributes, columns.ignored]).toEqual([[], ["owner"]]);
    expect(recogniseColumns(["accountId", "milestone", "startedAt", "owner"]).columns).toMatchObject({
      ...{ attributes: ["owner"], ignored: [] },
    });
  });

  it.each<[string, string, RowKind]>([
    ["MRR and an event beside it", "customer,month,mrr,event", "mrr-snapshot-rows"],
    ["a price, an interval and a feature", "customer,start,price,interval,feature", "subscription-rows"],
    ["terms that are billed", "customer,start,end,amount,billing period,contract id", "subscription-rows"],
    ["a renewal date beside what recurs", "customer,start,mrr,renewal date,auto renew", "subscription-rows"],
    ["an amount and a date", "customer,date,amount,user id", "mrr-snapshot-rows"],
    ["won deals with their ARR", "account,created at,closed at,stage,outcome,probability,arr", "opportunity-rows"],
    ["orders that name who ordered", "order id,customer,user id,date,amount", "order-rows"],
    ["a score that was given for a ticket", "ticket id,account,created at,csat score", "survey-response-rows"],
    ["a ticket with a score beside it", "ticket id,requester,ticket status,created at,csat", "ticket-rows"],
  ])("decides by the columns that hardly any other kind has: %s", (_case, header, kind) => {
    expect(recogniseColumns(header.split(",")).kind).toBe(kind);
  });

  it.each<[string, string, readonly string[]]>([
    ["tickets without a date", "ticket id,account,subject", ["openedAt"]],
    ["answers to no survey that is named", "respondent id,score,date", ["kind"]],
    ["opportunities whose outcome nobody says", "opportunity id,account,created at,amount", ["outcome"]],
    ["events of nobody", "event,distinct_id,timestamp", ["accountId"]],
    ["people, who are no accounts", "id,first name,name,country", ["customerId", "start", "amount"]],
    ["things with a name and a price", "id,name,price", ["customerId", "start"]],
    ["customers who pay, but since when?", "customer,region,mrr,owner", ["start"]],
  ])("names what is missing of the kind that comes nearest: %s", (_case, header, missing) => {
    expect(recogniseColumns(header.split(","))).toMatchObject({ kind: null, missing });
  });

  it.each([
    ["NPS", "nps"],
    ["nps_score", "nps"],
    ["Net Promoter Score", "nps"],
    ["CSAT score", "csat"],
    ["Customer satisfaction", "csat"],
    ["CES", "ces"],
    ["Effort score", "ces"],
    ["How likely are you to recommend us?", "nps"],
  ])("takes a score that is called %j for an answer to %s, and says so", (column, value) => {
    const because = "the score's column says so";
    const { kind, surveyKind, columns } = recogniseColumns(["email", column, "responded at"]);
    expect([kind, surveyKind]).toEqual(["survey-response-rows", { value, because }]);
    expect(columns.guessed).toEqual([{ field: "kind", value, because }]);
  });

  it("guesses no survey where a column or the caller says it", () => {
    const header = ["email", "nps", "responded at"];
    expect(recogniseColumns([...header, "survey type"])).toMatchObject({ surveyKind: null, columns: { guessed: [] } });
    expect(recogniseColumns(header, { surveyKind: "csat" })).toMatchObject({ surveyKind: null, missing: [] });
    expect(recogniseColumns(["respondent id", "score", "date"], { surveyKind: "ces" }).kind).toBe(
      "survey-response-rows",
    );
  });

  it("takes a table for the kind that it is said to be, whatever else it has", () => {
    const header = ["customer", "start", "end", "mrr", "date", "stage"];
    expect(recogniseColumns(header, { kind: "contract-rows" }).kind).toBe("contract-rows");
    expect(fieldsOf(header, "order-rows")).toEqual({ accountId: "customer", at: "date" });
    expect(fieldsOf(header, "opportunity-rows")).toEqual({ accountId: "customer", outcome: "stage" });
    expect(recogniseColumns(["id"], { kind: "account-rows" }).kind).toBe("account-rows");
    expect(recogniseColumns(header, { kind: "goal-rows" })).toMatchObject({
      kind: null,
      missing: ["metric", "target"],
    });
  });

  it("takes a table for the kind that has the fields for which columns are named", () => {
    const columns = { accountId: "Konto", termStart: "von", termEnd: "bis" };
    expect(recogniseColumns(["Konto", "von", "bis"], { columns }).kind).toBe("contract-rows");
    expect(() => recogniseColumns(["a"], { columns: { accountId: "a", customerId: "a" } })).toThrow(
      "Cannot name columns for accountId and customerId together: no kind of rows has all of them",
    );
  });
});
