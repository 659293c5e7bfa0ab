import type { ChurnCount, HealthCalibration } from "../../../health/calibration/calibration-types.ts";
import { type Cells, cellsOf } from "../../documents/cells.ts";
import { printable } from "../../figures/printable.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { type Estimate, estimates } from "../kit/intervals.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** How many churned of each band and of each bin of scores, with the intervals, against how many did of all. */
export function calibrationChart({ items }: Subject<HealthCalibration>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const specs = items.flatMap(({ bands, bins, all, horizonDays }) => {
    const options = { unit: "share", level: all.churnRate ?? undefined } as const;
    const within = `churned within ${String(horizonDays)} days; the line is of all`;
    const byBand = bands.map((band) => estimateOf(printable(band.band), band, cells));
    const byBin = bins.map((bin) =>
      estimateOf(`${cells.figure(bin.from, "points").text} to ${cells.figure(bin.to, "points").text}`, bin, cells),
    );
    return [
      ...(byBand.length === 0 ? [] : [estimates(byBand, { ...options, title: `Share of a band that ${within}` })]),
      ...(byBin.length === 0 ? [] : [estimates(byBin, { ...options, title: `Share of these scores that ${within}` })]),
    ];
  });
  return {
    title: "Health scores against who left",
    summary: items.map(({ sentence }) => sentence).join(" "),
    spec: specs.length === 1 ? specs[0]! : below(specs),
  };
}

function estimateOf(name: string, { churnRate, interval, churned, scored }: ChurnCount, cells: Cells): Estimate {
  const counts = `${cells.figure(churned, "count").text} of ${cells.figure(scored, "count").text}`;
  const text = churnRate === null ? counts : `${cells.figure(churnRate, "share").text} (${counts})`;
  return { name, value: churnRate, lower: interval?.lower ?? null, upper: interval?.upper ?? null, text };
}
