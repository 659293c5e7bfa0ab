import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hostileDefinitions } from "../support/hostile-definitions.js";
import { workshop } from "./support/command.ts";

const { told, folder } = workshop();

describe("hostile definition files", () => {
  it.each(hostileDefinitions())("$name: $code, once, in its place", async ({ name, bytes, code, line }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { code: exit, out } = await told("check", path, "--format", "json");
    const { diagnostics } = JSON.parse(out) as { readonly diagnostics: readonly { code: string; line: number }[] };
    const found = diagnostics.filter((one) => one.code === code);
    expect([exit, found.length, found[0]?.line]).toEqual([1, 1, line]);
  });

  it.each(hostileDefinitions())("$name is told in a page that can be read, in every form", async ({ name }) => {
    const path = join(folder, name);
    for (const format of ["pretty", "compact", "github", "junit", "markdown", "sarif", "gitlab"]) {
      const { out } = await told("check", path, "--format", format);
      expect([format, out.length < 100_000]).toEqual([format, true]);
      expect(out).not.toMatch(/[\0\u001B]/u);
    }
  });

  it("goes round a circle of links once", async () => {
    mkdirSync(join(folder, "circle/inner"), { recursive: true });
    symlinkSync(join(folder, "circle"), join(folder, "circle/inner/again"));
    writeFileSync(join(folder, "circle/inner/a.yaml"), "version: 1\nmetrics: { a: { formula: '1' } }\n");
    const { out } = await told("check", join(folder, "circle"));
    expect(out).toContain("1 definition in 1 file checked");
  });
});
