// Everything that must hold, in two lanes side by side, and a closing line that a machine can read.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";

const ARTEFACTS = "test/.artefacts";
const TESTS = `${ARTEFACTS}/tests.json`;

const LANES = [
  [
    ["types", "tsc --noEmit"],
    ["tests", `vitest run --reporter=dot --reporter=json --outputFile.json=${TESTS}`],
    ["lint", "eslint ."],
    ["format", "prettier --check --log-level warn ."],
  ],
  [
    ["build", "tsup --silent"],
    ["package shape (publint)", "publint --strict"],
    ["package types (attw)", "attw --pack . --profile node16 --quiet"],
    ["declarations", "tsc --project test/package/declarations.json"],
    ["bundle sizes", "node test/package/bundles.js"],
    ["packed tarball in Node, Deno and Bun", "node test/package/run-times.js"],
    ["Deno: check and publish, dry", "node test/package/deno.js"],
    ["editor: completion, hover and diagnostics of definitions", "node --test test/editor/editor.js"],
    ["documentation (typedoc)", "typedoc --logLevel Warn"],
    ["documentation site: links and search", "node test/package/site.js"],
  ],
];

rmSync(ARTEFACTS, { recursive: true, force: true });
rmSync("dist", { recursive: true, force: true });
mkdirSync(ARTEFACTS, { recursive: true });

const results = (await Promise.all(LANES.map(runLane))).flat();
const tests = countTests();
const failedSteps = results.filter((step) => !step.passed);
for (const { name, output } of failedSteps) console.log(`\n──── ${name} ────\n${output}`);

// The step "tests" is counted by its tests.
const others = results.filter(({ name }) => name !== "tests");
const passed = tests.passed + others.filter((step) => step.passed).length;
const failed = tests.failed + others.filter((step) => !step.passed).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && failedSteps.length === 0 ? 0 : 1;

async function runLane(steps) {
  const done = [];
  for (const [name, command] of steps) {
    const began = Date.now();
    const { code, output } = await run(command);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    done.push({ name, passed: code === 0, output });
  }
  return done;
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, FORCE_COLOR: "0" } });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** What the test runner counted; one failure where it did not come so far. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(TESTS, "utf8"));
    const broken = success || numFailedTests > 0 ? 0 : Math.max(1, numFailedTestSuites);
    return { passed: numPassedTests, failed: numFailedTests + broken };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
