import { nameKey, quote } from "../../errors.ts";
import { FIELDS } from "../../rows/reading/field-names.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { ColumnMap } from "../../rows/types/column-map.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { AccountTable, TableRecord } from "./account-table.ts";

/** The column that says whose a record is: as `--map customerId=` has it, or by its name. */
export function idColumn(columns: readonly string[], map: ColumnMap = {}): string | undefined {
  const told = [map.customerId ?? []].flat().find((name) => columns.includes(name));
  if (told !== undefined) return told;
  const keys = columns.map(nameKey);
  // A column that is called id is surer than one called account, which may hold a name.
  const known: readonly string[] = FIELDS["subscription-rows"]["customerId"] ?? [];
  const names = [...known.filter((name) => name.endsWith("id")), "id", ...known];
  const found = names.find((name) => keys.includes(name));
  return found === undefined ? undefined : columns[keys.indexOf(found)];
}

/** The name by which a table has an attribute: its very name, or the only one that differs in case and separators. */
export function attributeIn(columns: readonly string[], attribute: string): string | undefined {
  if (columns.includes(attribute)) return attribute;
  const alike = columns.filter((column) => nameKey(column) === nameKey(attribute));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Accounts with the attributes that are asked for, by the names under which they are asked for. */
export function accountRows(
  { path, columns, records }: AccountTable,
  id: string | undefined,
  attributes: readonly string[],
): readonly AccountRow[] {
  const sources = attributes.map((attribute) => [attribute, attributeIn(columns, attribute)] as const);
  const isUseless = sources.every(([, column]) => column === undefined);
  if (id === undefined || isUseless) {
    const missing = id === undefined ? "customerId or id" : attributes.join(" or ");
    const among = columns.map(quote).join(", ");
    throw new Stop(EXIT.usage, `${path}: Cannot find a column for ${missing} among ${among}`);
  }
  const known = new Map<string, Known>();
  return records.flatMap((record) => {
    const names = namesOf(record.cells.get(id), record);
    const said = sources.flatMap(([attribute, column]) => {
      const value = column === undefined ? "" : textOf(record.cells.get(column));
      return value === "" ? [] : [[attribute, value] as const];
    });
    checkKnown(known, record, { name: String(names[0]), said });
    return names.map((name) => ({ id: name, attributes: Object.fromEntries(said) }));
  });
}

/** What is known of an account, and where that stands. */
type Known = Map<string, { readonly value: string; readonly place: string }>;

interface Said {
  readonly name: string;
  readonly said: readonly (readonly [attribute: string, value: string])[];
}

/** An account may be there twice, but not with two values. */
function checkKnown(accounts: Map<string, Known>, { place }: TableRecord, { name, said }: Said): void {
  const known: Known = accounts.get(name) ?? new Map<string, { value: string; place: string }>();
  accounts.set(name, known);
  for (const [attribute, value] of said) {
    const other = known.get(attribute) ?? { value, place };
    if (other.value !== value) {
      const both = `${quote(other.value)} in ${other.place} and ${quote(value)}`;
      throw new Stop(EXIT.usage, `${place}: Cannot use two values of ${attribute} for ${quote(name)}: ${both}`);
    }
    known.set(attribute, other);
  }
}

/** Rows from CSV name customers by text, and rows from JSON may name the same ones by numbers. */
function namesOf(id: unknown, { place }: TableRecord): readonly (string | number)[] {
  const text = textOf(id);
  if (text === "") throw new Stop(EXIT.usage, `${place}: Cannot do without the id of an account`);
  return /^(?:0|[1-9]\d{0,14})$/u.test(text) ? [text, Number(text)] : [text];
}

/** A cell as rows have attributes: as text, and nothing for what is no value. */
function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
