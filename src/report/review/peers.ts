import type { Id } from "../../activity/periods/row-reading.ts";
import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import { accountSegments } from "../../ledger/segments/account-segments.ts";
import { namedNowhere } from "../../ledger/segments/named-segment.ts";
import { type SegmentBy, segmentSource } from "../../ledger/segments/segment-by.ts";
import {
  NO_SEGMENT,
  type SegmentedLedger,
  segmentedLedger,
} from "../../movements/segments/reading/segmented-ledger.ts";
import { formatDay } from "../../time/calendar-date.ts";
import type { FactBook } from "../health/fact-book.ts";
import { thereOn } from "../health/facts-on.ts";
import type { HealthRows } from "../health/health-rows.ts";

/** Others like a customer. */
export interface Peers {
  readonly segmentBy: string | null;
  readonly segment: string | null;
  /** Those that are there on the last day. */
  readonly accounts: readonly Id[];
}

/** What tells customers apart. */
export interface PeerQuestion {
  readonly rows: HealthRows;
  readonly segmentBy: SegmentBy | undefined;
  readonly convention: Partial<Convention>;
}

/** The others in a customer's segment, or all others where no segments are asked for. */
export function peersOf(book: FactBook, account: Id, question: PeerQuestion): Peers {
  const { segmentBy } = question;
  const others = thereOn(book, book.read.asOf)
    .there.map((one) => one.account)
    .filter((id) => id !== account);
  if (segmentBy === undefined) return { segmentBy: null, segment: null, accounts: others };
  const segments = segmentsBy(book, segmentBy, question);
  const segment = segments.get(account) ?? null;
  const { key } = segmentSource(segmentBy);
  return { segmentBy: key, segment, accounts: others.filter((id) => (segments.get(id) ?? null) === segment) };
}

function segmentsBy(
  book: FactBook,
  segmentBy: SegmentBy,
  { rows: { subscriptions, accounts }, convention }: PeerQuestion,
): ReadonlyMap<Id, string> {
  const { key, level } = segmentSource(segmentBy);
  if (book.ledger === null || subscriptions === undefined) {
    const found = accountSegments(accounts ?? [], key);
    if (found.size > 0) return found;
    const others = (accounts ?? []).flatMap(({ attributes }) => Object.keys(attributes ?? {}));
    throw namedNowhere({ key, field: "segmentBy" }, new Set(others));
  }
  const { currency, rates, credits, gapDays, timeZone } = book.read.options;
  const options = { asOf: formatDay(book.read.asOf), timeZone, currency, rates, credits, gapDays };
  const asked = { by: segmentBy, field: "segmentBy", accounts: level === "row" ? undefined : accounts, options };
  return segmentsOf(segmentedLedger(subscriptions, asked, resolveConvention({ ...convention, grain: "customer" })));
}

/** The segment of each customer: that of the row which began last, else what is known of the account. */
function segmentsOf({ ledger, names, baseOf }: SegmentedLedger): ReadonlyMap<Id, string> {
  const { offsets, segment } = ledger;
  const found = new Map<Id, string>();
  for (let entity = 0; entity + 1 < offsets.length; entity += 1) {
    const own = Array.from(segment?.subarray(offsets[entity], offsets[entity + 1]) ?? []);
    const code = own.findLast((each) => each !== NO_SEGMENT) ?? baseOf(entity);
    if (code !== NO_SEGMENT) found.set(ledger.customerOf(entity), names[code]!);
  }
  return found;
}
