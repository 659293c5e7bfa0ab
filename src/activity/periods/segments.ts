import { type Attributed, attributeOf, namedNowhere, segmentIn } from "../../ledger/segments/named-segment.ts";
import { accountSegments } from "../../ledger/segments/account-segments.ts";
import { type SegmentLevel, type SegmentSource, segmentSource } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { PeriodOptions } from "./period-options.ts";
import type { Entry, Id } from "./row-reading.ts";

/** The totals of one segment. */
export interface TotalsSegment<Period> {
  /** Says what this is. */
  readonly kind: "totals-segment";
  /** The column or attribute that tells segments apart. */
  readonly segmentBy: string;
  /** Whose it is. */
  readonly level: SegmentLevel;
  /** The segment; `null` for what nothing names one for. */
  readonly segment: string | null;
  /** Whether some account has rows in this segment and in another one: then accounts do not add up. */
  readonly overlapping: boolean;
  /** The periods, in order. */
  readonly periods: readonly Period[];
}

/** What is told apart, and what is known of accounts. */
export interface Segmenting {
  readonly source: SegmentSource | null;
  readonly accounts: readonly AccountRow[] | null;
  /** Whether an account is among those that are known, or nobody says which are. `null` is none that could not be. */
  readonly isKnown: (account: Id | null) => boolean;
  /** The segment that a row names: in a column of its kind, or among its attributes. */
  readonly of: (row: Attributed) => string | null;
  /** What attributes rows have that name none. */
  readonly others: ReadonlySet<string>;
}

/** Entries that are in one segment. */
export interface SegmentEntries<E> {
  readonly segment: string | null;
  readonly overlapping: boolean;
  readonly entries: readonly E[];
}

/** Reads what segments are asked for; `columns` are those of this kind of rows. */
export function segmenting({ segmentBy, accounts }: PeriodOptions, columns: readonly string[]): Segmenting {
  const source = segmentBy === undefined ? null : segmentSource(segmentBy, "segmentBy", columns);
  const others = new Set<string>();
  const known = accounts === undefined ? null : Array.from(accounts);
  if (known !== null) accountSegments(known, ""); // refuses ids that are none
  const ids = new Set<Id | null>(known?.map(({ id }) => id));
  return {
    source,
    accounts: known,
    isKnown: (account) => known === null || account === null || ids.has(account),
    of(row) {
      if (source === null) return null;
      const segment = segmentNamed(row, source.key, columns);
      if (segment === null) for (const other of Object.keys(row.attributes ?? {})) others.add(other);
      return segment;
    },
    others,
  };
}

function segmentNamed(row: Attributed, key: string, columns: readonly string[]): string | null {
  const cell = columns.includes(key) ? (row as Readonly<Record<string, unknown>>)[key] : undefined;
  return segmentIn(cell) ?? segmentIn(attributeOf(row, key));
}

/** How many accounts have rows and are not among the accounts that are known; `null` where nobody said which are. */
export function unknownAccounts(entries: readonly Entry[], { accounts, isKnown }: Segmenting): number | null {
  if (accounts === null) return null;
  return new Set(entries.map(({ account }) => account).filter((account) => !isKnown(account))).size;
}

/** The entries of each segment, by its name; what is in none comes last. */
export function segmentsOf<E extends Entry>(entries: readonly E[], by: Segmenting): readonly SegmentEntries<E>[] {
  if (by.source === null) return [];
  const isOfRows = by.source.level === "row";
  const known = isOfRows ? new Map<Id, string>() : accountSegments(by.accounts ?? [], by.source.key);
  checkFound(entries, known, by);
  const groups = grouped(entries, known.values(), isOfRows ? ({ segment }) => segment : ofAccounts(entries, known));
  const several = isOfRows ? inSeveral(groups) : new Set<Id | null>();
  return [...groups]
    .sort(([a], [b]) => compareSegments(a, b))
    .map(([segment, group]) => ({
      segment,
      overlapping: group.some(({ account }) => several.has(account)),
      entries: group,
    }));
}

type Groups<E> = ReadonlyMap<string | null, readonly E[]>;

function grouped<E>(entries: readonly E[], names: Iterable<string>, segmentOf: (entry: E) => string | null): Groups<E> {
  const groups = new Map<string | null, E[]>(Array.from(names, (segment) => [segment, []]));
  for (const entry of entries) {
    const segment = segmentOf(entry);
    const group = groups.get(segment);
    if (group === undefined) groups.set(segment, [entry]);
    else group.push(entry);
  }
  return groups;
}

function checkFound(entries: readonly Entry[], known: ReadonlyMap<Id, string>, by: Segmenting): void {
  if (entries.length === 0 || known.size > 0 || entries.some(({ segment }) => segment !== null)) return;
  throw namedNowhere({ key: by.source!.key, field: "segmentBy" }, by.others);
}

/** The one value of each account: what its last row says, of two on one day the first by name; else what is known. */
function ofAccounts(entries: readonly Entry[], known: ReadonlyMap<Id, string>): (entry: Entry) => string | null {
  const last = new Map<Id, Entry>();
  for (const entry of entries) {
    if (entry.account === null || entry.segment === null) continue;
    const other = last.get(entry.account);
    const isLater = other === undefined || entry.day > other.day;
    if (isLater || (entry.day === other.day && entry.segment < other.segment!)) last.set(entry.account, entry);
  }
  return ({ account, segment }) =>
    account === null ? segment : (last.get(account)?.segment ?? known.get(account) ?? null);
}

/** Accounts with entries in more than one segment. */
function inSeveral(groups: Groups<Entry>): ReadonlySet<Id | null> {
  const groupsOf = new Map<Id, number>();
  for (const group of groups.values()) {
    const accounts = new Set(group.map(({ account }) => account).filter((account) => account !== null));
    for (const account of accounts) groupsOf.set(account, (groupsOf.get(account) ?? 0) + 1);
  }
  return new Set([...groupsOf].filter(([, count]) => count > 1).map(([account]) => account));
}

function compareSegments(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
