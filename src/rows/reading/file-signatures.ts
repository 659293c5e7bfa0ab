/** The first bytes by which files are known that are no text, and what they are. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ["PK\x03\x04", "an Excel workbook or another zip file: save it as CSV"],
  ["\xD0\xCF\x11\xE0", "an Excel workbook of the old kind: save it as CSV"],
  ["\x1F\x8B", "compressed (gzip): decompress it"],
  ["\x28\xB5\x2F\xFD", "compressed (zstd): decompress it"],
  ["BZh91AY&", "compressed (bzip2): decompress it"],
  ["\xFD7zXZ", "compressed (xz): decompress it"],
  ["PAR1\x15", "a Parquet file: write it as CSV or NDJSON"],
  ["SQLite f", "an SQLite database: write its table as CSV or NDJSON"],
  ["%PDF-", "a PDF"],
  ["\x89PNG", "a PNG image"],
  ["\xFF\xD8\xFF", "a JPEG image"],
  ["GIF8", "a GIF image"],
];

/** What a file is that is no text, by its first bytes; `null` where it may be one. */
export function whatItIs(bytes: Uint8Array): string | null {
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => beginning.startsWith(signature))?.[1] ?? null;
}
