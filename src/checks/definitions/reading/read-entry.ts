import { CHOICES } from "../../../conventions/choices.ts";
import { conventions } from "../../../conventions/conventions.ts";
import type { Convention } from "../../../conventions/types.ts";
import { asWritten } from "../../conventions/as-written.ts";
import { readConvention } from "../../conventions/read-convention.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { dataOf, exactOf, nodeAt } from "../../reading/nodes.ts";
import type { SourceDocument } from "../../reading/read-source.ts";
import type { SourceNode } from "../../reading/source.ts";
import { type KindKey, KINDS, type KindSchemas } from "../schema/schema.ts";
import type { Definition } from "../types.ts";
import { numberFindings } from "./number-findings.ts";
import { schemaFindings } from "./schema-findings.ts";

/** A definition, and where it stands. */
export interface ReadEntry {
  readonly definition: Definition;
  readonly document: SourceDocument;
  /** The path to it in the document. */
  readonly path: readonly string[];
}

type Place = Pick<ReadEntry, "document" | "path">;

interface Read {
  readonly entry: ReadEntry | null;
  readonly findings: readonly Finding[];
}

/** Reads what stands under an id. */
export function readEntry(place: Place, schemas: KindSchemas): Read {
  const node = nodeAt(place.document.root, place.path)!;
  const kinds = (Object.keys(KINDS) as KindKey[]).filter((key) => node.entries.has(key));
  const [kind, second] = kinds;
  if (kind === undefined) return { entry: null, findings: [noKind(place, node)] };
  if (second !== undefined) return { entry: null, findings: [conflict(place, kind, second)] };
  const ofConvention = conventionFindings(place, node);
  const found = schemaFindings({ ...place, schema: schemas[kind] }).filter(
    ({ at }) => at.path[place.path.length] !== "convention" || ofConvention.length === 0,
  );
  const findings = [...found, ...ofConvention, ...numberFindings(place, node)];
  if (findings.length > 0) return { entry: null, findings };
  return { entry: { ...place, definition: definitionOf(place.path[1]!, kind, node) }, findings };
}

function noKind({ document, path }: Place, { kind }: SourceNode): Finding {
  const at = { document, path, part: "key" } as const;
  if (kind !== "map") {
    return { code: "CM203", at, message: `Cannot use what stands under ${path[1]!} as a definition: write its fields` };
  }
  const message = `Cannot tell what kind of definition ${path[1]!} is: it has neither uses, formula, health nor goal`;
  return { code: "CM206", at, message };
}

function conflict({ document, path }: Place, first: KindKey, second: KindKey): Finding {
  const message = `Cannot use ${first} and ${second} in one definition: each makes another kind of it`;
  const related = [{ at: { document, path: [...path, first], part: "key" } as const, message: `${first} stands here` }];
  return { code: "CM205", at: { document, path: [...path, second], part: "key" }, message, related };
}

/** What is wrong with the convention of a built-in, in the words of convention files. */
function conventionFindings({ document, path }: Place, node: SourceNode): readonly Finding[] {
  const convention = node.entries.get("convention");
  if (convention === undefined || !node.entries.has("uses")) return [];
  const own = [...path, "convention"];
  if (convention.kind === "text") return nameFindings({ document, path: own }, convention.written);
  return readConvention(writtenChoices(convention)).issues.map(({ code, message, path: inner }) => ({
    code: "CM210",
    at: { document, path: [...own, ...inner], part: code === "unknown-choice" && isKey(inner) ? "key" : "value" },
    message,
  }));
}

function isKey([key = ""]: readonly string[]): boolean {
  return !Object.hasOwn(CHOICES, key) && key !== "extends";
}

function nameFindings(at: Place, name: string): readonly Finding[] {
  if (Object.hasOwn(conventions, name)) return [];
  const { issues } = readConvention({ extends: name });
  return issues.map(({ message }) => ({ code: "CM210", at, message }));
}

function writtenChoices(node: SourceNode): unknown {
  return asWritten(dataOf(node), (path) => nodeAt(node, path)?.written);
}

function choicesOf(node: SourceNode | undefined): Partial<Convention> {
  if (node === undefined) return {};
  if (node.kind === "text") return conventions[node.written as keyof typeof conventions];
  return readConvention(writtenChoices(node)).choices ?? {};
}

/** The definition as plain frozen data, every number as it is written. The schema has taken it. */
function definitionOf(id: string, key: KindKey, node: SourceNode): Definition {
  const { whenUndefined, inputs, ...fields } = exactOf(node) as Readonly<Record<string, unknown>>;
  const own = { kind: KINDS[key], id, ...fields };
  if (key === "uses") return frozen({ ...own, convention: choicesOf(node.entries.get("convention")) });
  if (key !== "formula") return frozen(own);
  const policy = whenUndefined === undefined ? {} : { whenUndefined: whenUndefined ?? "null" };
  return frozen({ ...own, inputs: inputs ?? {}, ...policy });
}

function frozen(value: object): Definition {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === "object" && part !== null && !Object.isFrozen(part)) frozen(part);
  }
  return Object.freeze(value) as Definition;
}
