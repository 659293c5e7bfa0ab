import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { drawn, type NotebookChart } from "customer-metrics/notebook";

let validator: ReturnType<Ajv["compile"]> | undefined;

/** What the public schema of Vega-Lite 5 finds wrong with a specification. */
export function faultsOf(spec: unknown): readonly string[] {
  validator ??= compiled();
  return validator(spec)
    ? []
    : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

function compiled(): ReturnType<Ajv["compile"]> {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addFormat("color-hex", /^#(?:[\da-f]{3}){1,2}$/iu);
  return ajv.compile(JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8")) as object);
}

/** What is in a picture. */
export interface Picture {
  readonly svg: string;
  /** How many marks there are of a sort: `bar`, `line`, `rect`, … */
  readonly marks: (sort: string) => number;
  /** All that is written in it. */
  readonly texts: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** A chart as vega draws it. */
export async function pictureOf(chart: NotebookChart): Promise<Picture> {
  const { svg } = await drawn(chart);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) =>
    text.replace(/&(?:amp|lt|gt);/gu, (entity) => ENTITIES[entity] ?? entity),
  );
  const marks = (sort: string): number => [...svg.matchAll(new RegExp(`aria-roledescription="${sort}"`, "gu"))].length;
  return { svg, marks, texts };
}
