import type { MovementChange, ReportChanges } from "../../../report/changes.ts";
import type { CustomerMovement } from "../../../movements/customer-movements.ts";
import { nameCell, type ReportContext, shortPlacesOf } from "../context.ts";
import type { Column, Section, TableLine } from "../document.ts";
import { amount, count, money, units } from "../figures.ts";
import { footed, type Footed, MOVEMENTS } from "./movements.ts";

/** How many movements are told of: those that changed most. */
const MOST = 3;

/** What changed in the last complete period, in words and in the digits that the tables show. */
export function changesSection(context: ReportContext): Section | null {
  const { changes } = context.report;
  if (changes === null) return null;
  const [was, is] = [footedIn(context, changes.before), footedIn(context, changes.period)];
  if (was === null || is === null) return null;
  const { places } = context;
  const noun = context.report.convention.grain;
  const moved = changes.movements.map((change) => {
    const at = MOVEMENTS.findIndex(([field]) => field === change.field);
    return sentence(change, { name: MOVEMENTS[at]![1], was: was.moves[at]!, is: is.moves[at]!, places, noun });
  });
  const [before, after] = [netNew(was), netNew(is)];
  const net = `Net new MRR ${wentTo(amount(before, places), amount(after, places), after > before)}`;
  const told = moved.filter((line) => line !== "").slice(0, MOST);
  return { name: `What changed in ${changes.period}, against ${changes.before}`, lines: [net, ...told] };
}

/** What customers did together, in the digits that are shown: exchange rates are none of it. */
function netNew({ moves }: Footed): bigint {
  return MOVEMENTS.reduce((sum, [field], at) => (field === "fxMrr" ? sum : sum + moves[at]!), 0n);
}

function footedIn({ report, places }: ReportContext, label: string): Footed | null {
  const movements = report.periods.find(({ period }) => period === label)?.movements;
  return movements === undefined || movements.startingMrr === null ? null : footed(movements, places);
}

interface Shown {
  readonly name: string;
  readonly was: bigint;
  readonly is: bigint;
  readonly places: number;
  /** What is counted. */
  readonly noun: string;
}

/** How a movement changed, or nothing where that does not show in the digits of the tables. */
function sentence({ field, customersWere, customersAre }: MovementChange, shown: Shown): string {
  if (shown.was === shown.is) return "";
  const isFx = field === "fxMrr";
  // Losses are said as what they are: churned MRR rises.
  const [was, is] = [shown.was, shown.is].map((value) => (isFx || value > 0n ? value : -value)) as [bigint, bigint];
  const who = (customers: number): string =>
    isFx || customers === 0 ? "" : ` (${count(customers)} ${shown.noun}${customers === 1 ? "" : "s"})`;
  const [from, to] = [amount(was, shown.places) + who(customersWere), amount(is, shown.places) + who(customersAre)];
  return `${shown.name}${isFx ? "" : " MRR"} ${wentTo(from, to, is > was)}`;
}

function wentTo(was: string, is: string, isMore: boolean): string {
  return was === is ? `stayed at ${is}` : `${isMore ? "rose" : "fell"} from ${was} to ${is}`;
}

/** The largest movements of single customers in the last complete period, with the rows that say so. */
export function largestSection(context: ReportContext): Section | null {
  const { changes } = context.report;
  if (changes === null || changes.largest.length === 0) return null;
  const columns = COLUMNS.filter(({ isWanted }) => isWanted?.(changes) !== false);
  const lines = changes.largest.map((movement): TableLine => [
    nameCell(movement.customerId),
    ...columns.map(({ cell }) => cell(movement, context)),
  ]);
  return { name: `Largest in ${changes.period}`, table: { names: "Customer", columns, lines } };
}

interface MovementColumn extends Column {
  readonly cell: (movement: CustomerMovement, context: ReportContext) => string;
  readonly isWanted?: (changes: ReportChanges) => boolean;
}

const COLUMNS: readonly MovementColumn[] = [
  {
    heading: "Subscription",
    isText: true,
    cell: ({ subscriptionId }) => nameCell(subscriptionId ?? ""),
    isWanted: ({ largest }) => largest.some(({ subscriptionId }) => subscriptionId !== null),
  },
  {
    heading: "Date",
    isText: true,
    cell: ({ date }) => date ?? "",
    isWanted: ({ largest }) => largest.some(({ date }) => date !== null),
  },
  { heading: "Movement", isText: true, cell: ({ kind }) => kind },
  { heading: "Opening", cell: ({ opening }, { places }) => money(opening, places) },
  { heading: "Closing", cell: ({ closing }, { places }) => money(closing, places) },
  { heading: "Change", cell: (movement, { places }) => difference(movement, places) },
  { heading: "Rows", isText: true, cell: ({ rows }, context) => shortPlacesOf(rows, context) },
];

/** Of what is shown, so that the line adds up. */
function difference({ opening, closing }: CustomerMovement, places: number): string {
  return amount(units(closing, places) - units(opening, places), places);
}
