/** The most digits of which a double holds every number, less one. */
const MOST_DIGITS = 15;
const POINT = 46;
const ZERO = 48;
const MINUS = 45;

/**
 * The digits of a plain decimal as one whole number (`12.50` is 1250), or `NaN` where the text is none or is longer
 * than a double holds. Without an object for each text: a column has a million.
 */
export function digitsOf(text: string): number {
  const to = text.length;
  const from = text.charCodeAt(0) === MINUS ? 1 : 0;
  let number = 0;
  let point = to;
  if (to - from > MOST_DIGITS + 1 || from >= to) return NaN;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) number = 10 * number + digit;
    else if (digit === POINT - ZERO && point === to && index > from) point = index;
    else return NaN;
  }
  if (point === to - 1 || number >= 1e15) return NaN;
  return from === 0 ? number : -number;
}

/** How many digits a plain decimal has after its point. */
export function placesIn(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}
