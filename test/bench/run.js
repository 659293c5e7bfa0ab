// npm run bench [-- --most 10000000]: every target that the package sets itself for speed, as ratios within one run, and
// docs/performance.md written anew.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { EXACT, modules } from "./bundle.js";
import { AS_OF, companyColumns, companyCsv, companyObjects } from "./company.js";
import { decimalMovements } from "./decimal-events.js";
import { answers, connect, fill, queries, THREADS } from "./duckdb.js";
import { best } from "./timing.js";

const most = Number(process.argv[process.argv.indexOf("--most") + 1]) || 1_000_000;
const CSV = fileURLToPath(new URL("../.artefacts/bench/company.csv", import.meta.url));
const OPTIONS = { from: "2023-01", to: "2025-12", asOf: AS_OF };
const { exact, floats, rows: reading } = await modules();
const connection = await connect();
const lines = [];

/** One line of the table: what was measured against what, and whether the target holds. */
function compare(what, { ours, other, target, atLeast = true }) {
  const ratio = atLeast ? other / ours : ours / other;
  const holds = atLeast ? ratio >= target : ratio <= target;
  const wanted = `${atLeast ? "at least" : "at most"} ${String(target)}`;
  lines.push([what, ours.toFixed(1), other.toFixed(1), ratio.toFixed(2), wanted, holds ? "yes" : "**no**"]);
  console.log(lines.at(-1).join(" | "));
}

const named = (rows) => `10^${String(Math.log10(rows))}`;

/** A million answers to one question, as an array and as a typed one. */
async function measureRatings() {
  const array = Array.from(companyColumns(1_000_000).amount, (amount) => Math.round(amount * 100) % 11);
  for (const [name, ratings] of [
    ["an array", array],
    ["a typed array", Uint8Array.from(array)],
  ]) {
    const read = () => {
      let [sum, index] = [0, 0];
      for (; index < ratings.length; index += 1) sum += ratings[index];
      return sum;
    };
    const times = await best({ score: () => exact.netPromoterScore(ratings), read }, 15);
    const target = { target: 4, atLeast: false };
    compare(`NPS of 10^6 ratings in ${name}, against a bare loop`, { ours: times.score, other: times.read, ...target });
  }
}

async function measureSums() {
  const amounts = companyColumns(1_000_000).amount;
  const texts = Array.from(amounts, (amount) => amount.toFixed(2));
  const naive = () => {
    let [sum, index] = [0, 0];
    for (; index < amounts.length; index += 1) sum += amounts[index];
    return sum;
  };
  const numbers = () => {
    let [sum, index] = [0, 0];
    for (; index < texts.length; index += 1) sum += Number(texts[index]);
    return sum;
  };
  const times = await best(
    {
      exact: () => exact.exactSum(amounts),
      naive,
      texts: () => exact.exactSum(texts),
      numbers,
    },
    15,
  );
  const target = { target: 1.8, atLeast: false };
  compare("Exact sum of floats, against the naive loop", { ours: times.exact, other: times.naive, ...target });
  const strings = { ours: times.texts, other: times.numbers, target: 1, atLeast: false };
  compare("Exact sum of decimal strings, against `Number()` on each", strings);
}

/** DuckDB and this package must agree on every number that is compared. */
async function checkAnswers() {
  const columns = { ...companyColumns(100_000), interval: "month" };
  writeCsv(columns);
  await fill(connection, CSV, "integer");
  const months = exact.mrrMovements(columns, OPTIONS);
  for (const [name, answer] of Object.entries(await answers(connection))) {
    for (const [index, month] of months.entries()) {
      const sql = Object.values(answer[index]).slice(1).map(Number);
      const { newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr } = month;
      const { newCustomers, churnedCustomers, reactivatedCustomers } = month;
      const money = [newMrr, expansionMrr, contractionMrr, churnedMrr, reactivationMrr].map(Number);
      const ours = [...money, newCustomers, churnedCustomers, reactivatedCustomers];
      if (ours.some((value, place) => value !== sql[place])) throw new Error(`${name} differs in ${month.period}`);
    }
  }
}

async function fastest(rounds) {
  const both = Object.fromEntries(queries(connection).map(({ name, run }) => [name, run]));
  return Math.min(...Object.values(await best(both, rounds)));
}

/** How often each candidate runs: short ones until they are compiled, long ones as often as there is time for. */
function roundsOf(rows, ofMillion) {
  if (rows > 1_000_000) return 2;
  return rows < 1_000_000 ? 5 * ofMillion : ofMillion;
}

async function measureColumns(rows) {
  const columns = { ...companyColumns(rows), interval: "month" };
  writeCsv(columns);
  await fill(connection, CSV, "integer");
  const times = await best(
    {
      exact: () => exact.mrrMovements(columns, OPTIONS),
      floats: () => floats.mrrMovements(columns, OPTIONS),
    },
    roundsOf(rows, 12),
  );
  const sql = await fastest(roundsOf(rows, 5));
  const name = `Movements of ${named(rows)} rows in columns`;
  compare(`${name}, against the same on plain floats`, {
    ours: times.exact,
    other: times.floats,
    target: 1.15,
    atLeast: false,
  });
  compare(`${name}, against DuckDB over its own table`, { ours: times.exact, other: sql, target: 10 });
  return times.exact;
}

async function measureObjects(rows) {
  const columns = companyColumns(rows);
  writeCsv(columns);
  const objects = companyObjects(columns);
  await fill(connection, CSV, "varchar");
  const times = await best({ exact: () => exact.mrrMovements(objects, OPTIONS) }, roundsOf(rows, 5));
  const name = `Movements of ${named(rows)} objects`;
  compare(`${name}, against DuckDB on VARCHAR ids`, {
    ours: times.exact,
    other: await fastest(roundsOf(rows, 3)),
    target: 2.5,
  });
  if (rows <= 1_000_000) {
    const decimal = await best({ decimal: () => decimalMovements(objects) }, rows < 1_000_000 ? 3 : 1);
    compare(`${name}, against decimal.js per value`, { ours: times.exact, other: decimal.decimal, target: 25 });
  }
  return times.exact;
}

function writeCsv(columns) {
  rmSync(CSV, { force: true });
  for (const piece of companyCsv(columns)) writeFileSync(CSV, piece, { flag: "a" });
}

async function measureCsv(rows) {
  writeCsv(companyColumns(rows));
  const { createReadStream } = await import("node:fs");
  const ours = async () => {
    const read = await reading.readCsvColumns(createReadStream(CSV, { highWaterMark: 1 << 20 }));
    return exact.mrrMovements(read.columns, OPTIONS);
  };
  const rounds = roundsOf(rows, 4);
  const times = await best({ ours, read: () => fill(connection, CSV, "varchar") }, rounds);
  const sql = times.read + (await fastest(rounds));
  const name = `CSV of ${named(rows)} rows to movements, against DuckDB's read_csv and query`;
  compare(name, { ours: times.ours, other: sql, target: 1.5 });
}

/** Working memory in a process of its own: what it held at most, beyond what the rows take. */
function measureMemory(rows) {
  const script = fileURLToPath(new URL("memory.js", import.meta.url));
  const args = ["--expose-gc", "--max-old-space-size=16384", script, EXACT, String(rows)];
  const bytes = Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
  const limit = { ours: bytes, other: 1, target: 160, atLeast: false };
  compare(`Working memory of ${named(rows)} objects, bytes a row`, limit);
}

const HEAD = `# Speed

Every target that the package sets itself for speed, measured by one command, which writes this page:

\`\`\`sh
npm run bench -- --most 10000000
\`\`\`

Times are the best of several runs in one process, one candidate after the other, so what holds is the ratio. The company
is made by \`test/bench/company.js\`: four rows for each customer over 36 months, shuffled, amounts with two decimals.
DuckDB answers the same movements from its own in-memory table by the SQL in \`test/bench/sql\`, in two formulations of
which the faster counts; that it gives the same numbers is checked before anything is timed.
`;

const TAIL = `
"At least" is how many times as fast as the other; "at most" how many times as long.

- **Plain floats** are the same kernel with amounts left as they are: what exactness costs. Their sums are wrong.
- **decimal.js per value** is the event algorithm that a careful developer would write (\`test/bench/decimal-events.js\`).
- **CSV** of DuckDB is reading into a table and the faster of the two queries; ours is \`readCsvColumns\` and the movements.
- **Working memory** is the peak of a process of its own while it counts, less what it held before, by row.

## Where a target is missed, and why

- **Columns against DuckDB:** eight to nine and a half times from a million rows on, where ten were wanted. Putting lines into
  blocks and taking the marks of each customer are two thirds of it, and wait for memory. At 10^5 the few milliseconds that
  every call takes count for more: six and a half times.
- **Objects:** 1.1 to 1.3 times DuckDB where 2.5 were wanted, 7 to 13 times decimal.js per value where 25 were. Finding the
  number of a customer's name costs 0.2 microseconds a row, reading two dates 0.08, the other fields and writing the line down
  the rest. It is not the waits for memory: looking at names and dates of some hundred rows ahead gained nothing.
- **Objects at 10^7:** 11 s, 17 times a million, where 12 were wanted, and 0.75 times DuckDB: the collector walks ten million
  objects each time large arrays are made beside them. Columns take 0.73 s, 12.1 times a million: one per cent too much.
- **CSV:** 1.4 to 1.6 times as fast as DuckDB from run to run, where 1.5 were wanted. It is read as bytes from end to end by one
  core; DuckDB reads with both.
`;

await checkAnswers();
await measureSums();
await measureRatings();
const sizes = [100_000, 1_000_000, 10_000_000].filter((rows) => rows <= most);
const columnTimes = [];
for (const rows of sizes) columnTimes.push(await measureColumns(rows));
const objectTimes = [];
for (const rows of sizes) objectTimes.push(await measureObjects(rows));
for (const rows of sizes) await measureCsv(rows);
measureMemory(1_000_000);
if (sizes.length > 2) {
  const grown = (times) => ({ ours: times[2], other: times[1], target: 12, atLeast: false });
  compare("10^7 rows in columns, against 10^6", grown(columnTimes));
  compare("10^7 objects, against 10^6", grown(objectTimes));
}
write();
process.exit(0); // DuckDB's threads would keep it waiting

function write() {
  const { commit, dirty } = revision();
  const table = [
    ["What", "ms", "the other, ms", "ratio", "target", "holds"],
    ["---", "--:", "--:", "--:", "---", "---"],
    ...lines,
  ];
  const machine = `${cpus()[0].model}, ${String(cpus().length)} cores, Node ${process.versions.node}`;
  const text = `${HEAD}\nMeasured on ${machine}, DuckDB with ${String(THREADS)} threads.\n\n${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n${TAIL}`;
  writeFileSync(new URL("../../docs/performance.md", import.meta.url), text);
  console.log(`docs/performance.md written (${commit}${dirty ? ", changed since" : ""})`);
}

function revision() {
  const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
  return { commit: git("rev-parse", "--short", "HEAD"), dirty: git("status", "--porcelain") !== "" };
}
