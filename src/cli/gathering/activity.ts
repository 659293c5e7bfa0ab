import { alternatives } from "../../errors.ts";
import type { ActivityKind, ReadByKind, RowKind } from "../../rows/index.ts";
import { KIND_NAMES } from "../../rows/reading/field-names.ts";
import type { FileRead } from "../read-files.ts";
import type { SourceSummary } from "../render/context.ts";
import { placer, standsIn } from "./places.ts";

/** The rows of one kind from all files, in the order of the files, and where each stands. */
export interface PlacedRows<Kind extends ActivityKind> {
  readonly rows: ReadByKind[Kind]["rows"];
  /** Where the n-th of these rows stands, from 1: `usage.csv:12`. */
  readonly placeOf: (row: number) => string;
}

/** Everything that was read beside what customers pay. */
export interface Activity {
  readonly usage: PlacedRows<"usage-event-rows">;
  readonly journeys: PlacedRows<"journey-rows">;
  readonly orders: PlacedRows<"order-rows">;
  readonly responses: PlacedRows<"survey-response-rows">;
  readonly tickets: PlacedRows<"ticket-rows">;
  readonly opportunities: PlacedRows<"opportunity-rows">;
  readonly contracts: PlacedRows<"contract-rows">;
  readonly goals: PlacedRows<"goal-rows">;
  readonly accounts: PlacedRows<"account-rows">;
}

/** Puts the rows of each kind together. */
export function activityOf(files: readonly FileRead[]): Activity {
  return {
    usage: rowsOf(files, "usage-event-rows"),
    journeys: rowsOf(files, "journey-rows"),
    orders: rowsOf(files, "order-rows"),
    responses: rowsOf(files, "survey-response-rows"),
    tickets: rowsOf(files, "ticket-rows"),
    opportunities: rowsOf(files, "opportunity-rows"),
    contracts: rowsOf(files, "contract-rows"),
    goals: rowsOf(files, "goal-rows"),
    accounts: rowsOf(files, "account-rows"),
  };
}

function rowsOf<Kind extends ActivityKind>(files: readonly FileRead[], kind: Kind): PlacedRows<Kind> {
  const own = files.flatMap((file) => ("read" in file && isOf(file.read, kind) ? { ...file, read: file.read } : []));
  const [only] = own;
  const places = own.map(({ path, rowsUsed, read }) => ({ path, rowsUsed, standOf: standsIn(read) }));
  // One file's rows are not copied: there may be millions.
  const rows =
    own.length === 1 && only !== undefined ? only.read.rows : own.flatMap(({ read }) => read.rows as unknown[]);
  return { rows: rows as ReadByKind[Kind]["rows"], placeOf: placer(places) };
}

function isOf<Kind extends RowKind>(read: ReadByKind[RowKind], kind: Kind): read is ReadByKind[Kind] {
  return read.kind === kind;
}

/** Whether rows say what customers pay. */
export function isBilling(kind: string): boolean {
  return kind === "subscription-rows" || kind === "mrr-snapshot-rows";
}

/** What rows of a kind are called: those of what customers pay are the rows that the command is about. */
export function nameOf(kind: RowKind, rows: number): string {
  const [one, several] = isBilling(kind) ? ["row", "rows"] : KIND_NAMES[kind];
  return rows === 1 ? one : several;
}

/** What files hold, in words: `usage events, tickets and goals`. */
export function kindsIn(sources: readonly SourceSummary[]): string {
  const kinds = sources.flatMap(({ rowKind }) => (rowKind === null ? [] : KIND_NAMES[rowKind as RowKind][1]));
  return alternatives([...new Set(kinds)]).replace(/ or (?=[^,]*$)/u, " and ");
}

/** Why nothing can be told of what customers pay. */
export function noBilling(sources: readonly SourceSummary[]): string {
  const kinds = kindsIn(sources);
  return `${kinds === "" ? "none holds" : `they hold ${kinds}, and no`} subscriptions or MRR snapshots`;
}
