const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/**
 * Whether bytes are plain text: ASCII without a quote or an empty byte, every return of which a line feed follows. Four
 * bytes are looked at at a time (H. S. Warren, Hacker's Delight, 6-1: a word has an empty byte where
 * `(word - 0x01010101) & ~word & 0x80808080` is not 0).
 */
export function isPlainText(bytes: Uint8Array): boolean {
  const lead = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  const count = (bytes.length - lead) >> 2;
  // A piece that ends before its first whole word begins nowhere that an array of words could.
  const words = count === 0 ? [] : new Int32Array(bytes.buffer, bytes.byteOffset + lead, count);
  let [odd, returns] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const word = words[index]!;
    const quote = word ^ 0x22222222;
    const carriage = word ^ 0x0d0d0d0d;
    odd |= word | ((word - 0x01010101) & ~word) | ((quote - 0x01010101) & ~quote);
    returns |= (carriage - 0x01010101) & ~carriage;
  }
  if ((odd & 0x80808080) !== 0) return false;
  const rest = [bytes.subarray(0, lead), bytes.subarray(lead + 4 * count)];
  if (rest.some((some) => some.some((byte) => byte >= 0x80 || byte === 0 || byte === QUOTE))) return false;
  const mayReturn = (returns & 0x80808080) !== 0 || rest.some((some) => some.includes(RETURN));
  return !mayReturn || everyReturnEndsALine(bytes);
}

function everyReturnEndsALine(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] !== LINE_FEED) return false;
  }
  return true;
}
