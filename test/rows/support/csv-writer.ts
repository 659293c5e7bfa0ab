import fc from "fast-check";

/** How a table is written. */
export interface CsvForm {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly endsWithLineEnd: boolean;
}

/** A table as text, and the line on which each of its rows begins. */
export interface WrittenCsv {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Writes a table as RFC 4180 says, with any delimiter and line end. */
export function writeCsv(table: readonly (readonly string[])[], form: CsvForm): WrittenCsv {
  let text = "";
  const lines: number[] = [];
  for (const [index, cells] of table.entries()) {
    lines.push(text.split(/\r\n|\r|\n/u).length);
    text += cells.map((cell) => written(cell, form)).join(form.delimiter);
    if (form.endsWithLineEnd || index < table.length - 1) text += form.lineEnd;
  }
  return { text, lines };
}

function written(cell: string, { delimiter, quoteAll }: CsvForm): string {
  const isPlain = !quoteAll && ![delimiter, '"', "\r", "\n"].some((special) => cell.includes(special));
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** Every way of writing a table. */
export function csvForms(): fc.Arbitrary<CsvForm> {
  return fc.record({
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    quoteAll: fc.boolean(),
    endsWithLineEnd: fc.boolean(),
  });
}

const CHARACTERS = ["a", "B", "7", ".", " ", "é", "€", "😀", ",", ";", "\t", "|", '"', "\n", "\r", "\r\n"];

/** Tables of cells that are hard to write: delimiters, quotes, line breaks, characters of one to four bytes. */
export function tables(): fc.Arbitrary<readonly (readonly string[])[]> {
  const cell = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 6 });
  return fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
}
