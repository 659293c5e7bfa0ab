/** Help for `reconcile`. */
export const RECONCILE = `customer-metrics reconcile <files or folders> --metric METRIC --period PERIOD --from C --to C [options]
customer-metrics reconcile <files or folders> --metric METRIC --expected PERIOD=NUMBER … [options]

Tells why a number of the same rows is one thing by one convention and another by another: what each choice in which they
differ makes of the difference (its Shapley value, so that the effects add up and no choice comes first), and through how
many customers. Or, with --expected, by which conventions the rows give the numbers that you were given: every preset, and
every change of up to two choices of the standard. Consistent with a number is not yet how it was counted: give several.

What is reconciled
  --metric METRIC       monthly-recurring-revenue (MRR), customer-count, customer-churn-rate, gross-revenue-churn-rate,
                        net-revenue-churn-rate, net-revenue-retention (NRR), gross-revenue-retention (GRR),
                        customer-lifetime-value (LTV) or average-revenue-per-account (ARPA)
  --period PERIOD       2025-03, 2025-Q1, 2025-W09 or 2025; a month for lifetime value
  --from C, --to C      the two conventions: standard, chartmogul, stripe, baremetrics, profitwell, recurly, chargebee; a
                        file of choices; or one choice as key=value. Each may be given several times: later ones count
                        over earlier ones
  --expected P=N        a number that you were given for a period, with the digits it was written with: 2025-01=5.1%,
                        2025-01=0.051, 2025-01=12345.60; may be given several times. What was cut off instead of rounded
                        is not found. With --numbers en-US: 2025-01=12,345.60
  --gross-margin SHARE, --discount-rate SHARE, --cost-to-serve MONEY
                        what rows do not tell, and forms of lifetime value ask for; Recurly discounts by 0.1

How rows are read: --as-of, --time-zone, --currency, --rates, --gap-days, --fiscal-year-start, --credits, --map,
--numbers, --dates, --ends-inclusive, --interval, --delimiter, --encoding, --keep-issues, as for customer-metrics report

What comes out
  --format FORMAT       text (the default), markdown, json (exact decimals as strings, and a schemaVersion) or csv
  --detail FILE         writes to a CSV file what each choice changes about each customer, with its files and lines
  --strict              exit with 1 when a row was refused, or a file in a folder could not be read
  --allow-empty         exit with 0 when no file was recognised

  customer-metrics reconcile data/ --metric customer-churn-rate --period 2025-03 --from stripe --to chartmogul
  customer-metrics reconcile data/ --metric customer-churn-rate --expected 2025-01=5.1% --expected 2025-02=4.8%

Exit codes
  0  fine, also where a number has no value or no convention is consistent
  1  rows were refused, or files in folders could not be read (--strict)
  2  a wrong argument, option, rate or convention, or a choice whose field no row has
  3  a file or folder that was named could not be read or written
  4  no file was recognised
`;
