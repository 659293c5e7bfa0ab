import { findMetrics, type FoundMetric } from "../../catalogue/find-metrics.ts";
import { alternatives, nameKey, nearestName, quote } from "../../errors.ts";
import type { ReconciledMetric } from "../../reconcile/figures/figure.ts";
import { figures } from "../../reconcile/figures/figures.ts";
import type { ReconcileReading } from "../../reconcile/reconcile-options.ts";
import type { Values } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import { READING_OPTIONS } from "../reading/reading-options.ts";
import { COUNTING_OPTIONS, countingOf } from "../reading/counting-options.ts";

const OWN = {
  metric: { type: "string" },
  period: { type: "string" },
  from: { type: "string", multiple: true },
  to: { type: "string", multiple: true },
  expected: { type: "string", multiple: true },
  "gross-margin": { type: "string" },
  "discount-rate": { type: "string" },
  "cost-to-serve": { type: "string" },
  format: { type: "string" },
  detail: { type: "string" },
  strict: { type: "boolean" },
  "allow-empty": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The options of `customer-metrics reconcile`. */
export const OPTIONS: typeof OWN & typeof COUNTING_OPTIONS & typeof READING_OPTIONS = {
  ...OWN,
  ...COUNTING_OPTIONS,
  ...READING_OPTIONS,
};

/** What was given for them. */
export type ReconcileValues = Values<typeof OPTIONS>;

/** The forms that an answer can have. */
export const FORMATS = ["text", "markdown", "json", "csv"] as const;

/** A form that an answer can have. */
export type Format = (typeof FORMATS)[number];

/** The form that is asked for. */
export function formatOf({ format = "text" }: ReconcileValues): Format {
  const found = FORMATS.find((one) => one === format);
  if (found !== undefined) return found;
  throw new Stop(EXIT.usage, `Cannot use ${quote(format)} as --format: choose ${alternatives(FORMATS)}`);
}

/** What two metrics that are in no catalogue are called besides their ids. */
const CALLED: Readonly<Record<string, ReconciledMetric>> = {
  mrr: "monthly-recurring-revenue",
  customers: "customer-count",
  subscribers: "customer-count",
};

/** The metric that is asked for, by its id or anything it is called. */
export function metricOf(given: string | undefined): ReconciledMetric {
  const ids = figures().map(({ id }) => id);
  if (given === undefined) throw new Stop(EXIT.usage, `Cannot reconcile without --metric: choose ${alternatives(ids)}`);
  const found = ids.find((id) => id === given) ?? CALLED[nameKey(given)] ?? meantBy(given, ids);
  if (found !== undefined) return found;
  const nearest = foundAmong(ids, given)[0]?.id ?? nearestName(given, ids);
  throw new Stop(EXIT.usage, `Cannot reconcile ${quote(given)}: ${hintAt(nearest, ids)}`);
}

/** What is called so. */
function meantBy(given: string, ids: readonly ReconciledMetric[]): ReconciledMetric | undefined {
  return foundAmong(ids, given).find(({ match }) => match === "name")?.id;
}

interface FoundId {
  readonly id: ReconciledMetric;
  readonly match: FoundMetric["match"];
}

function foundAmong(ids: readonly ReconciledMetric[], given: string): readonly FoundId[] {
  return findMetrics(given).flatMap(({ metric, match }) =>
    ids.flatMap((id) => (id === metric.id ? [{ id, match }] : [])),
  );
}

function hintAt(nearest: string | undefined, ids: readonly string[]): string {
  return nearest === undefined ? `choose ${alternatives(ids)}` : `did you mean ${nearest}?`;
}

/** How rows are counted beside the conventions, and what lifetime value is told. */
export async function readingOf(values: ReconcileValues): Promise<ReconcileReading> {
  return {
    ...(await countingOf(values)),
    grossMargin: values["gross-margin"],
    discountRate: values["discount-rate"],
    costToServe: values["cost-to-serve"],
  };
}
