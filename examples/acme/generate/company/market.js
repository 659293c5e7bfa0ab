// What is sold, to whom, and for how much.
import { dayOf } from "../calendar.js";

/** From this day on, new subscriptions pay the new list prices. */
export const NEW_LIST = dayOf("2024-07-01");

/** On this day those who pay the old ones, month by month, are raised. */
export const PRICE_RISE = dayOf("2025-02-01");

/** On this day the customers of Taskly came in. */
export const ACQUISITION = dayOf("2024-04-01");

/** On this day half of the old billing system was moved into the new one. */
export const MIGRATION = dayOf("2023-10-01");

/** Cents for one seat and month: before and after the new list. */
const SEAT_PRICES = {
  Free: [0, 0],
  Starter: [1200, 1300],
  Team: [2400, 2600],
  Business: [3800, 4100],
  Enterprise: [5200, 5600],
  Classic: [1900, 1900],
  Standard: [3000, 3000],
  Pro: [700, 700],
};

/** When the one large customer had how many seats. */
export const WHALE_STEPS = [
  ["2024-03-18", 450],
  ["2024-10-07", 520],
  ["2025-04-14", 610],
  ["2025-10-06", 450],
];

/** The plans of the workspace, from small to large; Taskly's customers came on one of their own. */
export const PLANS = ["Starter", "Team", "Business", "Enterprise"];

/** How often a subscription is billed: the word that the export uses, months, and hundredths of the monthly price. */
export const BILLINGS = {
  weekly: { word: "weekly", months: null },
  monthly: { word: "monthly", months: 1, hundredths: 100 },
  quarterly: { word: "quarterly", months: 3, hundredths: 285 },
  every3: { word: "every 3 months", months: 3, hundredths: 285 },
  halfYearly: { word: "half-yearly", months: 6, hundredths: 560 },
  yearly: { word: "yearly", months: 12, hundredths: 1000 },
};

/** Cents for one unit and one billing, on the list of a day. */
export function listPrice(plan, billing, day) {
  const monthly = SEAT_PRICES[plan][day >= NEW_LIST ? 1 : 0];
  if (billing === "weekly") return Math.floor((monthly * 12) / 52 / 5) * 5;
  return Math.floor((monthly * BILLINGS[billing].hundredths + 50) / 100);
}

/** What a customer is called by its seats. */
export function segmentOf(seats) {
  if (seats >= 80) return "Enterprise";
  return seats >= 10 ? "Mid-market" : "Small business";
}

/** Where customers are; the weight says how many. */
export const REGIONS = [
  [{ region: "DACH", countries: ["DE", "DE", "DE", "AT"], forms: ["GmbH", "AG", "GmbH & Co. KG"] }, 38],
  [{ region: "Benelux", countries: ["NL", "BE", "NL", "LU"], forms: ["BV", "NV"] }, 20],
  [{ region: "France", countries: ["FR"], forms: ["SARL", "SAS"] }, 16],
  [{ region: "Southern Europe", countries: ["ES", "IT", "PT"], forms: ["SL", "SpA", "Lda"] }, 14],
  [{ region: "Nordics", countries: ["FI"], forms: ["Oy"] }, 7],
  [{ region: "Ireland", countries: ["IE"], forms: ["Ltd"] }, 5],
];

/** The same for those who pay in another currency. */
export const REGIONS_ABROAD = {
  USD: { region: "North America", countries: ["US", "US", "CA"], forms: ["Inc.", "LLC"] },
  GBP: { region: "United Kingdom", countries: ["GB"], forms: ["Ltd", "PLC"] },
};

/** What customers do; schools and hotels pause over the summer. */
export const INDUSTRIES = [
  ["Software", 22],
  ["Manufacturing", 16],
  ["Professional services", 18],
  ["Retail", 12],
  ["Logistics", 10],
  ["Education", 8],
  ["Hospitality", 6],
  ["Health care", 8],
];

export const SEASONAL = ["Education", "Hospitality"];

/** Who looks after them. */
export const OWNERS = ["Ana Ruiz", "Ben Okafor", "Clara Weiss", "Dmitri Petrov", "Elif Kaya"];
