import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { reasonOf } from "../../src/cli/reading/reasons.ts";
import { run } from "../../src/cli/run.ts";

const root = mkdtempSync(join(tmpdir(), "customer-metrics-hostile-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

type Content = string | Uint8Array;

/** Writes files below a folder of the test's own, and answers the folder. */
function folderWith(name: string, files: Readonly<Record<string, Content>>): string {
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(root, name);
}

interface Told {
  readonly code: number;
  readonly out: string;
  readonly notes: readonly string[];
}

/** What a command prints, line by line and without the test's folder, and what it exits with. */
async function told(...args: string[]): Promise<Told> {
  let [out, notes] = ["", ""];
  const code = await run(args, { out: (text) => void (out += text), note: (text) => void (notes += text) });
  return { code, out, notes: notes.replaceAll(`${root}/`, "").trimEnd().split("\n") };
}

/** Bytes as the characters below 256. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const HEADER = "customer,start,mrr\n";
const GOOD = `${HEADER}a,2025-01-10,100\nb,2025-02-01,60.50\n`;
const JSON_MEANING = ["--as-of", "2025-02-28", "--format", "json"];

/** The MRR at the last closing, of a report that is JSON. */
function closing(out: string): unknown {
  const { periods } = JSON.parse(out) as { periods: { movements: { endingMrr: string } }[] };
  return periods.at(-1)?.movements.endingMrr;
}

describe("a folder of files that nobody should have", () => {
  const folder = folderWith("exports", {
    "all-wrong.csv": `${HEADER}a,soon,100\nb,,x\n`,
    "binary.csv": bytes("customer,start,mrr\n\0\0\0\x01\0\0\0"),
    "blank.csv": "\r\n  \r\n,,\r\n",
    "broken.json": '[\n  { "customer": "a", "start": "2025-01-10", "mrr": 5 },\n  { "customer": "b", "start": }\n]',
    "cut.csv.gz": gzipSync(GOOD).subarray(0, 40),
    "empty.csv": "",
    "folder.csv/part.csv": `${HEADER}c,2025-02-01,7\n`,
    "good.csv": GOOD,
    "good.csv.gz": gzipSync(`${HEADER}d,2025-02-01,8\n`),
    "header-only.csv": HEADER,
    "latin.csv": bytes(`${HEADER}M\xFCller,2025-01-10,5\n`),
    "movies.csv": "title,year\nAlien,1979\n",
    "no-rows.json": '{ "error": "not allowed" }',
    "not-compressed.csv.gz": GOOD,
    "picture.csv": bytes("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
    "sheet.xlsx": bytes("PK\x03\x04\x14\0"),
    "unclosed.csv": `${HEADER}e,2025-02-01,9\n"f,2025-02-01,9\ng,2025-02-01,9\n`,
    "utf16.csv": bytes(`\xFF\xFE${Array.from(HEADER, (character) => `${character}\0`).join("")}a`),
    "workbook.csv": bytes("PK\x03\x04\x14\0\x06\0\b\0\0\0!\0"),
    "zipped.csv": gzipSync(GOOD),
    ".hidden.csv": GOOD,
    ".git/config.csv": GOOD,
    "readme.md": "not ours",
  });
  symlinkSync(join(folder, "good.csv"), join(folder, "link.csv"));
  symlinkSync(join(folder, "gone.csv"), join(folder, "nowhere.csv"));
  symlinkSync(join(folder, "self.csv"), join(folder, "self.csv"));
  symlinkSync("/dev/null", join(folder, "device.csv"));
  symlinkSync(folder, join(folder, "up"));

  it("gets one right message for each of them, and the report of the good ones", async () => {
    const { code, out, notes } = await told("report", folder, ...JSON_MEANING);
    expect(notes).toEqual([
      "exports/binary.csv is left out: Cannot read the text as UTF-8: it holds empty bytes, as no text does; say its encoding if it is one",
      "exports/blank.csv is left out: Cannot find a header: there is no text, or only blank lines",
      'exports/broken.json is left out: Cannot read text that is no JSON: on line 3, column 31, a value is wanted, and not "}"',
      "exports/cut.csv.gz is left out: it is compressed (gzip), and cut off",
      "exports/device.csv is left out: it is a pipe or a device, and no file",
      "exports/empty.csv is left out: Cannot find a header: there is no text, or only blank lines",
      'exports/latin.csv is left out: Cannot read the text as UTF-8: the bytes after "M" are no characters; save it as UTF-8, or say its encoding',
      'exports/link.csv is left out: it is "exports/good.csv" once more',
      'exports/movies.csv is left out: Cannot find a column for customerId and mrr among "title", "year"',
      "exports/no-rows.json is left out: Cannot read JSON without an array of rows",
      "exports/not-compressed.csv.gz is left out: its name ends in .gz, but it is not compressed (gzip)",
      "exports/nowhere.csv is left out: there is no such file or folder",
      "exports/picture.csv is left out: Cannot read the text as it is a PNG image",
      "exports/self.csv is left out: it is a link that leads to itself",
      "exports/sheet.xlsx is left out: it is a spreadsheet: save it as CSV",
      'exports/utf16.csv is left out: Cannot read the text as UTF-16LE: it ends in the middle of a character after "customer,start,mrr\\n": the file is cut off',
      "exports/workbook.csv is left out: Cannot read the text as it is an Excel workbook or another zip file: save it as CSV",
      "exports/zipped.csv is left out: Cannot read the text as it is compressed (gzip): decompress it",
      "exports/all-wrong.csv, exports/folder.csv/part.csv, exports/good.csv and 3 more (6 of 9 rows used): customerId ← customer, start, amount ← mrr, interval = month (the amount's column says so)",
      "",
      "9 rows read: 6 used, 3 refused",
      'exports/all-wrong.csv:2: column "start": Cannot read start as a date like 2025-03-01: received "soon"',
      'exports/all-wrong.csv:3: column "start": Cannot do without start',
      'exports/all-wrong.csv:3: column "mrr": Cannot read amount as a number: received "x"',
      'exports/unclosed.csv:3: Cannot read the row as a quote opens and never closes: received "\\"f,2025-02-01,9"',
    ]);
    expect(closing(out)).toBe("193.5"); // 100 + 60.50, 7 in the folder, 8 compressed, 9 and 9 around the open quote
    expect(code).toBe(0);
  });

  it("is a finding under --strict", async () => {
    expect((await told("report", folder, "--strict")).code).toBe(1);
    const unreadable = folderWith("unreadable", { "good.csv": GOOD, "picture.csv": bytes("\x89PNG\r\n\x1A\n") });
    expect((await told("report", unreadable, "--strict")).code).toBe(1);
    const others = folderWith("others", {
      "good.csv": GOOD,
      "movies.csv": "title,year\nAlien,1979\n",
      "empty.csv": "",
    });
    expect((await told("report", others, "--strict")).code).toBe(0);
  });

  it("is read no further than one file of it, if that is named", async () => {
    const { code, notes } = await told("report", join(folder, "good.csv"), "--as-of", "2025-02-28");
    expect(code).toBe(0);
    expect(notes.slice(-2)).toEqual(["", "2 rows read: 2 used, 0 refused"]);
  });
});

describe("files that are named and cannot be read", () => {
  const folder = folderWith("named", {
    "good.csv": GOOD,
    "movies.csv": "title,year\nAlien,1979\n",
    "picture.csv": bytes("\x89PNG\r\n\x1A\n"),
    "broken.json": "[1,",
  });
  const path = (name: string): string => join(folder, name);

  it("end the command, all of them named, and there is no report without them", async () => {
    const { code, out, notes } = await told("report", path("good.csv"), path("gone.csv"), path("gone"));
    expect({ code, out, notes }).toEqual({
      code: 3,
      out: "",
      notes: [
        'customer-metrics: Cannot read "named/gone.csv": there is no such file or folder',
        'Cannot read "named/gone": there is no such file or folder',
      ],
    });
    expect(await told("report", path("good.csv"), path("picture.csv"), path("broken.json"))).toEqual({
      code: 3,
      out: "",
      notes: [
        "customer-metrics: named/picture.csv: Cannot read the text as it is a PNG image",
        "named/broken.json: Cannot read text that is no JSON: on line 1, column 4, a value is wanted, and not the end",
      ],
    });
  });

  it("are only left out where they are readable and hold something else", async () => {
    const { code, notes } = await told("report", path("good.csv"), path("movies.csv"));
    expect(code).toBe(0);
    expect(notes[0]).toBe(
      'named/movies.csv is left out: Cannot find a column for customerId and mrr among "title", "year"',
    );
  });

  it("are read once, by whatever names they are given", async () => {
    symlinkSync(folder, join(root, "other-name"));
    const { notes, out } = await told(
      "report",
      ...[path("good.csv"), path("good.csv"), join(folder, "..", "named", "good.csv")],
      ...[join(root, "other-name", "good.csv"), ...JSON_MEANING],
    );
    expect(closing(out)).toBe("160.5");
    expect(notes.filter((note) => note.includes("once more"))).toEqual([
      'named/good.csv is left out: it is "named/good.csv" once more',
      'named/good.csv is left out: it is "named/good.csv" once more',
      'other-name/good.csv is left out: it is "named/good.csv" once more',
    ]);
  });

  // Whoever runs the tests may be allowed to read everything.
  it.each([
    ["EACCES", "permission is denied"],
    ["ENOENT", "there is no such file or folder"],
    ["EIO", "i/o error, read"],
  ])("are named with the reason %s in words", (code, reason) => {
    expect(reasonOf(Object.assign(new Error("i/o error, read"), { code, errno: -1 }))).toBe(reason);
  });
});

describe("customer-metrics report on an export of another country", () => {
  const folder = folderWith("abroad", {
    "abos.csv": bytes(
      "Kunde;Beginn;Ende;Betrag;Turnus\r\nM\xFCller;31.01.2025;;1.234,50 \x80;monthly\r\nWei\xDF;1.2.2025;28.2.2025;(12,00 \x80);yearly\r\nBolt;2025-02-01;;1.23;monthly\r\n",
    ),
    "excel.csv": "customer\tstart\tmrr\na\t45667\t100\n",
    "bars.csv": "customer:start:mrr\na:2025-01-10:100\n",
    "month.csv": "customer,start,mrr_amount,price\na,2025-01-10,10,120\n",
    "other.csv": "customer,start,price\nb,2025-01-10,5\n",
  });
  const path = (name: string): string => join(folder, name);

  it("reads it as it is told to, and says what it took for what", async () => {
    const { notes, out } = await told(
      ...[
        "report",
        path("abos.csv"),
        "--encoding",
        "windows-1252",
        "--numbers",
        "de-DE",
        "--dates",
        "dmy",
        "--credits",
      ],
      ...["--map", "customerId=Kunde", "--map", "start=Beginn", "--map", "end=Ende", "--map", "amount=Betrag"],
      ...["--map", "interval=Turnus", "--ends-inclusive", "--format", "json", "--as-of", "2025-02-28"],
    );
    expect(notes).toEqual([
      'abroad/abos.csv (2 of 3 rows used): customerId ← Kunde (as told), start ← Beginn (as told), end ← Ende (as told), amount ← Betrag (as told), interval ← Turnus (as told), currency = EUR (amounts are written with "€", which is EUR in de-DE)',
      "",
      "3 rows read: 2 used, 1 refused",
      'abroad/abos.csv:4: column "Betrag": Cannot read amount as a number like 1.234,50: received "1.23"',
    ]);
    expect(closing(out)).toBe("1233.5"); // 1,234.50, and a credit of 12.00 a year that lasts through 28 February
  });

  it("reads serials of Excel, and cells between what it is told", async () => {
    const excel = await told("report", path("excel.csv"), "--dates", "excel", "--delimiter", "tab", ...JSON_MEANING);
    expect(closing(excel.out)).toBe("100"); // 45667 is 2025-01-10
    const bars = await told("report", path("bars.csv"), "--delimiter", ":", ...JSON_MEANING);
    expect(closing(bars.out)).toBe("100");
  });

  it("takes the first of several columns that a file has", async () => {
    const columns = ["--map", "amount=mrr_amount", "--map", "amount=price"];
    const { out, notes } = await told("report", path("month.csv"), path("other.csv"), ...columns, ...JSON_MEANING);
    expect(closing(out)).toBe("15");
    expect(notes.slice(0, 2)).toEqual([
      "abroad/month.csv (1 row): customerId ← customer, start, amount ← mrr_amount (as told), interval = month (no column says how often the amount is billed); attributes: price",
      "abroad/other.csv (1 row): customerId ← customer, start, amount ← price (as told), interval = month (no column says how often the amount is billed)",
    ]);
  });

  it("leaves out a file that lacks the column, and says which it has", async () => {
    const { notes } = await told("report", path("month.csv"), path("other.csv"), "--map", "amount=mrr_amount");
    expect(notes[0]).toBe(
      'abroad/other.csv is left out: Cannot find the column "mrr_amount" for amount among "customer", "start", "price"',
    );
  });

  it.each([
    [
      ["--numbers", "german"],
      '--numbers: Cannot use numbers, which must be a locale like "de-DE", or marks like { decimal: ",", group: "." }: received "german"',
    ],
    [
      ["--dates", "exel"],
      '--dates: Cannot use "exel" as dates: choose "dmy", "mdy", "ymd", "excel", "excel-1904", "unix", "unix-ms"; did you mean "excel"?',
    ],
    [["--map", "amount"], 'Cannot use "amount" as --map: give FIELD=COLUMN, like amount=mrr_amount'],
    [
      ["--map", "amuont=x"],
      '--map: Cannot name a column for "amuont", which is no field of these rows: did you mean amount?',
    ],
    [["--delimiter", '"'], '--delimiter: Cannot use "\\"" as delimiter: give a text without quotes and line ends'],
    [
      ["--encoding", "ansi"],
      '--encoding: Cannot use encoding, which must be a name like "windows-1252" or "utf-16le": received "ansi"',
    ],
    [
      ["--time-zone", "Mars/Phobos"],
      '--time-zone: Cannot use timeZone, which must be a name like "Europe/Bucharest": received "Mars/Phobos"',
    ],
    [["--keep-issues", "some"], 'Cannot read --keep-issues as a whole number: received "some"'],
    [["--number", "de-DE"], "Cannot find an option named --number: did you mean --numbers?"],
  ])("refuses %j before it opens a file", async (args, message) => {
    const { code, out, notes } = await told("report", path("nowhere.csv"), ...args);
    expect([code, out, notes[0]]).toEqual([2, "", `customer-metrics: ${message}`]);
  });

  it("lists as many issues as are wanted, and counts the others", async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `c${String(index)},soon,1\n`).join("");
    const wrong = join(folderWith("wrong", { "wrong.csv": `${GOOD}${rows}` }), "wrong.csv");
    expect((await told("report", wrong, "--keep-issues", "2")).notes.slice(-3)).toEqual([
      'wrong/wrong.csv:4: column "start": Cannot read start as a date like 2025-03-01: received "soon"',
      'wrong/wrong.csv:5: column "start": Cannot read start as a date like 2025-03-01: received "soon"',
      "and 5 issues more",
    ]);
    expect((await told("report", wrong, "--keep-issues", "0")).notes.at(-1)).toBe("and 7 issues more");
  });
});

describe("rows that are read and not used", () => {
  it("are counted where snapshots stand beside subscriptions", async () => {
    const both = folderWith("both", {
      "book.csv": GOOD,
      "snapshots.csv": "customer,month,mrr\na,2025-01,5\nb,2025-01,x\nc,2025-01,5\n",
    });
    const { notes } = await told("report", both, "--as-of", "2025-02-28");
    expect(notes[0]).toBe("both/snapshots.csv is left out: MRR snapshots are left out where there are subscriptions");
    expect(notes.at(-1)).toBe("5 rows read: 2 used, 1 refused, 2 left out");
  });
});
