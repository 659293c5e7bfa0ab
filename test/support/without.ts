/** An object without some of its keys. */
export function without<T extends object, Key extends PropertyKey>(object: T, ...keys: readonly Key[]): Omit<T, Key> {
  const kept = Object.entries(object).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  return Object.fromEntries(kept) as Omit<T, Key>;
}
