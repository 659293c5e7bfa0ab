/** Integers of a column in another order. */
export function pickInts(column: Int32Array, order: Int32Array): Int32Array {
  const picked = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) picked[place] = column[order[place]!]!;
  return picked;
}

/** Doubles of a column in another order. */
export function pickFloats(column: Float64Array, order: Int32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) picked[place] = column[order[place]!]!;
  return picked;
}
