import type { Unit } from "../../figures/format.ts";
import type { Spec } from "./spec.ts";

const FORMATS: Readonly<Record<Unit, string>> = {
  count: ",d",
  money: ",~f",
  share: ".1~%",
  ratio: ",.2~f",
  points: ",.0f",
  days: ",~f",
  number: ",~g",
};

/** How numbers stand at an axis. */
export function axisFormat(unit: Unit): string {
  return FORMATS[unit];
}

/** An axis of amounts: of counts it has no steps between two whole ones. */
export function amountAxis(unit: Unit, title: string): Spec {
  return { format: axisFormat(unit), title, ...(unit === "count" ? { tickMinStep: 1 } : {}) };
}

/** What a mark says to whoever points at it: texts, so that they are exact and in the caller's locale. */
export function tooltip(fields: Readonly<Record<string, string>>): readonly Spec[] {
  return Object.entries(fields).map(([field, title]) => ({ field, title, type: "nominal" }));
}

/** What is written beside a mark. */
export const LABEL = { type: "text", fontSize: 11 } as const;
