import { keyOf, type Metric, type Model } from "../definitions/model.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { rules } from "../rules/registry/registry.ts";
import { commentsIn } from "./comments.ts";
import type { Suppression, Suppressions } from "./suppression.ts";

/** Everything that lets findings pass: the field `allow` of definitions, and comments. */
export function suppressionsOf({ documents, metrics }: Model): Suppressions {
  const read = [...metrics.map(allowedIn), ...documents.map(commentsIn)];
  const suppressions = read.flatMap((one) => one.suppressions);
  const findings = read.flatMap((one) => one.findings);
  const unknown = suppressions.filter(({ code }) => !isKnown(code));
  return {
    suppressions: suppressions.filter(({ code }) => isKnown(code)),
    findings: [...findings, ...unknown.map(noRule)],
  };
}

function isKnown(code: string): boolean {
  return rules.some((rule) => rule.code === code);
}

function noRule({ code, at }: Suppression): Finding {
  return { code: "CM953", at, message: `Cannot let ${code} pass: there is no such rule` };
}

function allowedIn(metric: Metric): Suppressions {
  const { definition } = metric;
  const suppressions = Object.keys(definition.allow ?? {}).map((code): Suppression => ({
    code,
    at: keyOf(metric, "allow", code),
    covers: (finding) => finding.definition === definition.id,
  }));
  return { suppressions, findings: [] };
}
