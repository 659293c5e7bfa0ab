import type { TableKind } from "../table-input.ts";
import { npsChangeTable } from "./nps-change.ts";
import { npsTable } from "./nps.ts";
import { cesTable, csatTable } from "./scale-scores.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const VOICE_TABLES: Readonly<Record<string, TableKind>> = {
  nps: { tableOf: npsTable },
  "nps-change": { tableOf: npsChangeTable },
  csat: { tableOf: csatTable },
  ces: { tableOf: cesTable },
};
