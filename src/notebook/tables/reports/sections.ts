import type { Subject } from "../../subject.ts";

/** One part of a report that is a result of its own. */
export interface ReportSection {
  readonly name: string;
  readonly subject: Subject;
}

/** The parts of a report that are results of their own, in its order: those that were asked for. */
export function sectionsOf(report: object): readonly ReportSection[] {
  return Object.entries(report as Readonly<Record<string, unknown>>).flatMap(([name, value]) =>
    [value].flat().flatMap((item): readonly ReportSection[] => {
      const kind = kindOf(item);
      return kind === null ? [] : [{ name, subject: subjectOf(kind, [item]) }];
    }),
  );
}

/** Results of one kind that a report holds. */
export function subjectOf<Item>(kind: string, items: readonly Item[]): Subject<Item> {
  return { kind, items, labels: null, total: items.length };
}

function kindOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  return typeof value.kind === "string" ? value.kind : null;
}
