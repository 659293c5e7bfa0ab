import { defineConfig, type Options } from "tsup";

const shared: Options = { target: "es2022", sourcemap: true, splitting: true };

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
  },
]) as Options;

export default config;
