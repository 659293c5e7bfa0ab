import { type Locate, type Place, placeAt } from "./place.ts";

/** What the keys and values of a JSON text are called: the path to them. */
export interface JsonPlaces {
  /** Finds where the key or the value at a path stands. */
  readonly locate: Locate;
  /** Keys that an object has twice: a parser takes the last and says nothing. */
  readonly duplicates: readonly (readonly string[])[];
}

/** An object or a list that is open at some point of the text. */
interface Open {
  readonly path: readonly string[];
  readonly isList: boolean;
  /** Keys seen so far, or in a list how many values. */
  readonly keys: Set<string>;
  key: string;
  awaitsKey: boolean;
}

interface Walk {
  readonly text: string;
  readonly open: Open[];
  readonly places: Map<string, number>;
  readonly duplicates: (readonly string[])[];
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;

/** Finds every key and value of a text that is JSON. */
export function jsonPlaces(text: string): JsonPlaces {
  const walk: Walk = { text, open: [], places: new Map(), duplicates: [] };
  for (const { 0: token, index } of text.matchAll(TOKENS)) step(walk, token, index);
  const { places, duplicates } = walk;
  return {
    duplicates,
    locate: (path, part): Place | undefined => {
      const offset = places.get(nameOf(path, part));
      return offset === undefined ? undefined : placeAt(text, offset);
    },
  };
}

function nameOf(path: readonly string[], part: "key" | "value"): string {
  return JSON.stringify([part, ...path]);
}

function step(walk: Walk, token: string, offset: number): void {
  const inner = walk.open.at(-1);
  if (PUNCTUATION.includes(token)) return punctuate(walk, token, inner);
  if (inner?.awaitsKey === true) return readKey(walk, inner, { token, offset });
  const path = inner === undefined ? [] : [...inner.path, inner.key];
  walk.places.set(nameOf(path, "value"), offset);
  if (token === "{" || token === "[") walk.open.push(opened(path, token === "["));
}

const PUNCTUATION = [":", ",", "}", "]"];

function punctuate(walk: Walk, token: string, inner: Open | undefined): void {
  if (token === ",") next(inner);
  else if (token !== ":") walk.open.pop();
}

function opened(path: readonly string[], isList: boolean): Open {
  return { path, isList, keys: new Set(), key: "0", awaitsKey: !isList };
}

function next(inner: Open | undefined): void {
  if (inner === undefined) return;
  if (inner.isList) inner.key = String(Number(inner.key) + 1);
  else inner.awaitsKey = true;
}

function readKey(walk: Walk, inner: Open, { token, offset }: { token: string; offset: number }): void {
  inner.key = JSON.parse(token) as string;
  inner.awaitsKey = false;
  const path = [...inner.path, inner.key];
  if (inner.keys.has(inner.key)) walk.duplicates.push(path);
  inner.keys.add(inner.key);
  walk.places.set(nameOf(path, "key"), offset);
}
