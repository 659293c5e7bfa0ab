import type { TableKind } from "../table-input.ts";
import { funnelTable } from "./funnel.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const ACTIVITY_TABLES: Readonly<Record<string, TableKind>> = {
  funnel: { tableOf: funnelTable },
};
