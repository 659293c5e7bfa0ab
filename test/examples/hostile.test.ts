import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

it("the hostile files are, byte for byte, what their generator writes", () => {
  const written = mkdtempSync(join(tmpdir(), "customer-metrics-"));
  try {
    execFileSync(process.execPath, ["examples/hostile/generate.js", join(written, "hostile")]);
    for (const folder of ["hostile", "hostile-more"]) {
      const files = readdirSync(join(written, folder), { recursive: true, encoding: "utf8", withFileTypes: true });
      for (const file of files.filter((entry) => entry.isFile())) {
        const committed = join(file.parentPath.replace(written, "examples"), file.name);
        expect([committed, readFileSync(committed)]).toEqual([
          committed,
          readFileSync(join(file.parentPath, file.name)),
        ]);
      }
    }
    const ours = readdirSync(join(written, "hostile"));
    expect(readdirSync("examples/hostile").filter((name) => name !== "generate.js")).toEqual(ours);
    expect(ours).toHaveLength(10 + 1); // and the good one
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
});
