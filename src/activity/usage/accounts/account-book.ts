import { accountSegments } from "../../../ledger/segments/account-segments.ts";
import type { SegmentSource } from "../../../ledger/segments/segment-by.ts";
import { MetricInputError } from "../../../errors.ts";
import type { AccountRow } from "../../../rows/types/account-row.ts";

/** What is known of accounts beside their events. */
export interface AccountBook {
  /** The accounts, each once; `null` where none are given. */
  readonly ids: ReadonlySet<string | number> | null;
  /** The value of an attribute by account, of those that have one. */
  readonly attribute: (key: string) => ReadonlyMap<string | number, string>;
}

/** Reads accounts. They may be walked only once, and are asked for several attributes. */
export function accountBook(accounts: Iterable<AccountRow> | undefined): AccountBook {
  const rows = accounts === undefined ? null : Array.from(accounts);
  if (rows !== null) accountSegments(rows, ""); // refuses ids that are none
  return {
    ids: rows === null ? null : new Set(rows.map(({ id }) => id)),
    attribute: (key) => accountSegments(rows ?? [], key),
  };
}

/** The segments of accounts, where an attribute of theirs tells them apart. */
export function segmentsOfAccounts(
  book: AccountBook,
  { key, level }: SegmentSource,
): ReadonlyMap<string | number, string> | null {
  if (level === "row" || key === "accountId") return null;
  const found = book.attribute(key);
  if (found.size > 0 || book.ids?.size === 0) return found;
  const because = book.ids === null ? `give accounts, or choose { row: "${key}" }` : "no account has it";
  throw new MetricInputError(`Cannot do without ${key} as segmentBy asks for it: ${because}`, {
    code: "missing-field",
    field: key,
    received: undefined,
  });
}
