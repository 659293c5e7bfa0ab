// npm run bench:usage: a million usage events to monthly actives, stickiness and adoption by feature, as ratios within
// one run. Prints one line for each; the best of several runs counts.
import { execFileSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { EXACT, modules } from "./bundle.js";
import { best } from "./timing.js";
import { eventColumns, eventObjects } from "./usage-events.js";

const EVENTS = 1_000_000;
const ROUNDS = 15;
const { exact } = await modules();

function compare(what, ours, other, target) {
  const ratio = ours / other;
  const holds = ratio <= target ? "yes" : "**no**";
  console.log([what, ours.toFixed(1), other.toFixed(1), ratio.toFixed(2), `at most ${target}`, holds].join(" | "));
}

/** What every caller would do first: each account and each user becomes a number. */
function intern(objects) {
  const [accounts, users] = [new Map(), new Map()];
  const [account, user] = [new Int32Array(objects.length), new Int32Array(objects.length)];
  const codeOf = (codes, id) => {
    let code = codes.get(id);
    if (code === undefined) codes.set(id, (code = codes.size));
    return code;
  };
  for (let row = 0; row < objects.length; row += 1) {
    account[row] = codeOf(accounts, objects[row].accountId);
    user[row] = codeOf(users, objects[row].userId);
  }
  return account[1] + user[1];
}

/**
 * What a developer would write for these columns: one pass that marks the days and features of each user and the months of
 * each account, and the counts of these marks: active users and accounts, users of each day, adopters of each feature.
 */
function onePass({ accountId, userId, feature, at }, { users, accounts, monthOf, firstDay }) {
  const months = 1 + monthOf.at(-1);
  const [days, features] = [new Int32Array(users * months), new Int32Array(users * months)];
  const accountMonths = new Int32Array(accounts);
  for (let row = 0; row < at.length; row += 1) {
    const month = monthOf[at[row] - firstDay];
    const place = userId.codes[row] * months + month;
    days[place] |= 1 << (at[row] - firstDay); // months of 31 days and fewer: no two days of one share a bit
    features[place] |= 1 << feature.codes[row];
    accountMonths[accountId.codes[row]] |= 1 << month;
  }
  const counts = { active: new Int32Array(months), accounts: new Int32Array(months) };
  counts.userDays = new Int32Array(months);
  counts.adopters = new Int32Array(months * feature.values.length);
  for (let place = 0; place < days.length; place += 1) {
    if (days[place] === 0) continue;
    const month = place % months;
    counts.active[month] += 1;
    for (let rest = days[place]; rest !== 0; rest &= rest - 1) counts.userDays[month] += 1;
    for (let rest = features[place]; rest !== 0; rest &= rest - 1) {
      counts.adopters[month * feature.values.length + 31 - Math.clz32(rest & -rest)] += 1;
    }
  }
  for (const bits of accountMonths) {
    for (let month = 0; month < months; month += 1) counts.accounts[month] += (bits >>> month) & 1;
  }
  return counts;
}

/** Both must give the same answers before they are timed. */
function check(columns, facts) {
  const counts = onePass(columns, facts);
  const { periods } = exact.activityTotals(columns, { asOf: facts.asOf });
  for (const [month, { users, accounts, features }] of periods.entries()) {
    const ours = [users.active, accounts.active, users.frequency.activeDays];
    ours.push(...features.map((feature) => feature.users.adopters));
    const theirs = [counts.active[month], counts.accounts[month], counts.userDays[month]];
    theirs.push(...counts.adopters.subarray(month * features.length, (month + 1) * features.length));
    if (ours.join() !== theirs.join()) throw new Error(`The answers for month ${month + 1} differ`);
  }
}

/** The columns read once, and nothing done with them. */
function bareRead({ accountId, userId, feature, at }) {
  let sum = 0;
  for (let row = 0; row < at.length; row += 1) {
    sum += accountId.codes[row] + userId.codes[row] + feature.codes[row] + at[row];
  }
  return sum;
}

for (const isShuffled of [false, true]) {
  const { columns, facts } = eventColumns(EVENTS, isShuffled);
  const { asOf } = facts;
  check(columns, facts);
  const order = isShuffled ? "shuffled" : "in the order of time";
  const coded = await best(
    {
      ours: () => exact.activityTotals(columns, { asOf }),
      pass: () => onePass(columns, facts),
      read: () => bareRead(columns),
    },
    2 * ROUNDS,
  );
  compare(`10^6 events in coded columns, ${order}, against one pass written for them`, coded.ours, coded.pass, 3);
  console.log(`  (reading the columns and doing nothing takes ${coded.read.toFixed(1)} ms)`);
  const objects = eventObjects(columns);
  const times = await best(
    {
      array: () => exact.activityTotals(objects, { asOf }),
      iterable: () => exact.activityTotals(objects.values(), { asOf }),
      intern: () => intern(objects),
    },
    7,
  );
  compare(`10^6 objects, ${order}, against interning every id with a Map`, times.array, times.intern, 2);
  compare(`the same as an iterable`, times.iterable, times.intern, 2);
}

/** What an iterable of so many events of so many users takes beside it, in a process of its own. */
function memoryOf(events, users) {
  const script = fileURLToPath(new URL("usage-memory.js", import.meta.url));
  const args = ["--expose-gc", script, EXACT, String(events), String(users)];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" })) / 2 ** 20;
}

for (const [events, users] of [
  [250_000, 20_000],
  [1_000_000, 20_000],
  [4_000_000, 20_000],
  [4_000_000, 80_000],
]) {
  console.log(`${events} events of ${users} users as they come: ${memoryOf(events, users).toFixed(1)} MB at most`);
}
