import { readFile } from "node:fs/promises";
import type { HealthModelRead } from "../../checks/health/read-health-model.ts";
import { nearestName, quote } from "../../errors.ts";
import { defaultHealthModel } from "../../health/components/default-health-model.ts";
import type { HealthModel } from "../../health/model/health-model.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** What health is made of, and whether anybody asked. */
export interface HealthArgument {
  /** `null` where health is not wanted. */
  readonly model: HealthModel | null;
  /** Whether `--health` was given: without it, health is told where there is enough to measure. */
  readonly isAsked: boolean;
}

const WORDS = ["default", "none"];

/** Reads `--health`, or ends the command with everything that is wrong with the file that it names. */
export async function healthArgument(given: string | undefined): Promise<HealthArgument> {
  const isAsked = given !== undefined;
  if (given === undefined || given === "default") return { model: defaultHealthModel, isAsked };
  if (given === "none") return { model: null, isAsked };
  if (/\.(?:json|ya?ml)$/u.test(given)) return { model: await modelIn(given), isAsked };
  const nearest = nearestName(given, WORDS);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  const message = `Cannot use ${quote(given)} as --health: give default, none, or a .json or .yaml file${hint}`;
  throw new Stop(EXIT.usage, message);
}

async function modelIn(path: string): Promise<HealthModel> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot read the health model ${quote(path)}: ${(error as Error).message}`);
  }
  const { model, issues } = await readModel(path, text);
  if (model !== null) return model;
  const found = issues.map(({ line, column, message }) => {
    const place = [path, line, column].filter((part) => part !== undefined).join(":");
    return `${place}: ${message}`;
  });
  throw new Stop(EXIT.usage, `Cannot use the health model ${quote(path)}\n${found.join("\n")}`);
}

/** Each format's reader is loaded where a file needs it. */
async function readModel(path: string, text: string): Promise<HealthModelRead> {
  if (path.endsWith(".json")) {
    const { readHealthModelJson } = await import("../../checks/health/read-health-model-json.ts");
    return readHealthModelJson(text, path);
  }
  const { readHealthModelYaml } = await import("../../checks/health/read-health-model-yaml.ts");
  return readHealthModelYaml(text, path);
}
