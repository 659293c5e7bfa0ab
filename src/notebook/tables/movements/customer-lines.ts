import type { Decimal } from "../../../number/decimal.ts";
import { type Cells, textCell } from "../../documents/cells.ts";
import type { Line, Part } from "../../documents/document.ts";
import { decimalOf } from "../../figures/figure.ts";
import type { Amounts } from "./footed.ts";
import { type Movements, periodCell, untold } from "./period-lines.ts";

const FIELDS: readonly (readonly [field: string, name: string, isLoss: boolean])[] = [
  ["startingCustomers", "Opening", false],
  ["newCustomers", "New", false],
  ["churnedCustomers", "Churned", true],
  ["reactivatedCustomers", "Reactivated", false],
  ["transferredInCustomers", "Transferred in", false],
  ["transferredOutCustomers", "Transferred out", true],
  ["endingCustomers", "Closing", false],
];
const OPTIONAL = ["transferredInCustomers", "transferredOutCustomers"];

/** What customers did, period by period. */
export function customersPart(items: readonly Movements[], cells: Cells): Part {
  const amounts = items.map((item) => item as unknown as Amounts);
  const fields = FIELDS.filter(
    ([field]) => !OPTIONAL.includes(field) || amounts.some((period) => isMoved(period[field])),
  );
  const lines = items.map((item, index): Line => {
    const told = fields.map(([field, , isLoss]) => {
      const count = decimalOf(amounts[index]?.[field]);
      return count === null ? untold(item) : cells.figure(isLoss ? count.negated() : count, "count");
    });
    return [periodCell(item), ...told];
  });
  return {
    caption: "Customers",
    headings: ["Period", ...fields.map(([, name]) => name)],
    lines,
    total: totalOf(items, { fields, cells }),
  };
}

function isMoved(count: unknown): boolean {
  return decimalOf(count)?.isZero() === false;
}

function totalOf(
  items: readonly Movements[],
  { fields, cells }: { fields: typeof FIELDS; cells: Cells },
): Line | undefined {
  const over = items.filter(({ complete }) => complete).map((item) => item as unknown as Amounts);
  const columns = fields.map(([field, , isLoss]) => over.map((period) => signedCount(period[field], isLoss)));
  if (over.length < 2 || columns.some((column) => column.includes(null))) return undefined;
  const sums = columns.map((column, index) => {
    if (index === 0) return column[0] ?? null;
    if (index === columns.length - 1) return column.at(-1) ?? null;
    return column.reduce<Decimal | null>((sum, count) => (sum === null ? count : sum.plus(count ?? 0)), null);
  });
  const [last, ...moved] = [sums.at(-1), ...sums.slice(0, -1)];
  const made = moved.reduce<Decimal | null>((sum, part) => (sum === null ? part : sum.plus(part ?? 0)), null);
  if (made === null || !last || !made.equals(last)) return undefined;
  return [textCell("Total"), ...sums.map((sum) => cells.figure(sum, "count"))];
}

function signedCount(count: unknown, isLoss: boolean): Decimal | null {
  const value = decimalOf(count);
  return value !== null && isLoss ? value.negated() : value;
}
