import { isMetricInputError, MetricInputError, quote } from "../../errors.ts";
import { segmentIn } from "../../ledger/segments/named-segment.ts";
import type { JourneyRow } from "../../rows/types/activity/journey-row.ts";
import type { RowIssue, RowIssueCode } from "../../rows/types/row-issue.ts";
import { type DateInput, type Day, formatDay, parseDay } from "../../time/calendar-date.ts";
import type { JourneyReading } from "./journey-options.ts";

/** How a journey ended, as a code: the place of its name in {@link OUTCOMES}, below 0 where it has not. */
export const OUTCOME = { reached: 0, left: 1, underway: -1 } as const;

/** What can happen to a journey. */
export const OUTCOMES: readonly string[] = ["reached", "left"];

/** One on its way to value: a {@link JourneyRow}, or its days alone. */
export interface JourneyInput extends Omit<JourneyRow, "accountId"> {
  /** Whose: the `customerId` of its subscriptions. Left out: of somebody else than all others. */
  readonly accountId?: string | number | null | undefined;
}

/** One journey, as far as it is known. */
export interface Journey {
  readonly account: string | number | null;
  readonly start: Day;
  /** How many days until it reached value, left, or was last known to be underway. */
  readonly days: number;
  readonly outcome: (typeof OUTCOME)[keyof typeof OUTCOME];
  readonly segment: string | null;
}

/** A journey, or nothing, and what is wrong with its row. */
export interface ReadJourney {
  readonly journey: Journey | null;
  readonly issue: Omit<RowIssue, "row"> | null;
}

/** The milestone that a row names. */
export function milestoneOf(row: JourneyInput): string | null {
  return segmentIn(row.milestone);
}

/** Reads one row. What it says of days after the last that is known counts as not said. */
export function readJourney(row: JourneyInput, reading: JourneyReading): ReadJourney {
  try {
    return journeyOf(row, reading);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    const { field, received, message } = error;
    return { journey: null, issue: { code: CODES[error.code] ?? "not-allowed", field, received, message } };
  }
}

const CODES: Readonly<Record<string, RowIssueCode>> = { "missing-field": "missing-value", "not-a-date": "not-a-date" };

function journeyOf(row: JourneyInput, reading: JourneyReading): ReadJourney {
  const { asOf, timeZone, segments } = reading;
  const account = readAccount(row.accountId);
  const start = parseDay(given(row.startedAt, "startedAt"), "startedAt", timeZone);
  const reached = knownDay(row.reachedAt, "reachedAt", reading);
  const left = knownDay(row.leftAt, "leftAt", reading);
  const issue = impossible(row, { start, reached, left }, asOf);
  if (issue !== null) return { journey: null, issue };
  const end = endOf(reached, left) ?? { day: asOf, outcome: OUTCOME.underway };
  const segment =
    segments === null ? null : (segments.ofRow(row) ?? (account === null ? null : segments.ofAccount(account)));
  const journey = { account, start, days: end.day - start, outcome: end.outcome, segment };
  const isLate = reached !== null && reached > end.day;
  return { journey, issue: isLate ? reachedLate(end.day, reached, row.reachedAt) : null };
}

/** The days of a row that are known. */
interface KnownDays {
  readonly start: Day;
  readonly reached: Day | null;
  readonly left: Day | null;
}

type Issue = Omit<RowIssue, "row">;

/** Why no journey can have such days, if none can. */
function impossible(row: JourneyInput, { start, reached, left }: KnownDays, asOf: Day): Issue | null {
  if (start > asOf) return startsLater(start, asOf, row.startedAt);
  if (reached !== null && reached < start) return endsEarly("reachedAt", { start, day: reached }, row.reachedAt);
  if (left !== null && left < start) return endsEarly("leftAt", { start, day: left }, row.leftAt);
  return null;
}

type End = Pick<Journey, "outcome"> & { readonly day: Day };

/** What came first. Value that was reached on the day of leaving was reached. */
function endOf(reached: Day | null, left: Day | null): End | null {
  if (reached !== null && (left === null || reached <= left)) return { day: reached, outcome: OUTCOME.reached };
  return left === null ? null : { day: left, outcome: OUTCOME.left };
}

function readAccount(id: unknown): string | number | null {
  if (id === undefined || id === null || id === "") return null;
  if (typeof id === "string" || typeof id === "number") return id;
  throw new MetricInputError(`Cannot use ${quote(id)} as accountId: give text or a number`, {
    code: "not-allowed",
    field: "accountId",
    received: id,
  });
}

function given<T>(value: T, field: string): T {
  if (value !== undefined && value !== null && value !== "") return value;
  const details = { code: "missing-field", field, received: value } as const;
  throw new MetricInputError(`Cannot do without ${field}: received ${quote(value)}`, details);
}

/** A day that a row may name; `null` where it names none or one that is not known yet. */
function knownDay(value: DateInput | null | undefined, field: string, { asOf, timeZone }: JourneyReading): Day | null {
  if (value === null || value === undefined || value === "") return null;
  const day = parseDay(value, field, timeZone);
  return day <= asOf ? day : null;
}

function startsLater(start: Day, asOf: Day, received: unknown): Issue {
  const message = `Cannot count a journey that starts on ${formatDay(start)}, after asOf ${formatDay(asOf)}: received ${quote(received)}`;
  return { code: "not-allowed", field: "startedAt", received, message };
}

function endsEarly(field: string, { start, day }: { start: Day; day: Day }, received: unknown): Issue {
  const message = `Cannot count a journey whose ${field} ${formatDay(day)} is before its start on ${formatDay(start)}: received ${quote(received)}`;
  return { code: "ends-before-start", field, received, message };
}

function reachedLate(left: Day, reached: Day, received: unknown): Issue {
  const message = `Cannot count as reached on ${formatDay(reached)} what left on ${formatDay(left)}, which counts as left before value: received ${quote(received)}`;
  return { code: "not-allowed", field: "reachedAt", received, message };
}
