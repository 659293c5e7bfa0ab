/** The environment variables that say whether a reader wants colours. */
export interface ColourEnvironment {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Whether output may be coloured: on a terminal, unless NO_COLOR is set; with FORCE_COLOR anywhere. */
export function wantsColour({ NO_COLOR, FORCE_COLOR, TERM }: ColourEnvironment, isTerminal: boolean): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return isTerminal && TERM !== "dumb";
}
