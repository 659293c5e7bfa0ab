import type { Contract } from "../../activity/contracts/read-contract.ts";
import type { Entry, Id } from "../../activity/periods/row-reading.ts";
import type { Answer } from "../../activity/surveys/read-response.ts";
import type { Ticket } from "../../activity/tickets/read-ticket.ts";
import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { ledgerOf, type MrrRows } from "../../ledger/ledger-of.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import { isNone } from "../activity/activity-sections.ts";
import type { ReadFactOptions } from "./fact-options.ts";
import type { HealthRowIssue, HealthRows } from "./health-rows.ts";
import { type Delay, delaysIn } from "./measuring/paid.ts";
import { type Step, stepsOf, termsOf } from "./measuring/signed.ts";
import { type Tenures, tenuresOfLedger, tenuresOfSteps, tenuresSeen } from "./measuring/tenures.ts";
import { type UsageLog, usageLog } from "./measuring/usage-log.ts";
import { answersOf, type Known, ticketsOf } from "./measuring/voice.ts";

/** Rows of one kind by account; `null` where there are none. */
export type ByAccount<E> = ReadonlyMap<Id, readonly E[]> | null;

/** Everything that rows say up to the last day that is known, by account. */
export interface FactBook {
  readonly read: ReadFactOptions;
  readonly ledger: Ledger | null;
  /** The entities of the ledger, by customer. */
  readonly entities: ReadonlyMap<Id, number>;
  readonly delays: ByAccount<Delay>;
  readonly usage: UsageLog | null;
  readonly steps: ByAccount<Step>;
  readonly answers: ByAccount<Answer>;
  readonly tickets: ByAccount<Ticket>;
  readonly terms: ByAccount<Contract>;
  readonly tenures: Tenures;
  /** What says who left: `null` where nothing does. */
  readonly leaversFrom: "subscriptions" | "journeys" | null;
  readonly issues: readonly HealthRowIssue[];
}

/** Reads rows once, for any number of days. */
export function factBook(rows: HealthRows, read: ReadFactOptions, convention: Partial<Convention>): FactBook {
  const issues: HealthRowIssue[] = [];
  const note = (of: keyof HealthRows, found: readonly RowIssue[] = []): void => {
    issues.push(...found.map((issue) => Object.freeze({ of, ...issue })));
  };
  const kindOf = <Row, E extends Entry>(
    of: keyof HealthRows,
    own: readonly Row[] | undefined,
    known: (own: readonly Row[], read: ReadFactOptions) => Known<E>,
  ): ByAccount<E> => {
    if (isNone(own)) return null;
    const { entries, issues: found } = known(own, read);
    note(of, found);
    return byAccount(entries);
  };
  const { responses, tickets, contracts } = rows;
  const paid = paidBy(rows.subscriptions, read, convention);
  note("subscriptions", paid.ledger?.issues);
  const usage = isNone(rows.usage) ? null : usageLog(rows.usage, read);
  note("usage", usage?.issues);
  const known = {
    usage,
    steps: kindOf("journeys", rows.journeys, stepsOf),
    answers: kindOf("responses", responses, answersOf),
    tickets: kindOf("tickets", tickets, ticketsOf),
    terms: kindOf("contracts", contracts, termsOf),
  };
  return { read, ...paid, ...known, ...whoIsThere(paid.ledger, known, read.asOf), issues };
}

type Paid = Pick<FactBook, "ledger" | "entities" | "delays">;

/** An account is a customer: whatever the grain of a convention, it is told by customers. */
function paidBy(rows: MrrRows | undefined, read: ReadFactOptions, convention: Partial<Convention>): Paid {
  if (rows === undefined) return { ledger: null, entities: new Map(), delays: null };
  // Rows that can be read only once are kept: they are read twice.
  const all = Symbol.iterator in rows && !Array.isArray(rows) ? ([...rows] as unknown as MrrRows) : rows;
  const { currency, rates, credits, gapDays, timeZone } = read.options;
  const options = { asOf: formatDay(read.asOf), timeZone, currency, rates, credits, gapDays };
  const ledger = ledgerOf(all, options, resolveConvention({ ...convention, grain: "customer" }));
  const entities = Array.from({ length: ledger.offsets.length - 1 }, (_, entity) => entity);
  return {
    ledger: ledger.rowsRead === 0 ? null : ledger,
    entities: new Map(entities.map((entity) => [ledger.customerOf(entity), entity])),
    delays: delaysIn(all, read.timeZone),
  };
}

type KnownKinds = Pick<FactBook, "usage" | "steps" | "answers" | "tickets" | "terms">;

function whoIsThere(ledger: Ledger | null, known: KnownKinds, asOf: Day): Pick<FactBook, "tenures" | "leaversFrom"> {
  if (ledger !== null) return { tenures: tenuresOfLedger(ledger), leaversFrom: "subscriptions" };
  if (known.steps !== null) return { tenures: tenuresOfSteps(known.steps, asOf), leaversFrom: "journeys" };
  return { tenures: tenuresSeen(firstDaysIn(known)), leaversFrom: null };
}

/** The first day on which anything is known of each account. */
function firstDaysIn({ usage, answers, tickets, terms }: KnownKinds): ReadonlyMap<Id, Day> {
  const firstDays = new Map<Id, Day>(usage?.firstDays ?? []);
  for (const [account, entries] of [answers, tickets, terms].flatMap((kind) => [...(kind ?? [])])) {
    const first = entries.reduce((day, { knownOn }) => Math.min(day, knownOn), firstDays.get(account) ?? Infinity);
    firstDays.set(account, first);
  }
  return firstDays;
}

/** What is about no account is about none of them. */
function byAccount<E extends Entry>(entries: readonly E[]): ReadonlyMap<Id, readonly E[]> {
  const accounts = new Map<Id, E[]>();
  for (const entry of entries) {
    if (entry.account === null) continue;
    const own = accounts.get(entry.account);
    if (own === undefined) accounts.set(entry.account, [entry]);
    else own.push(entry);
  }
  return accounts;
}
