// How long `customer-metrics check` takes: on hostile files, on many definitions, and to start at all. Prints a table and
// exits with 1 where a limit is passed. After `npm run build`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { hostileDefinitions } from "../support/hostile-definitions.js";

const folder = mkdtempSync(join(tmpdir(), "customer-metrics-"));
let isTooSlow = false;
try {
  for (const { name, bytes } of hostileDefinitions()) {
    writeFileSync(join(folder, name), bytes);
    tell(name, least(3, ["dist/cli.js", "check", join(folder, name)]), 2000);
  }
  const half = many(500);
  const whole = many(1000);
  tell("500 definitions with examples and laws", half, Infinity);
  tell("1,000 definitions with examples and laws", whole, 5000);
  // Starting is in both: without it the second would look better than it is.
  const start = least(3, ["dist/cli.js", "--version"]);
  rate("1,000 to 500 definitions", (whole - start) / (half - start), 2.2);
  writeFileSync(join(folder, "small.yaml"), fileOf(1));
  const nothing = least(15, ["-e", "0"]);
  const small = least(15, ["dist/cli.js", "check", join(folder, "small.yaml")]);
  tell("node -e 0", nothing, Infinity);
  tell("one small file", small, Infinity);
  rate("one small file to node -e 0", small / nothing, 4);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isTooSlow ? 1 : 0;

/** The best of some runs, in milliseconds: a machine that does other things only makes the others longer. */
function least(rounds, args) {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const began = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args);
    best = Math.min(best, Number(process.hrtime.bigint() - began) / 1e6);
    if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${String(status)} ${String(stderr)}`);
  }
  return best;
}

function many(count) {
  const path = join(folder, `many-${String(count)}.yaml`);
  writeFileSync(path, fileOf(count));
  return least(3, ["dist/cli.js", "check", path]);
}

/** Definitions as a team writes them, every second of which computes from the one before. */
function fileOf(count) {
  const lines = ["version: 1", "metrics:"];
  for (let number = 0; number < count; number += 1) {
    lines.push(
      `  cost-share-${String(number)}:`,
      `    name: Cost share ${String(number)}`,
      "    description: What it costs for each unit of revenue.",
      "    owner: revops",
      "    source: https://example.com/metrics",
      "    direction: lower",
      '    inputs: { cost: { unit: "money[EUR]/month", min: 0 }, mrr: { unit: "money[EUR]/month", min: 0 } }',
      `    formula: cost / (mrr * ${String(number + 1)})`,
      "    unit: ratio",
      "    whenUndefined: null",
      "    laws: [scale-invariant, { increasing-in: cost }]",
      "    examples:",
      `      - given: { cost: ${String(number + 1)}, mrr: 4 }`,
      "        expect: 0.25",
      "      - given: { cost: 1, mrr: 0 }",
      "        expect: null",
    );
  }
  return `${lines.join("\n")}\n`;
}

function tell(name, milliseconds, most) {
  isTooSlow ||= milliseconds > most;
  console.log(`${name.padEnd(44)}${milliseconds.toFixed(0).padStart(7)} ms${limit(milliseconds > most, most, " ms")}`);
}

function rate(name, ratio, most) {
  isTooSlow ||= ratio > most;
  console.log(`${name.padEnd(44)}${ratio.toFixed(2).padStart(7)} : 1${limit(ratio > most, most, "")}`);
}

function limit(isPassed, most, unit) {
  return most === Infinity ? "" : `   at most ${String(most)}${unit}${isPassed ? "   TOO MUCH" : ""}`;
}
