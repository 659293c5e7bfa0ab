import type { ContractRow } from "../../rows/types/activity/contract-row.ts";
import { endsTooEarly, type Day } from "../../time/calendar-date.ts";
import { type Money, readMoney } from "../periods/money.ts";
import type { MoneyOptions, PeriodOptions } from "../periods/period-options.ts";
import { keyOf, readFlag, readId, readMoment, readNeededId } from "../periods/row-cells.ts";
import type { Entry, Id, RowFault } from "../periods/row-reading.ts";

/** One term of a contract, as its row tells it. */
export interface Contract extends Entry {
  readonly account: Id;
  readonly contract: Id | null;
  readonly termEnd: Day;
  readonly decision: "renewed" | "lost" | "undecided";
  /** Whether it was renewed only with a concession. */
  readonly concession: boolean;
  readonly autoRenew: boolean;
  readonly value: Money | null;
  /** What the term that followed is worth: as much as before where nobody says. */
  readonly renewedValue: Money | null;
}

/** What contracts are read by. */
export interface ContractReading {
  readonly options: PeriodOptions & MoneyOptions;
  readonly segmentOf: (row: ContractRow) => string | null;
}

/** Reads a term, or says what is wrong with it. */
export function readContract(
  row: ContractRow,
  number: number,
  { options, segmentOf }: ContractReading,
): Contract | RowFault {
  const account = readNeededId(row.accountId, "accountId");
  const contract = readId(row.contractId, "contractId");
  const { day: start } = readMoment(row.termStart, "termStart", options.timeZone);
  const { day: termEnd } = readMoment(row.termEnd, "termEnd", options.timeZone);
  if (termEnd <= start) {
    const message = endsTooEarly(start, termEnd, row.termEnd);
    return { code: "ends-before-start", field: "termEnd", received: row.termEnd, message };
  }
  return {
    row: number,
    account,
    contract,
    day: termEnd,
    knownOn: start,
    lastDay: start,
    segment: segmentOf(row),
    // A contract has a row for each of its terms.
    key: keyOf(contract, account, start),
    termEnd,
    ...decisionOf(row),
    autoRenew: readFlag(row.autoRenew, "autoRenew") === true,
    ...worthOf(row, options),
  };
}

function decisionOf(row: ContractRow): Pick<Contract, "decision" | "concession"> {
  const renewed = readFlag(row.renewed, "renewed");
  const concession = readFlag(row.concession, "concession");
  const decision = renewed === null ? "undecided" : renewed ? "renewed" : "lost";
  return { decision, concession: decision === "renewed" && concession === true };
}

function worthOf(row: ContractRow, options: MoneyOptions): Pick<Contract, "value" | "renewedValue"> {
  const as = { currency: row.currency, options };
  const value = readMoney(row.value, "value", as);
  return { value, renewedValue: readMoney(row.renewedValue, "renewedValue", as) ?? value };
}
