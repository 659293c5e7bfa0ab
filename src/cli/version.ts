import { readFile } from "node:fs/promises";

/** The version of the package that this file was installed with. */
export async function version(): Promise<string> {
  // Beside `dist/` where it is built, beside `src/` where it is not.
  for (const path of ["../package.json", "../../package.json"]) {
    const text = await readFile(new URL(path, import.meta.url), "utf8").catch(() => null);
    if (text !== null) return (JSON.parse(text) as { version: string }).version;
  }
  return "unknown";
}
