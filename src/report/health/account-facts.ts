import type { Convention } from "../../conventions/types.ts";
import type { HealthFacts } from "../../health/components/health-facts.ts";
import type { Decimal } from "../../number/decimal.ts";
import { decimalFromUnits, type Fraction, fraction, multiply, unitsOfFraction } from "../../number/fraction.ts";
import { shownPlaces } from "../../ledger/ledger-lines.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Id } from "../../activity/periods/row-reading.ts";
import type { Contract } from "../../activity/contracts/read-contract.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import { factBook, type FactBook } from "./fact-book.ts";
import { type FactOptions, readFactOptions } from "./fact-options.ts";
import { factsOn, measuredOn, type There, thereOn } from "./facts-on.ts";
import type { HealthRowIssue, HealthRows } from "./health-rows.ts";
import { mrrOn } from "./measuring/paid.ts";
import { renewalOn } from "./measuring/signed.ts";

/** What is known of one account on a day. */
export interface AccountFact {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** Since when it is there, `YYYY-MM-DD`. */
  readonly since: string;
  /** What health is measured by: what {@link healthMeasurements} takes. */
  readonly facts: HealthFacts;
  /** What it pays a month; `null` where nobody says. */
  readonly mrr: Decimal | null;
  /** The day on which its term ends, `YYYY-MM-DD`; `null` where no contract says. */
  readonly renewsOn: string | null;
  /** What is at stake: a year of its MRR, or what its term is worth; `null` where nobody says. */
  readonly value: Decimal | null;
  /** The currency of the value, where it is known. */
  readonly currency: string | null;
}

/** What is known of every account on a day. */
export interface AccountFacts {
  /** Says what this is. */
  readonly kind: "account-facts";
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The accounts that are there on it, and have been for long enough. */
  readonly accounts: readonly AccountFact[];
  /** Accounts that have not been there for `minimumDays`. */
  readonly tooNew: number;
  /** What is wrong with rows. */
  readonly issues: readonly HealthRowIssue[];
}

/**
 * Account facts: from usage, ways to value, answers, tickets, subscriptions and contracts to what health is measured by,
 * account by account, as it was known on a day.
 *
 * Nothing that came later counts, so that a score of last spring can be held against last summer. What was not recorded
 * is left out, and no 0: usage counts once it was recorded for all `usageDays`, tickets once there was one.
 *
 * @param rows - Rows of each kind that there is. Customers are those of `subscriptions`, else of `journeys`, else whoever
 * has rows.
 * @param options - `asOf`; `usageDays`, `surveyDays`, `minimumDays`, `keyFeatures`, `seats`; `timeZone`, `currency`,
 * `rates`, `credits` and `gapDays` as for {@link mrrMovements}.
 * @param convention - Choices about subscriptions: who is a customer, and when one has left.
 * @returns The accounts with their facts, in the order of the rows; and what is wrong with rows.
 * @throws {@link MetricInputError} when an option is not one, and as {@link mrrMovements} does for subscriptions.
 *
 * @example What was known in March
 * ```ts
 * import { accountFacts, healthMeasurements } from "customer-metrics";
 *
 * const subscriptions = [{ customerId: "acorn", start: "2025-01-01", amount: 100, interval: "month" }] as const;
 * const usage = ["2025-02-01", "2025-03-03", "2025-03-17"].map((at) => ({ accountId: "acorn", userId: "u1", at }));
 * const tickets = [{ accountId: "acorn", openedAt: "2025-03-20", closedAt: "2025-04-02" }];
 *
 * const [acorn] = accountFacts({ subscriptions, usage, tickets }, { asOf: "2025-03-31" }).accounts;
 *
 * [acorn?.since, acorn?.value?.toString()]; // => ["2025-01-01", "1200"]
 * [acorn?.facts.activeDays, acorn?.facts.openTickets]; // => [2, 1]
 * healthMeasurements(acorn?.facts ?? {}).frequencyDays?.toString(); // => "2"
 * ```
 */
export function accountFacts(
  rows: HealthRows,
  options: FactOptions,
  convention: Partial<Convention> = {},
): AccountFacts {
  const read = readFactOptions(options);
  const book = factBook(rows, read, convention);
  const { accounts, tooNew } = accountsOn(book, read.asOf);
  return Object.freeze({
    kind: "account-facts",
    asOf: formatDay(read.asOf),
    accounts,
    tooNew,
    issues: Object.freeze(book.issues),
  });
}

/** Accounts on a day, and what each pays exactly, where that is known. */
export interface AccountsOnDay extends Pick<AccountFacts, "accounts" | "tooNew"> {
  readonly mrrs: ReadonlyMap<Id, Fraction> | null;
}

/** What is known of every account that is there on a day. */
export function accountsOn(book: FactBook, day: Day): AccountsOnDay {
  const { there, tooNew } = thereOn(book, day);
  const mrrs = book.ledger === null ? null : mrrOn(book.ledger, day);
  const measured = measuredOn(book, day);
  const accounts = there.map((one): AccountFact => {
    const facts = Object.freeze(factsOn(book, one, { day, measured }));
    // Whoever pays nothing is in no movement.
    const mrr = mrrs === null ? null : (mrrs.get(one.account) ?? NOTHING);
    return Object.freeze({ ...whoOf(one), facts, ...atStake(book, one, { day, mrr }) });
  });
  return { accounts: Object.freeze(accounts), tooNew, mrrs };
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function whoOf({ account, tenure }: There): Pick<AccountFact, "accountId" | "since"> {
  return { accountId: account, since: formatDay(tenure.start) };
}

type AtStake = Pick<AccountFact, "renewsOn" | "mrr" | "value" | "currency">;

function atStake(
  { terms, ledger }: FactBook,
  { account }: There,
  { day, mrr }: { readonly day: Day; readonly mrr: Fraction | null },
): AtStake {
  const { renewsOn, term } = renewalOn(terms?.get(account) ?? [], day);
  const due = { renewsOn: renewsOn === null ? null : formatDay(renewsOn) };
  if (mrr === null || ledger === null) return { ...due, mrr: null, ...worthOf(term) };
  const year = multiply(mrr, fraction(12n));
  return { ...due, mrr: shown(mrr, ledger), value: shown(year, ledger), currency: ledger.totalCurrency ?? null };
}

/** Money is exact until it is shown. */
export function shown(money: Fraction, ledger: Ledger): Decimal {
  const places = shownPlaces(ledger);
  return decimalFromUnits(unitsOfFraction(money, places), places);
}

function worthOf(term: Contract | null): Pick<AccountFact, "value" | "currency"> {
  if (term?.value === null || term === null) return { value: null, currency: null };
  const { amount, currency } = term.value;
  return { value: decimalFromUnits(amount.mantissa, amount.scale), currency: currency === "" ? null : currency };
}
