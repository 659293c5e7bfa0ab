import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What a room may import: as values, and as types alone. A room may always import itself. */
interface Allowed {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

/** The rooms that turn rows into totals, and what they stand on. */
const PIPELINE = ["errors", "number", "time", "conventions", "ledger", "movements", "activity"];

/** All that is pure: what the package's first entry gives out. */
const LIBRARY = [...PIPELINE, "statistics", "metrics", "formula", "catalogue", "health", "report", "reconcile"];

/** Which room may look into which. Reading downwards is reading the flow of the data. */
const MAY_IMPORT: Readonly<Record<string, Allowed>> = {
  errors: { values: [] },
  number: { values: ["errors", "decimal.js"] },
  time: { values: ["errors", "date-fns", "@date-fns/utc"] },
  // Typed arrays that grow, and names as numbers: what rows and ledger keep millions in.
  columns: { values: ["errors"] },
  conventions: { values: ["errors", "number", "time"] },
  statistics: { values: ["errors", "number"] },
  // The formulas: totals in, ratios out. They know nothing of rows.
  metrics: { values: ["errors", "number", "time", "conventions/standard", "statistics"], types: ["conventions"] },
  // The rows: what the user has.
  "rows/types": { values: [], types: ["number", "time"] },
  "rows/reading": { values: ["errors", "papaparse"], types: ["rows/types"] },
  "rows/schemas": { values: ["errors", "number", "time", "zod"], types: ["rows/types"] },
  rows: {
    values: ["errors", "number", "time", "columns", "rows/reading", "rows/schemas"],
    types: ["rows/types", "number"],
  },
  // The pipeline: rows in, totals out. It knows nothing of formulas.
  ledger: { values: ["errors", "number", "time", "columns", "conventions"], types: ["rows/types"] },
  movements: { values: ["errors", "number", "time", "columns", "conventions", "ledger"], types: ["rows/types"] },
  activity: {
    values: ["errors", "number", "time", "columns", "conventions", "statistics", "ledger"],
    types: ["rows/types"],
  },
  // The model of a health score, and its explanation.
  health: { values: ["errors", "number", "time", "statistics"], types: ["rows/types"] },
  // The language in which formulas are written down, for the catalogue and for definition files.
  formula: { values: ["errors", "number"] },
  // Every metric as data.
  catalogue: { values: ["errors", "formula", "conventions"] },
  // Where pipeline and formulas meet.
  report: {
    values: [...PIPELINE, "statistics", "metrics", "catalogue", "health"],
    types: ["rows/types"],
  },
  reconcile: { values: [...PIPELINE, "metrics", "catalogue", "report"], types: ["rows/types"] },
  // What a metric can be held to, by whoever wrote it.
  laws: { values: ["errors", "number", "fast-check"] },
  // What teams keep in files: read strictly, with every fault in its place.
  checks: {
    values: [
      ...["errors", "number", "time", "conventions", "statistics", "metrics", "formula", "catalogue", "health"],
      ...["laws", "zod", "yaml"],
    ],
  },
  // Tables and charts of results: plain data, no DOM.
  notebook: { values: [...LIBRARY, "vega", "vega-lite"], types: ["rows/types"] },
  cli: {
    values: [...LIBRARY, "rows", "checks", "node:"],
    types: ["rows/types", "rows/schemas", "rows/reading"],
  },
  index: { values: LIBRARY, types: ["rows/types"] },
};

const DEEP_ROOMS = ["rows/types", "rows/reading", "rows/schemas"];
const FORBIDDEN_NAMES = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/u;

const SOURCES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort();
const METRICS = SOURCES.filter((file) => /^metrics\/[^/]+\/[^/]+$/u.test(file));

function room(file: string): string {
  return DEEP_ROOMS.find((deep) => file.startsWith(`${deep}/`)) ?? (file.split("/")[0] ?? "").replace(/\.ts$/u, "");
}

interface Import {
  readonly name: string;
  readonly path: string;
  readonly isType: boolean;
}

/** Every import and re-export of a file: the room or package it comes from, and whether it vanishes when compiled. */
function imports(file: string): readonly Import[] {
  const source = ts.createSourceFile(file, readFileSync(join("src", file), "utf8"), ts.ScriptTarget.ES2022);
  return [...statements(source)].map(({ specifier, isType }) => {
    const path = relative("src", join("src", dirname(file), specifier));
    return specifier.startsWith(".")
      ? { name: room(path), path: path.replace(/\.ts$/u, ""), isType }
      : { name: specifier, path: specifier, isType };
  });
}

function* statements(source: ts.SourceFile): Generator<{ specifier: string; isType: boolean }> {
  for (const node of source.statements) {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node))) continue;
    if (node.moduleSpecifier === undefined) continue;
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    const isType = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : node.isTypeOnly;
    yield { specifier, isType };
  }
  for (const dynamic of source.text.matchAll(/\bimport\("(?<specifier>[^"]+)"\)/gu)) {
    yield { specifier: dynamic.groups?.["specifier"] ?? "", isType: false };
  }
}

function isAllowed({ name, path, isType }: Import, own: string): boolean {
  const { values, types = [] } = MAY_IMPORT[own] ?? { values: [] };
  return [own, ...values, ...(isType ? types : [])].some(
    (ok) => name === ok || path === ok || (ok.endsWith(":") && name.startsWith(ok)) || name.startsWith(`${ok}/`),
  );
}

describe("architecture", () => {
  it.each(SOURCES)("%s imports only what its room may", (file) => {
    const refused = imports(file).filter((imported) => !isAllowed(imported, room(file)));
    expect(refused).toEqual([]);
  });

  it.each(METRICS)("%s has its test, its laws and its page", (file) => {
    const slug = basename(file, ".ts");
    const companions = [
      `test/${dirname(file)}/${slug}.test.ts`,
      `test/${dirname(file)}/${slug}.prop.test.ts`,
      `docs/metrics/${slug}.md`,
    ];
    expect(companions.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("has no cycles", () => {
    const graph = new Map(
      SOURCES.map((file) => [file.replace(/\.ts$/u, ""), imports(file).filter(({ isType }) => !isType)]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path, file].join(" -> ")}`);
      if (done.has(file)) return;
      for (const imported of graph.get(file) ?? []) if (graph.has(imported.path)) visit(imported.path, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(done.size).toBe(SOURCES.length);
  });

  it("keeps every room small enough to see at a glance", () => {
    const crowded = new Map<string, number>();
    for (const file of SOURCES) crowded.set(dirname(file), (crowded.get(dirname(file)) ?? 0) + 1);
    expect([...crowded].filter(([, files]) => files > 12)).toEqual([]);
  });

  it("names every room for what it holds", () => {
    expect(SOURCES.filter((file) => FORBIDDEN_NAMES.test(file))).toEqual([]);
  });
});
