import type { Check } from "../check.ts";
import { lawsHold } from "./laws-hold.ts";

/** Whether laws are written as laws are, and hold. */
export const LAW_CHECKS: readonly Check[] = [lawsHold];
