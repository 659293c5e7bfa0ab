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

async function bundled(name, entry, plugins = []) {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = fileURLToPath(new URL(`${name}.mjs`, FOLDER));
  await build({
    entryPoints: [here(entry)],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    outfile,
    plugins,
  });
  return import(outfile);
}

/** What is measured. */
export async function modules() {
  return {
    exact: await bundled("exact", "../../src/index.ts"),
    floats: await bundled("floats", "../../src/index.ts", [FLOATS]),
    rows: await bundled("rows", "../../src/rows/index.ts"),
  };
}
