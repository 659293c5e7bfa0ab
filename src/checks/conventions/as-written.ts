import { type Choice, CHOICES } from "../../conventions/choices.ts";
import type { YamlText } from "../reading/yaml-text.ts";

/** YAML makes floats of exact numbers, and nothing of the choice that is called `null`: here both are text again. */
export function asWritten(data: unknown, writtenAt: YamlText["writtenAt"]): unknown {
  if (!isObject(data)) return data;
  const rewritten = Object.entries(data).map(([key, value]: [string, unknown]): [string, unknown] => {
    const choice: Choice | undefined = Object.hasOwn(CHOICES, key) ? CHOICES[key as keyof typeof CHOICES] : undefined;
    if (choice === undefined) return [key, value];
    return [key, isObject(value) ? withParameter(value, choice, key) : named(value, choice, key)];
  });
  return Object.fromEntries(rewritten);

  function named(value: unknown, { values, exactNumber }: Choice, key: string): unknown {
    if (typeof value === "number" && exactNumber === true) return writtenAt([key]);
    return value === null && values.includes("null") && writtenAt([key]) === "null" ? "null" : value;
  }

  function withParameter(value: object, { parameter }: Choice, key: string): object {
    if (parameter?.kind !== "share") return value;
    const share: unknown = (value as Readonly<Record<string, unknown>>)[parameter.key];
    return typeof share === "number" ? { ...value, [parameter.key]: writtenAt([key, parameter.key]) } : value;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
