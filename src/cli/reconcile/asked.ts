import type { Convention } from "../../conventions/types.ts";
import { quote } from "../../errors.ts";
import type { ExpectedInput } from "../../reconcile/expected/expected-number.ts";
import type { ReconciledMetric } from "../../reconcile/figures/figure.ts";
import type { ReconcileReading } from "../../reconcile/reconcile-options.ts";
import type { ReadCsvOptions } from "../../rows/index.ts";
import { choicesGiven } from "../convention-argument.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { findFiles, type Found } from "../reading/find-files.ts";
import { readingOptions } from "../reading/reading-options.ts";
import { checkTarget } from "../report/detail-file.ts";
import { expectedNumbers } from "./expected-argument.ts";
import { type Format, formatOf, metricOf, readingOf, type ReconcileValues } from "./options.ts";

/** Two conventions, and the period that they are compared in. */
export interface Pair {
  readonly period: string;
  readonly from: Partial<Convention>;
  readonly to: Partial<Convention>;
  /** What they are called: as they were given. */
  readonly names: readonly [from: string, to: string];
}

/** Everything that the arguments say, checked before any row is read. */
export interface Asked {
  readonly values: ReconcileValues;
  readonly format: Format;
  readonly metric: ReconciledMetric;
  /** The two conventions, where two are compared. */
  readonly pair: Pair | null;
  /** The numbers that were given, where there are any. */
  readonly expected: readonly ExpectedInput[];
  readonly counting: ReconcileReading;
  readonly reading: ReadCsvOptions;
  readonly files: Found;
}

/** Reads the arguments, or ends the command with what is wrong with them. */
export async function askedOf(values: ReconcileValues, paths: readonly string[]): Promise<Asked> {
  checkPaths(paths);
  const asked = {
    values,
    format: formatOf(values),
    metric: metricOf(values.metric),
    pair: await pairOf(values),
    expected: expectedNumbers(values.expected ?? [], values.numbers),
    counting: await readingOf(values),
    reading: await readingOptions(values),
    files: await findFiles(paths),
  };
  checkTogether(asked);
  if (values.detail !== undefined)
    await checkTarget(values.detail, [...asked.files.map(({ path }) => path), ...namedFiles(values)]);
  return asked;
}

function checkPaths(paths: readonly string[]): void {
  if (paths.length > 0) return;
  throw new Stop(EXIT.usage, "Cannot reconcile nothing: name files or folders\nSee customer-metrics help reconcile");
}

async function pairOf({ period, from = [], to = [], expected = [] }: ReconcileValues): Promise<Pair | null> {
  const given = { "--period": period !== undefined, "--from": from.length > 0, "--to": to.length > 0 };
  const missing = Object.entries(given).flatMap(([option, isGiven]) => (isGiven ? [] : [option]));
  if (missing.length === 3 && expected.length > 0) return null;
  if (missing.length > 0 || period === undefined) {
    const what = "name a period and two conventions, or the numbers that you were given (--expected 2025-03=5.1%)";
    throw new Stop(EXIT.usage, `Cannot reconcile without ${missing.join(" and ")}: ${what}`);
  }
  const [first, second] = [await choicesGiven(from), await choicesGiven(to)];
  return { period, from: first, to: second, names: [from.join(", "), to.join(", ")] };
}

function checkTogether({ values: { detail }, format, pair, expected }: Omit<Asked, "files">): void {
  if (detail !== undefined && pair === null)
    throw new Stop(EXIT.usage, "Cannot use --detail without --from and --to: there are no lines to detail");
  if (format === "csv" && pair !== null && expected.length > 0) {
    const why = "which is one table: ask for the one without the other";
    throw new Stop(EXIT.usage, `Cannot write a bridge and --expected as --format ${quote(format)}, ${why}`);
  }
}

/** Files that are read beside those with rows. */
function namedFiles({ rates = [], from = [], to = [] }: ReconcileValues): readonly string[] {
  return [...rates, ...from, ...to];
}
