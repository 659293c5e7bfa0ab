import { describe, expect, it } from "vitest";
import { mrrSnapshotRowSchema } from "customer-metrics/rows";

const SNAPSHOT = { customerId: "a", period: "2025-03", mrr: "99.90" };

describe("mrrSnapshotRowSchema", () => {
  it("answers a whole row as it is", () => {
    const row = { ...SNAPSHOT, currency: "EUR", attributes: { region: "EU" } };
    expect(mrrSnapshotRowSchema.parse(row)).toEqual(row);
  });

  it("takes null for what may be left out", () => {
    expect(mrrSnapshotRowSchema.safeParse({ ...SNAPSHOT, currency: null, attributes: null }).success).toBe(true);
  });

  it("leaves negative amounts to whoever reads the rows", () => {
    expect(mrrSnapshotRowSchema.safeParse({ ...SNAPSHOT, mrr: -5 }).success).toBe(true);
  });

  it.each([
    [
      "missing fields",
      { customerId: null, period: null, mrr: null },
      ["Cannot do without customerId", "Cannot do without period", "Cannot do without mrr"],
    ],
    [
      "values of another kind",
      { customerId: "", period: "March", mrr: "many", currency: "€" },
      [
        'Cannot read customerId as an identifier: received ""',
        'Cannot read period as a period like 2025-03, 2025-Q1 or 2025: received "March"',
        'Cannot read mrr as a number: received "many"',
        'Cannot read currency as a code like EUR: received "€"',
      ],
    ],
  ])("says what is wrong with %s", (_case, change, messages) => {
    const { error } = mrrSnapshotRowSchema.safeParse({ ...SNAPSHOT, ...change });
    expect(error?.issues.map(({ message }) => message)).toEqual(messages);
  });
});
