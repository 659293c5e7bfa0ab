// Runs every notebook of this folder in Deno's Jupyter kernel, from the packed package, and keeps what its cells show.
//
//   npm run notebooks              all of them; Jupyter and Chromium are installed where they are missing (Debian)
//   npm run notebooks -- --check   the same, and the outputs that are kept must be what comes out
//
// Fails where a cell fails, where a cell shows nothing, and where a cell that asks for a chart or table shows none.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { pageOf } from "./page.js";

const project = resolve(import.meta.dirname, "../..");
const here = join(project, "examples/notebooks");
const pages = join(project, "test/.artefacts/notebooks");
const deno = join(project, "node_modules/.bin/deno");
const isCheck = process.argv.includes("--check");
/** Debian's own: another python3 that comes first in the path does not have its packages. */
const PYTHON = "/usr/bin/python3";
const CHART = "application/vnd.vegalite.v5+json";
const PACKAGES = ["python3-nbclient", "python3-nbformat", "python3-jupyter-client", "jupyter-client", "jupyter-core"];

const notebooks = readdirSync(here).filter((name) => name.endsWith(".ipynb"));
const folder = mkdtempSync(join(tmpdir(), "customer-metrics-notebooks-"));

try {
  installJupyter();
  installPackage();
  const failures = notebooks.flatMap(runNotebook);
  if (failures.length > 0) throw new Error(failures.join("\n"));
  console.log(`${notebooks.length} notebooks ran from top to bottom; their pages are in ${pages}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function installJupyter() {
  try {
    run(PYTHON, ["-c", "import nbclient, nbformat"]);
  } catch {
    console.log("Installing Jupyter");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES]);
  }
  // In the folder of this run alone: what a user has installed is not touched.
  process.env.JUPYTER_DATA_DIR = join(folder, "jupyter");
  const kernel = join(folder, "jupyter/kernels/deno");
  mkdirSync(kernel, { recursive: true });
  const argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"];
  writeFileSync(join(kernel, "kernel.json"), JSON.stringify({ argv, display_name: "Deno", language: "typescript" }));
}

/** The package as it is published, its optional peers, and the example company where the notebooks look for it. */
function installPackage() {
  run("npm", ["run", "build", "--silent"]);
  const tarball = run("npm", ["pack", "--silent", "--pack-destination", folder]).trim().split("\n").at(-1);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "notebooks", private: true, type: "module" }));
  const { devDependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  const peers = ["vega", "vega-lite"].map((name) => `${name}@${devDependencies[name]}`);
  const quiet = ["--silent", "--no-audit", "--no-fund", "--prefer-offline"];
  run("npm", ["install", ...quiet, `./${tarball}`, ...peers], folder);
  mkdirSync(join(folder, "examples/notebooks"), { recursive: true });
  cpSync(join(project, "examples/acme"), join(folder, "examples/acme"), { recursive: true });
  mkdirSync(pages, { recursive: true });
}

function runNotebook(name) {
  const [source, target] = [join(folder, "examples/notebooks", name), join(folder, `ran-${name}`)];
  const before = readFileSync(join(here, name), "utf8");
  writeFileSync(source, before);
  try {
    run(PYTHON, [join(here, "run.py"), source, target], join(folder, "examples/notebooks"));
  } catch (error) {
    return [`${name}: ${error.message}`];
  }
  const ran = JSON.parse(readFileSync(target, "utf8"));
  const failures = ran.cells.flatMap((cell, index) =>
    failuresOf(cell).map((said) => `${name}, cell ${index + 1}: ${said}`),
  );
  const text = `${JSON.stringify(kept(ran), null, 1)}\n`;
  writeFileSync(join(pages, name.replace(".ipynb", ".html")), pageOf(ran, project));
  if (isCheck && text !== before) failures.push(`${name}: the outputs that are kept are not what comes out`);
  if (!isCheck && failures.length === 0) writeFileSync(join(here, name), text);
  console.log(`${failures.length === 0 ? "ok    " : "FAILED"} ${name}`);
  return failures;
}

/** What a cell that ends in a call must show. */
function failuresOf({ cell_type: type, source, outputs = [] }) {
  if (type !== "code") return [];
  const text = [source].flat().join("");
  const last =
    text
      .trimEnd()
      .split(/\n(?=\S)/u)
      .at(-1) ?? "";
  const shown = outputs.flatMap(({ data = {} }) => Object.keys(data));
  const failures = outputs.filter(({ output_type: kind }) => kind === "error").map(({ evalue }) => `failed: ${evalue}`);
  const wants = (begin, media, what) => {
    if (new RegExp(`^${begin}\\(`, "u").test(last) && !shown.includes(media))
      failures.push(`should show ${what}, and does not`);
  };
  wants("chart", CHART, "a chart");
  wants("await drawn", "text/html", "a picture");
  wants("table", "text/html", "a table");
  if (shown.length === 0 && !/^(?:import|const|let|\})/u.test(last)) failures.push("shows nothing");
  return failures;
}

/** Without what differs from run to run: times, and what the kernel says of itself. */
function kept(notebook) {
  const cells = notebook.cells.map((cell) => ({ ...cell, metadata: {} }));
  const { kernelspec } = notebook.metadata;
  return { ...notebook, cells, metadata: { kernelspec, language_info: { name: "typescript" } } };
}

function run(command, args, cwd = project) {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: process.env });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}\n${error.stdout ?? ""}${error.stderr ?? ""}`, { cause: error });
  }
}
