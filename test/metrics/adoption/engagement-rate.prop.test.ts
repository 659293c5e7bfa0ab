import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adoptionRate, type Decimal, engagementRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Users {
  readonly eligible: bigint;
  readonly engaged: bigint;
}

const USERS: fc.Arbitrary<Users> = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.bigInt({ min: 1n, max: 10n ** 10n }))
  .map(([engaged, others]) => ({ engaged, eligible: engaged + others }));

function rate(users: Users): Decimal {
  return known(engagementRate(users));
}

describe("engagementRate, for all users,", () => {
  it("agrees with long division, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(USERS, (users) => {
        expect(rate(users).toString()).toBe(exactRatio(users.engaged, users.eligible));
        expect(rate(users).greaterThanOrEqualTo(0) && rate(users).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("is the adoption rate of the product itself", () => {
    fc.assert(
      fc.property(USERS, ({ eligible, engaged }) => {
        expect(rate({ eligible, engaged }).equals(known(adoptionRate({ eligible, adopters: engaged })))).toBe(true);
      }),
    );
  });

  it("is the same for so many times as many users", () => {
    fc.assert(
      fc.property(USERS, fc.bigInt({ min: 1n, max: 10_000n }), ({ eligible, engaged }, times) => {
        const more = rate({ eligible: eligible * times, engaged: engaged * times });
        expect(more.equals(rate({ eligible, engaged }))).toBe(true);
      }),
    );
  });

  it("adds up to 1 with the share that was not", () => {
    fc.assert(
      fc.property(USERS, (users) => {
        const idle = rate({ ...users, engaged: users.eligible - users.engaged });
        expect(rate(users).plus(idle).toString()).toBe("1");
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(USERS, USERS, (a, b) => {
        const merged = rate({ eligible: a.eligible + b.eligible, engaged: a.engaged + b.engaged });
        expect(liesBetween(merged, rate(a), rate(b))).toBe(true);
      }),
    );
  });
});
