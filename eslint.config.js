import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist", "docs/api", "test/.examples", "test/.artefacts", "coverage", "examples/*/output"] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "test/*.js", "test/package/*.js", "examples/*/*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "max-lines": ["error", { max: 150 }],
      "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 3],
      "max-depth": ["error", 2],
      complexity: ["error", 8],
      eqeqeq: "error",
      "no-restricted-globals": ["error", "Date", "process", "console"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random" },
        { object: "Number", property: "parseFloat" },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportDeclaration[source.value='date-fns']",
          message: 'Import one function: "date-fns/addMonths". The whole is 252 files.',
        },
        {
          selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
          message: 'Import all of it: import * as z from "zod". The object z cannot be shaken.',
        },
      ],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error", // "import { type A }" would load the file
      "@typescript-eslint/strict-boolean-expressions": "error",
      // Columns are walked inside their bounds, which the compiler cannot see.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/unified-signatures": "off", // an overload with its own page text is worth its lines
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
    },
  },
  {
    files: ["src/metrics/*/*.ts"],
    rules: { "jsdoc/require-example": ["error", { contexts: ["ExportNamedDeclaration > FunctionDeclaration"] }] },
  },
  {
    // What every line of millions goes through: a call or an iterator there costs more than what it does.
    files: [
      ...["src/columns/*.ts", "src/ledger/columns/*.ts", "src/movements/plain/*.ts", "src/rows/columns/*.ts"],
      ...[
        "src/activity/usage/{cells,counting}/*.ts",
        "src/activity/usage/columns/*.ts",
        "src/activity/usage/reading/{read-event,event-sums}.ts",
      ],
      ...[
        "src/ledger/reading/{plain-row,odd-rows}.ts",
        "src/number/{decimal-text,exact-sum}.ts",
        "src/ledger/amounts/whole-amounts.ts",
        "src/time/calendar-day.ts",
      ],
    ],
    rules: {
      complexity: ["error", 15],
      "max-depth": ["error", 4],
      "max-lines": ["error", 180],
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  // Data, and the front door: re-exports and nothing else.
  {
    files: ["src/conventions/provenance/*.ts", "src/catalogue/{metrics,names}/*.ts", "src/index.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  // Specifications of charts are data as well, in the order in which they are drawn.
  { files: ["src/notebook/charts/**/*.ts"], rules: { "max-lines-per-function": ["error", { max: 60 }] } },
  { files: ["src/time/**/*.ts", "src/cli/**/*.ts"], rules: { "no-restricted-globals": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
