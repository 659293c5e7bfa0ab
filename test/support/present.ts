/** What must be there: an item of a list whose length the test knows, which the compiler does not. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("There must be a value here");
  return value;
}
