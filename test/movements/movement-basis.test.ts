import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Convention, mrrMovements, type MrrMovements, type SubscriptionRow } from "customer-metrics";

const sub = (start: string, end: string | null, amount: number, subscriptionId = "s1"): SubscriptionRow => ({
  ...{ customerId: "a", interval: "month", subscriptionId },
  ...{ start, end, amount },
});

/** The rows behind each line of the table in docs/concepts/movement-basis.md. */
const LINES: Readonly<Record<string, readonly SubscriptionRow[]>> = {
  "joins at 100 on the 5th, leaves on the 20th": [sub("2025-04-05", "2025-04-20", 100)],
  "pays 500, upgrades to 1,379 on the 10th, is gone on the 25th": [
    sub("2025-01-01", "2025-04-10", 500),
    sub("2025-04-10", "2025-04-25", 1379),
  ],
  "pays 100 and 40, cancels the 40 on the 15th": [
    sub("2025-01-01", null, 100),
    sub("2025-01-01", "2025-04-15", 40, "s2"),
  ],
  "pays 100, leaves on the 8th, is back on the 20th": [
    sub("2025-01-01", "2025-04-08", 100),
    sub("2025-04-20", null, 100),
  ],
};

function told(month: MrrMovements | undefined): string {
  if (month === undefined) return "no month";
  const { newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr } = month;
  const moves = {
    new: newMrr,
    expansion: expansionMrr,
    contraction: contractionMrr,
    churned: churnedMrr,
    reactivation: reactivationMrr,
  };
  const made = Object.entries(moves).filter(([, amount]) => !amount.isZero());
  return made.length === 0 ? "nothing" : made.map(([kind, amount]) => `${kind} ${amount.toString()}`).join(", ");
}

const [heading = [], , ...lines] = readFileSync("docs/concepts/movement-basis.md", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const cells = lines.flatMap(([name = "", ...answers]) =>
  answers.map((answer, index) => {
    const [movementBasis, grain] = (heading[index + 1] ?? "").split(", ") as [
      Convention["movementBasis"],
      Convention["grain"],
    ];
    return { name, answer, movementBasis, grain };
  }),
);

describe("the table of movement bases and grains", () => {
  it("has every line in every column", () => {
    expect(cells).toHaveLength(16);
    expect(new Set(cells.map(({ name }) => name))).toEqual(new Set(Object.keys(LINES)));
  });

  it.each(cells)("$name, by $movementBasis and $grain: $answer", ({ name, answer, movementBasis, grain }) => {
    const april = { from: "2025-04", to: "2025-04", asOf: "2025-04-30" };
    const [month] = mrrMovements(LINES[name] ?? [], april, { movementBasis, grain });
    expect(told(month)).toBe(answer);
  });
});
