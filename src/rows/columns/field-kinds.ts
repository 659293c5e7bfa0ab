/** How the fields of a subscription are kept in columns. */
export const FIELD_KINDS = {
  names: ["customerId", "subscriptionId"],
  days: ["start", "end", "trialEnd", "cancelledAt", "cancellationScheduledAt"],
  numbers: ["amount", "quantity", "discount", "tax", "refund"],
  // prettier-ignore
  words: ["interval", "intervalCount", "currency", "status", "product", "plan", "discountDuration", "metered", "churnKind"],
} as const;

/** A field whose cells are names, many of them different. */
export type NameField = (typeof FIELD_KINDS)["names"][number];
/** A field whose cells are dates. */
export type DayField = (typeof FIELD_KINDS)["days"][number];
/** A field whose cells are numbers. */
export type NumberField = (typeof FIELD_KINDS)["numbers"][number];
/** A field whose cells are one of a few values. */
export type WordField = (typeof FIELD_KINDS)["words"][number];

/** The fields that no row can do without. */
export const NEEDED: readonly string[] = ["customerId", "start", "amount", "interval"];
