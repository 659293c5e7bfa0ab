// Packs the package, installs the tarball in an empty folder, and runs it there in every run-time and by its command.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";

const project = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
const bin = (name) => resolve(project, "node_modules/.bin", name);

const IMPORT = `import * as metrics from "customer-metrics";
import * as rows from "customer-metrics/rows";
import * as notebook from "customer-metrics/notebook";
import { program } from "./program.js";
console.log(await program(metrics, rows, notebook));
`;
const REQUIRE = `const metrics = require("customer-metrics");
const rows = require("customer-metrics/rows");
const notebook = require("customer-metrics/notebook");
import("./program.js").then(({ program }) => program(metrics, rows, notebook)).then(console.log);
`;
const TYPED = `import { netRevenueRetention, type Decimal } from "customer-metrics";
import { table, type NotebookTable } from "customer-metrics/notebook";
import { readSubscriptions } from "customer-metrics/rows";
const value: Decimal | null = netRevenueRetention({ startingMrr: 1, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 });
export const kind: "subscription-rows" = readSubscriptions([]).kind;
export const shown: NotebookTable = table(value);
export const text: string | undefined = value?.toString();
`;
const TYPES = {
  compilerOptions: {
    ...{ module: "NodeNext", target: "ES2022", lib: ["ES2023", "DOM"], strict: true, noEmit: true, types: [] },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: true },
  },
  files: ["typed.mts", "typed.cts"],
};

try {
  install();
  const printed = {
    "Node, import": run(process.execPath, ["esm.mjs"]),
    "Node, require": run(process.execPath, ["cjs.cjs"]),
    Deno: run(bin("deno"), ["run", "--quiet", "--allow-read", "--allow-env", "--node-modules-dir=manual", "esm.mjs"]),
    Bun: run(bin("bun"), ["run", "esm.mjs"]),
  };
  const [first, ...others] = Object.entries(printed);
  for (const [name, text] of others)
    if (text !== first[1]) throw new Error(`${name} prints another than ${first[0]}:\n${text}\n${first[1]}`);
  if (!first[1].includes('"third":"3.333')) throw new Error(`The program did not print what it should:\n${first[1]}`);
  // Nobody has installed vega there.
  if (!first[1].includes("Cannot draw without vega and vega-lite: install both"))
    throw new Error(`It should say what is missing to draw:\n${first[1]}`);
  run(bin("tsc"), ["--project", "tsconfig.json"]);
  checkCommand();
  console.log(
    `the same ${first[1].length} characters from ${Object.keys(printed).join("; ")}; types from import and require; the command`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function install() {
  const tarball = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: project,
    encoding: "utf8",
  });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", version: "1.0.0", private: true, type: "module" }),
  );
  writeFileSync(join(folder, "esm.mjs"), IMPORT);
  writeFileSync(join(folder, "cjs.cjs"), REQUIRE);
  writeFileSync(join(folder, "typed.mts"), TYPED);
  writeFileSync(join(folder, "typed.cts"), TYPED);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TYPES));
  writeFileSync(join(folder, "data.csv"), "customer,start,monthly amount\na,2025-01-01,5\n");
  copyFileSync("test/package/program.js", join(folder, "program.js"));
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball.trim()}`]);
}

/** The installed command: a report, its exit code for a wrong argument, and its version. */
function checkCommand() {
  const report = run(join(folder, "node_modules/.bin/customer-metrics"), ["report", "data.csv"]);
  if (!report.includes("Revenue report by month, 2025-01 to 2025-01"))
    throw new Error(`The command printed:\n${report}`);
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const said = run(join(folder, "node_modules/.bin/customer-metrics"), ["--version"]).trim();
  if (said !== version) throw new Error(`The command says ${said}, the package ${version}`);
}

function run(command, args) {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? ""}`, { cause: error });
  }
}
