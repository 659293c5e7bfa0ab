import type { Decimal } from "../../number/decimal.ts";
import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import type { ActivityReport } from "../../report/activity/activity-report.ts";
import type { Restatement } from "../../report/restatement.ts";
import type { RowPlace } from "../../report/restating/kept-report.ts";
import type { RevenueReport } from "../../report/revenue-report.ts";

/** Which rows were read from where, and what their columns were taken for. */
export interface SourceSummary {
  readonly path: string;
  readonly rowKind: string | null;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  readonly columns: unknown;
  readonly leftOut?: string;
}

/** Everything that a report is shown from. */
export interface ReportContext {
  readonly report: RevenueReport;
  /** What customers did, said and signed, where there are rows of that. */
  readonly activity: ActivityReport | null;
  /** The digits after the point of amounts. */
  readonly places: number;
  /** What became of the closed periods of an earlier report, where there is one. */
  readonly restatement: Restatement | null;
  /** Where the n-th row stands, from 1: `data.csv:12`. */
  readonly placeOf: (row: number) => string;
  readonly sources: readonly SourceSummary[];
  /** Rows that were refused, as far as they are listed. */
  readonly refused: readonly { readonly code: string }[];
}

/** How much of a name a table for people shows. */
const LONGEST_NAME = 40;

/** The name of a customer or a subscription, for people: the beginning of a very long one. */
export function nameCell(id: string | number): string {
  const characters = Array.from(String(id));
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : characters.join("");
}

/** How many rows a table for people names in one cell. */
const MOST_PLACES = 3;

/** Where rows stand, for people: the first few, and a file's name once. */
export function shortPlacesOf(rows: readonly RowPlace[], { placeOf }: Pick<ReportContext, "placeOf">): string {
  const places = rows.slice(0, MOST_PLACES).map((row) => (typeof row === "number" ? placeOf(row) : row));
  const short = places.map((place, index) => {
    const file = place.replace(/\d+$/u, "");
    return places[index - 1]?.replace(/\d+$/u, "") === file ? place.slice(file.length) : place;
  });
  const more = rows.length > MOST_PLACES ? ` and ${String(rows.length - MOST_PLACES)} more` : "";
  return short.join(", ") + more;
}

/** Where rows stand, all of them as one text. */
export function placesOf(rows: readonly RowPlace[], { placeOf }: Pick<ReportContext, "placeOf">): string {
  return rows.map((row) => (typeof row === "number" ? placeOf(row) : row)).join(", ");
}

/** The digits after the point of amounts: none where all are whole, else those of the currency's smallest unit. */
export function decimalsOf({ periods, segments, currency }: RevenueReport): number {
  const all = [periods, ...(segments?.segments ?? []).map((segment) => segment.periods)].flat();
  const amounts = all.flatMap(({ movements }) => Object.entries(movements).filter(([field]) => field.endsWith("Mrr")));
  const isWhole = amounts.every(([, value]) => value === null || (value as Decimal).isInteger());
  return isWhole ? 0 : minorDigits(currency ?? undefined);
}
