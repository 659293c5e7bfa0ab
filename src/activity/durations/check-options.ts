import { MetricInputError, nearestName, quote } from "../../errors.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { SegmentQuestion } from "./segment-names.ts";

/** Refuses an option that there is not: misspelt, it would pass for the standard one. */
export function checkKnownOptions(options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? `choose one of ${known.join(", ")}` : `did you mean ${nearest}?`;
    throw new MetricInputError(`Cannot find an option named ${quote(key)}: ${hint}`, {
      code: "not-allowed",
      field: key,
      received: key,
    });
  }
}

/** What a caller may say of segments. */
interface SegmentOptions {
  readonly segmentBy?: SegmentBy | undefined;
  readonly accounts?: Iterable<AccountRow> | undefined;
}

/** What segments are asked for; `null` for none. */
export function segmentQuestion({ segmentBy, accounts }: SegmentOptions): SegmentQuestion | null {
  if (segmentBy !== undefined) return { segmentBy, accounts };
  if (accounts === undefined) return null;
  throw new MetricInputError("Cannot use accounts without segmentBy, which says what of them is asked for", {
    code: "missing-field",
    field: "segmentBy",
    received: undefined,
  });
}
