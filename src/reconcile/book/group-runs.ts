import type { Convention } from "../../conventions/types.ts";
import type { Ledger, LedgerOptions } from "../../ledger/ledger.ts";
import { readLedger } from "../../ledger/ledger-of.ts";
import { partialLedger } from "../../ledger/subscription-ledger.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Frame, framed } from "./frame.ts";
import { addFlows, type Flows, noFlows } from "./flows.ts";
import { type Cursor, cursorIn, flowsIn, valuedBy } from "./valued.ts";
import { KEPT, walkEntities } from "./walk-customers.ts";
import type { CustomerGroup } from "./customer-groups.ts";
import { projection, readingOf } from "./row-keys.ts";

/** What the customers of a group did by one way to count. */
export interface GroupRun {
  /** All of them together, window by window: those of a kind follow each other. */
  readonly total: readonly Flows[];
  /** What they did in one window, each by its place in the group. */
  readonly cursorAt: (window: number) => Cursor;
}

/** How groups are counted: with what the whole book says beside the rows of a group. */
export interface Counting {
  readonly whole: Ledger;
  readonly options: LedgerOptions;
  readonly frame: Frame;
  readonly isSnapshots: boolean;
}

/** The places of a group's customers. */
export type Places = ReadonlyMap<string | number, number>;

/** The customers of a group, in the order of their rows. */
export function placesIn({ rows }: CustomerGroup): Places {
  const places = new Map<string | number, number>();
  for (const { customerId } of rows) if (!places.has(customerId)) places.set(customerId, places.size);
  return places;
}

/** Counts a group by any convention; by those that count its rows alike, once. */
export function groupRuns(
  group: CustomerGroup & { readonly places: Places },
  counting: Counting,
): (convention: Convention) => GroupRun {
  const { frame } = counting;
  const ledgers = new Map<string, Ledger>();
  const runs = new Map<string, () => GroupRun>();
  const ledgerFor = (convention: Convention): Ledger => {
    const way = readingOf(convention, group.keys);
    const known = ledgers.get(way) ?? read(group, counting, convention);
    ledgers.set(way, known);
    return { ...known, convention };
  };
  return (convention) => {
    const way = projection(convention, group.keys);
    let run = runs.get(way);
    if (run === undefined)
      runs.set(way, (run = kept(() => walk(ledgerFor(convention), { frame, places: group.places }))));
    return run();
  };
}

/** What a function answers or throws, the same each time. */
function kept<T>(make: () => T): () => T {
  let told: { value: T } | { error: unknown } | null = null;
  return () => {
    try {
      told ??= { value: make() };
    } catch (error) {
      told = { error };
    }
    if ("error" in told) throw told.error;
    return told.value;
  };
}

/** Reads some customers' rows; what only the whole book knows is taken from it. */
function read({ rows }: CustomerGroup, { whole, options, isSnapshots }: Counting, convention: Convention): Ledger {
  const some = isSnapshots
    ? readLedger(rows as never, options, convention)
    : partialLedger(rows as readonly SubscriptionRow[], options, convention);
  return { ...some, unknownDays: whole.unknownDays };
}

function walk(ledger: Ledger, { frame, places }: { frame: Frame; places: Places }): GroupRun {
  const kinds = frame.kinds.map((kind) => walkKind(ledger, { frame, places, kind }));
  const count = frame.periods.length;
  return {
    total: kinds.flatMap(({ total }) => total),
    cursorAt: (window) => kinds[Math.floor(window / count)]!.cursorAt(window % count),
  };
}

interface KindRun {
  readonly total: readonly Flows[];
  readonly cursorAt: GroupRun["cursorAt"];
}

interface Walking {
  readonly frame: Frame;
  readonly places: Places;
  readonly kind: Frame["kinds"][number];
}

function walkKind(ledger: Ledger, { frame, places, kind }: Walking): KindRun {
  const how = framed(ledger, frame, kind);
  const valued = valuedBy(ledger, how);
  const windows = frame.periods.length;
  const [width, heads] = [KEPT.money * windows * valued.currencies, KEPT.heads * windows];
  const kept = { units: unitColumn(ledger, places.size * width), counts: new Int32Array(places.size * heads) };
  const sum = { units: new Array<number>(width).fill(ledger.zero), counts: new Array<number>(heads).fill(0) };
  walkEntities(ledger, how, (entity, did) => {
    const place = places.get(ledger.customerOf(entity))!;
    addAt(kept.units, place * width, did.units);
    addAt(kept.counts, place * heads, did.counts);
    addAt(sum.units, 0, did.units);
    addAt(sum.counts, 0, did.counts);
  });
  return {
    total: frame.periods.map((_, window) => flowsIn({ ...sum, windows }, window, valued)),
    cursorAt: (window) => cursorIn({ ...kept, windows }, window, valued),
  };
}

/** Doubles where the ledger's amounts are; see `ExactColumn`. */
function unitColumn({ zero }: Ledger, length: number): number[] | Float64Array {
  return typeof zero === "bigint" ? new Array<number>(length).fill(zero) : new Float64Array(length);
}

function addAt(to: Float64Array | Int32Array | number[], from: number, did: readonly number[]): void {
  for (let at = 0; at < did.length; at += 1) to[from + at] = to[from + at]! + did[at]!;
}

/** The flows of all, window by window, for whom sums were made otherwise. */
export function sumFlows(all: readonly (readonly Flows[])[], windows: number): readonly Flows[] {
  const none: readonly Flows[] = Array.from({ length: windows }, noFlows);
  return all.reduce((sums, each) => sums.map((sum, window) => addFlows(sum, each[window]!)), none);
}
