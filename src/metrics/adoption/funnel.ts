import { MetricInputError, quote } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseCount } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** One step of a funnel, as it was counted. */
export interface FunnelStepInput {
  /** What the step is called; no other step of the funnel is called so. */
  readonly name: string;
  /** How many got as far as this, each of them by way of every step before. */
  readonly count: DecimalInput;
}

/** One step of a funnel, and what became of those who had reached the step before. */
export interface FunnelStep {
  /** What the step is called. */
  readonly name: string;
  /** How many got as far as this. */
  readonly count: number;
  /** The share of the step before that got as far; `null` for the first step, and after a step that nobody reached. */
  readonly conversion: Decimal | null;
  /** The share of the first step that got as far; `null` when nobody entered. */
  readonly overall: Decimal | null;
  /** How many of the step before did not. */
  readonly dropped: number;
}

/** How many got how far. */
export interface Funnel {
  /** Says what this is. */
  readonly kind: "funnel";
  /** The steps in their order. */
  readonly steps: readonly FunnelStep[];
  /** The share of the first step that reached the last; `null` when nobody entered, or there are no steps. */
  readonly overall: Decimal | null;
}

interface Counted {
  readonly name: string;
  readonly count: Decimal;
  /** The count as it was given. */
  readonly given: DecimalInput;
}

/**
 * Conversion funnel: the share that gets from each step to the next, and from the first to the last.
 *
 * `conversion = count ÷ count of the step before`; `overall = count ÷ count of the first step`
 *
 * @param steps - Names and counts in the order of the steps, of the same people: whoever is at a step was at those
 * before it.
 * @returns Conversion, drop-off and the share of the whole for each step, and the overall conversion.
 * @throws {@link MetricInputError} when a count is not a whole number or is negative, `parts-exceed-whole` when more
 * are counted at a step than at the one before, `missing-field` for a step without a name, and `not-allowed` for two
 * of the same.
 *
 * @example From invitation to habit
 * ```ts
 * import { funnel, toPlain } from "customer-metrics";
 *
 * const onboarding = funnel([
 *   { name: "invited", count: 400 },
 *   { name: "signed in", count: 300 },
 *   { name: "first report", count: 120 },
 * ]);
 *
 * onboarding.overall?.toString(); // => "0.3"
 * toPlain(onboarding.steps[2]); // => { name: "first report", count: 120, conversion: "0.4", overall: "0.3", dropped: 180 }
 * ```
 */
export function funnel(steps: readonly FunnelStepInput[]): Funnel {
  const counted = steps.map(readStep);
  checkNames(counted);
  const shown = counted.map(({ name, count }, index) => {
    const before = counted[index - 1];
    if (before !== undefined) checkFalls(before, counted[index]!, index);
    return Object.freeze({
      name,
      count: count.toNumber(),
      conversion: before === undefined ? null : ratio(count, before.count),
      overall: ratio(count, counted[0]!.count),
      dropped: before === undefined ? 0 : before.count.minus(count).toNumber(),
    });
  });
  return Object.freeze({ kind: "funnel", steps: Object.freeze(shown), overall: shown.at(-1)?.overall ?? null });
}

function readStep({ name, count }: FunnelStepInput, index: number): Counted {
  const field = `steps[${String(index)}]`;
  if (typeof (name as unknown) !== "string" || name.trim() === "") {
    const details = { code: "missing-field", field: `${field}.name`, received: name } as const;
    throw new MetricInputError(`Cannot do without ${field}.name: received ${quote(name)}`, details);
  }
  const people = parseCount(count, `${field}.count`);
  if (people.lessThanOrEqualTo(Number.MAX_SAFE_INTEGER)) return { name, count: people, given: count };
  throw new MetricInputError(`Cannot count as far as ${field}.count: received ${quote(count)}`, {
    code: "out-of-range",
    field: `${field}.count`,
    received: count,
  });
}

/** Steps are looked up by name, in a table and in an error. */
function checkNames(steps: readonly Counted[]): void {
  const first = new Map<string, number>();
  for (const [index, { name }] of steps.entries()) {
    const earlier = first.get(name);
    if (earlier !== undefined) {
      throw new MetricInputError(
        `Cannot tell steps[${String(index)}] from steps[${String(earlier)}], which has the same name: received ${quote(name)}`,
        { code: "not-allowed", field: `steps[${String(index)}].name`, received: name },
      );
    }
    first.set(name, index);
  }
}

/** Counts that rise are not of the same people: how many came from the step before, nobody could say. */
function checkFalls(before: Counted, step: Counted, index: number): void {
  if (step.count.lessThanOrEqualTo(before.count)) return;
  throw new MetricInputError(
    `Cannot compute the funnel as no more can reach ${quote(step.name)} than ${quote(before.name)}: ${step.count.toString()} of ${before.count.toString()}; count at each step only those who came by way of every step before`,
    { code: "parts-exceed-whole", field: `steps[${String(index)}].count`, received: step.given },
  );
}
