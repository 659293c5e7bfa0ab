/** One row of a table by the names of its columns; of two columns of one name, the first. */
export type Cells = ReadonlyMap<string, string>;

/** CSV as the example files are written, read character by character: line breaks are `\n` or `\r\n`. */
export function rowsOfCsv(text: string): { readonly header: readonly string[]; readonly rows: readonly string[][] } {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      if (isQuoted && text.charAt(at + 1) === '"') cell += text.charAt((at += 1));
      else isQuoted = !isQuoted;
    } else if (isQuoted || (character !== "," && character !== "\n")) cell += character;
    else {
      row.push(cell.trim());
      cell = "";
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    }
  }
  const [header = [], ...others] = rows.filter((cells) => cells.some((each) => each !== ""));
  return { header, rows: others };
}

/** The rows of a table by their columns' names. */
export function tableOf(text: string): readonly Cells[] {
  const { header, rows } = rowsOfCsv(text);
  return rows.map((cells) => cellsOf(header, cells));
}

/** One row by its columns' names. */
export function cellsOf(header: readonly string[], cells: readonly string[]): Cells {
  const named = new Map<string, string>();
  for (const [index, name] of header.entries()) if (!named.has(name)) named.set(name, cells[index] ?? "");
  return named;
}
