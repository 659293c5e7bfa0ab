import fc from "fast-check";

/** What one customer did over a period: what it was before, and how many times it came or went. */
export interface CustomerHistory {
  readonly before: "customer" | "former" | "stranger";
  readonly turns: number;
}

/** Customers of one period, counted by what they did. */
export interface CustomerCounts {
  startingCustomers: number;
  newCustomers: number;
  churnedCustomers: number;
  reactivatedCustomers: number;
  endingCustomers: number;
  churnedNewCustomers: number;
  churnedReturnedCustomers: number;
  recoveredCustomers: number;
}

/** Customers who come and go up to five times in one period. */
export function customerHistories(): fc.Arbitrary<readonly CustomerHistory[]> {
  const before = fc.constantFrom("customer" as const, "former" as const, "stranger" as const);
  return fc.array(fc.record({ before, turns: fc.nat({ max: 5 }) }), { maxLength: 40 });
}

/** The same in a period in which nobody who had been away came back only to leave again. */
export function withoutVisits(histories: readonly CustomerHistory[]): readonly CustomerHistory[] {
  return histories.filter(({ before, turns }) => before !== "former" || turns === 0 || turns % 2 === 1);
}

/** Those of the start, and those of them who are there at the end: retention by looking at each customer. */
export function stayed(histories: readonly CustomerHistory[]): Record<"starting" | "staying", bigint> {
  const there = histories.filter(({ before }) => before === "customer");
  return {
    starting: BigInt(there.length),
    staying: BigInt(there.filter(({ turns }) => turns % 2 === 0).length),
  };
}

/** What a billing system would count, turn by turn. */
export function countTurns(histories: readonly CustomerHistory[]): CustomerCounts {
  const counts: CustomerCounts = {
    startingCustomers: 0,
    newCustomers: 0,
    churnedCustomers: 0,
    reactivatedCustomers: 0,
    endingCustomers: 0,
    churnedNewCustomers: 0,
    churnedReturnedCustomers: 0,
    recoveredCustomers: 0,
  };
  for (const history of histories) {
    if (history.before === "customer") counts.startingCustomers += 1;
    if (isThereAfter(history, history.turns)) counts.endingCustomers += 1;
    for (let turn = 1; turn <= history.turns; turn += 1) countTurn(counts, history, turn);
  }
  return counts;
}

function isThereAfter({ before }: CustomerHistory, turns: number): boolean {
  return (before === "customer") === (turns % 2 === 0);
}

function countTurn(counts: CustomerCounts, history: CustomerHistory, turn: number): void {
  if (isThereAfter(history, turn)) {
    counts[history.before === "stranger" && turn === 1 ? "newCustomers" : "reactivatedCustomers"] += 1;
    return;
  }
  counts.churnedCustomers += 1;
  if (history.before === "stranger") counts.churnedNewCustomers += 1;
  else if (turn < history.turns) counts.recoveredCustomers += 1;
  else if (history.before === "former") counts.churnedReturnedCustomers += 1;
}
