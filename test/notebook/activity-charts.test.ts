import {
  cumulativeIncidence,
  healthScore,
  healthScores,
  reconcile,
  surveyTotals,
  survivalCurve,
} from "customer-metrics";
import { chart, table } from "customer-metrics/notebook";
import { describe, expect, it } from "vitest";
import { pictureOf } from "./support/drawing.ts";

const WATCHED = [
  { time: 5, event: true },
  { time: 7, event: false },
  { time: 9, event: true },
  { time: 12, event: false },
];

describe("survival", () => {
  it("is a curve in steps with its band, and a tick for each time at which somebody was last seen", async () => {
    const { marks, texts } = await pictureOf(chart(survivalCurve(WATCHED)));
    expect([marks("line mark"), marks("area mark"), marks("tick")]).toEqual([1, 1, 2]);
    expect(texts).toContain("A tick: last seen then, and it had not happened");
  });

  it("of several groups is a curve each, by name", async () => {
    const curves = { pro: survivalCurve(WATCHED), free: survivalCurve(WATCHED.slice(1)) };
    const { marks, texts } = await pictureOf(chart(curves));
    expect(marks("line mark")).toBe(2);
    expect(texts).toEqual(expect.arrayContaining(["pro", "free"]));
  });

  it("tells the times at which something happened, in a table", () => {
    // At 5 one of four, which leaves 3/4; at 9 one of the two who are left, 3/8.
    const lines = table(survivalCurve(WATCHED)).text.split("\n").slice(4, 6);
    expect(
      lines.map((line) =>
        line
          .trim()
          .split(/\s{2,}/u)
          .slice(0, 4),
      ),
    ).toEqual([
      ["5", "4", "1", "75.0%"],
      ["9", "2", "1", "37.5%"],
    ]);
  });

  it("with something else that can happen first is a curve for each of the two", async () => {
    const observations = WATCHED.map(({ time, event }, index) => ({
      time,
      cause: event ? (index === 0 ? "reached" : "left") : null,
    }));
    const { marks, texts } = await pictureOf(chart(cumulativeIncidence(observations)));
    expect([marks("line mark"), marks("area mark")]).toEqual([2, 2]);
    expect(texts).toEqual(expect.arrayContaining(["reached", "left"]));
  });
});

describe("a reconciliation", () => {
  const rows = [
    { customerId: "a", start: "2025-01-10", amount: 100, interval: "month" },
    { customerId: "b", start: "2025-01-20", amount: 60, interval: "month" },
    { customerId: "c", start: "2025-03-03", end: "2025-03-17", amount: 80, interval: "month" },
  ] as const;
  const events = { movementBasis: "events" } as const;
  const options = { metric: "customer-churn-rate", period: "2025-03", asOf: "2025-03-31" } as const;
  const bridge = reconcile(rows, { ...options, from: events, to: { ...events, joinedAndChurned: "counted" } });

  it("is a bridge from one number to the other, a step for each choice", async () => {
    const { marks, texts } = await pictureOf(chart(bridge));
    expect(marks("bar")).toBe(3);
    expect(texts).toEqual(expect.arrayContaining(["From", "joinedAndChurned", "To", "0.0%", "+50.0%", "50.0%"]));
  });

  it("is a line for each choice, with who is behind it and why", () => {
    const lines = table(bridge)
      .text.split("\n")
      .map((line) => line.trim().split(/\s{2,}/u));
    expect(lines[4]).toEqual(["From", "0.0%"]);
    expect(lines[5]?.slice(0, 3)).toEqual(["joinedAndChurned", "50.0%", "1"]);
    expect(lines[7]).toEqual(["To", "50.0%"]);
  });
});

describe("health", () => {
  const model = {
    components: [
      { id: "seats", name: "Seats", weight: 3, scale: { linear: { worst: 0, best: 1 } } },
      { id: "nps", name: "NPS", weight: 1, scale: { linear: { worst: -100, best: 100 } } },
    ],
    bands: [
      { name: "at risk", from: 0 },
      { name: "healthy", from: 70 },
    ],
  };

  it("of one account is what it is made of", async () => {
    // 3/4 of 90 points, and 1/4 of 75.
    const { texts, marks } = await pictureOf(chart(healthScore({ model, measurements: { seats: "0.9", nps: 50 } })));
    expect(marks("bar")).toBe(3);
    expect(texts).toEqual(expect.arrayContaining(["Seats", "67.5", "NPS", "18.8", "healthy", "86.3"]));
  });

  it("of many is how their scores are spread, and what holds them down", async () => {
    const accounts = ["0.9", "0.5", "0.5", null].map((seats, index) => ({
      accountId: index,
      measurements: { seats, nps: seats === null ? null : 100 },
    }));
    const shown = chart(healthScores({ model, accounts }));
    const { texts } = await pictureOf(shown);
    expect(texts).toEqual(expect.arrayContaining(["at risk", "healthy", "1 of 4 have no score"]));
    // Seats cost 3/4 of 10, 50 and 50 points: 27.5 on average.
    expect(shown.text).toContain("Seats holds them down most, by 27.5 points on average.");
  });
});

describe("surveys", () => {
  it("have a panel for each score that anybody was asked for, with its band", async () => {
    const responses = [9, 3, 10, 8].map((score, index) => ({
      kind: "nps" as const,
      score,
      at: `2025-0${String((index % 2) + 1)}-10`,
    }));
    const { marks, texts } = await pictureOf(chart(surveyTotals(responses, { asOf: "2025-02-28" })));
    expect(texts).toContain("NPS");
    expect(texts).not.toContain("CSAT");
    expect(marks("area mark")).toBe(1);
  });
});
