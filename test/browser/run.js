// The same page of results in Node, Deno, Bun and Chromium, in its page and in a worker of it: what is exact byte for byte,
// estimates to 12 digits. After a build of its own; Chromium is Debian's, installed where it is missing.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { results } from "./results.js";

const FILES = ["subscriptions", "usage", "journeys", "responses", "tickets", "contracts", "orders", "opportunities"];
const DIGITS = 12;
const WAIT = 120_000;

const files = Object.fromEntries(FILES.map((name) => [name, readFileSync(`examples/acme/${name}.csv`, "utf8")]));
const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
try {
  const script = await bundled();
  const program = join(folder, "program.mjs");
  writeFileSync(program, `${script}\nshow(${JSON.stringify(files)}).then((text) => console.log(text));`);
  const entries = ["index", "rows", "notebook"].map((entry) => import(resolve(`dist/${entry}.js`)));
  const pages = {
    Node: await results(...(await Promise.all(entries)), files),
    Deno: run("node_modules/.bin/deno", ["run", "--quiet", program]),
    Bun: run("node_modules/.bin/bun", ["run", program]),
    ...(await inChromium(script)),
  };
  compare(pages);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The package and its dependencies as one script, as a bundler would make it for an app. */
async function bundled() {
  const contents = `import * as metrics from "./dist/index.js";
import * as rows from "./dist/rows.js";
import * as notebook from "./dist/notebook.js";
import { results } from "./test/browser/results.js";
globalThis.show = (files) => results(metrics, rows, notebook, files);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    external: ["vega", "vega-lite"],
    logLevel: "error",
  });
  return outputFiles[0].text;
}

function run(command, args) {
  return execFileSync(resolve(command), args, { encoding: "utf8", maxBuffer: 1e9 }).trim();
}

/** What the page says, and a worker that it starts. Both send it home, or what went wrong. */
async function inChromium(script) {
  const chromium = chromiumPath();
  const told = {};
  const page = `<!doctype html><meta charset="utf-8"><title>customer-metrics</title><script src="/script.js"></script><script>
const send = (place) => (text) => fetch("/" + place, { method: "POST", body: text });
const tell = async (place) => send(place)(await fetch("/files.json").then((files) => files.json()).then(show).catch((error) => "FAILED " + error.stack));
tell("Chromium");
const worker = new Worker("/worker.js");
worker.onerror = (event) => send("Chromium, worker")("FAILED " + event.message);
worker.onmessage = ({ data }) => send("Chromium, worker")(data);
</script>`;
  const worker = `${script}\nfetch("/files.json").then((files) => files.json()).then(show).catch((error) => "FAILED " + error.stack).then((text) => postMessage(text));`;
  const served = {
    "/": ["text/html", page],
    "/script.js": ["text/javascript", script],
    "/worker.js": ["text/javascript", worker],
    "/files.json": ["application/json", JSON.stringify(files)],
  };
  let browser;
  const server = createServer();
  try {
    return await new Promise((done, fail) => {
      server.on("request", (request, response) => {
        if (request.method === "GET") {
          const [type, body] = served[request.url] ?? ["text/plain", ""];
          response.writeHead(request.url in served ? 200 : 404, { "content-type": `${type}; charset=utf-8` }).end(body);
          return;
        }
        const parts = [];
        request.on("data", (part) => parts.push(part));
        request.on("end", () => {
          response.end();
          told[decodeURIComponent(request.url.slice(1))] = Buffer.concat(parts).toString();
          if (Object.keys(told).length === 2) done(told);
        });
      });
      server.listen(0, "127.0.0.1", () => {
        const url = `http://127.0.0.1:${String(server.address().port)}/`;
        const options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
        const profile = `--user-data-dir=${join(folder, "profile")}`;
        browser = spawn(chromium, [...options, profile, "--remote-debugging-port=0", url], { stdio: "ignore" });
        browser.on("error", fail);
      });
      setTimeout(() => fail(new Error(`Chromium said nothing in ${String(WAIT / 1000)} s`)), WAIT).unref();
    });
  } finally {
    browser?.kill("SIGKILL");
    server.closeAllConnections();
    server.close();
  }
}

function chromiumPath() {
  const found = () => spawnSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).stdout.trim();
  if (found() === "") {
    console.log("Installing Chromium");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  }
  return found();
}

/** Holds every page to Node's, value by value. */
function compare({ Node: first, ...others }) {
  const wanted = leavesOf(JSON.parse(first));
  for (const [name, text] of Object.entries(others)) {
    if (text.startsWith("FAILED")) throw new Error(`${name}: ${text}`);
    const leaves = leavesOf(JSON.parse(text));
    const differing = wanted.filter(([path, value], index) => {
      const [otherPath, other] = leaves[index] ?? [];
      return path !== otherPath || !isAlike(value, other);
    });
    if (differing.length > 0 || leaves.length !== wanted.length) {
      const [path, value] = differing[0] ?? ["count", wanted.length];
      const said = new Map(leaves).get(path);
      throw new Error(
        `${name} differs from Node in ${String(differing.length)} values; ${path}: ${said}, not ${value}`,
      );
    }
    const bytes = text === first ? "every byte" : "every exact value";
    console.log(`${name.padEnd(18)} as Node: ${bytes}`);
  }
  const texts = wanted.filter(([, value]) => typeof value === "string").length;
  const numbers = wanted.filter(([, value]) => typeof value === "number" && !Number.isInteger(value)).length;
  console.log(
    `${String(wanted.length)} values, ${String(texts)} of them text or exact decimals, ${String(numbers)} estimates`,
  );
}

function leavesOf(value, path = "$") {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

function isAlike(one, other) {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return one === other || Number(one.toPrecision(DIGITS)) === Number(other.toPrecision(DIGITS)) || near(one, other);
}

/** Two numbers on both sides of a rounding limit are near all the same. */
function near(one, other) {
  return Math.abs(one - other) <= 10 ** -DIGITS * Math.max(Math.abs(one), Math.abs(other));
}
