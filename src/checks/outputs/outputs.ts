import type { DefinitionCheck } from "../check-definitions.ts";
import type { DefinitionSource } from "../reading/source.ts";

/** What an output is made of. */
export interface RenderedCheck {
  readonly check: DefinitionCheck;
  /** The files, for outputs that show their lines. */
  readonly sources: readonly DefinitionSource[];
}

/** Makes the text of an output. Pure: the command writes it. */
export type Render = (rendered: RenderedCheck) => string;

/** Every form of output, each loaded where it is asked for. */
export const FORMATS = {
  compact: async (): Promise<Render> => (await import("./compact.ts")).compact,
  json: async (): Promise<Render> => (await import("./json.ts")).json,
};

/** The name of a form of output. */
export type FormatName = keyof typeof FORMATS;
