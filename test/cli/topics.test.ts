import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as metrics from "customer-metrics";
import { TOPICS } from "../../src/cli/catalogue/topics.ts";
import { nameKey } from "../../src/errors.ts";
import { workshop } from "./support/command.ts";

const { told } = workshop();

describe("customer-metrics explain, of what is counted from rows,", () => {
  it("tells what it is and what counts it, by any of its names", async () => {
    const page = `Time to value
How long accounts take to reach what they came for; who leaves before has not reached it.

It is counted from rows
Rows        journeys: accountId, startedAt, reachedAt, leftAt, milestone
Functions   timeToValue
Command     customer-metrics report <files or folders>
Page        docs/concepts/time-to-value.md

Also called
  TTV, time to first value, onboarding time
`;
    for (const words of [["time", "to", "value"], ["Time-to-value"], ["ttv"]]) {
      expect(await told("explain", ...words)).toEqual({ code: 0, notes: "", out: page });
    }
    const { out } = await told("explain", "DAU", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, topic: { name: "Active users" } });
  });

  it("names functions that there are, and pages that there are", () => {
    const functions = TOPICS.flatMap((topic) => topic.functions);
    expect(functions.filter((name) => typeof metrics[name as keyof typeof metrics] !== "function")).toEqual([]);
    expect(TOPICS.filter(({ page }) => !existsSync(page))).toEqual([]);
  });

  it("takes no name from a metric, in any language, nor one from another", () => {
    const names = TOPICS.flatMap((topic) => [topic.name, ...topic.names]).map(nameKey);
    expect(new Set(names).size).toBe(names.length);
    const ofMetrics = metrics.catalogue.flatMap(({ id, short, names: languages }) => [
      ...[id, short],
      ...Object.values(languages).flatMap(({ name, aliases }) => [name, ...aliases]),
    ]);
    expect(ofMetrics.filter((name) => names.includes(nameKey(name)))).toEqual([]);
  });
});
