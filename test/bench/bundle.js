// The package's source as modules to measure: as it is, and with amounts left as floats.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FOLDER = new URL("../.artefacts/bench/", import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const FLOATS = {
  name: "floats",
  setup(building) {
    building.onResolve({ filter: /whole-column\.ts$/ }, () => ({ path: here("float-column.ts") }));
    // What leaves the sums is no whole number then, and does not foot: it is shown all the same.
    building.onLoad({ filter: /(walk\/valuation|number\/footing)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replace("BigInt(amount)", "BigInt(Math.round(amount))")
        .replace(/throw new Error\([^;]*/, "return parts"),
      loader: "ts",
    }));
  },
};

/** Entries that share what they have in common, as those of the package do. */
async function bundled(name, entries, plugins = []) {
  const outdir = fileURLToPath(new URL(name, FOLDER));
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([entry, path]) => [entry, here(path)])),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    outdir,
    outExtension: { ".js": ".mjs" },
    plugins,
  });
  return Promise.all(Object.keys(entries).map((entry) => import(`${outdir}/${entry}.mjs`)));
}

/** The address of what is measured, for a process of its own. */
export const EXACT = new URL("exact/index.mjs", FOLDER).href;

/** What is measured. */
export async function modules() {
  const [exact, rows] = await bundled("exact", { index: "../../src/index.ts", rows: "../../src/rows/index.ts" });
  const [floats] = await bundled("floats", { index: "../../src/index.ts" }, [FLOATS]);
  return { exact, floats, rows };
}
