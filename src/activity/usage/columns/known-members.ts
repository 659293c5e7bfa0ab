import { NOBODY } from "../reading/members.ts";
import type { ReadUsage } from "../reading/usage-book.ts";
import type { Booking, CodedEvents } from "./book-coded.ts";

/** The members that events of numbered users and accounts are of: each is looked up once. */
export class KnownMembers {
  readonly #events: CodedEvents;
  readonly #usage: ReadUsage;
  readonly #booking: Booking;
  /** For each user its first account, by their numbers, and the member that it is there. */
  readonly accountOf: Int32Array;
  readonly members: Int32Array;
  /** For each account the member that nobody is in it. */
  readonly #nobodies: Int32Array;

  constructor(booking: Booking) {
    const { events, usage } = booking;
    this.#booking = booking;
    this.#events = events;
    this.#usage = usage;
    this.accountOf = new Int32Array(events.user.size).fill(NOBODY);
    this.members = new Int32Array(events.user.size).fill(NOBODY);
    this.#nobodies = new Int32Array(events.account.size).fill(NOBODY);
  }

  /** The member of a row; {@link NOBODY} where the row is to be read by itself. */
  memberAt(row: number): number {
    const { account, user } = this.#events;
    const [own, who] = [account.raw[row]!, user.raw[row]!];
    const known = who < 0 ? (this.#nobodies[own] ?? NOBODY) : NOBODY;
    if (known !== NOBODY) return known;
    const member = this.#find(account.codeOf(own), user.codeOf(who));
    if (member === NOBODY) return NOBODY;
    const { dense } = this.#booking;
    if (member >= dense.entities) dense.slotOf(member, dense.cells.from); // makes room
    if (who < 0) this.#nobodies[own] = member;
    else if (this.members[who] === NOBODY) [this.accountOf[who], this.members[who]] = [own, member];
    return member;
  }

  #find(account: number, user: number): number {
    if (account < 0 || user < NOBODY) return NOBODY;
    const { reading, book } = this.#usage;
    const { seen, accounts } = reading;
    const isUnchecked = reading.book.ids !== null && seen.accountsChecked < accounts.size;
    const isLeftOut = seen.unknown.has(account) && reading.options.unknownAccounts === "left-out";
    return isUnchecked || isLeftOut ? NOBODY : book.members.of(account, user, NOBODY);
  }
}
