import type { Convention } from "../../conventions/types.ts";

/** A choice of a convention. */
export type Key = keyof Convention;

/**
 * The choices that decide what a customer's rows add up to. Which rows a customer has decides which of them can touch
 * it; all others are about totals.
 */
export const ROW_KEYS: readonly Key[] = [
  ...(["weeksPerMonth", "daysPerMonth", "discounts", "tax", "trials", "metered", "freePlans", "paused"] as const),
  ...(["pastDue", "refunds", "fx", "grain", "churnRecorded", "rounding"] as const),
  ...(["reactivation", "movementBasis", "grossRetention"] as const),
];

/** Those of {@link ROW_KEYS} by which lines are walked, and not read. */
const WALKED: readonly Key[] = ["reactivation", "movementBasis", "grossRetention"];

/** A set of row keys, one bit each. */
export type KeyMask = number;

/** All of them. */
export const EVERY_KEY: KeyMask = 0x7fff_ffff;

/** The bit of a row key; 0 for any other. */
export function bitOf(key: Key): KeyMask {
  const place = ROW_KEYS.indexOf(key);
  return place < 0 ? 0 : 1 << place;
}

/** The bits of some keys. */
export function maskOf(keys: readonly Key[]): KeyMask {
  return keys.reduce((mask, key) => mask | bitOf(key), 0);
}

/** What a convention chooses for the row keys of a mask, as text: equal where rows are counted alike. */
export function projection(convention: Convention, mask: KeyMask): string {
  return ROW_KEYS.map((key, place) => ((mask >> place) & 1 ? chosen(convention, key) : "")).join("|");
}

/** The same for those keys alone by which lines are read. */
export function readingOf(convention: Convention, mask: KeyMask): string {
  return projection(convention, mask & ~maskOf(WALKED));
}

/** Rounding a total, and putting movements in the place of a cohort, are done to totals. */
const OF_TOTALS: Readonly<Record<string, string>> = { "on-total": "none", aggregate: "per-customer" };

function chosen(convention: Convention, key: Key): string {
  const value = convention[key];
  return typeof value === "string" ? (OF_TOTALS[value] ?? value) : JSON.stringify(value);
}
