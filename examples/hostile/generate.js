// Writes ten files of which nothing can be used, each for its own reason, and a good one among them: a report on the
// folder is the good one's report. Beside it, in hostile-more, go six more. The same bytes every time:
// node examples/hostile/generate.js [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));

const HEADER = "Customer ID,Start date,End date,Unit price,Billing interval,Currency\n";
const GOOD = `${HEADER}C1,2025-01-10,,100.00,monthly,EUR
C2,2025-01-20,2025-03-15,60.50,monthly,EUR
C3,2025-02-01,,1200.00,yearly,EUR
C4,2025-03-05,,45.00,quarterly,EUR
`;

/** The first bytes of a picture: a signature, a chunk of sizes and colours, and nothing that is text. */
const PICTURE = [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52],
  ...[0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4, 0x89],
];

/** The beginning of a zip archive, which is what a spreadsheet's file is: all of it could be text. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0x62, 0x6e];

const utf16 = (text) => Buffer.from(text, "utf16le");

const hostile = {
  "good.csv": GOOD,
  "empty.csv": "",
  "header-only.csv": HEADER,
  "binary.csv": Buffer.from(PICTURE),
  "latin1.csv": Buffer.from(`${HEADER}Müller & Söhne,2025-01-10,,100.00,monthly,EUR\n`, "latin1"),
  "unclosed-quote.csv": `${HEADER}"C1,2025-01-10,,100.00,monthly,EUR\nC2,2025-01-20,,60.50,monthly,EUR\n`,
  "broken.json": '[{ "customer": "C1", "start": "2025-01-10", "mrr": 100 }, { "customer": "C2", "sta',
  "not-rows.json": '{ "status": "ok", "page": 1, "total": { "customers": 4 } }\n',
  "wrong-columns.csv": "station,measured at,temperature,wind\nBucharest,2025-01-10T06:00Z,-3.5,12\n",
  // Two bytes a character, and one byte too few.
  "half-a-character.csv": utf16(`\uFEFF${HEADER}C1,2025-01-10,,100.00,monthly,EUR`).subarray(0, -1),
  "every-row-wrong.csv": `${HEADER}C1,soon,,100.00,monthly,EUR\nC2,2025-01-20,,much,monthly,EUR\n,2025-02-01,,40.00,monthly,EUR\n`,
};

const more = {
  "folder.csv/.gitkeep": "",
  "only-blank-lines.csv": "\n   \n\r\n,,,\n",
  "scalars.json": '[1, "two", null, [3]]\n',
  "broken.ndjson": '{ "customer": "C1", \nstart: 2025\n',
  "spreadsheet.csv": Buffer.from(ARCHIVE),
  "utf16-without-mark.csv": utf16(GOOD),
};

write(folder, hostile);
write(`${folder}-more`, more);

function write(into, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), content);
  }
}
