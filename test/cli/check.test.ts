import { chmodSync, readFileSync, symlinkSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findConfig } from "../../src/cli/check/settings.ts";
import { workshop } from "./support/command.ts";

const { files, told, folder } = workshop();

const GOOD = `version: 1
metrics:
  cost-share:
    inputs: { cost: { unit: ratio }, revenue: { unit: ratio } }
    formula: cost / revenue
    whenUndefined: null
    examples: [{ given: { cost: 1, revenue: 4 }, expect: 0.25 }]
`;

describe("customer-metrics check", () => {
  it("passes what holds, and says how much that was", async () => {
    files({ "good/a.yaml": GOOD, "good/notes.txt": "no definitions" });
    const { code, out, notes } = await told("check", join(folder, "good"));
    expect([code, notes]).toEqual([0, ""]);
    expect(out).toContain("1 definition in 1 file checked: 0 errors, 0 warnings");
  });

  it("prints findings by file and place, and exits with 1", async () => {
    const [path = ""] = files({ "bad.yaml": GOOD.replace("cost /", "costs /") });
    const { code, out } = await told("check", path, "--format", "compact");
    expect(code).toBe(1);
    expect(out).toContain('bad.yaml:5:14: error[CM302]: Cannot find an input named "costs": did you mean cost?\n');
  });

  it("lets warnings pass, unless they are too many", async () => {
    const [path = ""] = files({
      "warning.yaml": GOOD.replace("cost: { unit: ratio },", "cost: { unit: ratio }, x: {},"),
    });
    expect((await told("check", path)).code).toBe(0);
    expect((await told("check", path, "--strict")).code).toBe(1);
    expect((await told("check", path, "--max-warnings", "0")).code).toBe(1);
    expect((await told("check", path, "--max-warnings", "1")).code).toBe(0);
  });

  it("writes JSON beside what it prints", async () => {
    const [path = ""] = files({ "j.yaml": GOOD });
    const json = join(folder, "out.json");
    const { out } = await told("check", path, "--format", `json=${json}`);
    expect(out).toContain("1 definition in 1 file checked");
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
      schemaVersion: 1,
      kind: "definition-check",
      files: 1,
    });
  });

  it("never passes what it could not read or find", async () => {
    mkdirSync(join(folder, "empty"));
    expect((await told("check", join(folder, "empty"))).code).toBe(4);
    expect((await told("check", join(folder, "empty"), "--allow-empty")).code).toBe(0);
    expect((await told("check", join(folder, "nowhere.yaml"))).code).toBe(3);
    expect((await told("check")).code).toBe(2);
    expect((await told("check", folder, "--format", "jsn")).notes).toContain("did you mean json?");
    files({ "others/dbt.yml": "models: []\n" });
    expect(await told("check", join(folder, "others"))).toMatchObject({ code: 1 });
  });

  it("lists what is only information where it is asked for, and else counts it", async () => {
    const [path = ""] = files({ "info.yaml": GOOD });
    expect((await told("check", path)).out).toBe(
      "1 definition in 1 file checked: 0 errors, 0 warnings, 5 info (--show-info)\n",
    );
    expect((await told("check", path, "--show-info")).out).toContain("info[CM901]");
    expect(JSON.parse((await told("check", path, "--format", "json")).out)).toMatchObject({
      diagnostics: [{ code: "CM901" }, { code: "CM902" }, { code: "CM903" }, { code: "CM904" }, { code: "CM720" }],
    });
  });

  it("goes by the configuration that is named, and looks at it for no definitions", async () => {
    const [path = "", config = "", bad = ""] = files({
      "configured/a.yaml": GOOD,
      "configured/customer-metrics.config.yaml": "version: 1\ndemand: [owner]\n",
      "bad.config.yaml": "version: 1\nrules: { CM102: off }\n",
    });
    expect(await told("check", join(folder, "configured"))).toMatchObject({ code: 0 });
    const { code, out } = await told("check", join(folder, "configured"), "--config", config);
    expect([code, out]).toEqual([1, expect.stringContaining("error[CM901]")]);
    expect(await told("check", path, "--config", bad)).toEqual({
      code: 2,
      out: "",
      notes:
        "customer-metrics: bad.config.yaml:2:17: Cannot make CM102 off: a file that cannot be read is never a pass\n",
    });
    expect((await told("check", path, "--config", join(folder, "none.yaml"))).code).toBe(3);
  });

  it("finds the configuration in the folder or above, no further than the repository reaches", async () => {
    const [config = ""] = files({
      "repo/customer-metrics.config.json": '{ "version": 1 }',
      "repo/.git/HEAD": "",
      "repo/a/b/c.yaml": GOOD,
      "repo/a/inner/.git/HEAD": "",
    });
    expect(resolve((await findConfig(join(folder, "repo/a/b"))) ?? "")).toBe(config);
    expect(resolve((await findConfig(join(folder, "repo"))) ?? "")).toBe(config);
    expect(await findConfig(join(folder, "repo/a/inner"))).toBe(null);
  });

  it("writes a baseline, and tells from then on what is new", async () => {
    const [path = ""] = files({ "old/a.yaml": GOOD.replace("cost /", "costs /") });
    const baseline = join(folder, "old/customer-metrics.baseline.json");
    const written = await told("check", path, "--baseline", baseline, "--write-baseline");
    expect(written.code).toBe(0);
    expect(written.out).toMatch(/^Wrote \d findings? to old\/customer-metrics\.baseline\.json\n$/u);
    const after = await told("check", join(folder, "old"), "--baseline", baseline, "--strict");
    expect([after.code, after.out]).toEqual([0, expect.stringContaining(" in the baseline")]);
    files({ "old/b.yaml": GOOD.replace("cost /", "costs /").replace("cost-share", "other") });
    expect((await told("check", join(folder, "old"), "--baseline", baseline)).code).toBe(1);
    expect((await told("check", path, "--baseline", path)).code).toBe(2);
    expect((await told("check", path, "--baseline", join(folder, "none.json"))).code).toBe(3);
  });

  it("goes round no circle of links", async () => {
    files({ "loop/a.yaml": GOOD });
    symlinkSync(join(folder, "loop"), join(folder, "loop/again"));
    symlinkSync(join(folder, "loop/self"), join(folder, "loop/self"));
    const { code, out } = await told("check", join(folder, "loop"));
    expect(code).toBe(0);
    expect(out).toContain("1 definition in 1 file checked");
  });

  it("exits with 3 where a file in a folder cannot be read", async () => {
    const [path = ""] = files({ "locked/a.yaml": GOOD, "locked/b.yaml": GOOD });
    chmodSync(path, 0o000);
    const { code } = await told("check", join(folder, "locked"));
    // Who may read everything reads this too, and finds the id a second time.
    expect(process.getuid?.() === 0 ? [1] : [3]).toContain(code);
  });
});

describe("customer-metrics init", () => {
  it("writes a first file that passes, and no other over it", async () => {
    const path = join(folder, "metrics.yaml");
    expect((await told("init", path)).code).toBe(0);
    const { code, out } = await told("check", path, "--strict");
    expect([code, out]).toEqual([0, "2 definitions in 1 file checked: 0 errors, 0 warnings\n"]);
    expect((await told("init", path)).code).toBe(2);
    expect((await told("init", join(folder, "metrics.txt"))).code).toBe(2);
  });
});

describe("customer-metrics explain", () => {
  it("prints the page of a code, in any case", async () => {
    const page = readFileSync("docs/diagnostics/CM304.md", "utf8");
    expect(await told("explain", "cm304")).toEqual({ code: 0, out: page, notes: "" });
    expect((await told("explain", "CM999")).code).toBe(2);
  });
});
