import { MetricInputError, alternatives, quote } from "../../errors.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import { type Moment, parseMoment } from "../../time/moment.ts";
import { segmentIn } from "../../ledger/segments/named-segment.ts";
import type { Id, RowFault } from "./row-reading.ts";

/** Whether a cell says nothing. */
export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === undefined || cell === null || cell === "";
}

/** Reads whom or what a row is about, where it says so. */
export function readId(cell: unknown, field: string): Id | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return cell;
  throw new MetricInputError(`Cannot use ${quote(cell)} as ${field}: give text or a number`, {
    code: "not-allowed",
    field,
    received: cell,
  });
}

/** Reads whom or what a row is about, which it has to say. */
export function readNeededId(cell: unknown, field: string): Id {
  const id = readId(cell, field);
  if (id !== null) return id;
  throw missing(field, cell);
}

/** Reads a date or a time stamp that a row has to have. */
export function readMoment(cell: DateInput | null | undefined, field: string, timeZone: string | undefined): Moment {
  if (isBlank(cell)) throw missing(field, cell);
  return parseMoment(cell, field, timeZone);
}

/** Reads a date or a time stamp that a row may have. */
export function readOptionalMoment(
  cell: DateInput | null | undefined,
  field: string,
  timeZone: string | undefined,
): Moment | null {
  return isBlank(cell) ? null : parseMoment(cell, field, timeZone);
}

/** Reads a cell that says yes, no, or nothing. */
export function readFlag(cell: unknown, field: string): boolean | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") return cell;
  throw new MetricInputError(`Cannot use ${quote(cell)} as ${field}: give true or false`, {
    code: "not-allowed",
    field,
    received: cell,
  });
}

/** Reads a cell that is one of a few words. */
export function readWord<Word extends string>(cell: Word, field: string, words: readonly Word[]): Word {
  if (isBlank(cell)) throw missing(field, cell);
  if (words.includes(cell)) return cell;
  throw new MetricInputError(`Cannot use ${quote(cell)} as ${field}: choose ${alternatives(words.map(quote))}`, {
    code: "not-allowed",
    field,
    received: cell,
  });
}

/** Reads a name that a row may have. */
export function readName(cell: unknown): string | null {
  return segmentIn(cell);
}

/** A cell, and where it stands. */
export interface Cell {
  readonly field: string;
  readonly received: unknown;
}

/** What is said of something that came before it began. */
export function cameBefore(came: Cell, began: Cell): RowFault {
  const { field, received } = came;
  const message = `Cannot use ${field} before ${began.field}, which is ${quote(began.received)}: received ${quote(received)}`;
  return { code: "ends-before-start", field, received, message };
}

/** What rows of one thing share. Of a thing without a name nothing is shared. */
export function keyOf(id: Id | null, ...others: readonly (Id | null)[]): string | null {
  return id === null ? null : JSON.stringify([id, ...others]);
}

function missing(field: string, received: unknown): MetricInputError {
  const message = `Cannot do without ${field}: received ${quote(received)}`;
  return new MetricInputError(message, { code: "missing-field", field, received });
}
