import type { SurveyKind } from "../types/activity/survey-response-row.ts";
import { FIELDS, type RowKind } from "./field-names.ts";
import { kindsWith, type MappedColumns, partFor } from "./mapped-columns.ts";
import { SCORES } from "./names/activity-names.ts";
import { MONTHLY_AMOUNTS, YEARLY_AMOUNTS } from "./names/amount-names.ts";
import type { FieldNames } from "./names/customer-names.ts";
import { MARKS, OTHER_TABLES, PEOPLE } from "./names/marks.ts";

/** What is known of a table beside its columns. */
export interface Told {
  readonly kind?: RowKind | undefined;
  readonly interval?: string | undefined;
  readonly surveyKind?: string | undefined;
  /** Whether columns are named for several tables, of which each has some of the fields. */
  readonly isShared?: boolean | undefined;
}

/** One kind that a table may be of, with the column of each field and the fields that have none. */
export interface Guess {
  readonly kind: RowKind;
  readonly fields: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  /** Which survey it is, where only the name of the score's column says it. */
  readonly surveyKind: SurveyKind | null;
  /** What the caller said of the columns of this kind's fields. */
  readonly mapped: MappedColumns;
  /** How many columns hardly any other kind has. */
  readonly marks: number;
}

/** The kind that a table most likely is of, among those that have every field for which a column is named. */
export function bestKind(keys: readonly string[], mapped: MappedColumns, told: Told): Guess {
  const kinds = kindsWith(told.isShared === true ? [] : mapped.named, told.kind);
  const isTold = told.kind !== undefined || told.interval !== undefined || mapped.columns.size > 0;
  const isOther = !isTold && keys.some((key) => OTHER_TABLES.includes(key));
  const guesses = kinds.map((kind) => guessOf(kind, { keys, mapped, told, isOther }));
  const billing = guesses.filter(({ kind }) => isBilling(kind));
  if (billing.length === 0) return guesses.reduce(better);
  // What says what recurs is that, whatever else it says, unless it has the columns of another table.
  if (!isOther && billing.some(isComplete)) return billing.reduce(better);
  return bestOf(guesses, { keys, isOther });
}

function bestOf(guesses: readonly Guess[], table: Pick<Table, "keys" | "isOther">): Guess {
  const likely = guesses.filter(isLikely);
  const best = likely.filter(({ kind }) => kind !== "account-rows").reduce(better);
  const account = likely.find(({ kind }) => kind === "account-rows");
  return account !== undefined && isAccounts(account, best, table) ? account : best;
}

function isComplete({ missing }: Guess): boolean {
  return missing.length === 0;
}

/** Of two kinds the one that lacks fewer of its fields, or else has more of its own columns, or else comes first. */
function better(best: Guess, other: Guess): Guess {
  const less = best.missing.length - other.missing.length;
  if (less !== 0) return less > 0 ? other : best;
  const named = other.mapped.columns.size - best.mapped.columns.size;
  if (named !== 0 || (isBilling(best.kind) && isBilling(other.kind))) return named > 0 ? other : best;
  return other.marks > best.marks ? other : best;
}

function isBilling(kind: RowKind): boolean {
  return kind === "subscription-rows" || kind === "mrr-snapshot-rows";
}

/** An amount and a date are everywhere: only a table with columns of its own is taken for another kind. */
function isLikely({ kind, missing, marks }: Guess): boolean {
  const least = missing.length > 0 ? 1 : MARKS[kind].least; // what is missing is said of the kind that it would be
  return isBilling(kind) || marks >= least;
}

/** Every table may say whose it is. One of accounts says nothing else but what they are. */
function isAccounts(account: Guess, best: Guess, { keys, isOther }: Pick<Table, "keys" | "isOther">): boolean {
  if (!isComplete(account) || isComplete(best) || isOther) return false;
  if (keys.some((key) => PEOPLE.includes(key))) return false;
  // What lacks one field of another kind is more likely that, with a column that nobody knows.
  return best.missing.length > 1 || account.marks > 2;
}

interface Table {
  readonly keys: readonly string[];
  readonly mapped: MappedColumns;
  readonly told: Told;
  readonly isOther: boolean;
}

function guessOf(kind: RowKind, { keys: spelled, mapped: all, told, isOther }: Table): Guess {
  const keys = keysFor(kind, spelled);
  const mapped = partFor(kind, all);
  const fields = findFields(keys, FIELDS[kind], mapped);
  const surveyKind = kind === "survey-response-rows" ? surveyOf(keys, fields, told) : null;
  const isSurveyKnown = surveyKind !== null || told.surveyKind !== undefined;
  const { needed, keys: own } = MARKS[kind];
  const missing = needed.filter((field) => !fields.has(field) && !(field === "kind" && isSurveyKnown));
  return {
    ...{ kind, fields, surveyKind, mapped },
    missing: isOther && isBilling(kind) ? [...missing, ...unsaid(keys, fields)] : missing,
    // Accounts as this package has them hold all that they are in one place.
    marks: keys.filter((key) => own.includes(key)).length + (isWhole(kind, keys) ? MARKS[kind].least : 0),
  };
}

function isWhole(kind: RowKind, keys: readonly string[]): boolean {
  return kind === "account-rows" && keys.includes("attributes");
}

/** Names that mean something in tables of one kind only: a question that is asked for NPS, the number of a shop's order. */
function keysFor(kind: RowKind, keys: readonly string[]): readonly string[] {
  if (kind === "survey-response-rows") return keys.map((key) => (/howlikely.*recommend/u.test(key) ? "npsscore" : key));
  if (kind === "order-rows" && keys.includes("lineitemname")) {
    return keys.map((key) => (key === "name" ? "ordername" : key));
  }
  return keys;
}

/** Which survey it is: as the caller says, or the name of the score's column, where no column does. */
function surveyOf(keys: readonly string[], fields: ReadonlyMap<string, number>, told: Told): SurveyKind | null {
  if (fields.has("kind") || told.surveyKind !== undefined) return null;
  const score = keys[fields.get("score") ?? -1] ?? "";
  const named = Object.entries(SCORES).find(([, names]) => names.includes(score));
  return (named?.[0] ?? null) as SurveyKind | null;
}

/** Fields take columns in their order, each column once: what is taken for an interval is no count of them. */
function findFields(keys: readonly string[], names: FieldNames, mapped: MappedColumns): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set(mapped.columns.values());
  const free = keys.map((key, index) => (taken.has(index) ? "" : key));
  for (const [field, aliases] of Object.entries(names)) {
    const column = mapped.columns.get(field);
    if (column !== undefined) found.set(field, column);
    if (mapped.fields.has(field)) continue;
    // What is only called id may be of anything: a column that says of what it is the id is surer.
    const all = field === "id" ? aliases : [field.toLowerCase(), ...aliases];
    const name = all.find((alias) => free.includes(alias));
    if (name === undefined) continue;
    found.set(field, free.indexOf(name));
    free[free.indexOf(name)] = "";
  }
  return found;
}

/** What a table of something else would have to say to be one of recurring revenue. */
function unsaid(keys: readonly string[], fields: ReadonlyMap<string, number>): readonly string[] {
  const amount = keys[fields.get("amount") ?? fields.get("mrr") ?? -1] ?? "";
  const isSaid = fields.has("interval") || [...MONTHLY_AMOUNTS, ...YEARLY_AMOUNTS].includes(amount);
  return isSaid ? [] : ["interval"];
}
