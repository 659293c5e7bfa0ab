-- One row for each customer and month in which its lines change: cheap, as only changes are grouped.
with changes as (
  select customer, greatest(month_of(starts), 0) as m, amount from line
  union all
  select customer, month_of(ends) as m, -amount from line where ends is not null and ends <= date '2025-12-31'
),
steps as (select customer, m, sum(amount) as delta from changes where m <= 35 group by customer, m),
levels as (
  select customer, m, delta,
    sum(delta) over (partition by customer order by m) as closing,
    row_number() over (partition by customer order by m) as n
  from steps
),
firsts as (select customer, min(greatest(month_of(starts), 0)) as joined from line group by customer),
moves as (
  select l.m, l.closing - l.delta as opening, l.closing, l.m > f.joined as again
  from levels l join firsts f using (customer)
  where delta <> 0
)
select m,
  sum(closing) filter (opening = 0 and not again) as new_mrr,
  sum(closing - opening) filter (opening > 0 and closing > opening) as expansion_mrr,
  sum(opening - closing) filter (closing > 0 and closing < opening) as contraction_mrr,
  sum(opening) filter (closing = 0) as churned_mrr,
  sum(closing) filter (opening = 0 and again) as reactivation_mrr,
  count(*) filter (opening = 0 and not again) as new_customers,
  count(*) filter (closing = 0) as churned_customers,
  count(*) filter (opening = 0 and again) as reactivated_customers
from moves group by m order by m
