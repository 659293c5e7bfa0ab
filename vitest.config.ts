import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { extractExamples } from "./test/docs/extract-examples.ts";

// Here and not in `globalSetup`: Vitest lists the test files before it runs that,
// so a fresh clone would pass without one example having run.
extractExamples();

// A zone that is behind UTC: a stray local-time calculation lands on the day before and fails a test.
process.env["TZ"] ??= "America/Los_Angeles";

const config: ViteUserConfig = {
  resolve: {
    alias: [
      { find: /^customer-metrics$/u, replacement: fileURLToPath(new URL("src/index.ts", import.meta.url)) },
      {
        find: /^customer-metrics\/notebook$/u,
        replacement: fileURLToPath(new URL("src/notebook/index.ts", import.meta.url)),
      },
      {
        find: /^customer-metrics\/definitions$/u,
        replacement: fileURLToPath(new URL("src/checks/index.ts", import.meta.url)),
      },
      { find: /^customer-metrics\/laws$/u, replacement: fileURLToPath(new URL("src/laws/index.ts", import.meta.url)) },
      { find: /^customer-metrics\/rows$/u, replacement: fileURLToPath(new URL("src/rows/index.ts", import.meta.url)) },
    ],
  },
  test: {
    include: ["test/**/*.test.ts", "test/.examples/**/*.test.ts"],
    isolate: false,
    testTimeout: 60_000, // laws run hundreds of companies; no test asserts a time
    coverage: { include: ["src/**"], exclude: ["src/**/index.ts"] },
  },
};

export default config;
