import { below, type ChartDocument } from "../kit/spec.ts";

/** The charts of a report's sections below each other, each under its own title. */
export function sectionsChart(title: string, documents: readonly ChartDocument[]): ChartDocument {
  const specs = documents.map(({ title: text, subtitle, spec }) => ({
    title: { text, anchor: "start", ...(subtitle === undefined || subtitle.length === 0 ? {} : { subtitle }) },
    ...spec,
  }));
  return {
    title,
    summary: documents.map((document) => `${document.title}: ${document.summary}`).join(" "),
    spec: below(specs),
  };
}
