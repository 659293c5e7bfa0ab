import { MetricDecimal } from "../../../number/decimal.ts";
import { minorDigits } from "../../../ledger/amounts/exchange-rates.ts";
import type { AccountReview, ReviewValue } from "../../../report/review/review-types.ts";
import { fixed } from "../activity/cells.ts";
import type { Section, TableLine } from "../document.ts";
import { money, sparkline } from "../figures.ts";
import { movementsSection } from "../sections/movements.ts";

/** What the customer is worth, and what it did quarter by quarter. */
export function valueSections({ value }: AccountReview): readonly Section[] {
  if (value === null) return [];
  const places = placesOf(value);
  const { mrr, arr, currency, recurringToDate, quarters } = value;
  const of = currency === null ? "" : ` ${currency}`;
  const told = [
    `Pays ${money(mrr, places)}${of} a month, ${money(arr, places)} a year`,
    `Brought ${money(recurringToDate, places)}${of} so far: MRR of every month-end`,
    `Closing MRR by quarter  ${sparkline(quarters.map(({ endingMrr }) => endingMrr))}`,
  ];
  const periods = quarters.slice(-MOST_QUARTERS).map((movements) => ({ ...movements, movements }));
  return [{ name: "Value", lines: told }, movementsSection("Quarter", periods, places)];
}

/** So many quarters are shown: two years. */
const MOST_QUARTERS = 8;

function placesOf({ mrr, recurringToDate, quarters, currency }: ReviewValue): number {
  const amounts = [mrr, recurringToDate, ...quarters.map(({ expansionMrr }) => expansionMrr)];
  return amounts.every((each) => each?.isInteger() !== false) ? 0 : minorDigits(currency ?? undefined);
}

/** When the customer is due for renewal, and what became of its terms. */
export function renewalSection({ terms, renewsOn, asOf }: AccountReview): Section | null {
  if (terms.length === 0) return null;
  const next = terms.find(({ termEnd }) => termEnd === renewsOn);
  const days =
    next === undefined
      ? ""
      : next.daysLeft < 0
        ? `, ${String(-next.daysLeft)} days ago`
        : `, in ${String(next.daysLeft)} days`;
  const due =
    renewsOn === null
      ? `No term runs on ${asOf}`
      : `Due for renewal on ${renewsOn}${days}${next?.autoRenew === true ? ", by itself" : ""}`;
  const text = { isText: true } as const;
  const columns = [{ heading: "Until", ...text }, { heading: "Value" }, { heading: "Became", ...text }];
  const lines = terms.map(({ termStart, termEnd, value, decision, concession, daysLeft }): TableLine => {
    const became = decision === "undecided" ? (daysLeft > 0 ? "runs" : "nobody says") : decision;
    return [
      termStart,
      termEnd,
      money(value, value?.isInteger() === true ? 0 : 2),
      `${became}${concession ? " with a concession" : ""}`,
    ];
  });
  return { name: "Renewal", lines: [due], table: { names: "Term from", columns, lines } };
}

/** Others like the customer. */
export function benchmarkSection({ benchmark, value, health }: AccountReview): Section | null {
  const { segmentBy, segment, peers, mrr, score } = benchmark;
  if (peers === 0) return null;
  const who = segmentBy === null ? "all other customers" : `${segmentBy} ${segment ?? "not known"}`;
  const lines: readonly TableLine[] = [
    [
      "MRR",
      money(value?.mrr ?? null, 2),
      ...[mrr.lowerQuartile, mrr.median, mrr.upperQuartile].map((each) => moneyOf(each)),
    ],
    [
      "Health",
      fixed(health?.score.score ?? null, 0),
      ...[score.lowerQuartile, score.median, score.upperQuartile].map((each) => fixed(each, 0)),
    ],
  ];
  const columns = ["This customer", "Lower quartile", "Median", "Upper quartile"].map((heading) => ({ heading }));
  return { name: `Beside its peers: ${who} (${String(peers)})`, table: { names: "", columns, lines } };
}

/** An estimate of an amount. */
function moneyOf(value: number | null): string {
  return money(value === null ? null : new MetricDecimal(value), 2);
}
