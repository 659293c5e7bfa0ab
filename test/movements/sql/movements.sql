-- MRR movements a second time, in SQL: every customer on every day.
-- In: facts (one line a row of a company), choices (one line), known (the last day that is known of each company).
-- Money is in whole units of 1/144 of a cent, which every amount in the tests is a multiple of.
WITH
counted AS (
  SELECT f.*,
    greatest(f.start_day, CASE WHEN c.trials = 'counted' THEN f.start_day
      ELSE coalesce(f.trial_end, CASE WHEN f.status = 'trialing' THEN f.end_day ELSE f.start_day END) END) AS from_day,
    least(f.end_day,
      CASE c.churn_recorded WHEN 'cancellation' THEN coalesce(f.cancelled, DATE '9999-12-31')
        WHEN 'scheduled' THEN coalesce(f.scheduled, f.cancelled, DATE '9999-12-31')
        ELSE DATE '9999-12-31' END) AS to_day,
    CASE
      WHEN f.discount = 0 OR c.discounts = 'none' THEN f.start_day
      WHEN f.duration = 'forever' THEN DATE '9999-12-31'
      WHEN c.discounts = 'forever' OR (c.discounts = 'recurring' AND f.duration = 'once') THEN f.start_day
      WHEN f.duration = 'once' THEN CAST(greatest(f.start_day, coalesce(f.trial_end, f.start_day))
        + to_months(f.months_billed) + to_days(f.days_billed) AS DATE)
      ELSE CAST(greatest(f.start_day, coalesce(f.trial_end, f.start_day)) + to_months(CAST(f.duration AS INTEGER)) AS DATE)
    END AS discount_to,
    f.gross - CASE WHEN c.tax = 'excluded' THEN f.tax ELSE 0 END
      - CASE WHEN c.refunds = 'contraction' THEN f.refund ELSE 0 END AS undiscounted
  FROM facts f, choices c
),
calendar AS (
  SELECT k.company, CAST(unnest(generate_series(k.first_day, k.as_of, INTERVAL 1 DAY)) AS DATE) AS day
  FROM (SELECT known.company, known.as_of, CAST(min(start_day) - 1 AS DATE) AS first_day
        FROM known JOIN facts USING (company) GROUP BY ALL) k
),
-- Of rows of one subscription and product that cover a day, the one that starts last.
present AS (
  SELECT k.day, r.*
  FROM calendar k JOIN counted r ON r.company = k.company AND r.start_day <= k.day AND k.day < r.end_day
  QUALIFY r.subscription IS NULL OR row_number() OVER (
    PARTITION BY r.company, r.customer, r.subscription, r.product, k.day ORDER BY r.start_day DESC) = 1
),
paid AS (
  SELECT p.company, p.day, p.customer,
    CASE WHEN c.grain = 'subscription' THEN coalesce(p.subscription, '') END AS part,
    CASE WHEN p.status = 'paused' AND c.paused = 'zero' THEN 0
      ELSE (p.undiscounted - CASE WHEN p.day < p.discount_to THEN p.discount ELSE 0 END) * p.monthly_top // p.monthly_bottom
    END AS amount
  FROM present p, choices c
  WHERE p.day >= p.from_day AND p.day < p.to_day
    AND NOT (p.metered AND c.metered = 'excluded')
    AND NOT (p.status = 'past-due' AND c.past_due = 'excluded')
),
totals AS (
  SELECT company, customer, part, day, sum(amount) AS total
  FROM paid, choices c
  WHERE amount <> 0 OR c.free_plans = 'contraction'
  GROUP BY ALL
),
entities AS (SELECT DISTINCT company, customer, part FROM totals),
grid AS (
  SELECT e.*, k.day, t.total IS NOT NULL AS covered, coalesce(t.total, 0) AS total
  FROM entities e JOIN calendar k USING (company)
  LEFT JOIN totals t ON t.company = e.company AND t.customer = e.customer
    AND t.part IS NOT DISTINCT FROM e.part AND t.day = k.day
),
islands AS (
  SELECT *, sum(CASE WHEN covered THEN 0 ELSE 1 END) OVER entity AS island
  FROM grid WINDOW entity AS (PARTITION BY company, customer, part ORDER BY day)
),
-- Nothing to pay makes nobody a customer, but where free is a contraction it keeps one.
members AS (
  SELECT *, covered AND bool_or(total <> 0) OVER (PARTITION BY company, customer, part, island, covered ORDER BY day) AS member
  FROM islands
),
days AS (
  SELECT *,
    coalesce(lag(member) OVER entity, false) AS was_member,
    coalesce(lag(total) OVER entity, 0) AS was_total,
    date_trunc('month', day) AS month
  FROM members WINDOW entity AS (PARTITION BY company, customer, part ORDER BY day)
),
leaving AS (
  SELECT *,
    max(CASE WHEN was_member AND NOT member THEN day END) OVER (
      PARTITION BY company, customer, part ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS left_on
  FROM days
),
joins AS (
  SELECT l.*, CASE
    WHEN was_member OR NOT member THEN NULL
    WHEN left_on IS NULL OR c.return_within < 0 THEN 'new'
    WHEN c.return_within = 0 OR day - left_on <= c.return_within THEN 'reactivation'
    ELSE 'new' END AS joined
  FROM leaving l, choices c
),
events AS (
  SELECT *,
    CASE WHEN joined IS NOT NULL THEN joined
      WHEN was_member AND NOT member THEN 'churned'
      WHEN member AND total > was_total THEN 'expansion'
      WHEN member AND total < was_total THEN 'contraction' END AS move,
    abs(total - was_total) AS moved,
    first_value(joined IGNORE NULLS) OVER month AS first_join,
    bool_or(joined = 'new') OVER before AS new_before,
    bool_or(joined = 'reactivation') OVER before AS returned_before,
    bool_or(joined IS NOT NULL) OVER after AS joined_after,
    first_value(was_total) OVER month AS opening,
    first_value(was_member) OVER month AS opening_member,
    last_value(total) OVER month AS closing,
    last_value(member) OVER month AS closing_member
  FROM joins
  WINDOW
    month AS (PARTITION BY company, customer, part, month ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
    before AS (PARTITION BY company, customer, part, month ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    after AS (PARTITION BY company, customer, part, month ORDER BY day ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
),
ends AS (
  SELECT DISTINCT company, customer, part, month, opening, opening_member, closing, closing_member,
    CASE WHEN NOT opening_member AND closing_member THEN first_join
      WHEN opening_member AND NOT closing_member THEN 'churned'
      WHEN opening_member AND closing > opening THEN 'expansion'
      WHEN opening_member AND closing < opening THEN 'contraction' END AS move,
    abs(closing - opening) AS moved
  FROM events
),
moves AS (
  SELECT company, month, move, moved, NULL AS part_of_churned FROM ends, choices c WHERE c.basis = 'period-ends'
  UNION ALL
  SELECT company, month, move, moved,
    CASE WHEN move IS DISTINCT FROM 'churned' THEN NULL
      WHEN new_before THEN 'new' WHEN joined_after THEN 'recovered'
      WHEN returned_before AND NOT opening_member THEN 'returned' END
  FROM events, choices c WHERE c.basis = 'events'
),
moved AS (
  SELECT company, month,
    sum(moved) FILTER (move = 'new') AS new_mrr, count(*) FILTER (move = 'new') AS new_customers,
    sum(moved) FILTER (move = 'expansion') AS expansion_mrr,
    sum(moved) FILTER (move = 'contraction') AS contraction_mrr,
    sum(moved) FILTER (move = 'churned') AS churned_mrr, count(*) FILTER (move = 'churned') AS churned_customers,
    sum(moved) FILTER (move = 'reactivation') AS reactivation_mrr,
    count(*) FILTER (move = 'reactivation') AS reactivated_customers,
    count(*) FILTER (part_of_churned = 'new') AS churned_new,
    count(*) FILTER (part_of_churned = 'returned') AS churned_returned,
    count(*) FILTER (part_of_churned = 'recovered') AS recovered
  FROM moves GROUP BY ALL
),
levels AS (
  SELECT company, month, sum(opening) AS starting_mrr, sum(closing) AS ending_mrr,
    count(*) FILTER (opening_member) AS starting_customers, count(*) FILTER (closing_member) AS ending_customers,
    count(*) FILTER (opening <> 0) AS cohort_customers,
    sum(closing - opening) FILTER (opening <> 0 AND closing_member AND closing > opening) AS cohort_expansion,
    sum(opening - closing) FILTER (opening <> 0 AND closing_member AND closing < opening) AS cohort_contraction,
    sum(opening) FILTER (opening <> 0 AND NOT closing_member) AS cohort_churned
  FROM ends GROUP BY ALL
)
SELECT l.company, strftime(l.month, '%Y-%m') AS period,
  CAST(starting_mrr AS VARCHAR), CAST(coalesce(new_mrr, 0) AS VARCHAR), CAST(coalesce(expansion_mrr, 0) AS VARCHAR),
  CAST(coalesce(contraction_mrr, 0) AS VARCHAR), CAST(coalesce(churned_mrr, 0) AS VARCHAR),
  CAST(coalesce(reactivation_mrr, 0) AS VARCHAR), CAST(ending_mrr AS VARCHAR),
  starting_customers, new_customers, churned_customers, reactivated_customers, ending_customers,
  churned_new, churned_returned, recovered,
  CAST(coalesce(cohort_expansion, 0) AS VARCHAR), CAST(coalesce(cohort_contraction, 0) AS VARCHAR),
  CAST(coalesce(cohort_churned, 0) AS VARCHAR), cohort_customers
FROM levels l JOIN moved m ON m.company = l.company AND m.month = l.month
ORDER BY l.company, l.month
