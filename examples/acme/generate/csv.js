/** A table as CSV (RFC 4180); cells are quoted where they must be. */
export function csv(header, rows, lineEnd = "\n") {
  return [header, ...rows].map((cells) => cells.map(cellOf).join(",") + lineEnd).join("");
}

/** A cell that somebody typed without quotes, whatever it holds. */
export const asTyped = (text) => ({ asTyped: text });

function cellOf(value) {
  if (typeof value?.asTyped === "string") return value.asTyped;
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cents as they are written: 1250 is 12.50. */
export function money(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
