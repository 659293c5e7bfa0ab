// Writes the subscriptions of those customers of the example company who pay in dollars and pounds, and the exchange
// rates of the thirty-six months, which are made up. The same files every time:
// node examples/acme-abroad/generate.js [folder]
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { dateOf, MONTH_STARTS } from "../acme/generate/calendar.js";
import { csv } from "../acme/generate/csv.js";
import { customersAbroad } from "../acme/generate/company/customers.js";
import { lifeOf } from "../acme/generate/company/life.js";
import { stream } from "../acme/generate/random.js";
import { HEADER, knownLines, rowOf } from "../acme/generate/files/subscriptions.js";

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const rows = knownLines(customersAbroad().map(lifeOf), "new").map(rowOf);

/** Euros for one unit, month by month: ten-thousandths that wander around where they began. */
function ratesOf(currency, first) {
  const draw = stream(`rates ${currency}`);
  let rate = first;
  return MONTH_STARTS.map((day) => {
    rate += draw.whole(-130, 130) + Math.floor((first - rate) / 6);
    return [dateOf(day).slice(0, 7), `${rate < 10_000 ? "0" : "1"}.${String(rate % 10_000).padStart(4, "0")}`];
  });
}

const rates = {
  USD: Object.fromEntries(ratesOf("USD", 9240)),
  GBP: Object.fromEntries(ratesOf("GBP", 11_620)),
};

writeFileSync(join(folder, "subscriptions-abroad.csv"), csv(HEADER, rows));
writeFileSync(join(folder, "rates.json"), `${JSON.stringify(rates, null, 2)}\n`);
