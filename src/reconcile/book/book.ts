import type { Convention } from "../../conventions/types.ts";
import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import { ledgerOf } from "../../ledger/ledger-of.ts";
import type { Ledger, LedgerOptions } from "../../ledger/ledger.ts";
import { formatDay } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { type CustomerGroup, customerGroups } from "./customer-groups.ts";
import { allFlows, checkRest } from "./checks.ts";
import { addFlows, type Flows } from "./flows.ts";
import { extentOf, type Frame, kindOf, type WindowKind } from "./frame.ts";
import { type GroupRun, groupRuns, type Places, placesIn, sumFlows } from "./group-runs.ts";
import type { FactRules } from "./row-facts.ts";
import { type Key, type KeyMask, maskOf, projection } from "./row-keys.ts";
import type { RowSource } from "./row-source.ts";

/** What is asked of rows: the conventions in question, the first of which counts all of them. */
export interface BookQuestion {
  readonly source: RowSource;
  readonly options: LedgerOptions;
  readonly periods: readonly Period[];
  readonly conventions: readonly [Convention, ...Convention[]];
  /** The choices in which any of them differ. */
  readonly keys: readonly Key[];
}

/** A group of customers, and what they did by any convention in question. */
export interface BookGroup extends CustomerGroup {
  /** The places of its customers. */
  readonly places: Places;
  readonly run: (convention: Convention) => GroupRun;
}

/** Rows that can be counted by one convention after another: all of them once, and then those who differ. */
export interface Book {
  /** The ledger by the first convention. */
  readonly ledger: Ledger;
  readonly frame: Frame;
  readonly groups: readonly BookGroup[];
  /** What all did by a convention, by the number of the window: see {@link windowAt}. */
  readonly totals: (convention: Convention) => readonly Flows[];
}

/** The number of a window: the period's by a kind. */
export function windowAt({ kinds, periods }: Frame, kind: WindowKind, period: number): number {
  return kinds.indexOf(kind) * periods.length + period;
}

/** Opens a book. */
export function openBook(question: BookQuestion): Book {
  const { source, options, periods, conventions, keys } = question;
  const [first] = conventions;
  const ledger = ledgerOf(source.all, options, first);
  const kinds = [...new Set<WindowKind>(["calendar", ...conventions.map(kindOf)])];
  const frame: Frame = { periods, kinds, fiscalYearStart: options.fiscalYearStart, asOf: ledger.asOf };
  const inPlay = maskOf(keys);
  const groups = ledger.rowsRead === 0 ? [] : groupsOf(question, { ledger, frame, inPlay });
  const all = allFlows(ledger, frame);
  const moved = groups.map(({ run }) => run(first).total);
  const rest = all.map((flows, window) => addFlows(flows, sumFlows(moved, all.length)[window]!, -1));
  checkRest(rest);
  return { ledger, frame, groups, totals: totalsOf({ groups, rest, inPlay }) };
}

interface Opening {
  readonly ledger: Ledger;
  readonly frame: Frame;
  readonly inPlay: KeyMask;
}

function groupsOf({ source, options, conventions }: BookQuestion, { ledger, frame, inPlay }: Opening): BookGroup[] {
  const rules = rulesOf(options, conventions);
  const { gapDays = 0 } = options;
  const groups = customerGroups({ source, rules, extent: extentOf(frame), gapDays, inPlay });
  const counting = {
    ...{ whole: ledger, frame, isSnapshots: source.isSnapshots },
    options: { ...options, asOf: formatDay(ledger.asOf) },
  };
  return groups.map((group) => {
    const placed = { ...group, places: placesIn(group) };
    return { ...placed, run: groupRuns(placed, counting) };
  });
}

function rulesOf(options: LedgerOptions, conventions: readonly Convention[]): FactRules {
  const { timeZone = "UTC", currency, fiscalYearStart } = options;
  const digits = new Map<string | undefined, number>();
  return {
    ...{ timeZone, currency, fiscalYearStart },
    limitsPastDue: conventions.some(({ pastDue }) => typeof pastDue === "object"),
    recordsLater: conventions.some(({ churnRecorded }) => churnRecorded === "next-period"),
    roundsEach: conventions.some(({ rounding }) => rounding === "per-subscription"),
    digitsOf(of) {
      const code = of ?? currency;
      const known = digits.get(code) ?? minorDigits(code);
      digits.set(code, known);
      return known;
    },
  };
}

function totalsOf({
  groups,
  rest,
  inPlay,
}: Pick<Book, "groups"> & { rest: readonly Flows[]; inPlay: KeyMask }): Book["totals"] {
  const known = new Map<string, readonly Flows[]>();
  return (convention) => {
    const way = projection(convention, inPlay);
    const totals = known.get(way) ?? sumFlows([rest, ...groups.map(({ run }) => run(convention).total)], rest.length);
    known.set(way, totals);
    return totals;
  };
}
