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
  UsageEventColumns,
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
export type { CustomerEffortScore, CustomerEffortScoreOptions } from "./metrics/voice/customer-effort-score.ts";
export type { EffortScale, EffortScoreForm } from "./statistics/scores/effort-scale.ts";
export type { SatisfactionScale } from "./statistics/scores/satisfaction-scale.ts";
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
export type { ScoreForm, ScoreMethod } from "./statistics/scores/scale-score.ts";

export type { ConfidenceInterval, ConfidenceOptions } from "./statistics/confidence.ts";
export type { AreaMethod } from "./statistics/discrimination/area-interval.ts";
export { areaUnderCurve } from "./statistics/discrimination/area-under-curve.ts";
export type {
  AreaUnderCurve,
  AreaUnderCurveOptions,
  ScoredOutcome,
} from "./statistics/discrimination/area-under-curve.ts";
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
export { cumulativeIncidence } from "./statistics/survival/cumulative-incidence.ts";
export type {
  EventQuartiles,
  EventTime,
  EventTimes,
  TimeInterval,
} from "./statistics/survival/estimates/event-times.ts";
export type { SurvivalMethod, SurvivalOptions } from "./statistics/survival/estimates/survival-interval.ts";
export type { CauseIncidence, CumulativeIncidence, IncidencePoint } from "./statistics/survival/incidence-totals.ts";
export { logRankTest } from "./statistics/survival/log-rank-test.ts";
export type { LogRankGroup, LogRankTest, SurvivalGroup } from "./statistics/survival/log-rank-test.ts";
export { restrictedMean } from "./statistics/survival/restricted-mean.ts";
export type { RestrictedMean, RestrictedMeanOptions } from "./statistics/survival/restricted-mean.ts";
export type { ObservationGap } from "./statistics/survival/risk/gaps.ts";
export type { CauseObservation, SurvivalObservation } from "./statistics/survival/risk/observations.ts";
export { incidenceAt, survivalAt } from "./statistics/survival/survival-at.ts";
export type { IncidenceAt, IncidenceQuestion, SurvivalAt } from "./statistics/survival/survival-at.ts";
export { survivalCurve } from "./statistics/survival/survival-curve.ts";
export type { SurvivalCurve, SurvivalPoint } from "./statistics/survival/survival-curve.ts";

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
export type { OfAccount, OfRow, SegmentBy, SegmentLevel } from "./ledger/segments/segment-by.ts";
export type { SegmentOptions } from "./movements/segments/segment-options.ts";
export type {
  BlankSegmentPeriod,
  SegmentMovements,
  SegmentPeriod,
  SegmentTotals,
  SegmentTransfers,
} from "./movements/segments/segment-totals.ts";

export type { JourneyRow } from "./rows/types/activity/journey-row.ts";
export type { DaysEstimate, DaysEstimates, DaysQuartiles, ShareAtDays } from "./activity/durations/day-estimates.ts";
export { customerSurvival } from "./activity/customers/customer-survival.ts";
export type {
  CountedSpells,
  CustomerSurvival,
  CustomerSurvivalSegment,
  StayTotals,
} from "./activity/customers/customer-survival-totals.ts";
export type { CustomerSurvivalOptions } from "./activity/customers/stay-options.ts";
export { timeToValue } from "./activity/journeys/time-to-value.ts";
export type { TimeToValueOptions } from "./activity/journeys/journey-options.ts";
export type { JourneyInput } from "./activity/journeys/read-journey.ts";
export type {
  DaysToValue,
  JourneyTotals,
  KaplanMeierToValue,
  TimeToValue,
  TimeToValueSegment,
} from "./activity/journeys/time-to-value-totals.ts";
export { surveyTotals } from "./activity/surveys/survey-totals.ts";
export type { PromoterScale, SurveyOptions, SurveysSent } from "./activity/surveys/survey-options.ts";
export type {
  EffortTotals,
  PromoterChange,
  PromoterTotals,
  RatingCount,
  SatisfactionTotals,
  SurveyAnswers,
  SurveyPeriod,
  SurveyTotals,
} from "./activity/surveys/survey-scores.ts";
export { winLossTotals } from "./activity/opportunities/win-loss-totals.ts";
export type { WinLossOptions } from "./activity/opportunities/win-loss-totals.ts";
export type {
  WinLossMoney,
  WinLossPeriod,
  WinLossReason,
  WinLossTotals,
} from "./activity/opportunities/win-loss-periods.ts";
export { ticketTotals } from "./activity/tickets/ticket-totals.ts";
export type { SelfServiceTotals, TicketPeriod, TicketTopic, TicketTotals } from "./activity/tickets/ticket-periods.ts";
export { purchaseTotals } from "./activity/purchases/purchase-totals.ts";
export type { PurchaseOptions } from "./activity/purchases/purchase-totals.ts";
export type {
  OrderGap,
  PurchaseCohort,
  PurchaseMoney,
  PurchasePeriod,
  PurchaseTotals,
  TimeBetweenOrders,
} from "./activity/purchases/purchase-periods.ts";
export { renewalTotals } from "./activity/contracts/renewal-totals.ts";
export type { RenewalOptions } from "./activity/contracts/renewal-totals.ts";
export type {
  DecidedRenewals,
  DueContract,
  RenewalMoney,
  RenewalPeriod,
  RenewalsAhead,
  RenewalTallies,
  RenewalTally,
  RenewalTotals,
} from "./activity/contracts/renewal-periods.ts";
export type { ContractRow } from "./rows/types/activity/contract-row.ts";
export type { OrderRow } from "./rows/types/activity/order-row.ts";
export type { NumberSummary } from "./statistics/quantiles.ts";
export type { WaitSummary } from "./statistics/wait-summary.ts";
export type { OpportunityOutcome, OpportunityRow } from "./rows/types/activity/opportunity-row.ts";
export type { TicketRow } from "./rows/types/activity/ticket-row.ts";
export type { SurveyKind, SurveyResponseRow } from "./rows/types/activity/survey-response-row.ts";
export type { RowCounts } from "./activity/periods/known-rows.ts";
export type { MoneyOptions, PeriodOptions } from "./activity/periods/period-options.ts";
export type { TotalsSegment } from "./activity/periods/segments.ts";
export type { PeriodTotals, ToldPeriod } from "./activity/periods/told-totals.ts";
export type { ComponentCondition, FlagCondition, HealthBound, HealthCap } from "./health/model/health-cap.ts";
export type {
  HealthBand,
  HealthClasses,
  HealthCombination,
  HealthComponent,
  HealthGroup,
  HealthModel,
  HealthRounding,
  MissingPolicy,
} from "./health/model/health-model.ts";
export type {
  HealthScale,
  HealthStep,
  LinearScale,
  LogisticScale,
  PercentileScale,
  StepScale,
} from "./health/model/health-scale.ts";
export { calibrateHealth } from "./health/calibration/calibrate-health.ts";
export type { CalibrationOptions } from "./health/calibration/calibration-options.ts";
export type {
  BandCalibration,
  BinCalibration,
  ChurnCount,
  HealthCalibration,
  LeftOutScores,
  OrderViolation,
  ScoredAccount,
} from "./health/calibration/calibration-types.ts";
export { defaultHealthModel } from "./health/components/default-health-model.ts";
export { healthComponents } from "./health/components/health-components.ts";
export type { HealthComponents } from "./health/components/health-components.ts";
export type { HealthFacts } from "./health/components/health-facts.ts";
export { healthMeasurements } from "./health/components/health-measurements.ts";
export type { ComponentMeasurements } from "./health/components/health-measurements.ts";
export type { HealthHistoryRow } from "./health/history/history-row.ts";
export { healthPresetSources } from "./health/presets/health-preset-sources.ts";
export { healthPresets } from "./health/presets/health-presets.ts";
export type { HealthPresets } from "./health/presets/health-presets.ts";
export type { HealthPreset, HealthPresetSource } from "./health/presets/preset.ts";
export { atRisk } from "./health/risk/at-risk.ts";
export type { AtRiskOptions } from "./health/risk/at-risk.ts";
export { riskTiers } from "./health/risk/default-tiers.ts";
export type {
  AccountAtHand,
  AtRisk,
  RiskAccount,
  RiskCondition,
  RiskReason,
  RiskTier,
  RiskTierTotal,
  ValueAtStake,
} from "./health/risk/risk-types.ts";
export { healthScore } from "./health/scoring/health-score.ts";
export type { HealthScoreInput } from "./health/scoring/health-score.ts";
export { healthScores } from "./health/scoring/health-scores.ts";
export type { AccountHealthScore, AccountMeasurements, HealthScoresInput } from "./health/scoring/health-scores.ts";
export type { HealthMeasurements } from "./health/scoring/measure.ts";
export type { HealthCapInForce, HealthContribution, HealthLine, HealthScore } from "./health/scoring/score-types.ts";
export { healthTrend } from "./health/trend/health-trend.ts";
export type { HealthTrendOptions } from "./health/trend/trend-options.ts";
export type { HealthSlope, HealthTrend, HealthTrends, ProjectedBandChange } from "./health/trend/trend-types.ts";
export { activityTotals } from "./activity/usage/activity-totals.ts";
export type {
  ActiveTotals,
  FrequencyTotals,
  LastDayTotals,
  LifecycleTotals,
  StickinessTotals,
} from "./activity/usage/active-totals.ts";
export type { ActivityOptions, EventOptions, SeatRow } from "./activity/usage/options.ts";
export type {
  AdopterCounts,
  BreadthTotals,
  ContentTotals,
  DepthCounts,
  DepthTotals,
  EligibleCounts,
  EngagedCounts,
  FeatureTotals,
} from "./activity/usage/feature-totals.ts";
export type { ActivityPeriod, ActivitySegment, ActivityTotals, EventCounts } from "./activity/usage/totals.ts";
export { adoptionSteps, funnelStages, lifecycleStages } from "./activity/usage/funnel-stages.ts";
export type { FunnelModel, FunnelStage, StageCount, StageGiven } from "./activity/usage/funnel-stages.ts";
export type { UsageFunnelOptions, UsageStep } from "./activity/usage/funnels/funnel-options.ts";
export type {
  FunnelConversion,
  FunnelTotals,
  UsageFunnel,
  UsageFunnelPeriod,
  UsageFunnelSegment,
  UsageFunnelStep,
} from "./activity/usage/funnels/funnel-totals.ts";
export { onboardingSteps } from "./activity/usage/onboarding-steps.ts";
export type { OnboardingInput } from "./activity/usage/onboarding-steps.ts";
export { usageFunnel } from "./activity/usage/usage-funnel.ts";
export type { UsageEventRow } from "./rows/types/activity/usage-event-row.ts";

export { activityReport } from "./report/activity/activity-report.ts";
export type { ActivityReport, ActivityReportOptions } from "./report/activity/activity-report.ts";
export type { ActivityNote, ActivityPeriods, ActivitySections } from "./report/activity/activity-sections.ts";
export type { ActivityRates, PeriodRate } from "./report/activity/activity-rates.ts";
export type { ActivityRows } from "./report/activity/activity-rows.ts";
export { accountFacts } from "./report/health/account-facts.ts";
export type { AccountFact, AccountFacts } from "./report/health/account-facts.ts";
export type { FactOptions } from "./report/health/fact-options.ts";
export { healthReport } from "./report/health/health-report.ts";
export type { HealthReportOptions } from "./report/health/health-report.ts";
export type { CustomerHealth, HealthBandCount, HealthReport } from "./report/health/health-report-types.ts";
export type { HealthRowIssue, HealthRows } from "./report/health/health-rows.ts";
export { accountReview } from "./report/review/account-review.ts";
export type { AccountReviewOptions } from "./report/review/account-review.ts";
export type { ReviewAnswers, ReviewTerm, ReviewTickets, ReviewUse } from "./report/review/activity-types.ts";
export type {
  AccountReview,
  ReviewBenchmark,
  ReviewHealth,
  ReviewScore,
  ReviewValue,
} from "./report/review/review-types.ts";

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

export { goalTotals } from "./report/goals/goal-totals.ts";
export type { Goal, GoalStatus, GoalTotals } from "./report/goals/goal-totals.ts";
export type { GoalActual, GoalOptions } from "./report/goals/goal-options.ts";
export type { GoalRow } from "./rows/types/activity/goal-row.ts";
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
