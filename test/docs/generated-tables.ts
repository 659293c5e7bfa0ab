import { readFileSync } from "node:fs";
import {
  consistentConventions,
  type Convention,
  type Conventions,
  conventions,
  type Decimal,
  mrrMovements,
  provenance,
  provenanceSummary,
  reconcile,
  revenueReport,
  type SubscriptionRow,
} from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";
import { rows } from "./ten-customers.ts";

type Name = keyof Conventions;

const NAMES = Object.keys(conventions) as Name[];
const PRESETS = NAMES.filter((name) => name !== "standard");
const MAY = { from: "2025-05", to: "2025-05", asOf: "2025-05-31" } as const;

function table(lines: readonly (readonly string[])[]): string {
  const [heading = [], ...rest] = lines;
  return [heading, heading.map(() => "---"), ...rest].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A choice as it is written in code. */
function written(value: unknown): string {
  if (typeof value !== "object" || value === null) return `\`${String(value)}\``;
  return `\`{ ${Object.entries(value)
    .map(([key, given]) => `${key}: ${JSON.stringify(given)}`)
    .join()} }\``;
}

/** Every key of every convention: what is stated, what is inferred*, and where the tool is silent. */
export function choicesTable(): string {
  const keys = Object.keys(CHOICES) as (keyof Convention)[];
  const cell = (name: Name, key: keyof Convention): string => {
    const { status } = provenance[name][key];
    if (status === "ours") return name === "standard" ? written(conventions[name][key]) : "–";
    return `${written(conventions[name][key])}${status === "inferred" ? "\\*" : ""}`;
  };
  return table([["", ...NAMES], ...keys.map((key) => [`\`${key}\``, ...NAMES.map((name) => cell(name, key))])]);
}

/** How much of each preset is its tool's, and how much is ours. */
export function summaryTable(): string {
  const lines = PRESETS.map((name) => {
    const { stated, inferred, ours } = provenanceSummary(provenance[name]);
    return [`\`${name}\``, ...[stated, inferred, ours].map(String)];
  });
  return table([["", "stated", "inferred", "ours"], ...lines]);
}

/** What one month of the ten customers is by each convention: MRR, customer churn, gross MRR churn. */
export function monthOf(name: Name): readonly [mrr: string, customerChurn: string, grossChurn: string] {
  const [may] = revenueReport(rows, MAY, conventions[name]).periods;
  const percent = (share: Decimal | null | undefined): string => `${share?.times(100).toFixed(2) ?? "–"} %`;
  return [
    may?.movements.endingMrr?.toFixed(2) ?? "–",
    percent(may?.rates?.customerChurnRate),
    percent(may?.rates?.grossRevenueChurnRate),
  ];
}

/** {@link monthOf} every convention. */
export function monthTable(): string {
  const lines = NAMES.map((name) => [`\`${name}\``, ...monthOf(name)]);
  return table([["", "MRR on 31 May", "Customer churn", "Gross MRR churn"], ...lines]);
}

/** Has what every choice asks for, and is long gone: one customer alone need not have it. */
const LONG_GONE: SubscriptionRow = {
  ...{ customerId: "nobody", subscriptionId: "none", start: "2020-01-01", end: "2020-02-01", cancelledAt: null },
  ...{ amount: 1, interval: "month" },
};

/** What became of one customer in May, over the days that the convention's rates look at. */
function fateOf(customer: SubscriptionRow["customerId"], convention: Convention): string {
  const own = [LONG_GONE, ...rows.filter(({ customerId }) => customerId === customer)];
  const [may] = mrrMovements(own, MAY, convention);
  if (may === undefined) throw new Error("There must be a May");
  const { newMrr, contractionMrr, churnedMrr } = may.trailing ?? may;
  const left = may.endingMrr.isZero() ? [] : [may.endingMrr.toFixed(2).replace(".00", "")];
  const moves = { new: newMrr, "−": contractionMrr, churned: churnedMrr };
  const moved = Object.entries(moves).filter(([, amount]) => !amount.isZero());
  const words = [...left, ...moved.map(([word, amount]) => `${word} ${amount.toString()}`)];
  return words.length === 0 ? "–" : words.join(", ").replace("− ", "−");
}

/** What became of each customer by each convention. */
export function customersTable(): string {
  const customers = [...new Set(rows.map(({ customerId }) => customerId))];
  const lines = customers.map((customer) => [
    String(customer),
    ...NAMES.map((name) => fateOf(customer, conventions[name])),
  ]);
  return table([["", ...NAMES], ...lines]);
}

/** The rows of the ten customers as the page shows them: the lines of their file. */
export function rowsBlock(): string {
  const source = readFileSync("test/docs/ten-customers.ts", "utf8");
  const { lines = "" } = /= \[\n(?<lines>[\s\S]*?)\n\];/u.exec(source)?.groups ?? {};
  return `\`\`\`ts\n${BEFORE}\n${lines}\n${AFTER}\n\`\`\``;
}

const BEFORE = `import { conventions, revenueReport } from "customer-metrics";

const rows = [`;

// Worked by hand in generated-tables.test.ts.
const AFTER = `] as const;

const may = { from: "2025-05", to: "2025-05", asOf: "2025-05-31" };
const [month] = revenueReport(rows, may, conventions.stripe).periods;

month?.movements.endingMrr?.toFixed(2); // => "843.33"
month?.rates?.customerChurnRate?.toFixed(4); // => "0.3333"
month?.rates?.grossRevenueChurnRate?.toFixed(4); // => "0.1853"`;

/** The bridge of the ten customers' churn from one convention to another. */
export function bridgeTable(): string {
  const { from, to, bridge } = reconcile(rows, {
    ...{ metric: "customer-churn-rate", period: "2025-05", asOf: "2025-05-31" },
    ...{ from: "stripe", to: "chartmogul" },
  });
  const percent = (share: Decimal | null, sign = ""): string => `${sign}${share?.times(100).toFixed(4) ?? "–"} %`;
  const lines = bridge.map(({ choice, from: first, to: second, effect, customers }) => [
    `\`${choice}\``,
    ...[first, second].map((values) => Object.values<unknown>(values).map(written).join(" + ")),
    percent(effect, effect.isNegative() ? "" : "+"),
    customers.join(", "),
  ]);
  return table([
    ["", "stripe", "chartmogul", "Effect", "Customers"],
    ["**stripe**", "", "", percent(from.value), ""],
    ...lines,
    ["**chartmogul**", "", "", percent(to.value), ""],
  ]);
}

/** The conventions that are consistent with two numbers of the ten customers. */
export function consistentTable(): string {
  const { consistent } = consistentConventions(rows, {
    ...{ metric: "customer-churn-rate", asOf: "2025-05-31" },
    expected: [
      { period: "2025-04", value: "0.0%" },
      { period: "2025-05", value: "33.3%" },
    ],
  });
  return consistent
    .map(({ name, changes }) => `- ${name === null ? changesWritten(changes) : `\`${name}\``}`)
    .join("\n");
}

function changesWritten(changes: Partial<Convention>): string {
  const choices = Object.entries(changes).map(([key, value]) => `\`${key}\` ${written(value)}`);
  return `the standard with ${choices.join(" and ")}`;
}

/** Everything in the pages that is made by this file, by the name of its place. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  choices: choicesTable,
  "provenance-summary": summaryTable,
  "ten-customers": rowsBlock,
  "one-month": monthTable,
  "each-customer": customersTable,
  "reconcile-bridge": bridgeTable,
  "consistent-conventions": consistentTable,
};
