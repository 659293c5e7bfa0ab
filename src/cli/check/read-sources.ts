import { open, type FileHandle } from "node:fs/promises";
import { relative, sep } from "node:path";
import process from "node:process";
import { type DefinitionSource, SOURCE_LIMITS } from "../../checks/reading/source.ts";
import { quote } from "../../errors.ts";
import { cannotRead, findFiles, type FoundFile } from "../reading/find-files.ts";
import { isOfFiles, reasonOf } from "../reading/reasons.ts";

/** The files that were found, and what could not be read. */
export interface ReadSources {
  readonly sources: readonly DefinitionSource[];
  readonly unreadable: readonly string[];
}

const ENDINGS = [".yaml", ".yml", ".json"];

/** Reads what the paths name: files, and in folders, at any depth, all that end like definitions. */
export async function readSources(paths: readonly string[]): Promise<ReadSources> {
  const sources: DefinitionSource[] = [];
  const unreadable: string[] = [];
  for (const file of await findFiles(paths, ENDINGS)) {
    const read = "leftOut" in file ? file.leftOut : await readOne(file);
    if (typeof read !== "string") sources.push(read);
    else if (!("leftOut" in file) && file.isNamed) throw cannotRead([{ ...file, leftOut: read, isUnreadable: true }]);
    else if (!("leftOut" in file) || file.isUnreadable)
      unreadable.push(`Cannot read ${quote(toldPath(file.path))}: ${read}`);
  }
  return { sources, unreadable };
}

/** The bytes of a file, or why there are none. */
async function readOne({ path }: FoundFile): Promise<DefinitionSource | string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return { path: toldPath(path), bytes: await beginningOf(file) };
  } catch (error) {
    if (isOfFiles(error)) return reasonOf(error);
    throw error;
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
function toldPath(path: string): string {
  const told = relative(process.cwd(), path);
  return (told.startsWith("..") || told === "" ? path : told).split(sep).join("/");
}
