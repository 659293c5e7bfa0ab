import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal } from "../../number/decimal.ts";
import { parseMagnitude, parseShare } from "../../number/parse.ts";
import { type Day, parseDay } from "../../time/calendar-date.ts";
import { readAccountId, readScore } from "../history/row-cells.ts";
import type { HealthTrend } from "../trend/trend-types.ts";
import type { AccountAtHand } from "./risk-types.ts";

/** An account with its cells read. */
export interface ReadAccount {
  readonly accountId: string | number;
  readonly score: Decimal | null;
  readonly band: string | null;
  /** Why a cap holds its score down; `null` where none does. */
  readonly cappedBy: string | null;
  readonly coverage: Decimal | null;
  readonly trend: Pick<HealthTrend, "direction" | "sentence"> | null;
  readonly renewsOn: Day | null;
  readonly hasConcession: boolean;
  readonly value: Decimal | null;
  readonly currency: string | null;
}

/** What accounts are read with. */
export interface AccountReading {
  readonly timeZone: string | undefined;
  readonly trends: ReadonlyMap<string | number, HealthTrend>;
}

/** Reads an account, or throws what is wrong with it. */
export function readAccount(row: AccountAtHand, { timeZone, trends }: AccountReading): ReadAccount {
  const accountId = readAccountId(row.accountId);
  return {
    accountId,
    score: readScore(row.score),
    band: row.band ?? null,
    cappedBy: row.caps?.find(({ lowers }) => lowers)?.because ?? null,
    coverage: filled(row.coverage, (value) => parseShare(value, "coverage")),
    trend: row.trend ?? trends.get(accountId) ?? null,
    renewsOn: filled(row.renewsOn, (value) => parseDay(value, "renewsOn", timeZone)),
    hasConcession: readBoolean(row.concession),
    value: filled(row.value, (value) => parseMagnitude(value, "value")),
    currency: filled(row.currency, (value) => value),
  };
}

function filled<In, Out>(value: In | null | undefined, read: (value: In) => Out): Out | null {
  return value === null || value === undefined || value === "" ? null : read(value);
}

function readBoolean(value: unknown): boolean {
  if (value === true) return true;
  if (value === false || value === null || value === undefined) return false;
  const message = `Cannot use ${quote(value)} as concession: choose true or false`;
  throw new MetricInputError(message, { code: "not-allowed", field: "concession", received: value });
}
