/** Where a command writes, and what it may assume of the reader. */
export interface Output {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: notes, refused rows, errors. */
  readonly note: (text: string) => void;
  /** Whether notes go to a terminal, where a line can be written over. */
  readonly isTerminal?: boolean;
  /** Whether results may be coloured. */
  readonly isColoured?: boolean;
}
