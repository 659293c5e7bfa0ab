import type { RowsConvention } from "../conventions/types.ts";
import { isMetricInputError, MetricInputError, quote } from "../errors.ts";
import { fraction, multiply } from "../number/fraction.ts";
import { parseScaled } from "../number/scaled.ts";
import type { MrrSnapshotRow } from "../rows/types/mrr-snapshot-row.ts";
import { OPEN_END } from "../time/calendar-date.ts";
import { parsePeriod, type Period, periodsBetween } from "../time/period.ts";
import type { Ledger, LedgerOptions, SegmentedReading } from "./ledger.ts";
import { checkReading } from "./reading/check-reading.ts";
import { noteCurrency, noteSegment, startRate } from "./reading/add-line.ts";
import { emptyReading, type Reading } from "./reading/reading.ts";
import { closeReading } from "./close-reading.ts";

/** Snapshots of MRR as ledger lines, each over the whole of its period. */
export function snapshotLedger(
  rows: Iterable<MrrSnapshotRow>,
  options: SegmentedReading,
  convention: RowsConvention,
): Ledger {
  const reading = emptyReading(options, convention);
  const periods = new Map<string, Period>();
  for (const row of rows) readSnapshot(reading, row, periods);
  checkReading(reading);
  const missing = missingPeriods([...periods.values()], options);
  for (const { label } of missing) {
    const message = `Cannot tell what moved in ${label}, for which there is no snapshot of any customer`;
    reading.issues.push({ code: "snapshot-gap", row: 0, field: "period", received: label, message });
  }
  return closeReading(reading, [{ firstDay: -OPEN_END, lastDay: reading.seen.firstDay - 1 }, ...missing]);
}

function readSnapshot(reading: Reading, row: MrrSnapshotRow, periods: Map<string, Period>): void {
  const number = (reading.seen.rows += 1);
  try {
    const period = periodOfSnapshot(row.period, periods, reading.options);
    reading.seen.firstDay = Math.min(reading.seen.firstDay, period.firstDay);
    reading.seen.lastDay = Math.max(reading.seen.lastDay, period.lastDay);
    addSnapshot(reading, row, period);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    throw new MetricInputError(`Row ${String(number)}: ${error.message}`, error);
  }
}

function periodOfSnapshot(label: string, periods: Map<string, Period>, { by, fiscalYearStart }: LedgerOptions): Period {
  let period = periods.get(label);
  if (period !== undefined) return period;
  period = parsePeriod(label, "period", fiscalYearStart);
  const [first] = periods.values();
  if (first !== undefined && first.unit !== period.unit) {
    throw notAllowed(`Cannot mix snapshots by ${first.unit} and by ${period.unit}: received ${quote(label)}`, label);
  }
  const asked = by ?? "month";
  if (!fitsInto(period, asked, fiscalYearStart)) {
    throw notAllowed(`Cannot count snapshots by ${period.unit} by ${asked}: received ${quote(label)}`, label);
  }
  periods.set(label, period);
  return period;
}

/** Whether the periods asked for are made of whole periods like this one. */
function fitsInto(period: Period, unit: Period["unit"], fiscalYearStart: number | undefined): boolean {
  const around = periodsBetween(period.firstDay, period.lastDay, { unit, fiscalYearStart });
  return around.length === 1 && (period.unit !== "week" || unit === "week");
}

function notAllowed(message: string, received: string): MetricInputError {
  return new MetricInputError(message, { code: "not-allowed", field: "period", received });
}

function addSnapshot(reading: Reading, row: MrrSnapshotRow, period: Period): void {
  const { table, codes, options, factors } = reading;
  const { mantissa, scale } = parseScaled(row.mrr, "mrr");
  if (mantissa < 0n && options.credits !== "allow") {
    const details = { code: "negative", field: "mrr", received: row.mrr } as const;
    throw new MetricInputError(
      `Cannot use a negative mrr unless credits are allowed: received ${quote(row.mrr)}`,
      details,
    );
  }
  const customer = codes.customers.codeOf(row.customerId);
  const currency = codes.currencies.codeOf(row.currency ?? options.currency ?? "");
  if (mantissa === 0n) return; // no customer then
  table.entity.push(customer);
  table.row.push(reading.seen.rows);
  table.start.push(period.firstDay);
  table.end.push(period.lastDay + 1);
  const rate = startRate(reading, currency, period.firstDay);
  table.amount.push(mantissa, factors.indexOf(multiply(fraction(1n, 10n ** BigInt(scale)), rate)));
  noteCurrency(reading, currency);
  noteSegment(reading, row);
}

function missingPeriods(periods: readonly Period[], { fiscalYearStart }: LedgerOptions): readonly Period[] {
  const [any] = periods;
  if (any === undefined) return [];
  const first = Math.min(...periods.map(({ firstDay }) => firstDay));
  const last = Math.max(...periods.map(({ lastDay }) => lastDay));
  const all = periodsBetween(first, last, { unit: any.unit, fiscalYearStart });
  const present = new Set(periods.map(({ label }) => label));
  return all.filter(({ label }) => !present.has(label));
}
