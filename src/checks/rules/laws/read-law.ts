import { metricById } from "../../../catalogue/metric-by-id.ts";
import { nearestName, quote } from "../../../errors.ts";
import { type Bounds, bounded } from "../../../laws/laws/values.ts";
import type { Law } from "../../../laws/types.ts";
import { keyOf, type Metric, partOf } from "../../definitions/model.ts";
import type { Definition, DefinitionLaw } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import { LAW_NAMES, named, OF_INPUT, OF_TERM, PLAIN } from "./law-names.ts";
import { known } from "./spec.ts";
import { type Naming, readTerm } from "./terms.ts";

/** A law that a definition is held to, and where it stands. */
export interface ReadLaw {
  readonly law: Law;
  readonly at: Part;
  /** Inputs that it is about. */
  readonly fields: readonly string[];
  /** Another metric that it compares with. */
  readonly other: Definition | null;
}

/** What is told of one law. */
export interface LawEntry extends Naming {
  readonly metric: Metric;
  readonly index: number;
}

/** Reads a law as a file writes it. */
export function readLaw(written: DefinitionLaw, entry: LawEntry): ReadLaw | Finding {
  const at = partOf(entry.metric, "laws", String(entry.index));
  if (typeof written === "string") return plainLaw(written, entry, at);
  const [pair, second] = Object.entries(written);
  if (pair === undefined || second !== undefined) {
    const message = "Cannot use this as one law: write one name with what it is about, like { increasing-in: churned }";
    return { code: "CM712", at, message };
  }
  return lawAbout(pair, entry);
}

function plainLaw(name: string, entry: LawEntry, at: Part): ReadLaw | Finding {
  if (Object.hasOwn(PLAIN, name)) return { law: PLAIN[name]!(), at, fields: [], other: null };
  if (name === "bounded") return boundedLaw(entry.metric, at);
  if (!LAW_NAMES.includes(name)) return unknown(name, at);
  const what = Object.hasOwn(OF_INPUT, name) ? "an input" : "an input, a metric, a formula or a number";
  const message = `Cannot tell what ${name} is about: write { ${name}: … } with ${what}`;
  return { code: "CM712", at, message };
}

function unknown(name: string, at: Part): Finding {
  const nearest = nearestName(name, LAW_NAMES);
  const hint = nearest === undefined ? `there are ${LAW_NAMES.join(", ")}` : `did you mean ${nearest}?`;
  const message = `Cannot find a law named ${quote(name)}: ${hint}`;
  return { code: "CM711", at, message, suggestions: nearest === undefined ? [] : [nearest] };
}

/** The ends that a definition declares; of a built-in under the standard convention those of the catalogue. */
function boundedLaw({ definition }: Metric, at: Part): ReadLaw | Finding {
  const bounds = boundsOf(definition);
  if (Object.keys(bounds).length > 0) return { law: bounded(bounds), at, fields: [], other: null };
  const message = `Cannot hold ${definition.id} to bounded: it declares neither min nor max`;
  return { code: "CM712", at, message, help: "declare min: or max: in the definition" };
}

function boundsOf(definition: Definition): Bounds {
  const { min, max } = definition;
  const isDeclared = min !== undefined || max !== undefined;
  return isDeclared || !isStandard(definition) ? known({ min, max }) : rangeOf(definition.uses);
}

function rangeOf(id: string): Bounds {
  const { least, most } = metricById(id)?.range ?? { least: null, most: null };
  return known({ min: least ?? undefined, max: most ?? undefined });
}

function isStandard(definition: Definition): definition is Extract<Definition, { kind: "built-in" }> {
  return definition.kind === "built-in" && Object.keys(definition.convention).length === 0;
}

function lawAbout([name, about]: readonly [string, string], entry: LawEntry): ReadLaw | Finding {
  const steps = ["laws", String(entry.index), name] as const;
  if (!LAW_NAMES.includes(name)) return unknown(name, keyOf(entry.metric, ...steps));
  const at = partOf(entry.metric, ...steps);
  if (Object.hasOwn(OF_INPUT, name)) return inputLaw([name, about], entry, at);
  if (Object.hasOwn(OF_TERM, name)) return termLaw([name, about], entry, at);
  const message = `Cannot use ${name} with ${quote(about)}: it is about the whole value, and takes nothing`;
  return { code: "CM712", at, message, help: `write ${name} alone` };
}

function inputLaw([name, field]: readonly [string, string], { inputs, metric }: LawEntry, at: Part): ReadLaw | Finding {
  if (inputs.includes(field)) return { law: OF_INPUT[name]!(field), at, fields: [field], other: null };
  const nearest = nearestName(field, inputs);
  const hint = nearest === undefined ? `it has ${inputs.join(", ")}` : `did you mean ${nearest}?`;
  const message = `Cannot find an input ${quote(field)} of ${metric.definition.id}: ${hint}`;
  return { code: "CM713", at, message, suggestions: nearest === undefined ? [] : [nearest] };
}

function termLaw([name, text]: readonly [string, string], entry: LawEntry, at: Part): ReadLaw | Finding {
  const read = readTerm(text, entry);
  if (read.ok) {
    return { law: named(OF_TERM[name]!(read.term), name, text), at, fields: read.names, other: read.other };
  }
  const { isUnknown, reason, suggestion } = read;
  const message = isUnknown ? reason : `Cannot use ${quote(text)} in the law ${name}: ${reason}`;
  return {
    code: isUnknown ? "CM713" : "CM712",
    at,
    message,
    suggestions: suggestion === undefined ? [] : [suggestion],
  };
}
