import { MetricDecimal } from "../number/decimal.ts";

/** What is to be shown: results of one kind. */
export interface Subject<Item = unknown> {
  /** What they are: a `kind` of this package, or a word for what has none. */
  readonly kind: string;
  /** The results; none where only the kind was given. */
  readonly items: readonly Item[];
  /** What each of them is called, where they were given by name. */
  readonly labels: readonly string[] | null;
  /** How many there are, of which `items` may be the first ones. */
  readonly total: number;
}

/** Tells what a value is. Of an iterable that is no array only `most` are kept. */
export function subjectOf(result: unknown, most: number): Subject {
  if (result === null || result === undefined) return { kind: "nothing", items: [], labels: null, total: 0 };
  if (typeof result !== "object" || MetricDecimal.isDecimal(result)) return one("figure", result);
  if (Symbol.iterator in result) return listOf(result as Iterable<unknown>, most);
  const kind = kindOf(result);
  if (kind === null) return recordOf(result);
  return Object.keys(result).length === 1 ? { kind, items: [], labels: null, total: 0 } : one(kind, result);
}

function one(kind: string, item: unknown): Subject {
  return { kind, items: [item], labels: null, total: 1 };
}

function listOf(result: Iterable<unknown>, most: number): Subject {
  const items: unknown[] = [];
  let total = 0;
  for (const item of result) {
    total += 1;
    if (Array.isArray(result) || total <= most) items.push(item);
  }
  return { kind: commonKind(items) ?? "list", items, labels: null, total };
}

/** Results by name, such as the score of each quarter; or an object of some other make. */
function recordOf(result: object): Subject {
  const [labels, items] = [Object.keys(result), Object.values(result) as unknown[]];
  const kind = commonKind(items);
  return kind === null || kind === "customer-movements"
    ? one("record", result)
    : { kind, items, labels, total: items.length };
}

/** The kind of all of them; `null` where they have none in common. */
function commonKind(items: readonly unknown[]): string | null {
  const [first] = items;
  if (isCustomerMovement(first)) return "customer-movements";
  const kind = kindOf(first);
  return kind !== null && items.every((item) => kindOf(item) === kind) ? kind : null;
}

function kindOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  return typeof value.kind === "string" ? value.kind : null;
}

/** A customer's movement says in `kind` what the customer did. */
function isCustomerMovement(value: unknown): boolean {
  return typeof value === "object" && value !== null && "customerId" in value && "delta" in value && "kind" in value;
}
