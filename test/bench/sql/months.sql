-- One row for each customer and month end at which it pays: the form that most would write.
with month as (
  select i as m, (date '2023-02-01' + to_months(i::int) - interval 1 day)::date as closes from range(-1, 36) r(i)
),
held as (
  select customer, m, sum(amount) as mrr from line join month on starts <= closes and (ends is null or ends > closes)
  group by customer, m
),
firsts as (select customer, min(greatest(month_of(starts), 0)) as joined from line group by customer),
pairs as (
  select coalesce(a.customer, b.customer) as customer, coalesce(a.m, b.m + 1) as m,
    coalesce(b.mrr, 0) as opening, coalesce(a.mrr, 0) as closing
  from held a full join held b on a.customer = b.customer and a.m = b.m + 1
)
select m,
  sum(closing) filter (opening = 0 and m <= joined) as new_mrr,
  sum(closing - opening) filter (opening > 0 and closing > opening) as expansion_mrr,
  sum(opening - closing) filter (closing > 0 and closing < opening) as contraction_mrr,
  sum(opening) filter (closing = 0) as churned_mrr,
  sum(closing) filter (opening = 0 and m > joined) as reactivation_mrr,
  count(*) filter (opening = 0 and m <= joined) as new_customers,
  count(*) filter (closing = 0) as churned_customers,
  count(*) filter (opening = 0 and m > joined) as reactivated_customers
from pairs join firsts using (customer) where m between 0 and 35 group by m order by m
