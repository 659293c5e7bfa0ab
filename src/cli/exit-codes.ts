/** What every command exits with. */
export const EXIT = {
  fine: 0,
  /** Something was found: restated periods, refused rows under --strict. */
  findings: 1,
  /** A wrong argument, option, rate or convention. */
  usage: 2,
  /** A file or folder that cannot be read or written. */
  unreadable: 3,
  /** No file was recognised. */
  nothingToDo: 4,
} as const;

/** Ends a command with a message and a code. */
export class Stop extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
