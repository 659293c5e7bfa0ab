import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { quote } from "../../errors.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { reasonOf } from "./reasons.ts";

/** A file that is to be read. */
export interface FoundFile {
  readonly path: string;
  /** Whether it was named, and not only found in a folder that was. */
  readonly isNamed: boolean;
}

/** A file that is not read, or a folder that is not looked into, and why. */
export interface LeftOutFile extends FoundFile {
  readonly leftOut: string;
  /** Whether it might hold rows, and they could not be read. */
  readonly isUnreadable: boolean;
}

/** Whatever the paths name, in the order of the paths, and in folders of their names. */
export type Found = readonly (FoundFile | LeftOutFile)[];

/** What is looked at in a folder, also with `.gz` behind it; a file that is named is read whatever it is called. */
const ENDINGS = [".csv", ".tsv", ".json", ".ndjson", ".jsonl"];
const SPREADSHEETS = [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"];

/** The ending that says how a file is written, which may be compressed. */
export function endingOf(path: string): string {
  return extname(path.toLowerCase().replace(/\.gz$/u, ""));
}

interface Search {
  readonly endings: readonly string[];
  readonly found: (FoundFile | LeftOutFile)[];
  /** By where a file really is: the path by which it was found. */
  readonly seen: Map<string, string>;
}

/** Every file that the paths name: themselves, and what folders hold, at any depth. Ends the command where one is none. */
export async function findFiles(paths: readonly string[], endings: readonly string[] = ENDINGS): Promise<Found> {
  const search: Search = { endings, found: [], seen: new Map() };
  for (const path of paths) await look(search, path, true);
  const missing = search.found.filter((file): file is LeftOutFile => "leftOut" in file && isMissing(file));
  if (missing.length > 0) throw cannotRead(missing);
  return search.found;
}

/** A report without what was named would be another company's. */
export function isMissing({ isNamed, isUnreadable }: LeftOutFile): boolean {
  return isNamed && isUnreadable;
}

/** Ends the command with what could not be read of that which was named. */
export function cannotRead(files: readonly LeftOutFile[]): Stop {
  const lines = files.map(({ path, leftOut }) =>
    leftOut.startsWith("Cannot ") ? `${path}: ${leftOut}` : `Cannot read ${quote(path)}: ${leftOut}`,
  );
  return new Stop(EXIT.unreadable, lines.join("\n"));
}

async function look(search: Search, path: string, isNamed: boolean): Promise<void> {
  const leaveOut = (leftOut: string, isUnreadable: boolean): void => {
    search.found.push({ path, isNamed, leftOut, isUnreadable });
  };
  try {
    const entry = await stat(path);
    const first = await seenAs(search, path);
    if (entry.isDirectory() && first === null) await lookInside(search, path, isNamed);
    if (entry.isDirectory()) return; // if it was seen before, a link in it leads back to it
    if (first !== null) leaveOut(`it is ${quote(first)} once more`, false);
    else if (isNamed || entry.isFile()) search.found.push({ path, isNamed });
    else leaveOut("it is a pipe or a device, and no file", true);
  } catch (error) {
    leaveOut(reasonOf(error), true);
  }
}

/** The path by which the same file was found before; links can lead to it by any other. */
async function seenAs({ seen }: Search, path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => path); // a pipe of the shell is nowhere
  const first = seen.get(real);
  if (first === undefined) seen.set(real, path);
  return first ?? null;
}

/** Hidden files are not for us: caches, locks, and what archives leave beside what they hold. */
async function lookInside(search: Search, folder: string, isNamed: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    search.found.push({ path: folder, isNamed, leftOut: reasonOf(error), isUnreadable: true });
    return [] as Dirent[];
  });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const ending = endingOf(entry.name);
    if (SPREADSHEETS.includes(ending) && search.endings === ENDINGS) {
      const leftOut = "it is a spreadsheet: save it as CSV";
      search.found.push({ path, isNamed: false, leftOut, isUnreadable: true });
    } else if (search.endings.includes(ending) || (await isFolder(entry, path))) await look(search, path, false);
  }
}

async function isFolder(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(path).then(
    (target) => target.isDirectory(),
    () => false, // a link to nowhere, which does not look like rows
  );
}
