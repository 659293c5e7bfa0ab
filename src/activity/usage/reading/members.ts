import { pairTable } from "../../../columns/codes.ts";
import { type Growing, growingInts } from "../../../columns/growing.ts";

/** Members: a user in an account and a segment. The user is {@link NOBODY} where events do not name one. */
export class Members {
  readonly accountOf: Growing<Int32Array> = growingInts();
  readonly userOf: Growing<Int32Array> = growingInts();
  readonly segmentOf: Growing<Int32Array> = growingInts();
  /** The latest day before the first period on which a member did anything; {@link NEVER} if there is none. */
  readonly before: Growing<Int32Array> = growingInts();
  readonly #ofUser = growingInts();
  readonly #ofAccount = growingInts();
  readonly #pairs = pairTable();
  readonly #triples = pairTable();
  readonly #others: number[] = [];

  get size(): number {
    return this.accountOf.length;
  }

  /** The member that a user is in an account and a segment, most of whom have one of each. */
  of(account: number, user: number, segment: number): number {
    const first = user === NOBODY ? this.#ofAccount : this.#ofUser;
    const one = user === NOBODY ? account : user;
    const member = one < first.length ? first.at(one) : NOBODY;
    if (member === NOBODY) return this.#first(first, one, [account, user, segment]);
    if (this.accountOf.at(member) === account && this.segmentOf.at(member) === segment) return member;
    const triple = this.#triples.codeOf(this.#pairs.codeOf(account, user), segment);
    return (this.#others[triple] ??= this.#add([account, user, segment]));
  }

  /** Notes that a member did something on a day before the first period. */
  noteBefore(member: number, day: number): void {
    if (day > this.before.at(member)) this.before.set(member, day);
  }

  #first(first: Growing<Int32Array>, one: number, member: readonly [number, number, number]): number {
    const added = this.#add(member);
    while (first.length <= one) first.push(NOBODY);
    first.set(one, added);
    return added;
  }

  #add([account, user, segment]: readonly [number, number, number]): number {
    this.accountOf.push(account);
    this.userOf.push(user);
    this.segmentOf.push(segment);
    this.before.push(NEVER);
    return this.accountOf.length - 1;
  }
}

/** The code of no user, and of no segment. */
export const NOBODY = -1;

/** A day before all days. */
export const NEVER = -2_147_483_648;
