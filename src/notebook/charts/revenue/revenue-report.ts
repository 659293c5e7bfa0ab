import { MetricInputError, quote } from "../../../errors.ts";
import type { ReportPeriod, RevenueReport } from "../../../report/revenue-report.ts";
import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import type { Subject } from "../../subject.ts";
import { RATES } from "../../tables/revenue/rates.ts";
import type { ChartInput } from "../chart-input.ts";
import { COLOURS } from "../kit/colours.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import { below, type ChartDocument, type Spec } from "../kit/spec.ts";
import { MOVEMENT_FORMS, mrrMovementsChart } from "../movements/mrr-movements.ts";
import { churnInterval, type RateInterval } from "./rate-intervals.ts";
import { cohortsChart, COHORT_FORMS } from "./retention-cohorts.ts";
import { type Retention, retentionIntervals } from "./retention-intervals.ts";

/** The forms in which a report is drawn: its rates, or what movements and cohorts are drawn in. */
export const REPORT_FORMS: readonly string[] = ["rates", ...MOVEMENT_FORMS, ...COHORT_FORMS];

/** A report: its rates over time, with the intervals that are known; or its movements, or its cohorts. */
export function revenueReportChart({ items }: Subject<RevenueReport>, input: ChartInput): ChartDocument {
  const { form, showing } = input;
  const own = { ...input, showing: { ...showing, currency: showing.currency ?? items[0]?.currency ?? null } };
  const wanted = form ?? (input.period === null ? "rates" : "waterfall");
  if (MOVEMENT_FORMS.includes(wanted)) {
    return mrrMovementsChart(subject(items.flatMap(({ periods }) => periods.map(({ movements }) => movements))), own);
  }
  if (!COHORT_FORMS.includes(wanted)) return ratesChart(items, own);
  return cohortsChart(subject(items.map((report) => cohortsIn(report, wanted))), own);
}

function cohortsIn({ cohorts }: RevenueReport, form: string): NonNullable<RevenueReport["cohorts"]> {
  if (cohorts !== null) return cohorts;
  const message = `Cannot draw the form ${quote(form)} of a report without cohorts: ask revenueReport for { cohorts: {} }`;
  throw new MetricInputError(message, { code: "missing-field", field: "cohorts", received: cohorts });
}

function subject<Item>(items: readonly Item[]): Subject<Item> {
  return { kind: "", items, labels: null, total: items.length };
}

type Rate = (typeof RATES)[number]["field"];

/** Charts below each other: rates of one sort share their axis. */
const PANELS: readonly { readonly title: string; readonly rates: readonly Rate[]; readonly level: number }[] = [
  { title: "Revenue retention", rates: ["netRevenueRetention", "grossRevenueRetention"], level: 1 },
  { title: "Customer churn", rates: ["customerChurnRate"], level: 0 },
  { title: "MRR churn", rates: ["grossRevenueChurnRate", "netRevenueChurnRate"], level: 0 },
];

const PANEL_COLOURS = [[COLOURS.new, COLOURS.contraction], [COLOURS.churned], [COLOURS.churned, COLOURS.reactivation]];

const BANDS = "Bands: what as many customers leave possible, at 95% confidence";
const NEGATIVE = "Net MRR churn below 0 is negative churn: more was added than lost";

function ratesChart(items: readonly RevenueReport[], { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const periods = items.flatMap((report) => report.periods);
  const last = periods.findLast(({ complete, rates }) => complete && rates !== null);
  const told = RATES.slice(0, 5).map(
    ({ field, name, unit }) => `${name} ${cells.figure(last?.rates?.[field] ?? null, unit).text}`,
  );
  const hasBands = items.some((report) => report.periods.some((period) => churnInterval(period, report) !== null));
  const isNegative = periods.some(({ rates }) => decimalOf(rates?.netRevenueChurnRate)?.lessThan(0) === true);
  return {
    title: "Rates over time",
    subtitle: [...(hasBands ? [BANDS] : []), ...(isNegative ? [NEGATIVE] : [])],
    summary: last === undefined ? "No period is over." : `${last.period}: ${told.join(", ")}.`,
    spec: below(PANELS.map((panel, at) => panelSpec(items, { ...panel, at }))),
  };
}

type Panel = (typeof PANELS)[number] & { readonly at: number };

function panelSpec(items: readonly RevenueReport[], { title, rates, level, at: panel }: Panel): Spec {
  const names = rates.map((field) => RATES.find((rate) => rate.field === field)?.name ?? field);
  const points = items.flatMap((report) =>
    rates.flatMap((field, at) => {
      const intervals = intervalsOf(report, field);
      const series = names[at] ?? field;
      return report.periods.map((period, index) =>
        pointOf(period, field, { series, interval: intervals[index] ?? null }),
      );
    }),
  );
  const colours = PANEL_COLOURS[panel] ?? [];
  const isAbove = panel < PANELS.length - 1;
  return linesOverTime(points, { unit: "share", title, series: names, colours, level, height: 150, isAbove });
}

function intervalsOf(report: RevenueReport, field: Rate): readonly (RateInterval | null)[] {
  if (field === "customerChurnRate") return report.periods.map((period) => churnInterval(period, report));
  const isRetention = field === "netRevenueRetention" || field === "grossRevenueRetention";
  return isRetention ? retentionIntervals(report, field satisfies Retention) : report.periods.map(() => null);
}

interface Of {
  readonly series: string;
  readonly interval: RateInterval | null;
}

function pointOf({ period, rates }: ReportPeriod, field: Rate, { series, interval }: Of): Point {
  const value = decimalOf(rates?.[field]);
  const ends = interval === null ? {} : { lower: interval.lower, upper: interval.upper };
  return { series, at: period, value: numberOf(value), exact: value?.toFixed() ?? "not known", ...ends };
}
