/** A file as {@link checkDefinitions} takes it: its text, or the bytes where they are not known to be text. */
export type DefinitionSource = TextSource | BytesSource;

/** A file whose text is known. */
export interface TextSource {
  /** What it is called in diagnostics: relative, with forward slashes. Its ending says how it is written. */
  readonly path: string;
  /** What it holds: YAML, or JSON where the path ends in `.json`. */
  readonly text: string;
}

/** A file of which only the bytes are known. */
export interface BytesSource {
  /** What it is called in diagnostics: relative, with forward slashes. Its ending says how it is written. */
  readonly path: string;
  /** What it holds: UTF-8. */
  readonly bytes: Uint8Array;
}

/** Offsets in a text, as in `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value of a file, with the place of all that it is made of. */
export interface SourceNode extends Span {
  readonly kind: "map" | "list" | "text" | "number" | "boolean" | "null";
  /** The key that leads to it. */
  readonly key: Span | null;
  /** Of a scalar: what it is; of text the text. */
  readonly value: string | number | boolean | null;
  /** Of a scalar: how it is written, quotes and folds undone: `1.10` keeps its zero, `null` its letters. */
  readonly written: string;
  /** Of a scalar: whether quotes or an indicator say that it is text. */
  readonly style: "plain" | "quoted" | "block";
  /** What follows a plain scalar in its line behind a `#`. */
  readonly comment: Span | null;
  /** Of a map by key, of a list by number from 0. */
  readonly entries: ReadonlyMap<string, SourceNode>;
  /** How many values it comes to with all inside, each alias counted as what it stands for. */
  readonly size: number;
}

/** What is wrong with a text, before anybody asks what it means. */
export interface SourceFault extends Span {
  /** The code of the rule that it breaks. */
  readonly code: SourceFaultCode;
  readonly message: string;
  readonly help?: string;
  readonly suggestion?: string;
  /** The place of what it collides with. */
  readonly related?: Span & { readonly message: string };
}

/** The rules of reading: see the registry. */
export type SourceFaultCode =
  | "CM101" // not text
  | "CM102" // syntax
  | "CM103" // duplicate key
  | "CM104" // several documents
  | "CM105" // aliases
  | "CM106" // too large
  | "CM107" // too deep
  | "CM108" // form of a number
  | "CM110"; // a formula without quotes

/** What a file may be at most: far beyond what people write, and low enough to be read in a moment. */
export const SOURCE_LIMITS = {
  /** Bytes, or characters where only these are known. */
  size: 1_048_576,
  /** Values inside one another. */
  depth: 64,
  /** Values that aliases stand for, all together. */
  aliased: 10_000,
  /** Faults that are told of one file: the rest follows from the first. */
  faults: 20,
} as const;
