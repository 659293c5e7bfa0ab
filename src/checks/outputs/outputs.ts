import type { DefinitionCheck } from "../check-definitions.ts";
import type { DefinitionSource } from "../reading/source.ts";

/** What an output is made of. */
export interface RenderedCheck {
  readonly check: DefinitionCheck;
  /** The files, for outputs that show their lines. */
  readonly sources: readonly DefinitionSource[];
  /** What could not even be read, in words. */
  readonly unreadable?: readonly string[];
  /** Whether the output may be coloured: it goes to a terminal whose reader has nothing against it. */
  readonly isColoured?: boolean;
  /** The version of this package, for outputs that name what made them. */
  readonly version?: string;
}

/** Makes the text of an output. Pure: the command writes it. */
export type Render = (rendered: RenderedCheck) => string;

/** Every form of output, each loaded where it is asked for. */
export const FORMATS = {
  pretty: async (): Promise<Render> => (await import("./pretty/pretty.ts")).pretty,
  compact: async (): Promise<Render> => (await import("./compact.ts")).compact,
  json: async (): Promise<Render> => (await import("./json.ts")).json,
  sarif: async (): Promise<Render> => (await import("./ci/sarif.ts")).sarif,
  github: async (): Promise<Render> => (await import("./ci/github.ts")).github,
  junit: async (): Promise<Render> => (await import("./ci/junit.ts")).junit,
  gitlab: async (): Promise<Render> => (await import("./ci/gitlab.ts")).gitlab,
  markdown: async (): Promise<Render> => (await import("./markdown.ts")).markdown,
};

/** The name of a form of output. */
export type FormatName = keyof typeof FORMATS;

/** Forms for programs, which are told everything; those for people leave `info` out unless they are asked for it. */
export const COMPLETE: readonly FormatName[] = ["json", "sarif"];
