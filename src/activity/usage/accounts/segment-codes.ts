import { type CodeTable, codeTable } from "../../../columns/codes.ts";
import { growingInts } from "../../../columns/growing.ts";
import type { NameTable } from "../../../columns/name-table.ts";
import { attributeOf, segmentIn } from "../../../ledger/segments/named-segment.ts";
import type { SegmentSource } from "../../../ledger/segments/segment-by.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import { segmentsOfAccounts } from "./account-book.ts";
import type { EventReading } from "../reading/event-reading.ts";
import { NEVER, NOBODY } from "../reading/members.ts";

/** Which segment an event is in. */
export interface SegmentCodes {
  readonly source: SegmentSource | null;
  /** The names of segments; of accounts, where each is a segment. */
  readonly nameOf: (segment: number) => string;
  readonly of: (row: UsageEventRow, account: number) => number;
  /** The segment that an account is in; `null` where segments are of rows. */
  readonly ofAccount: ((account: string | number) => number) | null;
  /** How many segments were seen. */
  readonly size: () => number;
  /** The attributes that rows have. */
  readonly others: Set<string>;
}

/** The segments that a source tells apart. */
export function segmentCodes(reading: EventReading, source: SegmentSource | null): SegmentCodes {
  if (source === null)
    return { source, nameOf: String, of: () => NOBODY, ofAccount: null, size: () => 0, others: new Set() };
  return source.key === "accountId" ? eachAccount(reading, source) : namedSegments(reading, source);
}

/** Every account is a segment: those that are given too, whether they did anything or not. */
function eachAccount({ accounts, book }: EventReading, source: SegmentSource): SegmentCodes {
  for (const id of book.ids ?? []) accounts.codeOf(id);
  return {
    source,
    nameOf: (segment) => String(accounts.nameOf(segment)),
    of: (_row, account) => account,
    ofAccount: (account) => accounts.codeOf(account),
    size: () => accounts.size,
    others: new Set(),
  };
}

function namedSegments({ accounts, book }: EventReading, source: SegmentSource): SegmentCodes {
  const codes = codeTable<string>();
  const others = new Set<string>();
  const shared = {
    source,
    nameOf: (segment: number): string => codes.values[segment]!,
    size: (): number => codes.values.length,
    others,
  };
  const byAccount = segmentsOfAccounts(book, source);
  if (byAccount === null) {
    const named = ofRow(source.key, others);
    return { ...shared, of: (row) => codeOf(codes, named(row)), ofAccount: null };
  }
  for (const name of byAccount.values()) codes.codeOf(name);
  const ofAccount = (account: string | number): number => codeOf(codes, byAccount.get(account) ?? null);
  return { ...shared, of: onceEach(accounts, ofAccount), ofAccount };
}

function codeOf(codes: CodeTable<string>, name: string | null): number {
  return name === null ? NOBODY : codes.codeOf(name);
}

/** Each account is looked up once. */
function onceEach(accounts: NameTable, ofAccount: (account: string | number) => number): SegmentCodes["of"] {
  const known = growingInts();
  return (_row, account) => {
    while (known.length <= account) known.push(NEVER);
    if (known.at(account) === NEVER) known.set(account, ofAccount(accounts.nameOf(account)));
    return known.at(account);
  };
}

function ofRow(key: string, others: Set<string>): (row: UsageEventRow) => string | null {
  if (key === "feature") return ({ feature }) => segmentIn(feature);
  return (row) => {
    const segment = segmentIn(attributeOf(row, key));
    if (segment === null) for (const other of Object.keys(row.attributes ?? {})) others.add(other);
    return segment;
  };
}
