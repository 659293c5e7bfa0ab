/** What `init` writes: one definition of each common kind, which pass. */
export const FIRST_FILE = `# yaml-language-server: $schema=./node_modules/customer-metrics/schema/definitions.json
version: 1

metrics:
  # A metric of customer-metrics, under a convention.
  net-revenue-retention:
    name: Net revenue retention
    description: What is left a period later of the recurring revenue of the customers who were there at its start.
    uses: net-revenue-retention
    owner: revops
    source: https://example.com/metrics/net-revenue-retention
    examples:
      - name: losses outweigh expansion
        given: { startingMrr: 10000, expansionMrr: 400, contractionMrr: 300, churnedMrr: 499.50 }
        expect: 0.96005
      - name: nothing to retain
        given: { startingMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 }
        expect: null

  # A metric of your own, by a formula.
  support-cost-ratio:
    name: Support cost ratio
    description: What support costs for each unit of recurring revenue.
    owner: revops
    source: https://example.com/metrics/support-cost-ratio
    direction: lower
    inputs:
      supportCost: { unit: "money[EUR]/month", min: 0 }
      mrr: { unit: "money[EUR]/month", min: 0 }
    formula: supportCost / mrr
    unit: ratio
    min: 0
    whenUndefined: null
    laws: [scale-invariant, { increasing-in: supportCost }]
    examples:
      - given: { supportCost: 120, mrr: 4800 }
        expect: 0.025
      - name: no revenue
        given: { supportCost: 120, mrr: 0 }
        expect: null
`;
