/** The text that UTF-8 bytes write between two places. */
export function textIn(bytes: Uint8Array, from: number, to: number): string {
  return DECODER.decode(bytes.subarray(from, to));
}

const DECODER: InstanceType<typeof TextDecoder> = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

const MOST_DIGITS = 15;
const POINT = 46;
const ZERO = 48;
const HYPHEN = 45;

/**
 * The plain decimal that bytes write between two places, as the nearest float; `NaN` where they write none, or more
 * digits than tell every decimal apart.
 */
export function decimalIn(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  let point = to;
  if (from >= to || to - from > MOST_DIGITS + 1) return NaN;
  for (let index = from; index < to; index += 1) {
    const digit = bytes[index]! - ZERO;
    if (digit >= 0 && digit <= 9) number = 10 * number + digit;
    else if (digit === POINT - ZERO && point === to && index > from) point = index;
    else return NaN;
  }
  if (point === to - 1 || number >= 1e15) return NaN;
  return point === to ? number : number / 10 ** (to - point - 1);
}

/** The whole number that digits write between two places; `NaN` where there are others. */
export function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = bytes[index]! - ZERO;
    if (digit < 0 || digit > 9) return NaN;
    number = 10 * number + digit;
  }
  return number;
}

/** Whether bytes between two places are as long as `2025-03-01` and have its hyphens. */
export function isDateLike(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === 10 && bytes[from + 4] === HYPHEN && bytes[from + 7] === HYPHEN;
}

/** The digits of a date like `2025-03-01`, of which the first byte is at a place, as 20250301; below 0 where it is none. */
export function dateDigitsIn(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN) return -1;
  const year = 100 * twoDigits(bytes, at) + twoDigits(bytes, at + 2);
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  return year >= 0 && month >= 0 && day >= 0 ? 10_000 * year + 100 * month + day : -1;
}

/** Two digits as a number, far below 0 where one of them is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NONE;
}

const NONE = -1_000_000;
