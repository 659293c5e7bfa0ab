// Prints how many bytes counting a stream of usage events takes: the most that the process held, beyond what it held before.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { eventStream } from "./usage-events.js";

const [, , bundle, events, users] = process.argv;
const { activityTotals } = await import(bundle);
const count = (stream) => activityTotals(stream, { asOf: "2025-12-31" });
count(eventStream(10_000, 1000)); // what is loaded and compiled once is not counted
for (let turn = 0; turn < 4; turn += 1) globalThis.gc();

function memory(field) {
  const status = readFileSync("/proc/self/status", "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`, "u").exec(status)[1]) * 1024;
}

writeFileSync("/proc/self/clear_refs", "5"); // from here on the peak is counted anew
const before = memory("VmRSS");
const { periods } = count(eventStream(Number(events), Number(users)));
if (periods.length !== 12) throw new Error("12 months were wanted");
console.log(memory("VmHWM") - before);
