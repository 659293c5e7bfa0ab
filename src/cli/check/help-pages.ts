/** Help for `check`. */
export const CHECK = `customer-metrics check <files or folders> [options]

Checks definition files (YAML or JSON, begun with version: 1 and metrics:): whether they can be read and have their form,
what they refer to is there, formulas and units go together, examples come out exactly as they say, and laws hold on
generated inputs (the configuration sets their seed and runs). Every finding has a code that customer-metrics explain
tells of, and its place to the character.

  --format FORMAT      how findings are told; several at once, all but one into files: --format sarif=out.sarif
                         pretty (the default)  the line of each finding with its characters marked
                         compact               file:line:column: error[CODE]: message
                         json                  everything, with a schemaVersion
                         sarif                 SARIF 2.1.0, for code scanning
                         github                annotations of a GitHub workflow, the worst first
                         gitlab                a Code Quality report
                         junit                 JUnit XML
                         markdown              a table, for a step summary or a comment
  --show-info          list what is only information too; left out, it is counted (json and sarif always have it)
  --config FILE        the configuration; left out, customer-metrics.config.yaml (.yml, .json) in this folder or above
  --baseline FILE      old findings that are not told again; entries that are no longer found are told
  --write-baseline     writes that file from what is found: --baseline FILE, or customer-metrics.baseline.json
  --strict             exit with 1 for warnings too
  --max-warnings N     exit with 1 for more than so many warnings
  --allow-empty        exit with 0 when there is nothing to check

  customer-metrics check metrics/
  customer-metrics check metrics/ --format github --format sarif=metrics.sarif
  customer-metrics explain CM304

Exit codes
  0  fine
  1  findings: an error; a warning under --strict, or more of them than --max-warnings
  2  a wrong argument, configuration or baseline
  3  a file or folder could not be read
  4  nothing was checked
`;

/** Help for `init`. */
export const INIT = `customer-metrics init [file]

Writes a first file of definitions that passes check: metrics.yaml, or the file that is named. A file that is there already
is left as it is.

Exit codes: 0 fine, 2 a wrong argument or a file that is there already, 3 a file that could not be written
`;
