/** Names of amounts that say how often they are billed. */
export const MONTHLY_AMOUNTS: readonly string[] = [
  ...[
    "monthlyamount",
    "mrr",
    "monthlyrecurringrevenue",
    "amountpermonth",
    "monthlyprice",
    "monthlyfee",
    "pricepermonth",
  ],
  ...["monthlyrevenue", "monthlyvalue"],
];

/** Names of amounts by the year. */
export const YEARLY_AMOUNTS: readonly string[] = [
  ...["annualamount", "yearlyamount", "arr", "annualrecurringrevenue", "amountperyear", "annualprice", "annualvalue"],
  ...["yearlyprice", "acv", "annualcontractvalue"],
];
