import { MetricInputError, quote } from "../../errors.ts";
import { chiSquareUpperTail } from "../distributions/chi-square.ts";
import { eventCode, type Observed, readObserved, type SurvivalObservation } from "./risk/observations.ts";
import { quadraticForm } from "./estimates/quadratic-form.ts";
import { distinctTimes, type RiskTable, riskTable } from "./risk/risk-table.ts";
import { sumOf } from "./survival-curve.ts";

/** One of the groups to compare. */
export interface SurvivalGroup {
  /** Its name. */
  readonly group: string;
  /** Who is in it. */
  readonly observations: Iterable<SurvivalObservation>;
}

/** What happened in a group, and what would have if it were like the others. */
export interface LogRankGroup {
  /** Its name. */
  readonly group: string;
  /** How many were watched. */
  readonly observations: number;
  /** To how many it happened. */
  readonly observed: number;
  /** To how many it would have, had each time taken its share of all groups alike. */
  readonly expected: number;
}

/** Whether groups differ in how soon something happens. */
export interface LogRankTest {
  /** What this is, for tables and charts. */
  readonly kind: "log-rank-test";
  /** How far the groups are from what was expected of them; `null` where nothing tells them apart. */
  readonly chiSquare: number | null;
  /** How many groups could differ, less one. */
  readonly degreesOfFreedom: number;
  /** How often groups that do not differ would look at least as different; `null` where nothing tells them apart. */
  readonly pValue: number | null;
  /** One for each group, in the order in which they were given. */
  readonly groups: readonly LogRankGroup[];
}

/**
 * Log-rank test (Mantel-Cox): whether two or more groups differ in how soon something happens.
 *
 * `(observed − expected)' V⁻¹ (observed − expected)`, where `expected = Σ events × at risk in the group ÷ at risk`
 *
 * It asks about the whole time and not about one day of it, and sees best a difference by the same factor throughout:
 * of curves that cross it may see nothing.
 *
 * @param groups - `group`, a name, and `observations` as of {@link survivalCurve} each.
 * @returns The chi-square statistic and its p-value, and for each group how many events were observed and expected.
 * @throws {@link MetricInputError} as {@link survivalCurve} does, and `not-allowed` when two groups have one name.
 *
 * @example Two plans, and how many days their customers stayed
 * ```ts
 * import { logRankTest } from "customer-metrics";
 *
 * const left = (time: number) => ({ time, event: true });
 * const stays = (time: number) => ({ time, event: false });
 * const { chiSquare, pValue } = logRankTest([
 *   { group: "monthly", observations: [left(31), left(59), left(90), left(120), stays(365)] },
 *   { group: "yearly", observations: [left(365), stays(400), stays(500), left(730), stays(800)] },
 * ]);
 *
 * chiSquare?.toFixed(2); // => "4.62"
 * pValue?.toFixed(3); // => "0.032"
 * ```
 */
export function logRankTest(groups: Iterable<SurvivalGroup>): LogRankTest {
  const names: string[] = [];
  const observed: Observed[] = [];
  for (const { group, observations } of groups) {
    if (names.includes(group)) throw twice(group, names.length);
    observed.push(readObserved(observations, eventCode, `groups[${String(names.length)}].observations`));
    names.push(group);
  }
  return logRankOf(names, observed);
}

function twice(group: string, place: number): MetricInputError {
  const field = `groups[${String(place)}].group`;
  return new MetricInputError(`Cannot compare two groups of one name: received ${quote(group)} twice`, {
    code: "not-allowed",
    field,
    received: group,
  });
}

/** The test of observations in columns, whose cause 0 is the event. */
export function logRankOf(names: readonly string[], observed: readonly Observed[]): LogRankTest {
  const times = distinctTimes(observed);
  const tables = observed.map((group) => riskTable(group, 1, times));
  const { expected, covariance } = expectations(tables);
  const counts = tables.map(({ events }) => sumOf(events));
  const excess = counts.map((count, group) => count - expected[group]!);
  const { value, rank } = quadraticForm(excess, covariance);
  const groups = names.map((group, place) =>
    Object.freeze({
      group,
      observations: observed[place]!.time.length,
      observed: counts[place]!,
      expected: expected[place]!,
    }),
  );
  return Object.freeze({
    kind: "log-rank-test",
    chiSquare: rank === 0 ? null : value,
    degreesOfFreedom: rank,
    pValue: rank === 0 ? null : chiSquareUpperTail(value, rank),
    groups: Object.freeze(groups),
  });
}

interface Expectations {
  readonly expected: number[];
  readonly covariance: number[][];
}

/** What every time would do to groups that are alike: its events fall on those at risk as if drawn by lot. */
function expectations(tables: readonly RiskTable[]): Expectations {
  const expected = tables.map(() => 0);
  const covariance = tables.map(() => tables.map(() => 0));
  for (let place = 0; place < (tables[0]?.times.length ?? 0); place += 1) {
    const sum = (of: (table: RiskTable) => Int32Array): number =>
      tables.reduce((total, table) => total + of(table)[place]!, 0);
    const [events, atRisk] = [sum((table) => table.events), sum((table) => table.atRisk)];
    if (events === 0) continue;
    const shares = tables.map((table) => table.atRisk[place]! / atRisk);
    for (const [group, share] of shares.entries()) expected[group]! += events * share;
    if (atRisk > 1) addDraw(covariance, shares, (events * (atRisk - events)) / (atRisk - 1));
  }
  return { expected, covariance };
}

/** The covariance of a hypergeometric draw. */
function addDraw(covariance: number[][], shares: readonly number[], size: number): void {
  for (const [row, share] of shares.entries()) {
    if (share === 0) continue;
    for (const [column, other] of shares.entries()) {
      covariance[row]![column]! += size * share * ((row === column ? 1 : 0) - other);
    }
  }
}
