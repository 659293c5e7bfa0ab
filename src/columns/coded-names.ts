import type { NameTable } from "./name-table.ts";

/** A column of names as their numbers, with the table that numbered them. */
export class CodedNames {
  readonly codes: Int32Array;
  readonly names: NameTable;

  constructor(codes: Int32Array, names: NameTable) {
    this.codes = codes;
    this.names = names;
  }

  /** The names in the order of their numbers, as a coded column has them. */
  get values(): readonly (string | number)[] {
    return Array.from({ length: this.names.size }, (_, code) => this.names.nameOf(code));
  }
}
