// One program for every run-time: what it prints must be the same in all of them, to the last digit.
/** @param {typeof import("customer-metrics")} metrics @param {typeof import("customer-metrics/rows")} rows @param {typeof import("customer-metrics/notebook")} notebook */
export async function program(metrics, rows, notebook) {
  const csv =
    "customer;start;end;amount;interval\na;2025-01-10;;1200;year\nb;2025-01-20;2025-02-20;140;week\nc;soon;;1;month\n";
  const read = await rows.readCsv(csv);
  const report = metrics.revenueReport(read.rows, { asOf: "2025-02-28" });
  const zoned = rows.readSubscriptions(
    [{ customer: "d", start: "2025-03-01T02:00:00Z", amount: 1, interval: "month" }],
    { timeZone: "America/New_York" },
  );
  let refused = "";
  try {
    metrics.netRevenueRetention({ startingMrr: "1,000", expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 });
  } catch (error) {
    refused = metrics.isMetricInputError(error) ? error.message : String(error);
  }
  const chart = notebook.chart(report, { form: "stacked" });
  const undrawn = await notebook.drawn(chart).then(String, ({ message }) => message);
  return JSON.stringify({
    ...{ table: notebook.table(report).html, spec: chart.spec, undrawn },
    report: metrics.toPlain(report),
    issues: read.issues,
    zoned: zoned.rows,
    refused,
    third: metrics.monthlyAmount({ amount: 10, interval: "quarter" }).toString(),
    yearly: metrics.convertChurnRate({ churnRate: "0.05", from: "month", to: "year" }).toString(),
  });
}
