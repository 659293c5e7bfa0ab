// A year of usage events of 20,000 users in 2,000 accounts: 24 features, each user with favourites.
const FIRST_DAY = 20_089; // 2025-01-01
const DAYS = 365;
const FEATURES = Array.from({ length: 24 }, (_, feature) => `feature-${String(feature).padStart(2, "0")}`);

function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function monthOfDays() {
  return Int32Array.from({ length: DAYS }, (_, day) => new Date((FIRST_DAY + day) * 86_400_000).getUTCMonth());
}

/** Columns whose ids are numbers with their names beside them, and what a loop over them has to know. */
export function eventColumns(events, isShuffled, users = 20_000) {
  const accounts = users / 10;
  const next = random(7);
  const [account, user, feature, at] = [0, 1, 2, 3].map(() => new Int32Array(events));
  for (let row = 0; row < events; row += 1) {
    const who = Math.floor(next() * users);
    user[row] = who;
    account[row] = who % accounts;
    feature[row] = (who + Math.floor(next() * next() * FEATURES.length)) % FEATURES.length;
    at[row] = FIRST_DAY + Math.floor((isShuffled ? next() : row / events) * DAYS);
  }
  const named = (prefix, length) => Array.from({ length }, (_, id) => `${prefix}${String(id).padStart(6, "0")}`);
  return {
    columns: {
      accountId: { codes: account, values: named("account-", accounts) },
      userId: { codes: user, values: named("user-", users) },
      feature: { codes: feature, values: FEATURES },
      at,
    },
    facts: { users, accounts, firstDay: FIRST_DAY, monthOf: monthOfDays(), asOf: "2025-12-31" },
  };
}

/** The same as rows, each with texts of its own, as they come from a file. */
export function eventObjects({ accountId, userId, feature, at }) {
  return Array.from(at, (day, row) => eventAt({ accountId, userId, feature }, row, day));
}

const own = (text) => ` ${text}`.slice(1);

function eventAt({ accountId, userId, feature }, row, day) {
  return {
    accountId: own(accountId.values[accountId.codes[row]]),
    userId: own(userId.values[userId.codes[row]]),
    feature: feature.values[feature.codes[row]],
    at: new Date(day * 86_400_000).toISOString().slice(0, 10),
  };
}

/** Events one after the other, none of which is kept. */
export function* eventStream(events, users) {
  const next = random(11);
  const ids = { accountId: { codes: [0], values: [""] }, userId: { codes: [0], values: [""] } };
  for (let row = 0; row < events; row += 1) {
    const who = Math.floor(next() * users);
    ids.accountId.values[0] = `account-${String(who % (users / 10)).padStart(6, "0")}`;
    ids.userId.values[0] = `user-${String(who).padStart(6, "0")}`;
    const feature = { codes: [0], values: [FEATURES[Math.floor(next() * FEATURES.length)]] };
    yield eventAt({ ...ids, feature }, 0, FIRST_DAY + Math.floor((row / events) * DAYS));
  }
}
