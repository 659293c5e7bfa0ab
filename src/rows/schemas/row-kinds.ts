import { quote } from "../../errors.ts";
import { checkTimeZone } from "../../time/calendar-date.ts";
import type { MrrSnapshotRow } from "../types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../types/subscription-row.ts";
import { MAGNITUDE, NUMBER } from "./cell-schemas.ts";
import { meaningOf, STATUS_WORDS } from "./cell-words.ts";
import type { Fault } from "./issue-list.ts";
import type { ReadOptions, ReadSubscriptionsOptions } from "./read-options.ts";
import { type RowKeeper, type RowReader, rowReader } from "./row-reader.ts";
import { mrrSnapshotRowSchema, SNAPSHOT_REQUIRED, SNAPSHOT_RULES, tidySnapshot } from "./snapshot-schema.ts";
import { type Draft, tidySubscription } from "./subscription-cells.ts";
import { toldForms } from "./written/told-forms.ts";
import { spanFault, SUBSCRIPTION_REQUIRED, SUBSCRIPTION_RULES, subscriptionRowSchema } from "./subscription-schema.ts";

/** A reader of subscriptions. */
export function subscriptionReader(
  options: ReadSubscriptionsOptions,
  keeper?: RowKeeper<SubscriptionRow>,
): RowReader<SubscriptionRow> {
  const { timeZone = "UTC", endsInclusive = false, interval } = options;
  checkTimeZone(timeZone);
  const forms = toldForms(options);
  const kind = {
    tidy(draft: Draft): Fault[] {
      const { end, amount } = draft; // as they were written, for what is said of them
      const faults = tidySubscription(draft, { timeZone, endsInclusive, interval, forms });
      faults.push(...endFaults(draft, end), ...signFaults("amount", { draft, written: amount }, options));
      return faults;
    },
    guessed: forms.guessed,
    rules: Object.entries(SUBSCRIPTION_RULES),
    required: SUBSCRIPTION_REQUIRED,
    schema: subscriptionRowSchema,
  };
  return rowReader(options, kind, keeper);
}

/** A reader of MRR snapshots. */
export function snapshotReader(options: ReadOptions): RowReader<MrrSnapshotRow> {
  const { timeZone = "UTC" } = options;
  checkTimeZone(timeZone);
  const forms = toldForms(options);
  return rowReader<MrrSnapshotRow>(options, {
    tidy(draft) {
      const { mrr } = draft;
      const faults = tidySnapshot(draft, timeZone, forms);
      faults.push(...signFaults("mrr", { draft, written: mrr }, options));
      return faults;
    },
    guessed: forms.guessed,
    rules: Object.entries(SNAPSHOT_RULES),
    required: SNAPSHOT_REQUIRED,
    schema: mrrSnapshotRowSchema,
  });
}

function endFaults(draft: Draft, written: unknown): readonly Fault[] {
  const { start, end, status } = draft;
  if (meaningOf(STATUS_WORDS, status) === "ended") {
    delete draft["status"]; // said here, and not once more as a word that is none
    if ("cancelledAt" in draft) return []; // which is refused itself: it is no date
    const message = `Cannot do without end as the status is ${quote(status)}`;
    return [{ code: "missing-value", field: "end", message }];
  }
  const message = spanFault(start, end, written);
  return message === null ? [] : [{ code: "ends-before-start", field: "end", received: written, message }];
}

/** A negative amount is a credit or a mistake: which, the caller says. */
export function signFaults(
  field: "amount" | "mrr",
  { draft, written: received }: { draft: Draft; written: unknown },
  { credits = "refuse" }: ReadOptions,
): readonly Fault[] {
  if (credits === "allow" || !NUMBER.test(draft[field]) || MAGNITUDE.test(draft[field])) return [];
  const message = `Cannot use a negative ${field} unless credits are allowed: received ${quote(received)}`;
  return [{ code: "negative", field, received, message }];
}
