import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountAtHand, atRisk } from "customer-metrics";
import { Decimal } from "decimal.js";

const ACCOUNTS: fc.Arbitrary<readonly AccountAtHand[]> = fc.uniqueArray(
  fc.record({
    accountId: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.string({ minLength: 1, maxLength: 3 })),
    score: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }),
    renewsOn: fc.option(fc.integer({ min: -30, max: 300 }).map((day) => new Date(Date.UTC(2025, 0, 1 + day)))),
    value: fc.option(fc.integer({ min: 0, max: 100 }).map((cents) => (cents / 100).toFixed(2))),
    concession: fc.boolean(),
    coverage: fc.integer({ min: 0, max: 10 }).map((tenths) => (tenths / 10).toFixed(1)),
  }),
  { selector: ({ accountId }) => accountId, maxLength: 25 },
);

const asOf = "2025-01-01";

describe("atRisk, for every book,", () => {
  it("lists the same accounts in the same order, however they are given", () => {
    fc.assert(
      fc.property(ACCOUNTS, fc.infiniteStream(fc.nat()), (accounts, keys) => {
        const shuffled = accounts
          .map((account) => ({ account, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key);
        expect(
          atRisk(
            shuffled.map(({ account }) => account),
            { asOf },
          ),
        ).toEqual(atRisk(accounts, { asOf }));
      }),
    );
  });

  it("has every account in one tier or none, each with a reason, and tiers that add up", () => {
    fc.assert(
      fc.property(ACCOUNTS, (accounts) => {
        const { accounts: listed, tiers, looked } = atRisk(accounts, { asOf });
        expect(looked).toBe(accounts.length);
        expect(new Set(listed.map(({ accountId }) => accountId)).size).toBe(listed.length);
        expect(listed.every(({ reasons }) => reasons.length > 0)).toBe(true);
        for (const { tier, accounts: count, value, withoutValue } of tiers) {
          const own = listed.filter((one) => one.tier === tier);
          const known = own.flatMap((one) => (one.value === null ? [] : [one.value]));
          expect([count, withoutValue]).toEqual([own.length, own.length - known.length]);
          const sum = known.reduce((all, one) => all.plus(one.toString()), new Decimal(0));
          expect(value.reduce((all, one) => all.plus(one.value.toString()), new Decimal(0)).toString()).toBe(
            sum.toString(),
          );
        }
      }),
    );
  });

  it("never puts a lower score in a less urgent tier, all else the same", () => {
    const tiers = ["critical", "high", "watch"];
    fc.assert(
      fc.property(ACCOUNTS, fc.nat(100), (accounts, lower) => {
        for (const account of accounts) {
          if (account.score === null || Number(account.score) < lower) continue;
          const place = (score: number): number => {
            const tier = atRisk([{ ...account, score }], { asOf }).accounts[0]?.tier;
            return tier === undefined ? tiers.length : tiers.indexOf(tier);
          };
          expect(place(lower)).toBeLessThanOrEqual(place(Number(account.score)));
        }
      }),
    );
  });
});
