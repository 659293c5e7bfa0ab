// npm run bench:reconcile [-- --rows 100000]: what a reconciliation of one pair and one metric takes, as a multiple of one
// plain run of the pipeline over the same rows. The target is at most 40.
import process from "node:process";
import { modules } from "./bundle.js";
import { AS_OF, companyColumns, companyObjects, dayText, OPEN_END } from "./company.js";
import { best } from "./timing.js";

const TARGET = 40;
const rows = Number(process.argv[process.argv.indexOf("--rows") + 1]) || 100_000;
const { exact } = await modules();
const columns = companyColumns(rows);
const plain = companyObjects(columns);
const mixed = plain.map(withMess);
const OPTIONS = { period: "2025-06", asOf: AS_OF };

/** Of ten rows one each is billed by the year, by the week, discounted, paused, past due, metered, or refunded in part. */
function withMess(row, at) {
  const kind = at % 10;
  const end = columns.end[at];
  const mess = [
    { interval: "year", amount: row.amount * 12 },
    { interval: "week" },
    { discount: 1, discountDuration: at % 20 === 2 ? "once" : 3 },
    { status: "paused" },
    { status: "past-due" },
    { metered: true },
    { refund: 1 },
  ][kind];
  const cancelledAt = end === OPEN_END ? null : dayText(Math.max(columns.start[at], end - (at % 40)));
  return { ...row, subscriptionId: `${row.customerId}-${at % 3}`, cancelledAt, ...mess };
}

/** One plain run: rows to movements, and from them the number. */
function run(of, convention) {
  const [month] = exact.mrrMovements(of, { from: OPTIONS.period, to: OPTIONS.period, asOf: AS_OF }, convention);
  return exact.customerChurnRate(month.trailing ?? month, convention);
}

async function measure(name, of, { from, to, metric }) {
  const ask = () => exact.reconcile(of, { ...OPTIONS, metric, from, to });
  const times = await best({ plain: () => run(of, exact.conventions[from]), reconcile: ask }, 3);
  const ratio = times.reconcile / times.plain;
  const lines = `${ask().bridge.length} lines`;
  const cells = [name, `${from} to ${to}`, metric, `${times.plain.toFixed(0)} ms`, `${times.reconcile.toFixed(0)} ms`];
  console.log([...cells, `${ratio.toFixed(1)} times (at most ${TARGET})`, lines].join(" | "));
  if (ratio > TARGET) process.exitCode = 1;
}

console.log(`${rows} rows, one month, the best of 3`);
const churn = "customer-churn-rate";
await measure("a mess", mixed, { from: "stripe", to: "chartmogul", metric: churn });
await measure("a mess", mixed, { from: "recurly", to: "chartmogul", metric: "gross-revenue-churn-rate" });
await measure("a mess", mixed, { from: "chartmogul", to: "chargebee", metric: "monthly-recurring-revenue" });
await measure("a mess", mixed, { from: "baremetrics", to: "chartmogul", metric: "net-revenue-churn-rate" });
await measure("plain rows", plain, { from: "standard", to: "baremetrics", metric: churn });
const typed = { ...columns, interval: "month" };
await measure("plain columns", typed, { from: "standard", to: "baremetrics", metric: churn });
