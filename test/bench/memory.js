// Prints how many bytes a row counting movements takes beyond the rows: the most that the process held while it did.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { AS_OF, companyColumns, companyObjects } from "./company.js";

const [, , bundle, rows] = process.argv;
const { mrrMovements } = await import(bundle);
const count = (book) => mrrMovements(book, { from: "2023-01", to: "2025-12", asOf: AS_OF });
count(companyObjects(companyColumns(1000))); // what is loaded and compiled once is not counted
const objects = companyObjects(companyColumns(Number(rows)));
for (let turn = 0; turn < 4; turn += 1) globalThis.gc();

/** Resident memory of the process in bytes, now or at its peak. */
function memory(field) {
  const status = readFileSync("/proc/self/status", "utf8");
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`, "u").exec(status)[1]) * 1024;
}

writeFileSync("/proc/self/clear_refs", "5"); // from here on the peak is counted anew
const before = memory("VmRSS");
const totals = count(objects);
const peak = memory("VmHWM");
if (totals.length !== 36) throw new Error("36 months were wanted");
console.log(Math.round((peak - before) / objects.length));
