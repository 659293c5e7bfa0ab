import { describe, expect, it } from "vitest";
import { conventions, type Convention, type Provenance, provenance } from "customer-metrics";
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
