/** Help for `check`. */
export const CHECK = `customer-metrics check <files or folders> [options]

Checks definition files (YAML or JSON, begun with version: 1 and metrics:): whether they can be read and have their form,
what they refer to is there, formulas and units go together, and examples come out exactly as they say. Every finding has
a code that customer-metrics explain tells of, and its place to the character.

  --format FORMAT      compact (the default): file:line:column: error[CODE]: message; json, with a schemaVersion.
                       Several at once, each into a file: --format json=out.json
  --strict             exit with 1 for warnings too
  --max-warnings N     exit with 1 for more than so many warnings
  --allow-empty        exit with 0 when there is nothing to check

  customer-metrics check metrics/
  customer-metrics explain CM304

Exit codes
  0  fine
  1  findings: an error; a warning under --strict, or more of them than --max-warnings
  2  a wrong argument
  3  a file or folder could not be read
  4  nothing was checked
`;

/** Help for `init`. */
export const INIT = `customer-metrics init [file]

Writes a first file of definitions that passes check: metrics.yaml, or the file that is named. A file that is there already
is left as it is.

Exit codes: 0 fine, 2 a wrong argument or a file that is there already, 3 a file that could not be written
`;
