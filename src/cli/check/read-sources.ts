import { open, type FileHandle } from "node:fs/promises";
import { basename, relative, resolve, sep } from "node:path";
import process from "node:process";
import { type DefinitionSource, SOURCE_LIMITS } from "../../checks/reading/source.ts";
import { quote } from "../../errors.ts";
import { cannotRead, findFiles, type FoundFile, type LeftOutFile } from "../reading/find-files.ts";
import { isOfFiles, reasonOf } from "../reading/reasons.ts";

/** The files that were found, and what could not be read. */
export interface ReadSources {
  readonly sources: readonly DefinitionSource[];
  readonly unreadable: readonly string[];
}

const ENDINGS = [".yaml", ".yml", ".json"];

/** What a folder holds beside definitions: the configuration of the check, and its baseline. */
const OWN = /^customer-metrics\.(?:config\.(?:ya?ml|json)|baseline\.json)$/u;

/** Reads what the paths name: files, and in folders, at any depth, all that end like definitions. */
export async function readSources(
  paths: readonly string[],
  others: readonly (string | null)[] = [],
): Promise<ReadSources> {
  const sources: DefinitionSource[] = [];
  const unreadable: string[] = [];
  const own = new Set(others.map((path) => path !== null && resolve(path)));
  const found = await findFiles(paths, ENDINGS);
  for (const file of found.filter(({ path }) => !OWN.test(basename(path)) && !own.has(resolve(path)))) {
    const read = "leftOut" in file ? unreadReason(file) : await readOne(file);
    if (typeof read === "object") sources.push(read);
    else if (read !== "") unreadable.push(`Cannot read ${quote(toldPath(file.path))}: ${read}`);
  }
  return { sources, unreadable };
}

/** Why a file that should have been read was not; empty for what need not be read. */
function unreadReason({ leftOut, isUnreadable }: LeftOutFile): string {
  return isUnreadable ? leftOut : "";
}

/** The bytes of a file, or why there are none. */
async function readOne(found: FoundFile): Promise<DefinitionSource | string> {
  const { path, isNamed } = found;
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return { path: toldPath(path), bytes: await beginningOf(file) };
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    if (isNamed) throw cannotRead([{ ...found, leftOut: reasonOf(error), isUnreadable: true }]);
    return reasonOf(error);
  } finally {
    await file?.close();
  }
}

/** All of a file; of one that is too large no more than tells so. */
async function beginningOf(file: FileHandle): Promise<Uint8Array> {
  const bytes = new Uint8Array(SOURCE_LIMITS.size + 1);
  let [length, isAtEnd] = [0, false];
  while (!isAtEnd && length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    length += bytesRead;
    isAtEnd = bytesRead === 0;
  }
  return bytes.slice(0, length);
}

/** How a file is called in findings: from the folder in which the command runs, with forward slashes. */
export function toldPath(path: string): string {
  const told = relative(process.cwd(), path);
  return (told.startsWith("..") || told === "" ? path : told).split(sep).join("/");
}
