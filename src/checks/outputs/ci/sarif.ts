import type { Diagnostic, RelatedPlace, Severity } from "../../diagnostics/diagnostic.ts";
import { rules } from "../../rules/registry/registry.ts";
import type { Rule } from "../../rules/registry/types.ts";
import type { RenderedCheck } from "../outputs.ts";
import { uriOf } from "./uri.ts";

/** Where the page of a rule is found by whoever has not installed the package: as it was published. */
const PAGES = "https://unpkg.com/customer-metrics";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0, as GitHub code scanning, Azure DevOps and editors read it. */
export function sarif({ check, unreadable = [], version }: RenderedCheck): string {
  const driver = {
    name: "customer-metrics",
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    informationUri: "https://www.npmjs.com/package/customer-metrics",
    rules: rules.map(ruleOf),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map((text) => ({ level: "error", message: { text } })),
      },
    ],
    results: check.diagnostics.map(resultOf),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, name, severity, summary }: Rule): object {
  const text = `${summary}. See customer-metrics explain ${code}.`;
  return {
    id: code,
    name,
    shortDescription: { text: `${summary}.` },
    fullDescription: { text },
    help: { text },
    helpUri: `${PAGES}/docs/diagnostics/${code}.md`,
    defaultConfiguration: severity === "off" ? { enabled: false } : { level: LEVELS[severity] },
  };
}

function resultOf(diagnostic: Diagnostic): object {
  const { code, severity, message, help, related, suggestions, pointer, definition } = diagnostic;
  const logical = { name: definition ?? pointer, fullyQualifiedName: pointer, kind: "member" };
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: LEVELS[severity],
    message: { text: help === null ? message : `${message}\n${help}` },
    locations: [{ ...physical(diagnostic), ...(pointer === "" ? {} : { logicalLocations: [logical] }) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    ...(suggestions.length === 0 ? {} : { fixes: suggestions.map((text) => fix(diagnostic, text)) }),
    partialFingerprints: { "customerMetrics/v1": diagnostic.fingerprint },
  };
}

type Place = Omit<RelatedPlace, "message">;

function physical(place: Place): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: region(place) } };
}

function region({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function relatedLocation(place: RelatedPlace, index: number): object {
  return { id: index + 1, message: { text: place.message }, ...physical(place) };
}

function fix(place: Place, text: string): object {
  const replacement = { deletedRegion: region(place), insertedContent: { text } };
  return {
    description: { text: `Write ${text}` },
    artifactChanges: [{ artifactLocation: { uri: uriOf(place.file) }, replacements: [replacement] }],
  };
}
