import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { reasonOf } from "../reading/reasons.ts";

/** Refuses to write over a file that is read, whose rows could not be read again, and among the report. */
export async function checkTarget(path: string, sources: readonly string[]): Promise<void> {
  if (path === "-") {
    throw new Stop(EXIT.usage, "Cannot write the detail to standard output, which has the report: name a file");
  }
  const target = await identity(path);
  if (target === null) return;
  for (const source of sources) {
    if ((await identity(source)) !== target) continue;
    throw new Stop(EXIT.usage, `Cannot write the detail to ${quote(path)}: it is read as ${quote(source)}`);
  }
}

/** What a file is, by whatever name or link it goes; `null` where there is none. */
async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${String(dev)} ${String(ino)}`;
  } catch {
    return null;
  }
}

/** Lines are written together until there are so many characters. */
const CHUNK = 1 << 16;

/** Writes lines to a file as they are made, never more of them in memory than the disk is behind. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks(lines)), createWriteStream(path));
  } catch (error) {
    throw isOfFiles(error) ? new Stop(EXIT.unreadable, `Cannot write ${quote(path)}: ${reasonOf(error)}`) : error;
  }
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
