import { MetricInputError, quote } from "../../errors.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import { attributeOf, segmentIn } from "./named-segment.ts";

/** The segment that an account is in, by what is known of it beside its rows. */
export type AccountSegments = ReadonlyMap<string | number, string>;

/** Reads one attribute of every account. An account may be there twice, but not with two values. */
export function accountSegments(accounts: Iterable<AccountRow>, key: string): AccountSegments {
  const found = new Map<string | number, string>();
  let number = 0;
  for (const account of accounts) {
    number += 1;
    const id = idOf(account, number);
    const segment = segmentIn(attributeOf(account, key));
    if (segment === null) continue;
    const known = found.get(id) ?? segment;
    if (known !== segment) throw twoValues({ key, number, id }, known, segment);
    found.set(id, segment);
  }
  return found;
}

function idOf(account: AccountRow, number: number): string | number {
  const id: unknown = account.id; // callers without a compiler may leave it out
  if (typeof id === "string" || typeof id === "number") return id;
  throw new MetricInputError(`Account ${String(number)}: Cannot use ${quote(id)} as id: give text or a number`, {
    code: id === undefined || id === null ? "missing-field" : "not-allowed",
    field: "id",
    received: id,
  });
}

interface Place {
  readonly key: string;
  readonly number: number;
  readonly id: string | number;
}

function twoValues({ key, number, id }: Place, known: string, other: string): MetricInputError {
  return new MetricInputError(
    `Account ${String(number)}: Cannot use two values of ${key} for ${quote(id)}: received ${quote(known)} and ${quote(other)}`,
    { code: "not-allowed", field: key, received: other },
  );
}
