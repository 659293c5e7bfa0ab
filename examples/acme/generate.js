// Writes the example company's files: six hundred customers over three years, what they pay, use, say, ask, sign and
// buy, with the mess that exports have. The same files every time: node examples/acme/generate.js [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { csv } from "./generate/csv.js";
import { customers } from "./generate/company/customers.js";
import { lifeOf } from "./generate/company/life.js";
import { messyRecords, messySubscriptions } from "./generate/files/mess.js";
import { JOURNEYS_HEADER, journeyRows } from "./generate/files/onboarding.js";
import * as sales from "./generate/files/sales.js";
import { knownLines, recordOf, rowOf } from "./generate/files/subscriptions.js";
import { USAGE_HEADER, usageRows } from "./generate/files/usage.js";
import * as voice from "./generate/files/voice.js";

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const lives = customers().map(lifeOf);
const tickets = voice.tickets(lives);

const files = {
  "accounts.csv": csv(sales.ACCOUNTS_HEADER, sales.accountRows(lives)),
  "contracts.csv": csv(sales.CONTRACTS_HEADER, sales.contractRows(lives)),
  "goals.csv": csv(sales.GOALS_HEADER, sales.GOALS),
  "journeys.csv": csv(JOURNEYS_HEADER, journeyRows(lives)),
  "legacy/subscriptions.ndjson": messyRecords(knownLines(lives, "old").map(recordOf)),
  "opportunities.csv": csv(sales.OPPORTUNITIES_HEADER, sales.opportunityRows(lives)),
  "orders.csv": csv(sales.ORDERS_HEADER, sales.orderRows(lives)),
  "responses.csv": csv(voice.RESPONSES_HEADER, voice.responseRows(lives, tickets)),
  "subscriptions.csv": messySubscriptions(knownLines(lives, "new").map(rowOf)),
  "tickets.csv": csv(voice.TICKETS_HEADER, voice.ticketRows(tickets)),
  "usage.csv": csv(USAGE_HEADER, usageRows(lives)),
};

mkdirSync(join(folder, "legacy"), { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
