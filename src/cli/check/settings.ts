import { dirname, join, relative } from "node:path";
import { readFile, stat } from "node:fs/promises";
import process from "node:process";
import { type CheckConfig, NO_CONFIG } from "../../checks/config/check-config.ts";
import type { DefinitionSource } from "../../checks/reading/source.ts";
import { quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { reasonOf } from "../reading/reasons.ts";
import { toldPath } from "./read-sources.ts";

/** What is configured, and the files that are no definitions. */
export interface Settings {
  readonly config: CheckConfig;
  /** The configuration file; `null` where there is none. */
  readonly path: string | null;
  /** The baseline file that is used or written. */
  readonly baselinePath: string | null;
}

/** The options that name files. */
export interface NamedFiles {
  readonly config?: string | undefined;
  readonly baseline?: string | undefined;
}

const NAMES = ["customer-metrics.config.yaml", "customer-metrics.config.yml", "customer-metrics.config.json"];

/** Reads the configuration that is named, or is found in the folder of the command or above it. */
export async function readSettings({ config: named, baseline }: NamedFiles): Promise<Settings> {
  const path = named ?? (await findConfig(process.cwd()));
  const config = path === null ? NO_CONFIG : await readConfig(path);
  const configured = path === null || config.baseline === null ? null : join(dirname(path), config.baseline);
  return { config, path, baselinePath: baseline ?? configured };
}

/** The nearest configuration file, from a folder upwards, no further than the repository reaches. */
export async function findConfig(folder: string): Promise<string | null> {
  for (const name of NAMES) {
    const path = join(folder, name);
    if (await isThere(path)) return relative(process.cwd(), path);
  }
  const above = dirname(folder);
  const isTop = above === folder || (await isThere(join(folder, ".git")));
  return isTop ? null : findConfig(above);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readConfig(path: string): Promise<CheckConfig> {
  const { readCheckConfig } = await import("../../checks/config/read-check-config.ts");
  const { config, problems } = readCheckConfig(await sourceOf(path));
  if (problems.length > 0) throw new Stop(EXIT.usage, problems.join("\ncustomer-metrics: "));
  return config;
}

/** The bytes of a file that has to be there. */
export async function sourceOf(path: string): Promise<DefinitionSource> {
  try {
    return { path: toldPath(path), bytes: await readFile(path) };
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot read ${quote(toldPath(path))}: ${reasonOf(error)}`);
  }
}
