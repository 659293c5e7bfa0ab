-- Repeat purchase in four forms and the time between orders, by company and month, as one would write it over a table of
-- order lines: lines(company, row_number, account, order_id, day, cents) and known(company, as_of, within_months).
WITH kept AS (
  SELECT lines.*, coalesce('o' || order_id, 'r' || row_number) AS order_key
  FROM lines JOIN known USING (company)
  WHERE day <= as_of
),
orders AS (
  SELECT company, account, order_key, min(day) AS day, sum(cents) AS cents, count(*) - count(cents) AS without,
    min(row_number) AS first_row
  FROM kept GROUP BY ALL
),
ordered AS (
  SELECT *, row_number() OVER w AS nth, lag(day) OVER w AS before, lead(day) OVER w AS after
  FROM orders WINDOW w AS (PARTITION BY company, account ORDER BY day, first_row)
),
months AS (
  SELECT company, as_of, within_months, unnest(generate_series(DATE '2025-01-01', DATE '2025-06-01', INTERVAL 1 MONTH))::DATE AS month
  FROM known
),
in_month AS (
  SELECT ordered.*, date_trunc('month', day)::DATE AS month FROM ordered
),
buyers AS (
  SELECT company, month, account, count(*) AS orders, bool_or(nth > 1) AS returning_, sum(cents) AS cents
  FROM in_month GROUP BY ALL
),
by_buyer AS (
  SELECT company, month, count(*) AS customers, count(*) FILTER (orders > 1) AS repeat_customers,
    count(*) FILTER (returning_) AS returning_customers, sum(cents) FILTER (returning_) AS repeat_cents
  FROM buyers GROUP BY ALL
),
by_order AS (
  SELECT company, month, count(*) AS orders, sum(cents) AS cents, sum(cents) FILTER (nth = 1) AS first_cents,
    sum(without) AS without, count(*) FILTER (nth = 1) AS began,
    count(*) FILTER (nth = 1 AND after <= day + to_months(within_months)) AS came_back,
    count(before) AS gaps, quantile_cont(day - before, 0.5) AS median, quantile_cont(day - before, 0.25) AS lower_quartile,
    quantile_cont(day - before, 0.75) AS upper_quartile
  FROM in_month JOIN known USING (company) GROUP BY ALL
)
SELECT company, strftime(month, '%Y-%m'), coalesce(by_order.orders, 0), coalesce(customers, 0),
  coalesce(repeat_customers, 0), coalesce(returning_customers, 0), coalesce(began, 0), coalesce(came_back, 0),
  coalesce(by_order.cents, 0), coalesce(repeat_cents, 0), coalesce(first_cents, 0), coalesce(without, 0),
  coalesce(gaps, 0), lower_quartile, median, upper_quartile
FROM months LEFT JOIN by_order USING (company, month) LEFT JOIN by_buyer USING (company, month)
ORDER BY ALL
