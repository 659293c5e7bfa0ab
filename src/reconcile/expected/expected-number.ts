import { MetricInputError, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { below, minus, sum } from "../figures/exactly.ts";
import type { Figure } from "../figures/figure.ts";

/** A number that somebody was given for a period. */
export interface ExpectedInput {
  /** The period, by its label. */
  readonly period: string;
  /** The number as it was written, with the digits it was written with: `"5.1%"`, `"0.051"`, `"1234.50"`. */
  readonly value: DecimalInput;
}

/** The same, read: what it could have been before it was rounded. */
export interface ExpectedNumber {
  readonly period: string;
  readonly written: string;
  readonly value: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
}

const WRITTEN = /^(?<number>[+-]?\d+(?:\.\d+)?)\s*(?<percent>%?)$/u;

/**
 * Reads a number at the digits that it was written with: `5.1%` stands for anything from 5.05 % to 5.15 %, both
 * included, because nobody says which way a half was rounded.
 */
export function readExpected({ period, value }: ExpectedInput, figure: Figure): ExpectedNumber {
  const written = (typeof value === "object" ? value.toFixed() : String(value)).trim();
  const parts = WRITTEN.exec(written)?.groups;
  if (parts === undefined) throw unreadable(period, value);
  const [number, isPercent] = [parts["number"] ?? "", parts["percent"] === "%"];
  if (isPercent && figure.unit !== "share") throw noShare(period, value, figure);
  const scale = scaleOf(number) * (isPercent ? 100n : 1n);
  const [exact, half] = [fraction(BigInt(number.replace(/[.+]/gu, "")), scale), fraction(1n, 2n * scale)];
  return { period, written, value: exact, least: minus(exact, half), most: sum(exact, half) };
}

/** Units of the last digit per whole one. */
function scaleOf(number: string): bigint {
  return 10n ** BigInt((number.split(".")[1] ?? "").length);
}

/** Whether a number could have been written so. */
export function isConsistent(value: Fraction, { least, most }: ExpectedNumber): boolean {
  return !below(value, least) && !below(most, value);
}

function unreadable(period: string, received: unknown): MetricInputError {
  return new MetricInputError(
    `Cannot read the number of ${period} as one like 5.1%, 0.051 or 1234.50: received ${quote(received)}`,
    { code: "not-a-number", field: "expected", received },
  );
}

function noShare(period: string, received: unknown, { name }: Figure): MetricInputError {
  return new MetricInputError(`Cannot read ${quote(received)} as ${name} of ${period}, which is no share`, {
    code: "not-allowed",
    field: "expected",
    received,
  });
}
