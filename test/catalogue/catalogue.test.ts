import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import * as api from "customer-metrics";
import { catalogue, type CatalogueLanguage, inferUnit, type Metric, metricById, parseFormula } from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";
import { nameKey } from "../../src/errors.ts";
import { standard } from "../../src/conventions/standard.ts";

const METRICS = readdirSync("src/metrics", { recursive: true, encoding: "utf8" }).filter((file) =>
  /^[^/]+\/[^/]+\.ts$/u.test(file),
);
const LANGUAGES: readonly CatalogueLanguage[] = ["en", "uk", "ro", "zh-Hant", "ru"];
const NAMED = catalogue.map((metric) => [metric.id, metric] as const);

/** The front matter of a page. */
function frontMatter(page: string): Readonly<Record<string, string>> {
  const [, head = ""] = readFileSync(page, "utf8").split("---\n");
  return Object.fromEntries(
    head
      .trim()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
}

/** A unit in its normal form. */
function normal(unit: string): string | null {
  return inferUnit("x", { x: unit }).unit;
}

/** What the formula of a unit without a place in the formula language infers to. */
const INFERRED: Readonly<Record<string, string>> = { boolean: "ratio", rating: "any" };

describe("catalogue", () => {
  it("has an entry for every file of a metric, and no other", () => {
    expect(catalogue.map(({ family, id }) => `${family}/${id}.ts`).sort()).toEqual([...METRICS].sort());
  });

  it("has an entry for every page, and no other", () => {
    const pages = readdirSync("docs/metrics").map((file) => basename(file, ".md"));
    expect(catalogue.map(({ id }) => id).sort()).toEqual(pages.sort());
  });

  it.each(NAMED)("%s names a function that is exported", (_, { function: called }) => {
    expect(typeof (api as unknown as Record<string, unknown>)[called]).toBe("function");
  });

  it.each(NAMED)("%s says what the front matter of its page says", (_, { page, id, name, short, unit }) => {
    expect(existsSync(page)).toBe(true);
    expect(frontMatter(page)).toEqual({ id, name, short, unit });
  });

  it.each(NAMED)("%s has a name and a definition in every language", (_, { names }) => {
    expect(Object.keys(names)).toEqual(LANGUAGES);
    for (const language of LANGUAGES) {
      const { name, definition } = names[language];
      expect(name).toMatch(/\S/u);
      expect(definition).toMatch(language === "zh-Hant" ? /。$/u : /\.$/u);
      expect(`${name}${definition}`).not.toMatch(/\n/u);
    }
  });

  it.each([
    ["uk", /\p{Script=Cyrillic}/u, /[ыэёъ]/u],
    ["ru", /\p{Script=Cyrillic}/u, /[іїєґ]/u],
    ["zh-Hant", /\p{Script=Han}/u, /[户净续购标营]/u],
    ["ro", /\p{Script=Latin}/u, /[şţŞŢ]/u], // comma below, not cedilla
  ] as const)("is written in the letters of %s", (language, letters, foreign) => {
    for (const { names } of catalogue) {
      const { name, definition, aliases } = names[language];
      expect(definition).toMatch(letters);
      expect([name, definition, ...aliases].join(" ")).not.toMatch(foreign);
    }
  });

  it("calls no two metrics alike in one language", () => {
    for (const language of LANGUAGES) {
      const seen = new Map<string, string>();
      const twice: string[] = [];
      for (const { id, short, names } of catalogue) {
        const { name, aliases } = names[language];
        const own = new Set([id, name, ...(language === "en" ? [short] : []), ...aliases].map(nameKey));
        for (const key of own) {
          if (seen.has(key)) twice.push(`${key}: ${String(seen.get(key))} and ${id}`);
          seen.set(key, id);
        }
      }
      expect(twice).toEqual([]);
    }
  });

  it.each(NAMED)("%s lists no search word twice", (_, { names }) => {
    for (const { name, aliases } of Object.values(names)) {
      const keys = [name, ...aliases].map(nameKey);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it.each(NAMED)("%s has a formula over its inputs, in its unit, or says why not", (_, metric) => {
    const { formula, formulaNote, inputs, unit } = metric;
    if (formula === null) {
      expect(formulaNote).not.toBeNull();
      return;
    }
    const fields = inputs.map(({ field }) => field);
    const parsed = parseFormula(formula, { inputs: fields });
    expect(parsed.ok || parsed.problems).toBe(true);
    const inferred = inferUnit(formula, Object.fromEntries(inputs.map(({ field, unit: own }) => [field, own])));
    expect(inferred.problems).toEqual([]);
    expect(inferred.unit).toBe(INFERRED[unit] ?? normal(unit));
    // What has to be given is used; a word is not a number.
    const used = parsed.ok ? parsed.formula.inputs : [];
    const needed = inputs.filter(({ optional, form }) => optional !== true && form !== "word");
    expect(needed.map(({ field }) => field).filter((field) => !used.includes(field))).toEqual([]);
  });

  it.each(NAMED)("%s has inputs that are told apart on a command line", (_, { inputs }) => {
    const fields = inputs.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.filter((field) => !/^[a-z][A-Za-z]*$/u.test(field))).toEqual([]);
    expect(fields.filter((field) => ["format", "convention", "confidence", "help", "lang"].includes(field))).toEqual(
      [],
    );
    expect(inputs.map(({ unit }) => normal(unit))).not.toContain(null);
    expect(inputs.filter(({ description }) => !/\S/u.test(description) || description.endsWith("."))).toEqual([]);
  });

  it.each(NAMED)("%s names its sources, and whoever gave a benchmark", (_, { sources, benchmarks, range }) => {
    expect(sources.length).toBeGreaterThan(0);
    const cited = [...sources, ...benchmarks.map(({ source }) => source)];
    for (const { name, url } of cited) {
      expect(name).toMatch(/\S/u);
      if (url !== undefined) expect(new URL(url).protocol).toBe("https:");
    }
    for (const { value, meaning } of benchmarks) {
      expect(value).toBeGreaterThanOrEqual(range.least ?? -Infinity);
      expect(value).toBeLessThanOrEqual(range.most ?? Infinity);
      expect(meaning).toMatch(/\S/u);
    }
  });

  it.each(NAMED)("%s names choices that a convention has", (_, { choices, rowChoices }) => {
    for (const key of [...choices, ...rowChoices]) expect(Object.keys(CHOICES)).toContain(key);
    expect(Object.keys(standard)).toEqual(expect.arrayContaining([...choices]));
    expect(choices.filter((key) => rowChoices.includes(key))).toEqual([]);
  });

  it("leaves no choice of a convention to no metric", () => {
    const touched = new Set(catalogue.flatMap(({ choices, rowChoices }) => [...choices, ...rowChoices]));
    expect(Object.keys(CHOICES).filter((key) => !touched.has(key as keyof typeof CHOICES))).toEqual([]);
  });

  it("cannot be changed", () => {
    const parts = (value: unknown): unknown[] =>
      typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
    expect(parts(catalogue).filter((part) => !Object.isFrozen(part))).toEqual([]);
  });
});

describe("metricById", () => {
  it("knows every id, and nothing else", () => {
    const found: readonly (Metric | undefined)[] = catalogue.map(({ id }) => metricById(id));
    expect(found).toEqual(catalogue);
    expect(metricById("churn")).toBeUndefined();
    expect(metricById("toString")).toBeUndefined();
  });
});
