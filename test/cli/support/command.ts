import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../../src/cli/run.ts";

/** What a command prints and exits with; paths below the test's folder without it. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** A folder for the files of one test file, and the command to run on them. */
export interface Workshop {
  readonly folder: string;
  /** Writes files below the folder and answers their paths. */
  readonly files: (contents: Readonly<Record<string, string>>) => string[];
  readonly told: (...args: string[]) => Promise<Told>;
}

/** A folder that is gone when the tests of the file are over. */
export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    files: (contents) =>
      Object.entries(contents).map(([name, text]) => {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        return path;
      }),
    told: async (...args) => {
      let [out, notes] = ["", ""];
      const code = await run(args, { out: (text) => void (out += text), note: (text) => void (notes += text) });
      const short = (text: string): string => text.replaceAll(`${folder}/`, "");
      return { code, out: short(out), notes: short(notes) };
    },
  };
}
