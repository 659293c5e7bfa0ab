/** A tree without the places of its parts in the text. */
export function without(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(without);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => key !== "start" && key !== "end");
  return Object.fromEntries(kept.map(([key, value]) => [key, without(value)]));
}
