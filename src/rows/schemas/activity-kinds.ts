import type { ReadByKind } from "../types/read-by-kind.ts";
import { accountRowSchema, ACCOUNTS } from "./activity/account-schema.ts";
import { contractRowSchema, CONTRACTS } from "./activity/contract-schema.ts";
import { goalRowSchema, GOALS } from "./activity/goal-schema.ts";
import { journeyRowSchema, JOURNEYS } from "./activity/journey-schema.ts";
import { opportunityRowSchema, OPPORTUNITIES } from "./activity/opportunity-schema.ts";
import { orderRowSchema, ORDERS } from "./activity/order-schema.ts";
import { surveyResponseRowSchema, SURVEY_RESPONSES } from "./activity/survey-response-schema.ts";
import { ticketRowSchema, TICKETS } from "./activity/ticket-schema.ts";
import { usageEventRowSchema, USAGE_EVENTS } from "./activity/usage-event-schema.ts";
import type { ReadActivityOptions } from "./read-options.ts";
import type { RowReader } from "./row-reader.ts";
import { type ShapedKind, shapeReader } from "./shape-reader.ts";

/** Every kind of rows but those of what customers pay. */
export type ShapedKinds = Omit<ReadByKind, "subscription-rows" | "mrr-snapshot-rows">;

/** The rows of a kind. */
export type RowOf<Kind extends keyof ReadByKind> = ReadByKind[Kind]["rows"][number];

const SHAPES: { readonly [Kind in keyof ShapedKinds]: ShapedKind<RowOf<Kind>> } = {
  "usage-event-rows": { shape: USAGE_EVENTS, schema: usageEventRowSchema },
  "journey-rows": { shape: JOURNEYS, schema: journeyRowSchema },
  "order-rows": { shape: ORDERS, schema: orderRowSchema },
  "survey-response-rows": { shape: SURVEY_RESPONSES, schema: surveyResponseRowSchema },
  "ticket-rows": { shape: TICKETS, schema: ticketRowSchema },
  "opportunity-rows": { shape: OPPORTUNITIES, schema: opportunityRowSchema },
  "contract-rows": { shape: CONTRACTS, schema: contractRowSchema },
  "goal-rows": { shape: GOALS, schema: goalRowSchema },
  "account-rows": { shape: ACCOUNTS, schema: accountRowSchema },
};

/** A reader of rows of one of these kinds. */
export function activityReader<Kind extends keyof ShapedKinds>(
  kind: Kind,
  options: ReadActivityOptions,
): RowReader<RowOf<Kind>> {
  return shapeReader<RowOf<Kind>>(SHAPES[kind], options);
}
