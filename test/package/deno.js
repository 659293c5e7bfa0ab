// What Deno says of the sources: every entry type-checks, and the whole can be published (a dry run, without a network).
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

const SHIPPED = ["src", "package.json", "README.md", "LICENSE"];
const ENTRIES = {
  ".": "./src/index.ts",
  "./rows": "./src/rows/index.ts",
  "./notebook": "./src/notebook/index.ts",
  "./definitions": "./src/checks/index.ts",
  "./laws": "./src/laws/index.ts",
};

const { name, version, license, exports } = JSON.parse(readFileSync("package.json", "utf8"));
const missing = Object.keys(exports).filter((entry) => !entry.endsWith(".json") && !(entry in ENTRIES));
if (missing.length > 0) throw new Error(`Cannot check ${missing.join(", ")}, of which no source is named here`);

const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
try {
  for (const path of SHIPPED) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const publish = { include: SHIPPED };
  // There a package has a scope. The rest stands in package.json, and there alone.
  const config = { name: `@${name}/${name}`, version, license, exports: ENTRIES, publish };
  writeFileSync(join(folder, "deno.json"), JSON.stringify(config));
  deno("check", ...Object.values(ENTRIES));
  const said = deno("publish", "--dry-run", "--allow-dirty");
  if (!said.includes("Dry run complete")) throw new Error(`deno publish did not finish:\n${said}`);
  console.log(`deno check of ${Object.keys(ENTRIES).length} entries, deno publish --dry-run: fine`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function deno(...args) {
  const options = {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  };
  try {
    return execFileSync("/bin/sh", ["-c", '"$0" "$@" 2>&1', resolve("node_modules/.bin/deno"), ...args], options);
  } catch (error) {
    throw new Error(`deno ${args.join(" ")}:\n${String(error.stdout)}`, { cause: error });
  }
}
