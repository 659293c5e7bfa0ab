import { currencyCount } from "../../ledger/ledger-lines.ts";
import type { Ledger, UngroupedLines } from "../../ledger/ledger.ts";

/** Lines of which most entities do no more than pay: then an entity's MRR at a day says all about it. */
export interface PlainLines {
  readonly lines: UngroupedLines & { readonly amount: Float64Array };
  /** Marks the entities that need a closer look, where there are any: nothing to pay, or a credit, keeps a customer. */
  readonly odd: Uint8Array | null;
}

const KNOWN = new WeakMap<Ledger, PlainLines>();

/** The plain lines of a ledger; `null` where its convention asks for more than the ends of a period. */
export function plainLinesOf(ledger: Ledger): PlainLines | null {
  const { ungrouped, convention } = ledger;
  if (ungrouped === null || !(ungrouped.amount instanceof Float64Array)) return null;
  const { movementBasis, grossRetention, reactivation } = convention;
  if (movementBasis !== "period-ends" || grossRetention === "per-subscription") return null;
  if (typeof reactivation === "object" || currencyCount(ledger) > 1 || ungrouped.entities === 0) return null;
  let plain = KNOWN.get(ledger);
  if (plain === undefined) {
    const lines = { ...ungrouped, amount: ungrouped.amount };
    KNOWN.set(ledger, (plain = { lines, odd: oddEntities(lines) }));
  }
  return plain;
}

function oddEntities({ entity, start, end, amount, entities }: PlainLines["lines"]): Uint8Array | null {
  if (leastOf(amount) > 0) return null;
  let odd: Uint8Array | null = null;
  for (let line = 0; line < amount.length; line += 1) {
    if (amount[line]! > 0 || start[line]! >= end[line]!) continue;
    odd ??= new Uint8Array(entities);
    odd[entity[line]!] = 1;
  }
  return odd;
}

function leastOf(amounts: Float64Array): number {
  let least = Infinity;
  for (let line = 0; line < amounts.length; line += 1) if (amounts[line]! < least) least = amounts[line]!;
  return least;
}
