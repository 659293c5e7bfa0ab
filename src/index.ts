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
export { provenanceSummary } from "./conventions/provenance/summary.ts";
export type { ProvenanceSummary } from "./conventions/provenance/summary.ts";
export type { ChoiceProvenance, Provenance } from "./conventions/provenance/types.ts";

export type { Choices } from "./metrics/choice.ts";
export type { CustomerEarnings } from "./metrics/earnings.ts";
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
export { acquisitionCostPayback } from "./metrics/value/acquisition-cost-payback.ts";
export type { AcquisitionCostPaybackInput } from "./metrics/value/acquisition-cost-payback.ts";
export { burnMultiple } from "./metrics/value/burn-multiple.ts";
export type { BurnMultipleInput } from "./metrics/value/burn-multiple.ts";
export { customerAcquisitionCost } from "./metrics/value/customer-acquisition-cost.ts";
export type { CustomerAcquisitionCostInput } from "./metrics/value/customer-acquisition-cost.ts";
export { customerLifetimeValue } from "./metrics/value/customer-lifetime-value.ts";
export type {
  ByChurnRate,
  ByLifetime,
  CustomerLifetimeValueInput,
  Discounting,
} from "./metrics/value/customer-lifetime-value.ts";
export { lifetimeValueToAcquisitionCost } from "./metrics/value/lifetime-value-to-acquisition-cost.ts";
export type { LifetimeValueToAcquisitionCostInput } from "./metrics/value/lifetime-value-to-acquisition-cost.ts";
export { magicNumber } from "./metrics/value/magic-number.ts";
export type { MagicNumberInput } from "./metrics/value/magic-number.ts";
export { repeatPurchaseRate } from "./metrics/value/repeat-purchase-rate.ts";
export type {
  RepeatPurchaseRateInput,
  RepeatPurchaseRateOptions,
  RepeatSalesInput,
  ReturningCustomersInput,
} from "./metrics/value/repeat-purchase-rate.ts";
export { ruleOf40 } from "./metrics/value/rule-of-40.ts";
export type { RuleOf40Input } from "./metrics/value/rule-of-40.ts";
export { winLossRatio } from "./metrics/value/win-loss-ratio.ts";
export { winRate } from "./metrics/value/win-rate.ts";
export type { WinRateInput, WinRateOptions } from "./metrics/value/win-rate.ts";

export type {
  CodedColumn,
  Column,
  ColumnsOf,
  ColumnVector,
  FieldColumn,
  IntegerColumn,
  MrrSnapshotColumns,
  SubscriptionColumns,
} from "./rows/types/columns.ts";
export { adoptionRate } from "./metrics/adoption/adoption-rate.ts";
export type {
  AdoptionBase,
  AdoptionRateCounts,
  AdoptionRateInput,
  AdoptionRateOptions,
} from "./metrics/adoption/adoption-rate.ts";
export { engagementRate } from "./metrics/adoption/engagement-rate.ts";
export type { EngagementRateInput } from "./metrics/adoption/engagement-rate.ts";
export { funnel } from "./metrics/adoption/funnel.ts";
export type { Funnel, FunnelStep, FunnelStepInput } from "./metrics/adoption/funnel.ts";
export { stickiness } from "./metrics/adoption/stickiness.ts";
export type { StickinessInput, StickinessOptions } from "./metrics/adoption/stickiness.ts";
export { compoundGrowthRate } from "./metrics/growth/compound-growth-rate.ts";
export type { CompoundGrowthRateInput } from "./metrics/growth/compound-growth-rate.ts";
export { goalAttainment } from "./metrics/growth/goal-attainment.ts";
export type { GoalAttainmentInput } from "./metrics/growth/goal-attainment.ts";
export { growthRate } from "./metrics/growth/growth-rate.ts";
export type { GrowthRateInput } from "./metrics/growth/growth-rate.ts";
export { seasonality } from "./metrics/growth/seasonality.ts";
export type { Seasonality, SeasonIndex } from "./metrics/growth/seasonality.ts";
export { yearOverYear } from "./metrics/growth/year-over-year.ts";
export type { YearOverYear, YearOverYearPeriod } from "./metrics/growth/year-over-year.ts";
export type { PeriodValue, SeriesOptions } from "./metrics/growth/series/period-series.ts";
export type { SeriesExtreme, SeriesYear } from "./metrics/growth/series/years.ts";

export type { AccountRow } from "./rows/types/account-row.ts";
export { customerEffortScore } from "./metrics/voice/customer-effort-score.ts";
export type {
  CustomerEffortScore,
  CustomerEffortScoreOptions,
  EffortScoreForm,
} from "./metrics/voice/customer-effort-score.ts";
export { customerSatisfactionScore } from "./metrics/voice/customer-satisfaction-score.ts";
export type {
  CustomerSatisfactionScore,
  CustomerSatisfactionScoreOptions,
} from "./metrics/voice/customer-satisfaction-score.ts";
export { netPromoterScore } from "./metrics/voice/net-promoter-score.ts";
export type {
  NetPromoterCounts,
  NetPromoterScore,
  NetPromoterScoreOptions,
} from "./metrics/voice/net-promoter-score.ts";
export { netPromoterScoreChange } from "./metrics/voice/net-promoter-score-change.ts";
export type { NetPromoterScoreChange } from "./metrics/voice/net-promoter-score-change.ts";
export { selfServiceRate } from "./metrics/voice/self-service-rate.ts";
export type { SelfServiceRateInput, SelfServiceRateOptions } from "./metrics/voice/self-service-rate.ts";
export type { Ratings } from "./metrics/voice/ratings/count-ratings.ts";
export type { SatisfactionCounts } from "./metrics/voice/ratings/satisfaction-answers.ts";
export type { ScoreForm, ScoreMethod } from "./metrics/voice/ratings/scale-score.ts";

export type { ConfidenceInterval, ConfidenceOptions } from "./statistics/confidence.ts";
export type { ProportionMethod } from "./statistics/proportions/proportion-bounds.ts";
export { proportionDifference } from "./statistics/proportions/proportion-difference.ts";
export type { ProportionDifference } from "./statistics/proportions/proportion-difference.ts";
export { proportionInterval } from "./statistics/proportions/proportion-interval.ts";
export type {
  ProportionInput,
  ProportionInterval,
  ProportionOptions,
} from "./statistics/proportions/proportion-interval.ts";
export type { RatioTerm } from "./statistics/ratios/exact-moments.ts";
export { ratioInterval } from "./statistics/ratios/ratio-interval.ts";
export type { RatioInterval } from "./statistics/ratios/ratio-interval.ts";
export type { NetScoreMethod } from "./statistics/scores/net-score.ts";

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
export type { MovementsCheck, MovementsProblem } from "./movements/check-movements.ts";
export type { MovementsTableRow } from "./movements/movements-table.ts";
export { customerMovements } from "./movements/customer-movements.ts";
export type { CustomerMovement } from "./movements/customer-movements.ts";
export { mrrMovements } from "./movements/mrr-movements.ts";
export type { MrrCohort, MrrMix, MrrMovements, MrrTotals, UnknownMrrMovements } from "./movements/mrr-totals.ts";
export type { MovementsOptions } from "./movements/range.ts";
export { retentionCohorts } from "./movements/cohorts/retention-cohorts.ts";
export type { RetentionCohortsOptions } from "./movements/cohorts/cohort-options.ts";
export type {
  CohortAverage,
  RetentionAverage,
  RetentionCell,
  RetentionCohort,
  RetentionCohorts,
  ReturningCustomers,
  UnknownRetentionCell,
} from "./movements/cohorts/cohort-totals.ts";
export { segmentMovements } from "./movements/segments/segment-movements.ts";
export type { OfAccount, OfRow, SegmentBy, SegmentLevel } from "./movements/segments/reading/segment-by.ts";
export type { SegmentOptions } from "./movements/segments/segment-options.ts";
export type {
  BlankSegmentPeriod,
  SegmentMovements,
  SegmentPeriod,
  SegmentTotals,
  SegmentTransfers,
} from "./movements/segments/segment-totals.ts";

export { catalogue } from "./catalogue/catalogue.ts";
export { findMetrics } from "./catalogue/find-metrics.ts";
export type { FindMetricsOptions, FoundMetric } from "./catalogue/find-metrics.ts";
export { metricById } from "./catalogue/metric-by-id.ts";
export type {
  CatalogueLanguage,
  Metric,
  MetricBenchmark,
  MetricFacts,
  MetricFamily,
  MetricInput,
  MetricNames,
  MetricRange,
  MetricSource,
} from "./catalogue/types.ts";

export { restatement } from "./report/restatement.ts";
export type { RestatedNumber, Restatement } from "./report/restatement.ts";
export type {
  KeptCustomers,
  KeptMovement,
  KeptOpening,
  KeptPeriod,
  KeptReport,
  RowPlace,
} from "./report/restating/kept-report.ts";
export type { RestatedCustomer } from "./report/restating/name-customers.ts";
export type { ChangedNumber } from "./report/restating/numbers.ts";
export { canonicalFormula } from "./formula/canonical-formula.ts";
export { evaluateFormula } from "./formula/evaluate-formula.ts";
export type { EvaluateFormulaOptions } from "./formula/evaluate-formula.ts";
export { inferUnit } from "./formula/infer-unit.ts";
export type { FormulaUnit } from "./formula/infer-unit.ts";
export { parseFormula } from "./formula/parse-formula.ts";
export type {
  FormulaSource,
  ReadFormula,
  UnreadFormula,
  ParsedFormula,
  ParseFormulaOptions,
} from "./formula/parse-formula.ts";
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
export type { AmountChange, MovementChange, MovementField, ReportChanges } from "./report/changes.ts";
export type { CustomerOpening } from "./report/customers.ts";
export type { PeriodRates, ReportNote } from "./report/rates.ts";
export type { ReportSegment, ReportSegmentPeriod, ReportSegments } from "./report/sections/report-segments.ts";
export type { ReportCohortsOptions, SectionOptions } from "./report/sections/section-options.ts";
export type {
  ReportOptions,
  ReportPeriod,
  RevenueReport,
  RevenueReportCustomers,
  RevenueReportOptions,
} from "./report/revenue-report.ts";

export { consistentConventions } from "./reconcile/consistent-conventions.ts";
export type { ConsistentConventionsOptions } from "./reconcile/consistent-conventions.ts";
export type {
  ConsistentConventions,
  CountedValue,
  ExpectedValue,
  TriedConvention,
  UntriedConvention,
} from "./reconcile/consistency.ts";
export type { ExpectedInput } from "./reconcile/expected/expected-number.ts";
export { reconcile } from "./reconcile/reconcile.ts";
export type { LifetimeTerms, ReconciledMetric } from "./reconcile/figures/figure.ts";
export type { ConventionInput, ReconcileOptions, ReconcileReading } from "./reconcile/reconcile-options.ts";
export type {
  ReconciledCustomer,
  Reconciliation,
  ReconciliationEnd,
  ReconciliationLine,
} from "./reconcile/reconciliation.ts";
