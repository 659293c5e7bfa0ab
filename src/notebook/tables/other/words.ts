import type { Unit } from "../../figures/format.ts";

/** A field's name as people read it: `endingMrr` is `Ending MRR`. */
export function wordsOf(field: string): string {
  const words = field
    .replace(/(?<=[a-z\d])(?=[A-Z])/gu, " ")
    .replace(/[-_]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => (ABBREVIATIONS.includes(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
    .join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ABBREVIATIONS = ["mrr", "arr", "id", "nps", "csat", "ces", "fx"];

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/(?:Rate|Retention|[sS]hare|[cC]onversion)$/u, "share"],
  [/(?:Mrr|Arr|Revenue|mrr|arr)$|^a(?:verageRevenue|nnualRecurringRevenue)/u, "money"],
  [/(?:Customers|customers|[cC]ount)$/u, "count"],
  [/[rR]atio$/u, "ratio"],
];

/** The unit that a field of this package has by its name; a number where its name does not tell. */
export function unitOfField(field: string): Unit {
  return UNITS.find(([name]) => name.test(field))?.[1] ?? "number";
}
