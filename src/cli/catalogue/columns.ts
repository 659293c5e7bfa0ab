/** Characters that take two columns of a terminal: Han, kana, Hangul, full-width forms. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;
const MARKS = /\p{M}/gu;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  const plain = text.normalize("NFC").replace(MARKS, "");
  return Array.from(plain).length + (plain.match(WIDE)?.length ?? 0);
}

/** Lines of cells, every column but the last as wide as its widest. */
export function columns(rows: readonly (readonly string[])[], indent = "  "): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    `${indent}${row.map((cell, at) => cell + " ".repeat(widths[at]! - widthOf(cell))).join("  ")}`.trimEnd(),
  );
}

/** A text in lines of at most so many columns, broken at spaces. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A label and a text behind it that goes on below itself. */
export function labelled(label: string, text: string, at = 12): readonly string[] {
  return wrapped(text, 108).map((line, index) => (index === 0 ? label : "").padEnd(at) + line);
}
