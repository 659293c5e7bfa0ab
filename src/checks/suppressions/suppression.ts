import type { Finding } from "../diagnostics/finding.ts";
import type { Unprinted } from "../diagnostics/fingerprints.ts";
import type { Part } from "../reading/read-source.ts";

/** What lets findings of one rule pass, with a reason. */
export interface Suppression {
  readonly code: string;
  /** Where it stands. */
  readonly at: Part;
  /** Whether it is about a finding of its rule and file. */
  readonly covers: (finding: Unprinted) => boolean;
}

/** The suppressions of all files, and what is wrong with others. */
export interface Suppressions {
  readonly suppressions: readonly Suppression[];
  readonly findings: readonly Finding[];
}

/** What suppressions came to. */
export interface Judged {
  /** What they do not let pass. */
  readonly kept: readonly Unprinted[];
  /** Suppressions of what is not there. */
  readonly findings: readonly Finding[];
}

/** Takes out what suppressions let pass. Of rules that are off no suppression is expected to be used. */
export function judge(
  found: readonly Unprinted[],
  suppressions: readonly Suppression[],
  isOff: (code: string) => boolean,
): Judged {
  const byRule = new Map<string, Suppression[]>();
  const keyOf = (code: string, file: string): string => `${code} ${file}`;
  for (const suppression of suppressions) {
    const key = keyOf(suppression.code, suppression.at.document.path);
    byRule.set(key, [...(byRule.get(key) ?? []), suppression]);
  }
  const used = new Set<Suppression>();
  const kept = found.filter((finding) => {
    const covering = (byRule.get(keyOf(finding.code, finding.file)) ?? []).filter(({ covers }) => covers(finding));
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
  const unused = suppressions.filter((suppression) => !used.has(suppression) && !isOff(suppression.code));
  return { kept, findings: unused.map(unusedFinding) };
}

function unusedFinding({ code, at }: Suppression): Finding {
  return { code: "CM952", at, message: `Cannot find ${code} where it is let pass`, help: "take it out" };
}
