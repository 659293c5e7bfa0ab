import type { Convention } from "../../conventions/types.ts";
import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger, LedgerOptions } from "../../ledger/ledger.ts";
import { readLedger } from "../../ledger/ledger-of.ts";
import { partialLedger } from "../../ledger/subscription-ledger.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Frame, framed } from "./frame.ts";
import { addFlows, type Flows, noFlows } from "./flows.ts";
import { flowsIn, type Raw, type Valued, walkEntities } from "./walk-customers.ts";
import type { CustomerGroup } from "./customer-groups.ts";
import { projection, readingOf } from "./row-keys.ts";

/** What the customers of a group did by one way to count. */
export interface GroupRun {
  /** All of them together, window by window: those of a kind follow each other. */
  readonly total: readonly Flows[];
  /** What one of them did in one window. */
  readonly flowsOf: (customer: string | number, window: number) => Flows;
  /** Each of them, in the order of their rows. */
  readonly customers: readonly (string | number)[];
}

/** How groups are counted: with what the whole book says beside the rows of a group. */
export interface Counting {
  readonly whole: Ledger;
  readonly options: LedgerOptions;
  readonly frame: Frame;
  readonly isSnapshots: boolean;
}

/** Counts a group by any convention; by those that count its rows alike, once. */
export function groupRuns(group: CustomerGroup, counting: Counting): (convention: Convention) => GroupRun {
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
    if (run === undefined) runs.set(way, (run = kept(() => walk(ledgerFor(convention), counting.frame))));
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

function walk(ledger: Ledger, frame: Frame): GroupRun {
  const kinds = frame.kinds.map((kind) => walkKind(ledger, frame, kind));
  const count = frame.periods.length;
  const none = new Map<string | number, Raw>();
  const flowsOf = (customer: string | number, window: number): Flows => {
    const { members, valued } = kinds[Math.floor(window / count)] ?? { members: none, valued: null };
    const raw = members.get(customer);
    return raw === undefined || valued === null ? noFlows() : flowsIn(raw, window % count, valued);
  };
  return { total: kinds.flatMap(({ total }) => total), flowsOf, customers: [...(kinds[0]?.members ?? none).keys()] };
}

interface KindRun {
  readonly members: ReadonlyMap<string | number, Raw>;
  readonly valued: Valued;
  readonly total: readonly Flows[];
}

function walkKind(ledger: Ledger, frame: Frame, kind: Frame["kinds"][number]): KindRun {
  const how = framed(ledger, frame, kind);
  const members = new Map<string | number, Raw>();
  const sums: Raw[] = [];
  walkEntities(ledger, how, (entity, did) => {
    const customer = ledger.customerOf(entity);
    const known = members.get(customer);
    if (known === undefined) members.set(customer, did);
    else addRaw(known, did);
    const [sum] = sums;
    if (sum === undefined) sums.push({ units: [...did.units], counts: [...did.counts] });
    else addRaw(sum, did);
  });
  const { denominator, isForeign } = ledger;
  const valued = { denominator, currencies: currencyCount(ledger), isForeign, valuation: how.valuation };
  const total = frame.periods.map((_, window) => {
    const [sum] = sums;
    return sum === undefined ? noFlows() : flowsIn(sum, window, valued);
  });
  return { members, valued, total };
}

function addRaw(sum: Raw, did: Raw): void {
  for (let at = 0; at < did.units.length; at += 1) sum.units[at] = sum.units[at]! + did.units[at]!;
  for (let at = 0; at < did.counts.length; at += 1) sum.counts[at] = sum.counts[at]! + did.counts[at]!;
}

/** The flows of all, window by window, for whom sums were made otherwise. */
export function sumFlows(all: readonly (readonly Flows[])[], windows: number): readonly Flows[] {
  const none: readonly Flows[] = Array.from({ length: windows }, noFlows);
  return all.reduce((sums, each) => sums.map((sum, window) => addFlows(sum, each[window]!)), none);
}
