import type { DefinitionCheck } from "../check-definitions.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "./outputs.ts";

/** One line a finding, as compilers write them and editors read them, and a line that sums up. */
export function compact({ check }: RenderedCheck): string {
  return [...check.diagnostics.map(lineOf), summary(check), ""].join("\n");
}

function lineOf({ file, line, column, severity, code, message, help }: Diagnostic): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${place}: ${severity}[${code}]: ${message}${help === null ? "" : ` (${help})`}`;
}

/** How much was checked, and what came of it. */
export function summary({ files, definitions, counts, allowed }: DefinitionCheck): string {
  const checked = `${counted(definitions, "definition")} in ${counted(files, "file")}`;
  const found = [
    counted(counts.error, "error"),
    counted(counts.warning, "warning"),
    ...(counts.info === 0 ? [] : [`${String(counts.info)} info`]),
    ...(allowed === 0 ? [] : [`${String(allowed)} let pass`]),
  ];
  return `${checked} checked: ${found.join(", ")}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
