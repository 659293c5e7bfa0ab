import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "./outputs.ts";
import { seen } from "./pretty/seen.ts";
import { summary } from "./summary.ts";

/** One line a finding, as compilers write them and editors read them, and a line that sums up. */
export function compact({ check }: RenderedCheck): string {
  return [...check.diagnostics.map(lineOf), summary(check), ""].join("\n");
}

function lineOf({ file, line, column, severity, code, message, help }: Diagnostic): string {
  const place = `${file}:${String(line)}:${String(column)}`;
  return seen(`${place}: ${severity}[${code}]: ${message}${help === null ? "" : ` (${help})`}`);
}
