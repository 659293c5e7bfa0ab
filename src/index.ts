/**
 * Customer-success and recurring-revenue metrics as pure functions.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "./errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "./errors.ts";

export { exactSum } from "./number/exact-sum.ts";
export { toPlain } from "./number/plain.ts";
export type { Plain, ToPlainOptions } from "./number/plain.ts";
export type { Decimal, DecimalInput } from "./number/decimal.ts";
export type { BillingInterval } from "./time/interval.ts";
export type { DateInput } from "./time/calendar-date.ts";
export type { PeriodUnit } from "./time/period.ts";

export { conventions } from "./conventions/conventions.ts";
export type { Conventions } from "./conventions/conventions.ts";
export { resolveConvention } from "./conventions/resolve.ts";
export type {
  AssumedChurn,
  Convention,
  CountForDays,
  ExactNumber,
  RowsConvention,
  TotalsConvention,
  TrailingDays,
  WithinDays,
} from "./conventions/types.ts";
export { provenance } from "./conventions/provenance/provenance.ts";
export type { Provenances } from "./conventions/provenance/provenance.ts";
export type { ChoiceProvenance, Provenance } from "./conventions/provenance/types.ts";

export type { Choices } from "./metrics/choice.ts";
export type { Losses } from "./metrics/losses.ts";
export { convertChurnRate } from "./metrics/customers/convert-churn-rate.ts";
export type { ConvertChurnRateInput, DaysLong, RatePeriod } from "./metrics/customers/convert-churn-rate.ts";
export { customerChurnRate } from "./metrics/customers/customer-churn-rate.ts";
export type { CustomerChurnRateInput } from "./metrics/customers/customer-churn-rate.ts";
export { customerLifetime } from "./metrics/customers/customer-lifetime.ts";
export type { CustomerLifetimeInput } from "./metrics/customers/customer-lifetime.ts";
export { customerRetentionRate } from "./metrics/customers/customer-retention-rate.ts";
export type { CustomerRetentionRateInput } from "./metrics/customers/customer-retention-rate.ts";
export { renewalRate } from "./metrics/customers/renewal-rate.ts";
export type {
  EndingOverStartingInput,
  OneMinusChurnInput,
  RenewalRateInput,
  RenewalRateOptions,
} from "./metrics/customers/renewal-rate.ts";
export { annualRecurringRevenue } from "./metrics/revenue/annual-recurring-revenue.ts";
export type { AnnualRecurringRevenueInput } from "./metrics/revenue/annual-recurring-revenue.ts";
export { averageRevenuePerAccount } from "./metrics/revenue/average-revenue-per-account.ts";
export type { AverageRevenuePerAccountInput } from "./metrics/revenue/average-revenue-per-account.ts";
export { averageRevenuePerUser } from "./metrics/revenue/average-revenue-per-user.ts";
export type { AverageRevenuePerUserInput } from "./metrics/revenue/average-revenue-per-user.ts";
export { expansionRate } from "./metrics/revenue/expansion-rate.ts";
export type { ExpansionRateInput } from "./metrics/revenue/expansion-rate.ts";
export { grossRevenueChurnRate } from "./metrics/revenue/gross-revenue-churn-rate.ts";
export type { GrossRevenueChurnRateInput } from "./metrics/revenue/gross-revenue-churn-rate.ts";
export { grossRevenueRetention } from "./metrics/revenue/gross-revenue-retention.ts";
export type { GrossRevenueRetentionInput } from "./metrics/revenue/gross-revenue-retention.ts";
export { isNegativeChurn } from "./metrics/revenue/is-negative-churn.ts";
export { mrrBridge } from "./metrics/revenue/mrr-bridge.ts";
export type { MrrBridge, MrrBridgeInput } from "./metrics/revenue/mrr-bridge.ts";
export { netRevenueChurnRate } from "./metrics/revenue/net-revenue-churn-rate.ts";
export type { NetRevenueChurnRateInput } from "./metrics/revenue/net-revenue-churn-rate.ts";
export { netRevenueRetention } from "./metrics/revenue/net-revenue-retention.ts";
export type { NetRevenueRetentionInput } from "./metrics/revenue/net-revenue-retention.ts";
export { quickRatio } from "./metrics/revenue/quick-ratio.ts";
export type { QuickRatioInput } from "./metrics/revenue/quick-ratio.ts";

export type { MrrSnapshotRow } from "./rows/types/mrr-snapshot-row.ts";
export type { RowIssue, RowIssueCode } from "./rows/types/row-issue.ts";
export type {
  ChurnKind,
  DiscountDuration,
  SubscriptionRow,
  SubscriptionStatus,
} from "./rows/types/subscription-row.ts";
export type { ExchangeRates } from "./ledger/amounts/exchange-rates.ts";
export type { LedgerOptions } from "./ledger/ledger.ts";
export type { MrrRows } from "./ledger/ledger-of.ts";
export { monthlyAmount } from "./ledger/monthly-amount.ts";
export type { MonthlyAmountInput } from "./ledger/monthly-amount.ts";
export { monthlyRecurringRevenue } from "./ledger/monthly-recurring-revenue.ts";
export type { MonthlyRecurringRevenueOptions } from "./ledger/monthly-recurring-revenue.ts";

export { checkMovements } from "./movements/check-movements.ts";
export type { MovementsCheck, MovementsProblem, MovementsTableRow } from "./movements/check-movements.ts";
export { customerMovements } from "./movements/customer-movements.ts";
export type { CustomerMovement } from "./movements/customer-movements.ts";
export { mrrMovements } from "./movements/mrr-movements.ts";
export type { MrrCohort, MrrMix, MrrMovements, MrrTotals, UnknownMrrMovements } from "./movements/mrr-totals.ts";
export type { MovementsOptions } from "./movements/range.ts";

export { canonicalFormula } from "./formula/canonical-formula.ts";
export { evaluateFormula } from "./formula/evaluate-formula.ts";
export type { EvaluateFormulaOptions } from "./formula/evaluate-formula.ts";
export { inferUnit } from "./formula/infer-unit.ts";
export type { FormulaUnit } from "./formula/infer-unit.ts";
export { parseFormula } from "./formula/parse-formula.ts";
export type { FormulaSource, ParsedFormula, ParseFormulaOptions } from "./formula/parse-formula.ts";
export { printFormula } from "./formula/print-formula.ts";
export type { PrintFormulaOptions } from "./formula/print-formula.ts";
export type { FormulaLabels } from "./formula/printing/print-latex.ts";
export type { Formula } from "./formula/syntax/formula.ts";
export type {
  ArithmeticNode,
  CallNode,
  Comparison,
  ComparisonNode,
  ConditionNode,
  FormulaFunction,
  FormulaNode,
  FormulaSpan,
  IfNode,
  LogicNode,
  NameNode,
  NegationNode,
  NotNode,
  NumberNode,
  PowerNode,
  ValueNode,
} from "./formula/syntax/nodes.ts";
export type { FormulaProblem, FormulaProblemCode } from "./formula/syntax/problems.ts";

export { revenueReport } from "./report/revenue-report.ts";
export type { PeriodRates, ReportNote } from "./report/rates.ts";
export type { ReportPeriod, RevenueReport } from "./report/revenue-report.ts";
