import {
  averageRevenuePerAccount,
  type Convention,
  customerChurnRate,
  customerLifetimeValue,
  type Decimal,
  grossRevenueChurnRate,
  grossRevenueRetention,
  isMetricInputError,
  mrrMovements,
  type MrrMovements,
  type MrrTotals,
  netRevenueChurnRate,
  netRevenueRetention,
  type ReconciledMetric,
  type ReconcileReading,
  type SubscriptionRow,
} from "customer-metrics";
import { Decimal as HostDecimal } from "decimal.js";

/** Decimals of our own, with digits to spare. */
const D = HostDecimal.clone({ defaults: true, precision: 60 });

/** What is asked of a company. */
export interface PlainQuestion {
  readonly rows: readonly SubscriptionRow[];
  readonly metric: ReconciledMetric;
  readonly period: string;
  readonly reading: ReconcileReading;
}

/** Everything that the pipeline says of a period. */
export function movementsOf({ rows, period, reading }: PlainQuestion, convention: Convention): MrrMovements {
  const { asOf, currency, rates, gapDays } = reading;
  const [movements] = mrrMovements(rows, { asOf, currency, rates, gapDays, from: period, to: period }, convention);
  if (movements === undefined) throw new Error("There must be a period");
  return movements;
}

/** The number by the public functions; `null` where there is none, or they refuse. */
export function plainValue(question: PlainQuestion, convention: Convention): Decimal | null {
  try {
    const movements = movementsOf(question, convention);
    // What flows is told of whole periods alone.
    if (!movements.complete && !AT_THE_END.includes(question.metric)) return null;
    return FORMULAS[question.metric](movements, convention, question.reading);
  } catch (error) {
    if (isMetricInputError(error)) return null;
    throw error;
  }
}

const AT_THE_END = ["monthly-recurring-revenue", "customer-count", "average-revenue-per-account"];

type Formula = (of: MrrMovements, convention: Convention, reading: ReconcileReading) => Decimal | null;

const FORMULAS: Readonly<Record<ReconciledMetric, Formula>> = {
  "monthly-recurring-revenue": ({ endingMrr }) => endingMrr,
  "customer-count": ({ endingCustomers }) => new D(endingCustomers),
  "customer-churn-rate": (of, convention) => customerChurnRate(of.trailing ?? of, convention),
  "gross-revenue-churn-rate": (of, convention) => grossRevenueChurnRate(of.trailing ?? of, convention),
  "net-revenue-churn-rate": (of, convention) => netRevenueChurnRate(of.trailing ?? of, convention),
  "net-revenue-retention": ({ cohort }) => netRevenueRetention(cohort),
  "gross-revenue-retention": ({ cohort }) => grossRevenueRetention(cohort),
  "average-revenue-per-account": ({ endingMrr, endingCustomers }) =>
    averageRevenuePerAccount({ revenue: endingMrr, accounts: endingCustomers }),
  "customer-lifetime-value": (of, convention, { grossMargin = 1, discountRate = 0 }) => {
    const { endingMrr, endingCustomers } = of;
    const revenuePerPeriod = averageRevenuePerAccount({ revenue: endingMrr, accounts: endingCustomers });
    const churnRate = customerChurnRate(of.trailing ?? of, convention);
    if (revenuePerPeriod === null || churnRate === null) return null;
    return customerLifetimeValue({ revenuePerPeriod, churnRate, grossMargin, discountRate }, convention);
  },
};

/** The parts of one customer, or of all, in a number. */
export function plainParts(question: PlainQuestion, convention: Convention): readonly string[] {
  const movements = movementsOf(question, convention);
  return PARTS[question.metric](movements, movements.trailing ?? movements, convention).map((part) =>
    new D(part.toString()).toDecimalPlaces(15).toFixed(),
  );
}

type Part = Decimal | number;
type Parts = (of: MrrMovements, rates: MrrTotals, convention: Convention) => readonly Part[];

const lost = ({ contractionMrr, churnedMrr }: Pick<MrrMovements, "contractionMrr" | "churnedMrr">): Decimal =>
  contractionMrr.plus(churnedMrr);

const churnParts: Parts = (_, rates, convention) => {
  let churned = rates.churnedCustomers;
  if (convention.joinedAndChurned === "excluded") churned -= rates.churnedNewCustomers;
  if (convention.churnedAndRecovered === "excluded") churned -= rates.recoveredCustomers;
  if (convention.returnedAndChurned === "excluded") churned -= rates.churnedReturnedCustomers;
  const bases = {
    starting: rates.startingCustomers,
    "starting-plus-new": rates.startingCustomers + rates.newCustomers,
    average: (rates.startingCustomers + rates.endingCustomers) / 2,
    "due-for-renewal": NaN,
  };
  return [churned, bases[convention.churnDenominator]];
};

const PARTS: Readonly<Record<ReconciledMetric, Parts>> = {
  "monthly-recurring-revenue": ({ endingMrr }) => [endingMrr],
  "customer-count": ({ endingCustomers }) => [endingCustomers],
  "average-revenue-per-account": ({ endingMrr, endingCustomers }) => [endingMrr, endingCustomers],
  "customer-churn-rate": churnParts,
  "customer-lifetime-value": (of, rates, convention) => [
    of.endingMrr,
    of.endingCustomers,
    ...churnParts(of, rates, convention),
  ],
  "gross-revenue-churn-rate": (_, rates) => [lost(rates), rates.startingMrr],
  "net-revenue-churn-rate": (_, rates, { netChurnOffsets }) => {
    const net = lost(rates).minus(rates.expansionMrr);
    return [netChurnOffsets === "expansion" ? net : net.minus(rates.reactivationMrr), rates.startingMrr];
  },
  "net-revenue-retention": ({ cohort }) => [cohort.endingMrr, cohort.startingMrr],
  "gross-revenue-retention": ({ cohort }) => [cohort.startingMrr.minus(lost(cohort)), cohort.startingMrr],
};

/** The second way: every order in which players can come, one after another. */
export function plainShapley(players: number, valueOf: (set: ReadonlySet<number>) => Decimal): readonly Decimal[] {
  const all = orders(Array.from({ length: players }, (_, player) => player));
  return Array.from({ length: players }, (_, player) => {
    const brought = all.map((order) => {
      const before = new Set(order.slice(0, order.indexOf(player)));
      const without = new D(valueOf(before).toString());
      return new D(valueOf(before.add(player)).toString()).minus(without);
    });
    return brought.reduce((sum, one) => sum.plus(one), new D(0)).dividedBy(all.length);
  });
}

function orders(players: readonly number[]): readonly (readonly number[])[] {
  if (players.length < 2) return [players];
  return players.flatMap((first) =>
    orders(players.filter((player) => player !== first)).map((rest) => [first, ...rest]),
  );
}
