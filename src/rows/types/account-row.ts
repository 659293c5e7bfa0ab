/** One account, and what is known of it beside what it pays. */
export interface AccountRow {
  /** Whose: the `customerId` of its rows. */
  readonly id: string | number;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
