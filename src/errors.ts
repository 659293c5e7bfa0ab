/** Why an input was refused. Stable across releases: safe to switch on. */
export type MetricInputErrorCode =
  | "not-a-number"
  | "not-whole"
  | "negative"
  | "out-of-range"
  | "not-a-date"
  | "not-a-period"
  | "missing-field"
  | "losses-exceed-base"
  | "parts-exceed-whole"
  | "wrong-length"
  | "unknown-choice"
  | "not-allowed"
  | "mixed-currencies"
  | "missing-rate"
  | "no-value"
  | "not-a-formula";

/** What a {@link MetricInputError} knows about the input it refused. */
export interface MetricInputErrorDetails {
  /** The reason, for programs. */
  readonly code: MetricInputErrorCode;
  /** The input field at fault, as the caller spelled it. */
  readonly field: string;
  /** The value that was received. */
  readonly received: unknown;
}

/**
 * Thrown when a metric is given a value no business can have: a negative headcount, a string that is not a number.
 *
 * A metric that is merely *undefined* does not throw. It returns `null`.
 */
export class MetricInputError extends RangeError implements MetricInputErrorDetails {
  /** Tells this error from other range errors. */
  override readonly name: string = "MetricInputError";
  /** The reason, for programs. */
  readonly code: MetricInputErrorCode;
  /** The input field at fault, as the caller spelled it. */
  readonly field: string;
  /** The value that was received. */
  readonly received: unknown;

  /**
   * Says what was refused, twice over.
   *
   * @param message - The reason, for people.
   * @param details - The reason, for programs.
   */
  constructor(message: string, details: MetricInputErrorDetails) {
    super(message);
    this.code = details.code;
    this.field = details.field;
    this.received = details.received;
  }
}

/**
 * Recognises a {@link MetricInputError} from any copy of this package.
 *
 * An app can hold the ESM copy and the CJS copy at once; `instanceof` knows one.
 *
 * @param value - Whatever was caught.
 * @returns Whether it is one of ours.
 *
 * @example Telling bad input from a bug
 * ```ts
 * import { isMetricInputError, netRevenueRetention } from "customer-metrics";
 *
 * const flipped = { startingMrr: 100, expansionMrr: 0, contractionMrr: 0, churnedMrr: -5 };
 *
 * try {
 *   netRevenueRetention(flipped);
 * } catch (error) {
 *   if (!isMetricInputError(error)) throw error;
 *   error.code; // => "negative"
 *   error.field; // => "churnedMrr"
 * }
 * ```
 */
export function isMetricInputError(value: unknown): value is MetricInputError {
  return value instanceof Error && value.name === "MetricInputError";
}

/** How every message shows the value it received: text in quotes, the rest as written. */
export function quote(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shortened(value));
  try {
    return typeof value === "object" && value !== null ? quoteObject(value) : String(value);
  } catch {
    return Object.prototype.toString.call(value); // what cannot be written at all: a circle
  }
}

function quoteObject(value: object): string {
  const own = Array.isArray(value) ? OBJECT : (value as unknown as { toString: () => string }).toString();
  if (own === OBJECT) {
    return shortened(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)));
  }
  // A Decimal says itself what it is; a date would say it in the zone of the host.
  const isDate = Object.prototype.toString.call(value) === "[object Date]" && own !== "Invalid Date";
  return isDate ? (value as Date).toISOString() : shortened(own);
}

const OBJECT = "[object Object]";

function shortened(text: string): string {
  // Not in the middle of a character, half of which is none.
  return text.length > 60 ? `${text.slice(0, 60).replace(/\p{Surrogate}$/u, "")}…` : text;
}

/** Alternatives as a reader would list them: `a, b or c`. */
export function alternatives(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}

/** How a name or word is compared with others: case, spaces and punctuation aside, and however accents are encoded. */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The candidate that `name` was most likely meant to be, or nothing when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // A short name is near to too many others.
  let least = Math.max(1, Math.min(Math.floor(name.length / 2), Math.ceil(name.length / 3))) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = Number(row[j - 1]) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(Number(row[j]) + 1, Number(next[j - 1]) + 1, substituted));
    }
    row = next;
  }
  return Number(row[b.length]);
}
