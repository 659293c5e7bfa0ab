import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkMovements, mrrMovements } from "customer-metrics";
import { type ReadText, readCsv, readNdjson, type SubscriptionRow } from "customer-metrics/rows";
import { run } from "../../src/cli/run.ts";
import { plainMonths } from "./support/plain-count.ts";
import { dayOf, plainCsv, plainNdjson, type PlainRow, UNITS } from "./support/plain-rows.ts";

const FOLDER = "examples/acme";
const ABROAD = "examples/acme-abroad";
const AS_OF = "2025-12-31";
const NEW_SYSTEM = `${FOLDER}/subscriptions.csv`;
const OLD_SYSTEM = `${FOLDER}/legacy/subscriptions.ndjson`;

const text = (path: string): string => readFileSync(path, "utf8");
const read: Readonly<Record<"csv" | "ndjson" | "abroad", ReadText>> = {
  csv: await readCsv(text(NEW_SYSTEM)),
  ndjson: await readNdjson(text(OLD_SYSTEM)),
  abroad: await readCsv(text(`${ABROAD}/subscriptions-abroad.csv`)),
};
const rows = [read.csv, read.ndjson].flatMap((file) => file.rows as readonly SubscriptionRow[]);
const plain = { csv: plainCsv(text(NEW_SYSTEM)), ndjson: plainNdjson(text(OLD_SYSTEM)) };
const months = mrrMovements(rows, { asOf: AS_OF });
const { sources } = JSON.parse((await report("--format", "json")).out) as { readonly sources: readonly Source[] };

interface Source {
  readonly path: string;
  readonly rowKind: string | null;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
}

/** What the command prints on the folder. */
async function report(...options: string[]): Promise<{ readonly code: number; readonly out: string }> {
  let out = "";
  const output = { out: (part: string): void => void (out += part), note: (): void => undefined };
  return { code: await run(["report", FOLDER, "--as-of", AS_OF, ...options], output), out };
}

/** Every file below a folder, and its bytes; what is read of people and machines, and not written by the generator, aside. */
function bytesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const written = files.filter((file) => /\.(?:csv|json|ndjson)$/u.test(file));
  return new Map(written.map((file) => [file, readFileSync(join(folder, file)).toString("base64")]));
}

describe("the example company Acme", () => {
  it.each([FOLDER, ABROAD])("%s is, byte for byte, what its generator writes", (folder) => {
    const written = mkdtempSync(join(tmpdir(), "customer-metrics-"));
    try {
      execFileSync(process.execPath, [`${folder}/generate.js`, written]);
      const [ours, theirs] = [bytesBelow(written), bytesBelow(folder)];
      expect([...ours.keys()]).toEqual([...theirs.keys()]);
      expect([...ours.keys()].filter((file) => ours.get(file) !== theirs.get(file))).toEqual([]);
    } finally {
      rmSync(written, { recursive: true, force: true });
    }
  });

  it("has the report that is committed", async () => {
    expect(await report()).toEqual({ code: 0, out: text(`${FOLDER}/report.txt`) });
  });

  it("loses no row: what is read is used or refused, and as many as a second reader finds", () => {
    const subscriptions = sources.filter(({ rowKind }) => rowKind === "subscription-rows");
    expect(
      subscriptions.map(({ path, rowsRead, rowsUsed, rowsRefused }) => [path, rowsRead, rowsUsed, rowsRefused]),
    ).toEqual(
      [[OLD_SYSTEM, plain.ndjson] as const, [NEW_SYSTEM, plain.csv] as const].map(([path, all]) => {
        const refused = all.filter((row) => row === null).length;
        return [path, all.length, all.length - refused, refused];
      }),
    );
  });

  it("takes nothing else for subscriptions or MRR snapshots", () => {
    const mistaken = ({ path, rowKind }: Source): boolean =>
      rowKind === "mrr-snapshot-rows" || (rowKind === "subscription-rows" && ![NEW_SYSTEM, OLD_SYSTEM].includes(path));
    expect(sources.filter(mistaken)).toEqual([]);
  });

  it("has six hundred customers over thirty-six months, in one currency", () => {
    const customers = new Set(rows.map(({ customerId }) => customerId));
    const accounts = text(`${FOLDER}/accounts.csv`).match(/^C\d{4},/gmu) ?? [];
    expect(customers.size).toBe(600);
    expect(new Set(accounts.map((id) => id.slice(0, -1)))).toEqual(customers);
    expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(["EUR"]));
    expect(months.map(({ period }) => period)).toEqual(
      [2023, 2024, 2025].flatMap((year) =>
        Array.from({ length: 12 }, (_, month) => `${String(year)}-${String(month + 1).padStart(2, "0")}`),
      ),
    );
  });

  // Counted in the generator's list of mess, and named again in examples/acme/README.md.
  it("has twenty-four rows that are refused, each for what is wrong with it", () => {
    const codes = new Map<string, number>();
    const issues = [...read.csv.issues, ...read.ndjson.issues];
    for (const { code } of issues) codes.set(code, (codes.get(code) ?? 0) + 1);
    expect(Object.fromEntries(codes)).toEqual({
      "not-a-number": 3 + 1 + 1 + 1, // thousands in quotes, "on request", "approx. 5", the total line's sum
      unreadable: 1 + 1, // thousands without quotes, the record that was cut off
      "not-a-date": 1 + 1 + 1 + 1, // 30 February, 31 June, points, slashes
      "ends-before-start": 2,
      negative: 2,
      "missing-value": 2 + 1 + 1 + 2 + 1, // customer; price; the end of what was cancelled; the total line; legacy price
      "not-allowed": 1 + 1 + 1, // "dunning", "one-off", "€"
    });
    expect(new Set(read.csv.issues.map(({ row }) => row)).size + read.ndjson.issues.length).toBe(24);
  });

  it("has mess that is read all the same", () => {
    const raw = text(NEW_SYSTEM);
    expect(raw.startsWith("\uFEFF")).toBe(true);
    expect(raw.replaceAll("\r\n", "").replaceAll("Vertriebs GmbH\nNiederlassung", "")).not.toMatch(/[\r\n]/u);
    expect(raw.split("\r\n").filter((line) => /^[ ,]*$/u.test(line))).toHaveLength(3 + 1); // and after the last line
    expect(raw.split("\r\n")[0]?.match(/\bRegion\b/gu)).toHaveLength(2);
    expect(read.csv.columns.attributes).toContain("Exported by");
    const names = (read.csv.rows as readonly SubscriptionRow[]).map(({ attributes }) => attributes?.["Customer name"]);
    expect(names).toContain("Brückner Vertriebs GmbH\nNiederlassung Süd");
    expect(names).toContain('Café "Zur Post" Hotels GmbH');
  });
});

describe("the example company's movements", () => {
  it("are what a second count finds, customer by customer and day by day", () => {
    const used = [...plain.csv, ...plain.ndjson].filter((row): row is PlainRow => row !== null);
    const starts = Array.from({ length: 37 }, (_, month) => {
      const [year, rest] = [2023 + Math.floor(month / 12), (month % 12) + 1];
      return dayOf(`${String(year)}-${String(rest).padStart(2, "0")}-01`) ?? 0;
    });
    const units = (amount: { toString: () => string }): number => Math.round(Number(amount.toString()) * UNITS);
    const found = months.map((month) => ({
      ...{ opening: units(month.startingMrr), new: units(month.newMrr), expansion: units(month.expansionMrr) },
      ...{ contraction: units(month.contractionMrr), churned: units(month.churnedMrr) },
      ...{ reactivation: units(month.reactivationMrr), closing: units(month.endingMrr) },
      ...{ startingCustomers: month.startingCustomers, newCustomers: month.newCustomers },
      ...{ churnedCustomers: month.churnedCustomers, reactivatedCustomers: month.reactivatedCustomers },
      endingCustomers: month.endingCustomers,
    }));
    expect(found).toEqual(plainMonths(used, starts));
  });

  it("foot, by period ends and by events, and are of every kind", () => {
    const events = mrrMovements(rows, { asOf: AS_OF }, { movementBasis: "events" });
    expect(checkMovements(months).problems).toEqual([]);
    expect(checkMovements(events).problems).toEqual([]);
    for (const field of ["newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"] as const) {
      expect([field, months.filter((month) => !month[field].isZero()).length > 12]).toEqual([field, true]);
    }
    for (const part of ["crossSell", "upsell", "seats", "price"] as const) {
      const signs = new Set(events.map(({ mix }) => mix[part].comparedTo(0)));
      expect([part, signs.has(1), signs.has(-1)]).toEqual([part, true, part !== "price" || signs.has(-1)]);
    }
    const within = events.reduce((sum, { churnedNewCustomers }) => sum + churnedNewCustomers, 0);
    expect(within).toBeGreaterThan(4);
  });

  it("lose a customer between two billing systems, unless a gap of three days is none", () => {
    const moved = rows.filter(({ customerId }) => customerId === "C0022");
    const september = (gapDays: number): (string | number)[] => {
      const [month] = mrrMovements(moved, { from: "2023-09", to: "2023-10", asOf: AS_OF, gapDays });
      return [month?.endingCustomers ?? NaN, month?.endingMrr.toString() ?? ""];
    };
    expect([september(0), september(2), september(3)]).toEqual([
      [0, "0"],
      [0, "0"],
      [1, "84"], // seven seats at 12.00
    ]);
  });

  it("have a rise of prices, a summer and a whale", () => {
    const byPeriod = new Map(months.map((each) => [each.period, each]));
    const month = (period: string): (typeof months)[number] => byPeriod.get(period) ?? expect.unreachable(period);
    const mixed = (period: string, part: "price" | "seats"): number => Number(month(period).mix[part].toString());
    expect(mixed("2025-02", "price")).toBeGreaterThan(
      2 * Math.max(mixed("2025-01", "price"), mixed("2025-03", "price")),
    );
    expect(month("2025-07").endingMrr.lessThan(month("2025-06").endingMrr)).toBe(true);
    const [october] = mrrMovements(
      rows.filter(({ customerId }) => customerId === "C0121"),
      { from: "2025-10", to: "2025-10", asOf: AS_OF },
    );
    const share = Number(october?.startingMrr.dividedBy(month("2025-10").startingMrr).toString());
    expect(share).toBeGreaterThan(0.07);
    expect(october?.contractionMrr.greaterThan(month("2025-10").contractionMrr.times("0.6"))).toBe(true);
    const negativeChurn = months.filter(({ expansionMrr, contractionMrr, churnedMrr }) =>
      expansionMrr.greaterThan(contractionMrr.plus(churnedMrr)),
    );
    expect(negativeChurn.length).toBeGreaterThan(8);
    expect(negativeChurn.length).toBeLessThan(36);
  });
});

describe("the example company abroad", () => {
  it("pays in dollars and pounds, with a rate for every month", () => {
    const rates = JSON.parse(text(`${ABROAD}/rates.json`)) as Record<string, Record<string, string>>;
    const abroad = read.abroad.rows as readonly SubscriptionRow[];
    expect(read.abroad.issueCount).toBe(0);
    expect(new Set(abroad.map(({ customerId }) => customerId)).size).toBe(52);
    expect(new Set(abroad.map(({ currency }) => currency))).toEqual(new Set(["USD", "GBP"]));
    const movements = mrrMovements(abroad, { asOf: AS_OF, currency: "EUR", rates });
    expect(movements).toHaveLength(36);
    expect(checkMovements(movements).problems).toEqual([]);
    expect(Object.values(rates).map((byMonth) => Object.keys(byMonth))).toEqual(
      Array.from({ length: 2 }, () => months.map(({ period }) => period)),
    );
  });
});

describe("the example company's folder", () => {
  it("is small enough to be kept with the code", () => {
    const sizes = [FOLDER, ABROAD].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => statSync(join(folder, file)).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
    expect(statSync(`${FOLDER}/usage.csv`).size).toBeLessThan(3_000_000);
  });
});
