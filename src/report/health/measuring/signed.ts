import { type Contract, readContract } from "../../../activity/contracts/read-contract.ts";
import { keyOf, readMoment, readName, readNeededId, readOptionalMoment } from "../../../activity/periods/row-cells.ts";
import { type Entry, type Id, readRows } from "../../../activity/periods/row-reading.ts";
import type { ContractRow } from "../../../rows/types/activity/contract-row.ts";
import type { JourneyRow } from "../../../rows/types/activity/journey-row.ts";
import type { Day } from "../../../time/calendar-date.ts";
import type { ReadFactOptions } from "../fact-options.ts";
import { type Known, known } from "./voice.ts";

/** One step of an account's way to value. */
export interface Step extends Entry {
  readonly account: Id;
  readonly reached: Day | null;
  readonly left: Day | null;
}

/** Steps of the ways to value that have begun by the last day that is known. */
export function stepsOf(rows: readonly JourneyRow[], read: ReadFactOptions): Known<Step> {
  return known(
    readRows(rows, (row: JourneyRow, number) => readStep(row, number, read.timeZone)),
    read,
  );
}

function readStep(row: JourneyRow, number: number, timeZone: string): Step {
  const account = readNeededId(row.accountId, "accountId");
  const { day } = readMoment(row.startedAt, "startedAt", timeZone);
  return {
    row: number,
    account,
    day,
    knownOn: day,
    lastDay: day,
    segment: null,
    key: keyOf(account, readName(row.milestone)),
    reached: readOptionalMoment(row.reachedAt, "reachedAt", timeZone)?.day ?? null,
    left: readOptionalMoment(row.leftAt, "leftAt", timeZone)?.day ?? null,
  };
}

/** Terms that have begun by the last day that is known. */
export function termsOf(rows: readonly ContractRow[], read: ReadFactOptions): Known<Contract> {
  const { timeZone, options } = read;
  const reading = { options: { timeZone, currency: options.currency }, segmentOf: () => null };
  return known(
    readRows(rows, (row: ContractRow, number) => readContract(row, number, reading)),
    read,
  );
}

/** What contracts say of an account on a day. */
export interface Renewal {
  /** The day on which its term ends, or ended, of which nobody says what became of it. */
  readonly renewsOn: Day | null;
  /** The term that ends on it. */
  readonly term: Contract | null;
  /** Whether its last renewal took a concession; `null` where there was none. */
  readonly concession: boolean | null;
}

/**
 * What was known of an account's contracts on a day. What becomes of a term counts from the day on which it ends: when
 * that was decided no row says, and a score must not know the future.
 */
export function renewalOn(terms: readonly Contract[], day: Day): Renewal {
  const begun = terms.filter(({ knownOn }) => knownOn <= day).sort((a, b) => a.termEnd - b.termEnd || a.row - b.row);
  const over = begun.filter(({ termEnd }) => termEnd <= day);
  const last = over.at(-1);
  const running = begun.find(({ termEnd }) => termEnd > day);
  const open = running ?? (last?.decision === "undecided" ? last : null);
  const concession = over.findLast(({ decision }) => decision === "renewed")?.concession ?? null;
  return { renewsOn: open?.termEnd ?? null, term: open, concession };
}
