import type { CustomerSurvival } from "../../../activity/customers/customer-survival-totals.ts";
import type { TimeToValue } from "../../../activity/journeys/time-to-value-totals.ts";
import { cellsOf } from "../../documents/cells.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import type { ChartDocument } from "../kit/spec.ts";
import { causesChart, curvesChart } from "../statistics/curves.ts";

/** The forms in which time to value is drawn. */
export const TIME_TO_VALUE_FORMS: readonly string[] = ["incidence", "segments"];

/** Which share has reached value, and which has left before, day by day; or value by segment. */
export function timeToValueChart({ items }: Subject<TimeToValue>, { showing, form }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const milestone = items[0]?.milestone ?? null;
  const title = milestone === null ? "Time to value" : `Time to value: ${milestone}`;
  const options = { title, time: "Days since the start", share: "Share of journeys", cells };
  if (form !== "segments")
    return causesChart(
      items.flatMap(({ curve }) => curve.causes),
      options,
    );
  const reached = items.flatMap(({ segments }) =>
    segments.flatMap(({ segment, curve }) =>
      curve.causes.filter(({ cause }) => cause === "reached").map((of) => ({ ...of, cause: segment ?? "(none)" })),
    ),
  );
  return causesChart(reached.slice(0, 6), { ...options, share: "Share that reached value" });
}

/** How long customers stay: of all, or of each segment where there are any. */
export function customerSurvivalChart({ items }: Subject<CustomerSurvival>, { showing }: ChartInput): ChartDocument {
  const curves = items.flatMap(({ curve, segments }) =>
    segments.length === 0
      ? [{ name: "Customers", curve }]
      : segments.map((segment) => ({ name: segment.segment ?? "(none)", curve: segment.curve })),
  );
  const options = { title: "How long customers stay", time: "Days since the start", share: "Share still there" };
  return curvesChart(curves, { ...options, cells: cellsOf(showing) });
}
