import { describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { workshop } from "../support/command.ts";

const { files } = workshop();

/** A book of some 5 MB, under a name that would clear the screen. */
const [large = "", small = ""] = files({
  "la\u001B[2Jrge.csv": `customer,start,mrr\n${Array.from({ length: 200_000 }, (_, index) => `c${String(index)},2025-01-10,12.50\n`).join("")}`,
  "small.csv": "customer,start,mrr\na,2025-01-10,5\n",
});

async function notesOf(path: string, isTerminal: boolean | undefined): Promise<readonly string[]> {
  const notes: string[] = [];
  const terminal = isTerminal === undefined ? {} : { isTerminal };
  await run(["report", path], { out: () => undefined, note: (text) => notes.push(text), ...terminal });
  return notes;
}

/** What is said of the large file when it was read: what its columns were taken for, and its rows. */
const READ = [
  expect.stringMatching(/^\S*\/la\uFFFD\[2Jrge\.csv \(200000 rows\): customerId ← customer/u) as string,
  "\n",
  "200000 rows read: 200000 used, 0 refused\n",
];

describe("progress", () => {
  it("is told on a terminal on one line, and is gone when the report comes", async () => {
    const notes = await notesOf(large, true);
    const lines = notes.filter((note) => note.startsWith("\r\u001B[K"));
    expect(lines[0]).toBe("\r\u001B[KReading la\uFFFD[2Jrge.csv… 0 %");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.at(-1)).toBe("\r\u001B[K");
    const shares = lines.slice(0, -1).map((line) => Number(/(?<share>\d+) %$/u.exec(line)?.groups?.["share"]));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(100);
    expect(notes.slice(lines.length)).toEqual(READ);
  });

  it("is not told in a pipe, nor of a file that is read at once", async () => {
    expect(await notesOf(large, undefined)).toEqual(READ);
    expect(await notesOf(large, false)).toEqual(READ);
    expect((await notesOf(small, true)).at(-1)).toBe("1 rows read: 1 used, 0 refused\n");
  });
});
