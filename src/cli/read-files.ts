import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { isMetricInputError } from "../errors.ts";
import type { PackedSubscriptions } from "../rows/columns/packed-subscriptions.ts";
import type { ReadCsvOptions } from "../rows/index.ts";
import type { ReadPart, TextForm } from "../rows/read-into.ts";
import { endingOf, type FoundFile, type LeftOutFile } from "./reading/find-files.ts";
import { isOfFiles, reasonOf } from "./reading/reasons.ts";
import type { Progress } from "./terminal/progress.ts";

/** A file that was read, or the reason why it was left out. */
export type FileRead = (FoundFile & ReadPart) | LeftOutFile;

/** How rows are read, and where subscriptions go. */
export interface FileReading {
  readonly options: ReadCsvOptions;
  readonly packed: PackedSubscriptions;
  readonly progress: Progress;
}

const FORMS: Readonly<Record<string, TextForm>> = { ".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson" };

/** Reads one file by its ending; one whose columns are not recognised, or that is broken, is left out with the reason. */
export async function readFile(file: FoundFile, { options, packed, progress }: FileReading): Promise<FileRead> {
  const { readInto } = await import("../rows/read-into.ts");
  const form = FORMS[endingOf(file.path)] ?? "csv";
  const shared = { ...options, isShared: true }; // columns are named for all files together
  try {
    const { size } = await stat(file.path);
    const bytes = createReadStream(file.path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
    const told = progress.through(bytes, { path: file.path, bytes: size });
    return { ...file, ...(await readInto(unpacked(told, file.path), { form, options: shared }, packed)) };
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
