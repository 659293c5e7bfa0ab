import type { TableKind } from "../table-input.ts";
import { customerMovementsTable } from "./customer-movements.ts";
import { movementsCheckTable } from "./movements-check.ts";
import { mrrBridgeTable } from "./mrr-bridge.ts";
import { mrrMovementsTable } from "./mrr-movements.ts";
import { segmentMovementsTable } from "./segment-movements.ts";

/** The kinds of this folder. A new one is a file and a line here. */
export const MOVEMENT_TABLES: Readonly<Record<string, TableKind>> = {
  "customer-movements": { tableOf: customerMovementsTable },
  "movements-check": { tableOf: movementsCheckTable },
  "mrr-bridge": { tableOf: mrrBridgeTable },
  "mrr-movements": { tableOf: mrrMovementsTable },
  "segment-movements": { tableOf: segmentMovementsTable },
};
