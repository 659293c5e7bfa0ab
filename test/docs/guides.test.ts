import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Told, workshop } from "../cli/support/command.ts";

const { files, folder, told } = workshop();

/** A fenced block of a page, and the line before it. */
interface Block {
  readonly lead: string;
  readonly language: string;
  readonly body: string;
}

const FENCE = /(?<lead>[^\n]*)\n\n```(?<language>\w+)\n(?<body>[\s\S]*?)\n```/gu;
/** Guides whose tables are tested elsewhere. */
const OTHERS = ["reading-your-data", "columns-of-every-kind", "notebook"].map((name) => `docs/guides/${name}.md`);
const COMMAND = /^npx customer-metrics (?<args>[^>#]+?)(?: > (?<target>\S+))?(?: +# exits with (?<code>\d))?$/u;

function blocksOf(page: string): readonly Block[] {
  return [...readFileSync(page, "utf8").matchAll(FENCE)].map(({ groups = {} }) => {
    const { lead = "", language = "", body = "" } = groups;
    return { lead, language, body };
  });
}

/** Runs one line of a page, on the files that the page has shown so far. */
async function runLine(
  line: string,
  shown: ReadonlySet<string>,
): Promise<Told & { readonly target: string | undefined }> {
  const { args = "", target, code = "0" } = COMMAND.exec(line)?.groups ?? {};
  if (args === "") throw new Error(`Cannot run ${line}`);
  const words = args.split(" ");
  const isFile = (word: string, index: number): boolean => shown.has(word) || words[index - 1] === "--detail";
  const answer = await told(...words.map((word, index) => (isFile(word, index) ? join(folder, word) : word)));
  expect([line, answer.code, answer.notes]).toEqual([line, Number(code), expect.any(String)]);
  if (target !== undefined) files({ [target]: answer.out });
  return { ...answer, target };
}

/** Lines with the width of their columns aside, which the names of files change. */
function lines(text: string): readonly string[] {
  return text.split(/\r?\n/u).map((line) => line.replace(/ {2,}/gu, "  ").trim());
}

/** Lines of a text that are not among those of another, or not in that order. */
function missing(wanted: readonly string[], among: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((line) => {
    const at = among.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const guides = readdirSync("docs/guides").map((name) => join("docs/guides", name));

describe.each(guides.filter((page) => !OTHERS.includes(page)))("%s", (page) => {
  it("shows what its commands print and exit with", async () => {
    const shown = new Set<string>();
    let printed = "";
    let compared = 0;
    for (const { lead, language, body } of blocksOf(page)) {
      const name = /^`(?<name>[\w.-]+)`/u.exec(lead)?.groups?.["name"];
      if (name !== undefined && language !== "text") {
        files({ [name]: `${body}\n` });
        shown.add(name);
      }
      if (language === "sh") {
        for (const line of body.split("\n")) {
          const { out, notes, target } = await runLine(line, shown);
          printed = out + notes;
          if (target !== undefined) shown.add(target);
        }
      }
      if (language === "text") {
        const text =
          name === undefined ? printed : readFileSync(join(folder, name), "utf8").replaceAll(`${folder}/`, "");
        expect(missing(lines(body), lines(text))).toEqual([]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});
