import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { isMetricInputError, quote } from "../errors.ts";
import type { ReadCsvOptions, ReadText } from "../rows/index.ts";
import { EXIT, Stop } from "./exit-codes.ts";
import type { Progress } from "./terminal/progress.ts";

/** A file that was read, or the reason why it was left out. */
export type FileRead = { readonly path: string } & ({ readonly read: ReadText } | { readonly leftOut: string });

/** What is looked at in a folder; a file that is named is read whatever it is called. */
const EXTENSIONS = [".csv", ".tsv", ".json", ".ndjson", ".jsonl"];

/** Every file that the paths name: themselves, and what folders hold, at any depth and in the order of their names. */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) files.push(...(await filesIn(path)));
  return [...new Set(files)];
}

async function filesIn(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).sort();
    const inside = await Promise.all(names.map((name) => filesBelow(join(path, name))));
    return inside.flat();
  } catch (error) {
    throw new Stop(EXIT.unreadable, `Cannot read ${quote(path)}: ${reasonOf(error)}`);
  }
}

async function filesBelow(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isDirectory()) return filesIn(path);
  return EXTENSIONS.includes(extname(path).toLowerCase()) ? [path] : [];
}

/** Reads one file by its ending; one whose columns are not recognised is left out, with the reason. */
export async function readFile(path: string, options: ReadCsvOptions, progress: Progress): Promise<FileRead> {
  const { readCsv, readJson, readNdjson } = await import("../rows/index.ts");
  const extension = extname(path).toLowerCase();
  const read = extension === ".json" ? readJson : [".ndjson", ".jsonl"].includes(extension) ? readNdjson : readCsv;
  try {
    const { size: bytes } = await stat(path);
    const stream = createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
    return { path, read: await read(progress.through(stream, { path, bytes }), options) };
  } catch (error) {
    if (isMetricInputError(error)) return { path, leftOut: error.message };
    throw new Stop(EXIT.unreadable, `Cannot read ${quote(path)}: ${reasonOf(error)}`);
  }
}

/** Why a file could not be read or written. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file or folder";
  return code === "EACCES" ? "permission is denied" : message;
}
