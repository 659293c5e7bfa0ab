import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import type { RenderedCheck } from "../outputs.ts";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "critical", warning: "minor", info: "info" };

/** A Code Quality report of GitLab, which shows in merge requests what is new. */
export function gitlab({ check }: RenderedCheck): string {
  return `${JSON.stringify(check.diagnostics.map(issueOf), null, 2)}\n`;
}

function issueOf(diagnostic: Diagnostic): object {
  const { code, name, severity, message, help, file, line, endLine, fingerprint } = diagnostic;
  return {
    type: "issue",
    check_name: `${code} ${name}`,
    description: help === null ? message : `${message} (${help})`,
    categories: ["Bug Risk"],
    severity: SEVERITIES[severity],
    fingerprint,
    location: { path: file.replace(/^\.\//u, ""), lines: { begin: line, end: endLine } },
  };
}
