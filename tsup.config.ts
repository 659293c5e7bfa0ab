import { readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";

const shared: Options = { target: "es2022", sourcemap: true, splitting: true };

/** What the command has inside: to find and load the hundred files of these takes longer than to check a file. */
const BUNDLED = ["@date-fns/utc", "date-fns", "decimal.js", "papaparse", "yaml", "zod"];

/** The licences of what is inside ask to go with it. */
function writeNotices(): void {
  const notices = BUNDLED.map((name) => {
    const folder = `node_modules/${name}/`;
    const file = ["LICENSE", "LICENSE.md", "LICENCE.md"].find((one) => text(folder + one) !== null);
    return `${name}\n\n${text(folder + (file ?? "LICENSE")) ?? "MIT"}`;
  });
  writeFileSync("dist/NOTICES.txt", notices.join("\n\n----\n\n"));
}

function text(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

const config: Options | Options[] | ((o: Options) => Options) = defineConfig([
  {
    ...shared, // splitting for CJS too: two copies of MetricInputError would not be instances of each other
    entry: {
      index: "src/index.ts",
      rows: "src/rows/index.ts",
      definitions: "src/checks/index.ts",
      notebook: "src/notebook/index.ts",
      laws: "src/laws/index.ts",
    },
    format: ["esm", "cjs"],
    platform: "neutral",
    treeshake: true,
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    banner: { js: "#!/usr/bin/env node" },
    noExternal: BUNDLED.map((name) => new RegExp(`^${name}(?:/|$)`, "u")),
    esbuildOptions: (options) => {
      // For Node it has CommonJS alone, of which nothing can be left out.
      options.alias = { yaml: "./node_modules/yaml/browser/dist/index.js" };
      options.mainFields = ["module", "main"];
    },
    onSuccess: () => {
      writeNotices();
      return Promise.resolve();
    },
  },
]) as Options;

export default config;
