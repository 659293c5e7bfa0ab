/** A typed array that grows as it is filled. */
export interface Growing<T extends Int32Array | Float64Array> {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  readonly length: () => number;
  readonly values: () => T;
}

const FIRST_CAPACITY = 64;

/** A growing column of 32-bit integers: codes and day numbers. */
export function growingInts(): Growing<Int32Array> {
  return growing((length) => new Int32Array(length));
}

/** A growing column of doubles. */
export function growingFloats(): Growing<Float64Array> {
  return growing((length) => new Float64Array(length));
}

function growing<T extends Int32Array | Float64Array>(make: (length: number) => T): Growing<T> {
  let cells = make(FIRST_CAPACITY);
  let used = 0;
  return {
    push(value) {
      if (used === cells.length) {
        const larger = make(2 * used);
        larger.set(cells);
        cells = larger;
      }
      cells[used] = value;
      used += 1;
    },
    at: (index) => cells[index]!,
    set: (index, value) => {
      cells[index] = value;
    },
    length: () => used,
    values: () => cells.subarray(0, used) as T,
  };
}
