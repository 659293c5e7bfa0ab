import type { DefinitionCheck } from "../check-definitions.ts";

/** How much was checked, and what came of it. */
export function summary(check: DefinitionCheck): string {
  const { files, definitions, counts, allowed, known } = check;
  const checked = `${counted(definitions, "definition")} in ${counted(files, "file")}`;
  const found = [
    counted(counts.error, "error"),
    counted(counts.warning, "warning"),
    ...(counts.info === 0 ? [] : [`${String(counts.info)} info${isUnlisted(check) ? " (--show-info)" : ""}`]),
    ...(allowed === 0 ? [] : [`${String(allowed)} let pass`]),
    ...(known === 0 ? [] : [`${String(known)} in the baseline`]),
  ];
  return `${checked} checked: ${found.join(", ")}`;
}

/** Whether there is information that is counted and not listed. */
function isUnlisted({ diagnostics }: DefinitionCheck): boolean {
  return diagnostics.every(({ severity }) => severity !== "info");
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
