import { readRecords } from "../read-records.ts";
import { recordDrafter } from "../record-drafts.ts";
import { activityReader, type ShapedKinds } from "../schemas/activity-kinds.ts";
import type { ReadActivityOptions } from "../schemas/read-options.ts";

/** Reads records of one kind. */
export function readKind<Kind extends keyof ShapedKinds>(
  kind: Kind,
  records: Iterable<unknown>,
  options: ReadActivityOptions,
): ShapedKinds[Kind] {
  const drafter = recordDrafter(kind, { columns: options.columns, surveyKind: options.surveyKind });
  const read = { kind, ...readRecords(records, drafter, activityReader(kind, options)) };
  return Object.freeze(read) as unknown as ShapedKinds[Kind];
}
