import { type Choice, CHOICES } from "../../conventions/choices.ts";
import { quote } from "../../errors.ts";
import { readYamlText, type YamlFault, type YamlText } from "../reading/yaml-text.ts";
import { type ConventionIssue, type ConventionRead, readConvention, refused } from "./read-convention.ts";

/**
 * Reads a convention file that is YAML: choices, and with `extends` the convention that they part from. Exact numbers
 * need no quotes: they are taken as they are written.
 *
 * @param text - What the file holds.
 * @returns What it chooses, or everything that is wrong with it by line and column.
 */
export function readConventionYaml(text: string): ConventionRead {
  const { data, locate, writtenAt, faults } = readYamlText(text.replace(/^\uFEFF/u, ""));
  if (faults.length > 0) return refused(faults.map(issueOf));
  return readConvention(asWritten(data, writtenAt), locate);
}

function issueOf({ code, reason, key, ...place }: YamlFault): ConventionIssue {
  if (code === "duplicate-key") {
    const message = `Cannot use ${quote(key ?? "")} twice: the one would be passed over for the other`;
    return Object.freeze({ code, message, path: key === undefined ? [] : [key], received: key, ...place });
  }
  const message = `Cannot read the convention as YAML: ${reason}`;
  return Object.freeze({ code: "not-yaml", message, path: [], received: undefined, ...place });
}

/** YAML makes floats of exact numbers, and nothing of the choice that is called `null`: here both are text again. */
function asWritten(data: unknown, writtenAt: YamlText["writtenAt"]): unknown {
  if (!isObject(data)) return data;
  const rewritten = Object.entries(data).map(([key, value]: [string, unknown]): [string, unknown] => {
    const choice: Choice | undefined = Object.hasOwn(CHOICES, key) ? CHOICES[key as keyof typeof CHOICES] : undefined;
    if (choice === undefined) return [key, value];
    return [key, isObject(value) ? withParameter(value, choice, key) : named(value, choice, key)];
  });
  return Object.fromEntries(rewritten);

  function named(value: unknown, { values, exactNumber }: Choice, key: string): unknown {
    if (typeof value === "number" && exactNumber === true) return writtenAt([key]);
    return value === null && values.includes("null") && writtenAt([key]) === "null" ? "null" : value;
  }

  function withParameter(value: object, { parameter }: Choice, key: string): object {
    if (parameter?.kind !== "share") return value;
    const share: unknown = (value as Readonly<Record<string, unknown>>)[parameter.key];
    return typeof share === "number" ? { ...value, [parameter.key]: writtenAt([key, parameter.key]) } : value;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
