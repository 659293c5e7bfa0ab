import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { isMetricInputError } from "../errors.ts";
import type { ReadCsvOptions, ReadText } from "../rows/index.ts";
import { endingOf, type FoundFile, type LeftOutFile } from "./reading/find-files.ts";
import { isOfFiles, reasonOf } from "./reading/reasons.ts";
import type { Progress } from "./terminal/progress.ts";

/** A file that was read, or the reason why it was left out. */
export type FileRead = (FoundFile & { readonly read: ReadText }) | LeftOutFile;

/** Reads one file by its ending; one whose columns are not recognised, or that is broken, is left out with the reason. */
export async function readFile(file: FoundFile, options: ReadCsvOptions, progress: Progress): Promise<FileRead> {
  const { readCsv, readJson, readNdjson } = await import("../rows/index.ts");
  const ending = endingOf(file.path);
  const read = ending === ".json" ? readJson : [".ndjson", ".jsonl"].includes(ending) ? readNdjson : readCsv;
  try {
    const { size } = await stat(file.path);
    const bytes = createReadStream(file.path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
    const told = progress.through(bytes, { path: file.path, bytes: size });
    return { ...file, read: await read(unpacked(told, file.path), options) };
  } catch (error) {
    if (isMetricInputError(error)) {
      // What has other columns is no file of ours; what cannot be read might be one.
      return { ...file, leftOut: error.message, isUnreadable: error.code !== "missing-field" };
    }
    if (isOfFiles(error)) return { ...file, leftOut: reasonOf(error), isUnreadable: true };
    throw error;
  }
}

/** What a file holds, unpacked where its name says that it is compressed. */
export function unpacked(bytes: AsyncIterable<Uint8Array>, path: string): AsyncIterable<Uint8Array> {
  if (!path.toLowerCase().endsWith(".gz")) return bytes;
  const gunzip = createGunzip();
  pipeline(bytes, gunzip, () => undefined); // what goes wrong with the file goes wrong with what is unpacked
  return gunzip as AsyncIterable<Uint8Array>;
}
