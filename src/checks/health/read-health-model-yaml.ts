import { quote } from "../../errors.ts";
import { readYamlText, type YamlFault } from "../reading/yaml-text.ts";
import { type HealthModelIssue, type HealthModelRead, readHealthModel, refused } from "./read-health-model.ts";

/**
 * Reads a file with a health model that is YAML.
 *
 * @param text - What the file holds.
 * @param file - Its name, which issues are to carry.
 * @returns The model, or everything that is wrong with it by line and column.
 */
export function readHealthModelYaml(text: string, file?: string): HealthModelRead {
  const { data, locate, faults } = readYamlText(text.replace(/^\uFEFF/u, ""));
  if (faults.length > 0) return refused(faults.map((fault) => issueOf(fault, file)));
  return readHealthModel(data, { locate, file });
}

function issueOf({ code, reason, key, ...place }: YamlFault, file: string | undefined): HealthModelIssue {
  const named = file === undefined ? {} : { file };
  if (code === "duplicate-key") {
    const message = `Cannot use ${quote(key ?? "")} twice: the one would be passed over for the other`;
    return Object.freeze({ ...named, code, message, path: key === undefined ? [] : [key], received: key, ...place });
  }
  const message = `Cannot read the health model as YAML: ${reason}`;
  return Object.freeze({ ...named, code: "not-yaml", message, path: [], received: undefined, ...place });
}
