// Who the customers are, when they come, and what they are like: what later files tell of one of them agrees because
// all of them read it here.
import { LAST, MONTH_STARTS, monthOf, monthStart } from "../calendar.js";
import { ACQUISITION, INDUSTRIES, OWNERS, REGIONS, REGIONS_ABROAD } from "./market.js";
import { stream } from "../random.js";

const CUSTOMERS = 600;
const ACQUIRED = 48;
const IN_OLD_BILLING = 40;

/** How many join in which month of a year, one against the other: little in summer and at its end. */
const JOINING = [115, 105, 118, 100, 100, 88, 58, 46, 128, 122, 108, 64];

const BEGINNINGS = [
  ...["Alvora", "Brenn", "Calder", "Dorn", "Elmar", "Fjord", "Gravel", "Holm", "Iver", "Juno", "Kestrel", "Lumen"],
  ...["Marlo", "Nordwind", "Ostra", "Pivot", "Quarz", "Rivel", "Solano", "Tarn", "Umbra", "Velora", "Wexler", "Xenia"],
  ...["Ysper", "Zefir", "Aster", "Borea", "Cobalt", "Delva"],
];
const TRADES = [
  ...["Logistics", "Studios", "Systems", "Foods", "Analytics", "Energy", "Textiles", "Media", "Labs", "Consulting"],
  ...["Mobility", "Print", "Hotels", "Academy", "Devices", "Health", "Trading", "Optics", "Marine", "Interiors"],
  ...["Robotics", "Garden", "Security", "Travel"],
];

/** Names that a reader of CSV must survive. */
const DIFFICULT_NAMES = {
  C0017: "Möller & Söhne, Werkzeugbau GmbH",
  C0058: "Brückner Vertriebs GmbH\nNiederlassung Süd",
  C0123: 'Café "Zur Post" Hotels GmbH',
  C0311: "O’Neill, Byrne & Partners Ltd",
  C0402: "Ångström Oy",
};

/** The six hundred who pay in euros, in the order in which they join. */
export function customers() {
  const joined = [...joinDays(CUSTOMERS - ACQUIRED), ...Array.from({ length: ACQUIRED }, () => ACQUISITION)];
  const origins = joined.map((day, index) => ({ day, isAcquired: index >= CUSTOMERS - ACQUIRED }));
  origins.sort((a, b) => a.day - b.day || Number(a.isAcquired) - Number(b.isAcquired));
  return origins.map(({ day, isAcquired }, index) => {
    const id = `C${String(index + 1).padStart(4, "0")}`;
    return customerOf(id, day, { isAcquired, currency: "EUR", isInOldBilling: index < IN_OLD_BILLING });
  });
}

/** Those who pay in other currencies. */
export function customersAbroad() {
  return joinDays(52).map((day, index) => {
    const currency = index % 3 === 1 ? "GBP" : "USD";
    return customerOf(`X${String(index + 1).padStart(4, "0")}`, day, { currency });
  });
}

/** Days on which so many join: more every year, by the season. */
function joinDays(count) {
  const draw = stream(`joining ${String(count)}`);
  const weights = MONTH_STARTS.map((_, month) => JOINING[month % 12] * (100 + 2 * month));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const days = [];
  let passed = 0;
  for (const [month, weight] of weights.entries()) {
    passed += weight;
    const wanted = Math.floor((passed * count) / whole + 1e-9);
    const length = (MONTH_STARTS[month + 1] ?? LAST + 1) - MONTH_STARTS[month];
    while (days.length < wanted) days.push(MONTH_STARTS[month] + draw.whole(0, length - 1));
  }
  return days.sort((a, b) => a - b);
}

function customerOf(id, joined, { isAcquired = false, isInOldBilling = false, currency }) {
  const draw = stream(`customer ${id}`);
  const { region, countries, forms } = currency === "EUR" ? draw.weighted(REGIONS) : REGIONS_ABROAD[currency];
  const size = sizeOf(id, draw, isAcquired || isInOldBilling);
  const name = `${draw.pick(BEGINNINGS)} ${draw.pick(TRADES)} ${draw.pick(forms)}`;
  const industry = id === WHALE.id ? "Logistics" : draw.weighted(INDUSTRIES);
  return {
    id,
    name: id === WHALE.id ? WHALE.name : (DIFFICULT_NAMES[id] ?? name),
    region,
    country: draw.pick(countries),
    industry,
    owner: draw.pick(OWNERS),
    origin: isAcquired ? "acquired" : draw.weighted(ORIGINS),
    currency,
    joined,
    ...size,
    isAcquired,
    isInOldBilling,
    isWhale: id === WHALE.id,
    // From 0 to 1: how well the product fits. It drives how fast a customer gets going, how much it uses, what it says
    // and whether it stays.
    fit: id === WHALE.id ? 0.8 : draw.middling() * (isAcquired ? 0.62 : 1),
    trait: traitOf(draw, { joined, isAcquired, isInOldBilling, segment: size.segment }),
  };
}

/** One customer brings about an eighth of the revenue. */
export const WHALE = { id: "C0121", name: "Globex Logistik AG" };

const ORIGINS = [
  ["organic", 40],
  ["paid search", 25],
  ["partner", 20],
  ["event", 15],
];

function sizeOf(id, draw, isNeverLarge) {
  const kind = draw.weighted([
    ["small", 58],
    ["mid", 34],
    ["large", isNeverLarge ? 0 : 7],
  ]);
  if (id === WHALE.id) return { segment: "large", seats: 380, employees: "1000+" };
  if (kind === "small") return { segment: kind, seats: draw.whole(1, 8), employees: draw.pick(["1-9", "10-49"]) };
  if (kind === "mid") return { segment: kind, seats: draw.whole(10, 44), employees: draw.pick(["50-249", "250-999"]) };
  return { segment: kind, seats: draw.whole(80, 160), employees: draw.pick(["250-999", "1000+"]) };
}

/** What is special about a customer, if anything is. */
function traitOf(draw, { joined, isAcquired, isInOldBilling, segment }) {
  const isEarlyInMonth = joined - monthStart(monthOf(joined)) < 9;
  if (isAcquired || isInOldBilling || segment !== "small" || !isEarlyInMonth) return null;
  return draw.weighted([
    [null, 64],
    ["leaves at once", 9], // joins and is gone within the month
    ["only tries", 14], // a trial, and never a customer
    ["free", 4], // on the free plan, for good
    ["free first", 9], // on the free plan, for some months
  ]);
}
