import { quote } from "../../../errors.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import { isCount, isName, isNamed, refuse, refuseNames, refuseRow } from "./event-issues.ts";
import { countedOn, type EventReading } from "./event-reading.ts";
import { isNegative, type Minutes, readMinutes } from "./minutes.ts";
import { NOBODY } from "./members.ts";

/**
 * Reads a row into `reading.event`, and answers whether it says that something was done. What is wrong with it becomes
 * an issue.
 */
export function readEvent(reading: EventReading, row: UsageEventRow, number: number): boolean {
  const { event, seen } = reading;
  seen.rows = number;
  const given: unknown = row; // callers without a compiler may give anything
  if (typeof given !== "object" || given === null) {
    return refuse(reading, "not-an-object", { message: "Cannot read a row that is no object", received: given });
  }
  const day = reading.dayOf(row.at);
  if (!isName(row.accountId) || day === null || !isCount(row.count)) return refuseRow(reading, row, day === null);
  if (!isNamed(row.userId) || !isNamed(row.feature)) return refuseNames(reading, row);
  readWho(reading, row.accountId, row.userId);
  if (seen.accountsChecked < reading.accounts.size) checkAccount(reading, row.accountId);
  event.day = day;
  event.count = row.count ?? 1;
  if (day > reading.asOf) {
    seen.after = countedOn(seen.after, number);
    return false;
  }
  event.feature = featureOf(reading, row.feature);
  event.minutes = row.minutes === undefined || row.minutes === null ? null : minutesOf(reading, row.minutes);
  return isWanted(reading, row);
}

function isWanted(reading: EventReading, row: UsageEventRow): boolean {
  const { event, seen, options } = reading;
  if (seen.unknown.has(event.account) && options.unknownAccounts === "left-out") {
    seen.counts.unknown += 1;
    return false;
  }
  if (options.duplicates === "once" && isRepeated(reading, row)) return false;
  if (event.day > seen.lastDay) seen.lastDay = event.day;
  if (event.count > 0) return true;
  seen.counts.idle += 1;
  return false;
}

/** Whether an earlier row says the same in every field. */
function isRepeated({ seen }: EventReading, row: UsageEventRow): boolean {
  const { accountId, userId = null, feature = null, at, count = null, minutes = null } = row;
  const pairs = Object.entries(row.attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const said = JSON.stringify([
    accountId,
    userId,
    feature,
    at,
    count,
    minutes === null ? null : String(minutes),
    pairs,
  ]);
  if (seen.said.has(said)) {
    seen.repeated = countedOn(seen.repeated, seen.rows);
    return true;
  }
  seen.said.add(said);
  return false;
}

/** Reads who did it. Most users are in one account: comparing its name costs less than finding it. */
function readWho(reading: EventReading, accountId: string | number, id: UsageEventRow["userId"]): void {
  const { users, accountOfUser, accountNames, usersInAccounts, options, event } = reading;
  if (id === undefined || id === null || id === "") {
    event.account = accountCode(reading, accountId);
    event.user = NOBODY;
    return;
  }
  const user = users.codeOf(id);
  const known = user < accountOfUser.length ? accountOfUser.at(user) : NOBODY;
  event.account = known !== NOBODY && accountNames[known] === accountId ? known : accountCode(reading, accountId);
  if (known === NOBODY) {
    while (accountOfUser.length <= user) accountOfUser.push(NOBODY);
    accountOfUser.set(user, event.account);
  }
  event.user = options.userIds === "unique-in-account" ? usersInAccounts.codeOf(event.account, user) : user;
}

function accountCode({ accounts, accountNames }: EventReading, accountId: string | number): number {
  const account = accounts.codeOf(accountId);
  // Names as the table holds them: texts of rows may be parts of larger ones, which would stay in memory.
  for (let code = accountNames.length; code < accounts.size; code += 1) accountNames.push(accounts.nameOf(code));
  return account;
}

function featureOf({ features }: EventReading, feature: string | number | null | undefined): number {
  if (feature === undefined || feature === null || feature === "") return NOBODY;
  return features.codeOf(typeof feature === "string" ? feature : String(feature));
}

function minutesOf(reading: EventReading, given: unknown): Minutes | null {
  const minutes = readMinutes(given);
  if (minutes !== null && !isNegative(minutes)) return minutes;
  const [code, why] =
    minutes === null
      ? (["not-a-number", "Cannot read minutes as a number"] as const)
      : (["negative", "Cannot use negative minutes"] as const);
  const message = `${why}, and count the event without them: received ${quote(given)}`;
  reading.issues.push({ code, row: reading.seen.rows, field: "minutes", received: given, message });
  return null;
}

/** An account that is new to us is looked up among those that are known, once. */
function checkAccount({ seen, accounts, book, issues, options, event }: EventReading, id: string | number): void {
  seen.accountsChecked = accounts.size;
  if (book.ids?.has(id) !== false) return;
  seen.unknown.add(event.account);
  const treated = options.unknownAccounts === "left-out" ? "its events are left out" : "its events count";
  const message = `Cannot find ${quote(id)} among the accounts: ${treated}`;
  issues.push({ code: "unknown-account", row: seen.rows, field: "accountId", received: id, message });
}
