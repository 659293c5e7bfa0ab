import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDefinitions, loadDefinitions, rules } from "customer-metrics/definitions";

const FOLDER = "examples/definitions";
const SOURCES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(FOLDER, path), "utf8") }));

describe("a good team's definitions", () => {
  it("have no finding", () => {
    const { diagnostics, definitions, allowed } = checkDefinitions(SOURCES);
    expect(diagnostics).toEqual([]);
    expect([definitions, allowed]).toEqual([20, 0]);
  });

  it("hold under other inputs too", () => {
    const seeds = [2, 20, 2026];
    expect(seeds.flatMap((seed) => checkDefinitions(SOURCES, { seed, runs: 200 }).diagnostics)).toEqual([]);
  });

  it("show every kind, and conventions that extend others", () => {
    const { definitions } = loadDefinitions(SOURCES);
    expect(new Set(definitions.map(({ kind }) => kind))).toEqual(new Set(["built-in", "formula", "health", "goal"]));
    expect(
      SOURCES.map(({ text }) => text)
        .join("\n")
        .match(/extends: \w+/gu),
    ).toEqual(["extends: stripe", "extends: baremetrics", "extends: chartmogul"]);
  });

  it.each([
    ["a formula upside down", "formula: supportCost / mrr", "formula: mrr / supportCost"],
    ["a policy that hides a gap", "whenUndefined: null\n    thresholds", "whenUndefined: zero\n    thresholds"],
  ])("are not taken with %s", (_, good, bad) => {
    const broken = SOURCES.map(({ path, text }) => ({ path, text: text.replace(good, bad) }));
    const codes = checkDefinitions(broken).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["CM701", "CM714"]));
    expect(rules.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });
});
