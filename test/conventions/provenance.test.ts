import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  conventions,
  type Convention,
  type Provenance,
  provenance,
  provenanceSummary,
  type ProvenanceSummary,
} from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";

const NAMES = Object.keys(conventions) as (keyof typeof conventions)[];
const KEYS = Object.keys(CHOICES) as (keyof Convention)[];

const ENTRIES = NAMES.flatMap((name) => KEYS.map((key) => [name, key, provenance[name][key]] as const));

describe("provenance", () => {
  it("is there for every convention, and for no other", () => {
    expect(Object.keys(provenance).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)("has one entry for each key of %s, and no other", (name) => {
    const entries: Provenance = provenance[name];
    expect(Object.keys(entries).sort()).toEqual([...KEYS].sort());
  });

  it.each(ENTRIES)("of %s tells where %s is from", (name, key, { status, because, source, read }) => {
    expect(["stated", "inferred", "ours"]).toContain(status);
    if (status === "ours") expect(conventions[name][key]).toEqual(conventions.standard[key]);
    expect(because).toMatch(/^[A-Z][^\n]*[^\s.]\.$/u);
    expect(source).toMatch(/^[A-Z][^\n]*[^\s.]\.$/u);
    expect(read).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
  });

  it.each(ENTRIES.filter(([name]) => name !== "standard"))(
    "of %s says of %s on which page it is, or that there is none",
    (_name, _key, { status, because, source }) => {
      if (status === "ours") expect(because).toMatch(/^[A-Z][A-Za-z]+ does not say, so the standard counts: /u);
      else expect(source).toMatch(/^[^:]+: https:\/\/\S+\.$/u);
    },
  );

  it.each(NAMES.filter((name) => name !== "standard"))("of %s gives no two choices one reason", (name) => {
    const reasons = Object.values<Provenance[keyof Convention]>({ ...provenance[name] }).map(({ because }) => because);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it.each(NAMES.filter((name) => name !== "standard"))("of %s is ours for all that its file does not list", (name) => {
    const listed = [...readFileSync(`src/conventions/presets/${name}.ts`, "utf8").matchAll(/^ {2}(?<key>\w+):/gmu)];
    const said = KEYS.filter((key) => provenance[name][key].status !== "ours");
    expect(listed.map(({ groups }) => groups?.["key"])).toEqual(said);
  });

  it("calls every choice of the standard ours", () => {
    const statuses = Object.values(provenance.standard).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["ours"]));
  });

  it("gives a reason of its own for each choice of the standard", () => {
    const reasons = Object.values(provenance.standard).map(({ because }) => because);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it("is frozen, so that no one can change what is said of a choice", () => {
    expect(Object.isFrozen(provenance)).toBe(true);
    for (const name of NAMES) expect(Object.isFrozen(provenance[name])).toBe(true);
  });
});

describe("provenanceSummary", () => {
  // Counted by hand in the lists of choices.
  it.each<[keyof typeof conventions, number, number]>([
    ["standard", 0, 0],
    ["chartmogul", 21, 3],
    ["stripe", 15, 6],
    ["baremetrics", 12, 2],
    ["profitwell", 9, 6],
    ["recurly", 13, 5],
    ["chargebee", 10, 8],
  ])("counts %s: %i stated, %i inferred, and the rest is ours", (name, stated, inferred) => {
    const summary: ProvenanceSummary = provenanceSummary(provenance[name]);
    const ours = KEYS.length - stated - inferred;
    expect(summary).toEqual({ kind: "provenance-summary", stated, inferred, ours });
    expect(Object.isFrozen(summary)).toBe(true);
  });
});
