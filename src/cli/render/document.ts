/** One line of a table: its name, and one cell for each column. */
export type TableLine = readonly [name: string, ...cells: string[]];

/** A column of a table. */
export interface Column {
  readonly heading: string;
  /** Words stand to the left, figures to the right. */
  readonly isText?: true;
}

/** A table: its first column holds names, and its total stands apart. */
export interface Table {
  /** What the names are of. */
  readonly names: string;
  readonly columns: readonly Column[];
  readonly lines: readonly TableLine[];
  readonly total?: TableLine | undefined;
}

/** One thing that a report says: some lines, a table, or both. */
export interface Section {
  /** Its heading; where there is none, the lines speak for themselves. */
  readonly name?: string;
  readonly lines?: readonly string[];
  readonly table?: Table;
}

/** What a report says, before anyone decides how it looks. */
export interface ReportDocument {
  readonly title: string;
  readonly sections: readonly Section[];
}
