/**
 * A second way to compute, sharing no code with the first: whole cents and
 * BigInt long division, rounded half up (away from zero) to `digits` significant digits.
 */
export function exactRatio(part: bigint, whole: bigint, digits = 40): string {
  if (whole <= 0n) throw new RangeError("exactRatio is for whole > 0");
  if (part === 0n) return "0";
  if (part < 0n) return `-${exactRatio(-part, whole, digits)}`;

  let exponent = 0; // decimal places needed for exactly `digits` significant digits
  while (part * 10n ** BigInt(exponent) < whole * 10n ** BigInt(digits - 1)) exponent += 1;
  const scaled = (part * 10n ** BigInt(exponent) * 2n + whole) / (whole * 2n);

  const text = scaled.toString().padStart(exponent + 1, "0");
  const integer = text.slice(0, text.length - exponent);
  const fraction = text.slice(text.length - exponent).replace(/0+$/u, "");
  return fraction === "" ? integer : `${integer}.${fraction}`;
}

const PLACES = 60;
const ONE = 10n ** BigInt(PLACES);

/**
 * `(part / whole) ^ (times / root)` of a share from 0 to 1, without a logarithm: fixed-point BigInts of 60 places,
 * the root found by bisection and the power by repeated squaring. For shares of a billionth and above, or none, and for
 * `times` and `root` below 10,000 it is right to 45 places.
 */
export function exactPower(part: bigint, whole: bigint, { times, root }: Record<"times" | "root", bigint>): string {
  if (part < 0n || part > whole || times <= 0n || root <= 0n) throw new RangeError("exactPower is for shares");
  const power = raised(rootOf((part * ONE) / whole, root), times);
  return `${String(power / ONE)}.${String(power % ONE).padStart(PLACES, "0")}`;
}

/** The largest fixed-point number whose power is not above the given one. */
function rootOf(value: bigint, root: bigint): bigint {
  if (value === 0n) return 0n; // the square of any number below 10^-30 would be cut to 0 as well
  let [low, high] = [value, ONE]; // a root of a share is no smaller than the share
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (raised(middle, root) <= value) low = middle;
    else high = middle - 1n;
  }
  return low;
}

function raised(value: bigint, times: bigint): bigint {
  let product = ONE;
  for (let [square, left] = [value, times]; left > 0n; square = (square * square) / ONE, left /= 2n) {
    if (left % 2n === 1n) product = (product * square) / ONE;
  }
  return product;
}
