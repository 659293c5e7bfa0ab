import { alternatives, nearestName, quote } from "../../errors.ts";
import type { Severities } from "../diagnostics/settle.ts";
import { readSource, type SourceDocument } from "../reading/read-source.ts";
import type { DefinitionSource, SourceNode, Span } from "../reading/source.ts";
import { rules } from "../rules/registry/registry.ts";
import type { Rule } from "../rules/registry/types.ts";
import { type CheckConfig, DEMANDABLE, NO_CONFIG, RULE_OF_FIELD } from "./check-config.ts";

/** A configuration, and what is wrong with its file: `file:line:column: Cannot …`. */
export interface ReadCheckConfig {
  readonly config: CheckConfig;
  readonly problems: readonly string[];
}

/** Notes what is wrong at a place of the file. */
type Refuse = (at: Span, message: string) => void;

const FIELDS = ["version", "rules", "demand", "baseline", "maxWarnings", "seed", "runs"];
const LEVELS = ["error", "warning", "info", "off"] as const;

/** Reads a configuration file, strictly: a misspelt name would let pass what somebody meant to forbid. */
export function readCheckConfig(source: DefinitionSource): ReadCheckConfig {
  const document = readSource(source);
  const problems: string[] = [];
  const refuse: Refuse = ({ start }, message) => void problems.push(`${placeOf(document, start)}: ${message}`);
  for (const fault of document.faults) refuse(fault, fault.message);
  const { root } = document;
  if (root?.kind === "map") return { config: configOf(root, refuse), problems };
  if (problems.length === 0)
    refuse(root ?? { start: 0, end: 0 }, "Cannot read the configuration: write version: 1 and rules:");
  return { config: NO_CONFIG, problems };
}

function placeOf({ path, lines }: SourceDocument, offset: number): string {
  const { line, column } = lines.placeAt(offset);
  return `${path}:${String(line)}:${String(column)}`;
}

function configOf(root: SourceNode, refuse: Refuse): CheckConfig {
  const field = (name: string): SourceNode | undefined => root.entries.get(name);
  for (const [name, node] of root.entries) {
    if (!FIELDS.includes(name)) refuse(node.key ?? node, unknown("a field", name, FIELDS));
  }
  const version = field("version");
  if (version?.value !== 1) refuse(version ?? root, "Cannot read the configuration without version: 1");
  const demand = demandOf(field("demand"), refuse);
  const demanded = demand.flatMap((name) =>
    Object.hasOwn(RULE_OF_FIELD, name) ? [[RULE_OF_FIELD[name]!, "error"]] : [],
  );
  return {
    severities: { ...(Object.fromEntries(demanded) as Severities), ...severitiesOf(field("rules"), refuse) },
    demand: demand.filter((name) => Object.hasOwn(DEMANDABLE, name)),
    baseline: baselineOf(field("baseline"), refuse),
    maxWarnings: wholeOf("maxWarnings", field("maxWarnings"), refuse),
    seed: wholeOf("seed", field("seed"), refuse),
    runs: wholeOf("runs", field("runs"), refuse),
  };
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  const rest = nearest === undefined ? `: there are ${known.join(", ")}` : `: did you mean ${nearest}?`;
  return `Cannot find ${what} named ${quote(name)}${rest}`;
}

function severitiesOf(node: SourceNode | undefined, refuse: Refuse): Severities {
  if (node === undefined) return {};
  if (node.kind !== "map") refuse(node, "Cannot read rules: write severities by code, like CM304: error");
  const levels = Array.from(node.entries, ([name, entry]) => {
    const rule = rules.find((one) => one.code === name || one.name === name);
    if (rule !== undefined) return [rule.code, levelOf(rule, entry, refuse)] as const;
    refuse(entry.key ?? entry, unknownRule(name));
    return [name, undefined] as const;
  });
  return Object.fromEntries(levels.filter(([, level]) => level !== undefined)) as Severities;
}

function unknownRule(name: string): string {
  const names = rules.map((rule) => (/^CM\d/u.test(name) ? rule.code : rule.name));
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "customer-metrics explain lists none" : `did you mean ${nearest}?`;
  return `Cannot find a rule named ${quote(name)}: ${hint}`;
}

function levelOf({ code, severity }: Rule, node: SourceNode, refuse: Refuse): (typeof LEVELS)[number] | undefined {
  // `off` is text in YAML 1.2; who thinks of YAML 1.1 writes false.
  const level = LEVELS.find((one) => one === node.value || (one === "off" && node.value === false));
  if (level === undefined) {
    refuse(node, `Cannot use ${quote(node.value)} as the severity of ${code}: write ${alternatives(LEVELS)}`);
  } else if (code.startsWith("CM1") && severity === "error" && level !== "error") {
    refuse(node, `Cannot make ${code} ${level}: a file that cannot be read is never a pass`);
    return undefined;
  }
  return level;
}

function demandOf(node: SourceNode | undefined, refuse: Refuse): readonly string[] {
  if (node === undefined) return [];
  if (node.kind !== "list") refuse(node, "Cannot read demand: write a list of fields, like [owner, description]");
  const known = [...Object.keys(RULE_OF_FIELD), ...Object.keys(DEMANDABLE)];
  return [...node.entries.values()].flatMap((entry) => {
    if (known.includes(entry.written)) return [entry.written];
    refuse(entry, unknown("a field to demand", entry.written, known));
    return [];
  });
}

function baselineOf(node: SourceNode | undefined, refuse: Refuse): string | null {
  if (node === undefined) return null;
  if (typeof node.value === "string" && node.value !== "") return node.value;
  refuse(node, "Cannot read baseline: write the path of a file");
  return null;
}

function wholeOf(name: string, node: SourceNode | undefined, refuse: Refuse): number | null {
  if (node === undefined) return null;
  if (node.kind === "number" && /^\d{1,9}$/u.test(node.written)) return Number(node.written);
  refuse(node, `Cannot read ${name} as a whole number: received ${quote(node.written)}`);
  return null;
}
