import type { MetricSource } from "../types.ts";

type Cited =
  | "chartmogulChurn"
  | "chartmogulMovements"
  | "chartmogulNetChurn"
  | "chartmogulGrossChurn"
  | "chartmogulArpa"
  | "chartmogulLtv"
  | "stripe"
  | "baremetrics"
  | "standardsBoard"
  | "churnkey"
  | "skok"
  | "reichheld";

/** What several metrics cite. */
export const SOURCES: Readonly<Record<Cited, MetricSource>> = {
  chartmogulChurn: {
    name: "ChartMogul, Customer churn rate",
    url: "https://help.chartmogul.com/hc/en-us/articles/203359321",
  },
  chartmogulMovements: {
    name: "ChartMogul, MRR movements",
    url: "https://help.chartmogul.com/hc/en-us/articles/203299912",
  },
  chartmogulNetChurn: {
    name: "ChartMogul, Net MRR churn rate",
    url: "https://help.chartmogul.com/hc/en-us/articles/4414075567250",
  },
  chartmogulGrossChurn: {
    name: "ChartMogul, Gross MRR churn rate",
    url: "https://help.chartmogul.com/hc/en-us/articles/204898491",
  },
  chartmogulArpa: { name: "ChartMogul, ARPA", url: "https://help.chartmogul.com/hc/en-us/articles/203359301" },
  chartmogulLtv: {
    name: "ChartMogul, Customer lifetime value",
    url: "https://help.chartmogul.com/hc/en-us/articles/203359061",
  },
  stripe: {
    name: "Stripe, Billing analytics glossary",
    url: "https://docs.stripe.com/billing/subscriptions/analytics/glossary",
  },
  baremetrics: { name: "Baremetrics, metrics definitions", url: "https://help.baremetrics.com/en/articles/5380347" },
  standardsBoard: { name: "SaaS Metrics Standards Board" },
  churnkey: {
    name: "Churnkey, Convert annual churn to monthly churn",
    url: "https://churnkey.co/blog/convert-annual-churn-to-monthly-churn",
  },
  skok: {
    name: "David Skok, SaaS Metrics 2.0: A Guide to Measuring and Improving what Matters",
    url: "https://www.forentrepreneurs.com/saas-metrics-2/",
  },
  reichheld: {
    name: "Frederick F. Reichheld, The One Number You Need to Grow, Harvard Business Review, December 2003",
  },
};
