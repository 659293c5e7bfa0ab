import { EXIT, Stop } from "../exit-codes.ts";
import type { ReportValues } from "../report/options.ts";

/** Options that are about all customers together. */
const OF_ALL = ["against", "detail", "with-customers", "cohorts", "minimum-group-size"] as const;

/** Refuses what cannot be asked of one customer's review. */
export function checkReview(values: ReportValues): void {
  if (values.account === undefined) return;
  if (values.format === "csv") {
    const message = "Cannot write a review as --format csv, which is one table: choose text, markdown or json";
    throw new Stop(EXIT.usage, message);
  }
  const other = OF_ALL.find((name) => values[name] !== undefined);
  if (other === undefined) return;
  throw new Stop(
    EXIT.usage,
    `Cannot use --${other} together with --account, which is about one customer: leave it out`,
  );
}
