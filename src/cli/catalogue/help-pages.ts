/** Help for `list`. */
export const LIST = `customer-metrics list [options]

Lists every metric: its id, by which the other commands know it, its short name, its name and its unit.

  --family FAMILY   customers, revenue, value, voice, adoption or growth
  --lang LANGUAGE   names in en (the default), uk, ro, zh-Hant or ru
  --format FORMAT   text (the default) or json: everything that is known of them

Exit codes: 0 fine, 2 a wrong argument
`;

/** Help for `explain`. */
export const EXPLAIN = `customer-metrics explain <metric> [options]

Tells what a metric is: the question it answers, its formula, its inputs with their units, when it has no value, what is
good, the choices of a convention that touch it with where each is written, sources, and its page.
A metric is found by its id or by what people call it, in any of five languages; where nothing is called so, by what is
spelt most alike. Where a word could mean several, they are listed. Of a code that check prints, its page is printed.

  --lang LANGUAGE   name and definition in en (the default), uk, ro, zh-Hant or ru
  --convention C    whose choices are told: "standard", another convention, a JSON or YAML file, or one choice as key=value;
                    may be given several times
  --format FORMAT   text (the default) or json

  customer-metrics explain NRR
  customer-metrics explain CM304
  customer-metrics explain відтік клієнтів --lang uk

Exit codes: 0 fine, 2 a wrong argument, no such metric, or a word that could mean several
`;

/** Help for `compute`. */
export const COMPUTE = `customer-metrics compute <metric> --field NUMBER … [options]

Computes one metric from totals that you have: its exact value, the formula with your numbers put in, and where it is a
share of a count, the interval of the rate behind it (Wilson).
Each field is an option in kebab case: startingCustomers is --starting-customers. Which fields a metric takes:
customer-metrics compute <metric> --help

  --convention C    a convention, a JSON or YAML file of choices, or one choice as key=value; may be given several times.
                    A choice that is made asks for the fields it needs
  --confidence P    of the interval, between 0 and 1 (0.95)
  --format FORMAT   text (the default) or json, with exact decimals as strings

  customer-metrics compute customer-churn-rate --starting-customers 1000 --churned-customers 50
  customer-metrics compute nps --promoters 60 --passives 20 --detractors 20
  customer-metrics compute nps --ratings 10,9,7,3
  customer-metrics compute funnel --steps invited=400,active=120

Exit codes: 0 fine, 2 a wrong argument, field or number
`;
