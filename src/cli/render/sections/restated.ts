import type { RestatedNumber, Restatement } from "../../../report/restatement.ts";
import { nameCell, type ReportContext, shortPlacesOf } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { count, NOT_KNOWN } from "../figures.ts";
import { figureOf, type NumberFigure, writtenPair } from "./restated-figures.ts";

/** What became of the closed periods of an earlier report: which numbers changed, and who changed them. */
export function restatedSections(context: ReportContext): readonly Section[] {
  const { restatement } = context;
  if (restatement === null) return [];
  if (restatement.periods.length === 0) return [{ lines: [unchanged(restatement), ...leftOut(restatement)] }];
  const sections = [numbersSection(restatement, context), customersSection(restatement, context)];
  return sections.filter((section) => section !== null);
}

function unchanged({ compared, asOfBefore }: Restatement): string {
  const earlier = `the report as of ${asOfBefore ?? NOT_KNOWN}`;
  if (compared.length === 0) return `Nothing to compare: no closed period of ${earlier} is in this one`;
  const periods = compared.length === 1 ? "period is what it was" : "periods are what they were";
  return `Nothing is restated: the ${count(compared.length)} closed ${periods} in ${earlier}`;
}

function leftOut({ notCompared }: Restatement): readonly string[] {
  const [first, last] = [notCompared[0], notCompared.at(-1)];
  if (first === undefined || last === undefined) return [];
  const labels = notCompared.length < 3 ? notCompared.join(", ") : `${first} to ${last}`;
  return [`Not compared, as this report does not tell the whole of it: ${labels}`];
}

function numbersSection(restatement: Restatement, context: ReportContext): Section {
  const { asOfBefore, compared, periods: changed } = restatement;
  const labels = new Set(changed.map(({ period }) => period));
  const shown = changed.flatMap((number) => {
    const figure = isCarried(number, restatement) ? null : figureOf(number.field, context.places);
    return figure === null ? [] : [lineOf(number, figure)];
  });
  const lines = [
    `${count(labels.size)} of ${count(compared.length)} closed periods ${labels.size === 1 ? "has" : "have"} changed`,
    ...leftOut(restatement),
    ...unshown(changed, context.places),
  ];
  const columns = [
    { heading: "Number", isText: true },
    ...["Was", "Is", "Difference"].map((heading) => ({ heading })),
  ] as const;
  return {
    name: `Restated since the report as of ${asOfBefore ?? NOT_KNOWN}`,
    lines,
    table: { names: "Period", columns, lines: shown },
  };
}

/** An opening that is the closing before is told there. */
function isCarried({ period, field, customers }: RestatedNumber, { compared }: Restatement): boolean {
  return field.startsWith("starting") && customers.length === 0 && compared[0] !== period;
}

function lineOf(number: RestatedNumber, figure: NumberFigure): TableLine {
  const [was, is, difference] = writtenPair(number, figure);
  return [number.period, figure.heading, was, is, difference];
}

/** Numbers that no table of a report shows are counted, so that none changes unseen. */
function unshown(changed: readonly RestatedNumber[], places: number): readonly string[] {
  const hidden = changed.filter(({ field }) => figureOf(field, places) === null).length;
  if (hidden === 0) return [];
  const numbers =
    hidden === 1 ? "1 more number that no table shows has" : `${count(hidden)} more numbers that no table shows have`;
  return [`${numbers} changed: --format json and csv list ${hidden === 1 ? "it" : "them"}`];
}

/** How many customers are shown for each number. */
const MOST = 5;

function customersSection({ periods: changed, customersKnown }: Restatement, context: ReportContext): Section | null {
  const shown = changed.filter((number) => number.customers.length > 0 && !isCounted(number, changed));
  if (shown.length === 0) return null;
  const lines = customersKnown
    ? []
    : ["The earlier report does not say who moved (--with-customers does). Candidates, as they move now:"];
  const headings = ["Was", "Is", "Difference"].map((heading) => ({ heading }));
  const columns = [
    ...["Period", "Number"].map((heading) => ({ heading, isText: true as const })),
    ...headings,
    ...["Rows now", "Rows then"].map((heading) => ({ heading, isText: true as const })),
  ];
  return {
    name: "Restated by",
    lines,
    table: { names: "Customer", columns, lines: shown.flatMap((number) => customerLines(number, context)) },
  };
}

/** Customers are told once: with their money where that changed too. */
function isCounted({ period, field }: RestatedNumber, changed: readonly RestatedNumber[]): boolean {
  const money = field.replace("reactivatedCustomers", "reactivationCustomers").replace("Customers", "Mrr");
  return money !== field && changed.some((other) => other.period === period && other.field === money);
}

function customerLines(number: RestatedNumber, context: ReportContext): readonly TableLine[] {
  const figure = figureOf(number.field, context.places);
  if (figure === null) return [];
  const before = { placeOf: (row: number) => `row ${String(row)}` };
  const lines = number.customers.slice(0, MOST).map((customer): TableLine => {
    const ids = [customer.customerId, customer.subscriptionId].filter((id) => id !== null);
    const rows = [shortPlacesOf(customer.rows, context), shortPlacesOf(customer.rowsBefore, before)];
    return [
      ids.map(nameCell).join(" "),
      number.period,
      figure.heading,
      ...writtenPair(customer, figure),
      ...rows.map(orNone),
    ];
  });
  const more = number.customerCount - lines.length;
  if (more <= 0) return lines;
  return [...lines, [`and ${count(more)} more`, number.period, figure.heading, "", "", "", "", ""]];
}

function orNone(places: string): string {
  return places === "" ? NOT_KNOWN : places;
}
