import { quote } from "../../errors.ts";
import { readYamlText, type YamlFault } from "../reading/yaml-text.ts";
import { asWritten } from "./as-written.ts";
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
