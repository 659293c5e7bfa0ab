import * as z from "zod";
import { nearestName, quote } from "../../../errors.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { dataOf, nodeAt } from "../../reading/nodes.ts";
import type { SourceDocument } from "../../reading/read-source.ts";
import { PATTERNS, write } from "../schema/values.ts";
import type { KindSchemas } from "../schema/schema.ts";
import { type ReadEntry, readEntry } from "./read-entry.ts";
import { schemaFindings } from "./schema-findings.ts";

/** What a file came to. */
export interface ReadFile {
  /** Its definitions, those with findings of their own left out. */
  readonly entries: readonly ReadEntry[];
  readonly findings: readonly Finding[];
}

/** Reads the definitions of a file: each on its own, so that one that is wrong hides no other. */
export function readDefinitions(document: SourceDocument, schemas: KindSchemas): ReadFile {
  const faults = document.faults.map((fault): Finding => {
    const { code, message, help, suggestion, related, start, end } = fault;
    const at = { document, path: [], span: { start, end } };
    const suggestions = suggestion === undefined ? [] : [suggestion];
    const others =
      related === undefined ? [] : [{ at: { document, path: [], span: related }, message: related.message }];
    return { code, at, message, help, suggestions, related: others };
  });
  if (document.root === null) return { entries: [], findings: faults.length > 0 ? faults : [empty(document)] };
  const head = headFindings(document);
  const ids = [...(nodeAt(document.root, ["metrics"])?.entries.keys() ?? [])].filter((id) => PATTERNS.id.test(id));
  const read = ids.map((id) => readEntry({ document, path: ["metrics", id] }, schemas));
  return {
    entries: read.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    findings: [...faults, ...head, ...read.flatMap(({ findings }) => findings)],
  };
}

function empty(document: SourceDocument): Finding {
  return {
    code: "CM111",
    at: { document, path: [] },
    message: "Cannot find definitions in an empty file",
    help: BEGIN,
  };
}

const BEGIN = "begin with version: 1 and metrics:, or see customer-metrics init";

/** What is wrong with a file around its definitions. */
function headFindings(document: SourceDocument): readonly Finding[] {
  const root = dataOf(document.root!);
  const isMap = typeof root === "object" && root !== null && !Array.isArray(root);
  if (!isMap || !("metrics" in root || "version" in root)) return [notDefinitions(document, root)];
  const { version } = root as { readonly version?: unknown };
  if (version !== undefined && version !== 1) return [unsupported(document, version)];
  return schemaFindings({ document, path: [], schema: headSchema() });
}

function headSchema(): z.ZodObject {
  return z.strictObject({
    $schema: z.string(write("text")).optional(),
    version: z.literal(1),
    metrics: z.record(
      z.string().regex(PATTERNS.id, write("an id in kebab case, like net-revenue-retention")),
      z.unknown(),
      write("definitions by id"),
    ),
  });
}

function notDefinitions(document: SourceDocument, root: unknown): Finding {
  const keys = typeof root === "object" && root !== null && !Array.isArray(root) ? Object.keys(root) : [];
  const near = keys.find((key) => nearestName(key, ["metrics", "version"]) !== undefined);
  const help = near === undefined ? BEGIN : `${BEGIN}; it has ${quote(near)}`;
  const message = "Cannot find definitions in the file: it has neither version nor metrics";
  return { code: "CM111", at: { document, path: [] }, message, help };
}

function unsupported(document: SourceDocument, version: unknown): Finding {
  const message = `Cannot read version ${quote(version)} of the format: this customer-metrics reads version 1`;
  const isText = version === "1";
  return { code: "CM209", at: { document, path: ["version"] }, message, help: isText ? "write version: 1" : undefined };
}
