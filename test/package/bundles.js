// What reaches an app that imports one thing, minified and compressed, and what must never reach it.
import process from "node:process";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Each number moves when someone decides that it should, and writes why in the changelog. */
const BUDGETS = [
  { names: ["netRevenueRetention"], all: 14_200, ours: 1_200 },
  { names: ["customerChurnRate"], all: 15_400, ours: 2_400 },
  { names: ["monthlyAmount"], all: 16_400, ours: 3_400 },
  { names: ["mrrMovements"], all: 38_200, ours: 24_700 },
  { names: ["revenueReport"], all: 52_500, ours: 39_000 },
  { names: ["readCsv"], from: "rows", all: 75_500, ours: 28_300 },
];

/** Packages that no bundle of the main entry may hold, and words of ours that no formula's bundle may hold. */
const NEVER = ["zod", "papaparse", "fast-check", "yaml"];
const NEVER_WITH_A_FORMULA = ["SaaS Metrics Standards Board", "date-fns", "Cannot read the formula", "Rata de"];

/** A preset and where one comes from: they come with `conventions` and `provenance`, and with nothing else. */
const NEVER_UNASKED = ["1/60", "help.chartmogul.com"];

const failures = [];

for (const { names, from = "index", all, ours } of BUDGETS) {
  const whole = await bundle(names, from, []);
  const own = await bundle(names, from, ["decimal.js", "date-fns/*", "@date-fns/utc/*", "zod", "papaparse"]);
  const line = `${names.join(", ")}: ${size(whole.text)} bytes gzip (at most ${all}), ${size(own.text)} of them ours (at most ${ours})`;
  console.log(line);
  if (size(whole.text) > all || size(own.text) > ours) failures.push(line);
  const forbidden =
    from === "index" ? NEVER.filter((name) => whole.inputs.some((file) => file.includes(`node_modules/${name}/`))) : [];
  const unwanted = names[0] === "netRevenueRetention" ? [...NEVER_WITH_A_FORMULA, ...NEVER_UNASKED] : NEVER_UNASKED;
  const words = unwanted.filter((word) => whole.text.includes(word));
  for (const found of [...forbidden, ...words]) failures.push(`${names.join(", ")}: holds ${found}`);
}

if (failures.length > 0) {
  console.error(`\nNot as it should be:\n${failures.join("\n")}`);
  process.exitCode = 1;
}

async function bundle(names, from, external) {
  const contents = `export { ${names.join(", ")} } from "./dist/${from}.js";`;
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    ...{
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
    },
    external,
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

function size(text) {
  return gzipSync(text, { level: 9 }).length;
}
