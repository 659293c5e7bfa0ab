import type { Id } from "../../activity/periods/row-reading.ts";
import type { Convention } from "../../conventions/types.ts";
import { MetricInputError, nearestName, quote } from "../../errors.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import { summaryOf } from "../../statistics/quantiles.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { goalTotals } from "../goals/goal-totals.ts";
import { factBook, type FactBook } from "../health/fact-book.ts";
import { readFactOptions } from "../health/fact-options.ts";
import { type HealthReportOptions, reportOfBook } from "../health/health-report.ts";
import type { HealthReport } from "../health/health-report-types.ts";
import type { HealthRows } from "../health/health-rows.ts";
import { renewalOn } from "../health/measuring/signed.ts";
import { type Peers, peersOf } from "./peers.ts";
import { type Reviewed, reviewAnswers, reviewTerms, reviewTickets, reviewUse } from "./review-activity.ts";
import { reviewHealth } from "./review-health.ts";
import type { AccountReview, ReviewBenchmark } from "./review-types.ts";
import { reviewValue } from "./review-value.ts";

/** Whose review, and who is beside it. */
export interface AccountReviewOptions extends HealthReportOptions {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** An attribute, or a column of subscriptions, whose customers are peers. Left out: all customers are. */
  readonly segmentBy?: SegmentBy | undefined;
}

const OWN = ["accountId", "segmentBy", "model", "horizonDays", "months", "tiers"];

/**
 * Account review (quarterly business review, QBR): one customer's value and what it did quarter by quarter, its goals,
 * its health and why, usage, surveys, tickets and renewal, beside others like it.
 *
 * @param rows - Rows of each kind that there is, of all customers: what they do is the benchmark.
 * @param options - `accountId` and `asOf`; `segmentBy`; and those of {@link healthReport}.
 * @param convention - Choices about subscriptions: who is a customer, and when one has left.
 * @returns Frozen plain data; {@link toPlain} makes it JSON.
 * @throws {@link MetricInputError} `unknown-choice` for an account that no row is about, and as {@link healthReport} does.
 *
 * @example One that pays more than the others, and uses it less
 * ```ts
 * import { accountReview } from "customer-metrics";
 *
 * const subscriptions = ([["acorn", 300], ["birch", 100], ["cedar", 120]] as const).map(([customerId, amount]) => {
 *   return { customerId, start: "2025-01-01", amount, interval: "month" } as const;
 * });
 * const usage = ["2025-01-01", "2025-03-10", "2025-03-11"].flatMap((at) => {
 *   return ["birch", "cedar"].map((accountId) => ({ accountId, userId: "u", at }));
 * });
 * const review = accountReview({ subscriptions, usage }, { accountId: "acorn", asOf: "2025-03-31" });
 *
 * [review.value?.arr.toString(), review.value?.recurringToDate.toString()]; // => ["3600", "900"]
 * [review.benchmark.peers, review.benchmark.mrr.median]; // => [2, 110]
 * review.usage.map(({ period, activeDays, peerActiveDays }) => [period, activeDays, peerActiveDays.median]); // => [["2025-01", 0, 1], ["2025-02", 0, 0], ["2025-03", 0, 2]]
 * review.health?.score.sentence.split(". ").slice(0, 2); // => ["Health is 0 of 100 (at risk)", "Points are lost by Active days (100)"]
 * ```
 */
export function accountReview(
  rows: HealthRows,
  options: AccountReviewOptions,
  convention: Partial<Convention> = {},
): AccountReview {
  const read = readFactOptions(options, OWN);
  const all = kept(rows);
  const book = factBook(all, read, convention);
  const { accountId } = options;
  checkKnown(book, all, accountId);
  const report = reportOfBook(book, options);
  const peers = peersOf(book, accountId, { rows: all, segmentBy: options.segmentBy, convention });
  return Object.freeze({
    kind: "account-review",
    accountId,
    asOf: formatDay(read.asOf),
    ...tenureOf(book, accountId),
    attributes: attributesOf(all, accountId),
    value: reviewValue(book, accountId),
    goals: goalsOf(all, accountId, formatDay(read.asOf)),
    health: reviewHealth(book, accountId, { report, options }),
    ...activityOf(book, { account: accountId, peers: peers.accounts }),
    benchmark: benchmarkOf(peers, report),
    issues: Object.freeze(book.issues),
  });
}

type Activity = Pick<AccountReview, "usage" | "surveys" | "tickets" | "terms" | "renewsOn">;

function activityOf(book: FactBook, reviewed: Reviewed): Activity {
  const { renewsOn } = renewalOn(book.terms?.get(reviewed.account) ?? [], book.read.asOf);
  return {
    usage: reviewUse(book, reviewed),
    surveys: reviewAnswers(book, reviewed),
    tickets: reviewTickets(book, reviewed),
    terms: reviewTerms(book, reviewed.account),
    renewsOn: renewsOn === null ? null : formatDay(renewsOn),
  };
}

/** Subscriptions that can be read only once are kept: segments read them again. */
function kept(rows: HealthRows): HealthRows {
  const { subscriptions } = rows;
  if (subscriptions === undefined || !(Symbol.iterator in subscriptions) || Array.isArray(subscriptions)) return rows;
  return { ...rows, subscriptions: [...subscriptions] as typeof subscriptions };
}

/** An account is known where any row is about it. */
function checkKnown(
  { tenures, usage, steps, answers, tickets, terms }: FactBook,
  { accounts }: HealthRows,
  id: Id,
): void {
  const kinds = [tenures, usage?.firstDays, steps, answers, tickets, terms];
  const listed = accounts?.map((account) => account.id) ?? [];
  const known = new Set<Id>([...kinds.flatMap((kind) => [...(kind?.keys() ?? [])]), ...listed]);
  if (known.has(id)) return;
  const nearest = nearestName(String(id), Array.from(known, String));
  const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
  const details = { code: "unknown-choice", field: "accountId", received: id } as const;
  throw new MetricInputError(`Cannot find an account ${quote(id)}${hint}`, details);
}

function tenureOf({ tenures, leaversFrom, read }: FactBook, id: Id): Pick<AccountReview, "since" | "leftOn"> {
  const last = (tenures.get(id) ?? []).findLast(({ start }) => start <= read.asOf);
  if (last === undefined || leaversFrom === null) return { since: null, leftOn: null };
  const isOver = last.end !== null && last.end <= read.asOf;
  return { since: formatDay(last.start), leftOn: isOver ? formatDay(last.end) : null };
}

function attributesOf({ accounts }: HealthRows, id: Id): Readonly<Record<string, string>> {
  const own = (accounts ?? []).filter((account) => account.id === id);
  return Object.freeze(Object.assign({}, ...own.map(({ attributes }) => attributes ?? {})) as Record<string, string>);
}

function goalsOf({ goals }: HealthRows, id: Id, asOf: string): AccountReview["goals"] {
  return goalTotals(
    (goals ?? []).filter(({ accountId }) => accountId === id),
    { asOf },
  ).goals;
}

function benchmarkOf({ segmentBy, segment, accounts }: Peers, { scores }: HealthReport): ReviewBenchmark {
  const peers = new Set(accounts);
  const own = scores.filter(({ accountId }) => peers.has(accountId));
  return Object.freeze({
    segmentBy,
    segment,
    peers: accounts.length,
    mrr: summaryOf(own.flatMap(({ mrr }) => (mrr === null ? [] : mrr.toNumber()))),
    score: summaryOf(own.flatMap(({ score }) => (score === null ? [] : score.toNumber()))),
  });
}
