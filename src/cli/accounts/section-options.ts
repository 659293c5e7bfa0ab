import { nameKey, nearestName, quote } from "../../errors.ts";
import { isColumn, type SegmentBy, type SegmentSource } from "../../ledger/segments/segment-by.ts";
import type { SectionOptions } from "../../report/sections/section-options.ts";
import type { ReadCsvOptions } from "../../rows/index.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Gathered } from "../gather-rows.ts";
import type { SectionArguments } from "../report/section-arguments.ts";
import { accountRows, attributeIn, idColumn } from "./account-rows.ts";
import { type AccountTable, accountTable } from "./account-table.ts";
import { findAccounts } from "./find-accounts.ts";

/** What a report is asked for beside its totals, now that the rows are there. */
export interface SectionsAsked {
  readonly options: SectionOptions;
  /** What accounts were taken from. */
  readonly notes: readonly string[];
}

/** Which attributes segments and cohorts are of, by the names that rows and accounts have for them. */
export async function sectionOptions(
  asked: SectionArguments,
  gathered: Gathered,
  reading: ReadCsvOptions,
): Promise<SectionsAsked> {
  const { segment, cohortBy, cohorts, minimumGroupSize } = asked;
  const wanted = [segment, cohortBy].filter((source) => source !== null);
  const own = wanted.length === 0 ? [] : attributesOf(gathered);
  const table = await tableOf(asked, wanted, { gathered, reading, own });
  const names: Names = { own, accounts: table?.columns ?? [] };
  const by = resolved(segment, "--segment", names);
  const startedBy = resolved(cohortBy, "--cohorts", names);
  const options: SectionOptions = {
    segmentBy: by === null ? undefined : segmentByOf(by),
    minimumGroupSize,
    cohorts: cohorts === null ? undefined : { ...cohorts, cohortBy: startedBy?.key },
  };
  if (table === null) return { options, notes: [] };
  return withAccounts(options, table, { sources: [by, startedBy], reading });
}

interface Resolved {
  readonly sources: readonly (SegmentSource | null)[];
  readonly reading: ReadCsvOptions;
}

/** The same with what accounts say of that which is asked of them. */
function withAccounts(options: SectionOptions, table: AccountTable, { sources, reading }: Resolved): SectionsAsked {
  const ofAccounts = sources.flatMap((source) => (source?.level === "account" ? source.key : []));
  const keys = [...new Set(ofAccounts)];
  const id = idColumn(table.columns, reading.columns);
  const accounts = accountRows(table, id, keys);
  const note = `${table.path} (${String(table.records.length)} accounts): customerId ← ${id ?? ""}; attributes: ${keys.join(", ")}`;
  return { options: { ...options, accounts }, notes: [note] };
}

/** The accounts that are named, or that are found where something is wanted of them. */
async function tableOf(
  { accounts }: SectionArguments,
  wanted: readonly SegmentSource[],
  files: Files,
): Promise<AccountTable | null> {
  return accounts === undefined ? foundTable(wanted, files) : accountTable(accounts, files.reading);
}

function segmentByOf({ key, level }: SegmentSource): SegmentBy {
  return level === "account" ? { account: key } : { row: key };
}

/** Every attribute that some row has. */
function attributesOf({ rows }: Gathered): readonly string[] {
  if (!(Symbol.iterator in rows)) return Object.keys(("attributes" in rows ? rows.attributes : undefined) ?? {});
  const names = new Set<string>();
  for (const { attributes } of rows as Iterable<{ readonly attributes?: object | null }>) {
    for (const name of Object.keys(attributes ?? {})) names.add(name);
  }
  return [...names];
}

interface Files {
  readonly gathered: Gathered;
  readonly reading: ReadCsvOptions;
  readonly own: readonly string[];
}

/** The one file of accounts beside the rows that says what no row does, where there is one. */
async function foundTable(
  wanted: readonly SegmentSource[],
  { gathered, reading, own }: Files,
): Promise<AccountTable | null> {
  const missing = wanted.find(({ key, level }) => level === "account" && !isColumn(key) && !has(own, key));
  if (missing === undefined) return null;
  const others = gathered.sources.filter(({ rowKind }) => isOfNoKind(rowKind)).map(({ path }) => path);
  const found = await findAccounts(others, missing.key, reading);
  const [path] = found;
  if (path === undefined) return null;
  if (found.length === 1) return accountTable(path, reading);
  const files = found.join(" and ");
  throw new Stop(EXIT.usage, `Cannot choose between ${files}, which both have ${missing.key}: give one as --accounts`);
}

/** Whether a file holds no rows of what customers pay or do, but may say what they are. */
function isOfNoKind(rowKind: string | null): boolean {
  return rowKind === null || rowKind === "account-rows";
}

function has(names: readonly string[], key: string): boolean {
  return names.some((name) => nameKey(name) === nameKey(key));
}

interface Names {
  /** What rows have. */
  readonly own: readonly string[];
  /** What accounts have. */
  readonly accounts: readonly string[];
}

/** How many names a message lists. */
const MOST = 12;

/** What is asked for, by the name that rows have for it, or else the accounts. */
function resolved(source: SegmentSource | null, option: string, names: Names): SegmentSource | null {
  if (source === null || isColumn(source.key)) return source;
  const { key, level } = source;
  const accounts = level === "account" ? names.accounts : [];
  const found = attributeIn(names.own, key) ?? attributeIn(accounts, key);
  if (found !== undefined) return { ...source, key: found };
  const alike = names.own.filter((name) => nameKey(name) === nameKey(key));
  if (alike.length < 2) throw notFound(key, option, [...new Set([...names.own, ...accounts])]);
  const both = alike.map(quote).join(" and ");
  throw new Stop(EXIT.usage, `Cannot tell which of ${both} is meant by ${option} ${key}: give it as it is written`);
}

function notFound(key: string, option: string, attributes: readonly string[]): Stop {
  const names = ["product", "plan", "currency", ...attributes];
  const near = nearestName(key, names);
  const more = names.length > MOST ? ` and ${String(names.length - MOST)} more` : "";
  const hint = near === undefined ? "" : `: did you mean ${near}?`;
  const among = `${names.slice(0, MOST).join(", ")}${more}`;
  return new Stop(EXIT.usage, `Cannot find ${quote(key)} for ${option} among ${among}${hint}`);
}
