import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { type Conventions, conventions, revenueReport } from "customer-metrics";
import { exactRatio } from "../support/exact.ts";
import { GENERATED, monthOf } from "./generated-tables.ts";
import { rows } from "./ten-customers.ts";

const PAGES = ["docs/concepts/conventions.md", "docs/concepts/why-numbers-differ.md", "docs/concepts/reconcile.md"];
const PLACE = /(?<begin><!-- generated: (?<name>[\w-]+) -->)(?<made>[\s\S]*?)(?<end>\n<!-- end -->)/gu;

/** A page with everything in it that is generated made anew. */
function madeAnew(page: string): string {
  return page.replace(PLACE, (_whole, begin: string, name: string, _made: string, end: string) => {
    return `${begin}\n\n${GENERATED[name]?.() ?? "nothing is generated under this name"}\n${end}`;
  });
}

// UPDATE_PAGES=1 npx vitest run test/docs writes them; without it they are compared.
if (process.env["UPDATE_PAGES"] === "1") {
  for (const page of PAGES) writeFileSync(page, madeAnew(readFileSync(page, "utf8")));
}

describe("what is generated in the pages", () => {
  it.each(PAGES)("is in %s as it is made", (page) => {
    const text = readFileSync(page, "utf8");
    expect(madeAnew(text)).toBe(text);
  });

  it("is all in some page", () => {
    const names = PAGES.flatMap((page) => [...readFileSync(page, "utf8").matchAll(PLACE)]).map(
      ({ groups }) => groups?.["name"],
    );
    expect(names.sort()).toEqual(Object.keys(GENERATED).sort());
  });
});

it("says how many choices there are", () => {
  const count = String(Object.keys(conventions.standard).length);
  expect(readFileSync("docs/concepts/conventions.md", "utf8")).toContain(`a value for each of ${count} choices`);
});

describe("one May of ten customers", () => {
  // Each worked by hand. Cedar brings 70 × 52 ÷ 12 = 303⅓. On 31 May the standard has Acorn 80, Birch 90, Cedar 303⅓,
  // Daisy 200, Elm 0, Fern 40, Gorse 55, Iris 100: 868⅓. On 30 April it had 60 of Elm, 40 more of Iris and 70 of Juniper:
  // 1,038⅓ = 3,115 ÷ 3, of 9 customers.
  it.each<[keyof Conventions, { mrr: string; churned: [bigint, bigint]; gross: [bigint, bigint] }]>([
    // Lost: Elm 60, Iris 40, Juniper 70: 170, or 510 thirds. Juniper has left.
    ["standard", { mrr: "868.33", churned: [1n, 9n], gross: [510n, 3115n] }],
    // Elm's pause counts, and Gorse was cancelled: + 60 − 55. Lost: Gorse 55, Hazel 30, Iris 40, Juniper 70. Gorse and
    // Juniper have left. Cedar is rounded to 303.33, and the opening is 1,038.33.
    ["chartmogul", { mrr: "873.33", churned: [2n, 9n], gross: [19_500n, 103_833n] }],
    // Acorn + 20, Birch + 10; Elm is nobody, Gorse has asked to leave. From the 2nd to the 31st, of 8 customers and Hazel,
    // of 1,038⅓ + 30 − Juniper's 70 = 998⅓. Lost: Elm 60, Gorse 55, Hazel 30, Iris 40: 185.
    ["stripe", { mrr: "843.33", churned: [3n, 9n], gross: [555n, 2995n] }],
    // Fern has not paid for 30 days on 5 May. From the 2nd to the 31st, of 968⅓. Lost: Elm 60, Fern 40, Hazel 30, Iris 40.
    ["baremetrics", { mrr: "828.33", churned: [3n, 8n], gross: [510n, 2905n] }],
    // Daisy's usage + 50 at both ends, and Elm is nobody. Lost: Elm 60, Iris 40, Juniper 70. Elm and Juniper have left.
    ["profitwell", { mrr: "918.33", churned: [2n, 9n], gross: [510n, 3265n] }],
    // Cedar is 70 × 30 ÷ 7 = 300, so that 1,035 were there; Daisy 25 less. Lost: Daisy 25, Elm 60, Iris 40, Juniper 70.
    ["recurly", { mrr: "840.00", churned: [1n, 9n], gross: [195n, 1035n] }],
    // Birch + 10 at both ends. Of ten subscriptions Juniper's and the second of Iris have ended. Lost: as the standard.
    ["chargebee", { mrr: "878.33", churned: [2n, 10n], gross: [510n, 3145n] }],
  ])("is by %s what is worked by hand", (name, { mrr, churned, gross }) => {
    const options = { from: "2025-05", to: "2025-05", asOf: "2025-05-31" };
    const [may] = revenueReport(rows, options, conventions[name]).periods;
    expect(may?.movements.endingMrr?.toFixed(2)).toBe(mrr);
    expect(may?.rates?.customerChurnRate?.toString()).toBe(exactRatio(...churned));
    // Thirds are shown with 20 digits, which a share of them keeps.
    expect(may?.rates?.grossRevenueChurnRate?.toFixed(18)).toBe(rounded(exactRatio(...gross), 18));
  });

  it("has seven different MRRs and seven different gross MRR churns", () => {
    const months = (Object.keys(conventions) as (keyof Conventions)[]).map(monthOf);
    expect(new Set(months.map(([mrr]) => mrr)).size).toBe(7);
    expect(new Set(months.map(([, , churn]) => churn)).size).toBe(7);
  });
});

/** A share written with more digits, rounded to so many. */
function rounded(share: string, places: number): string {
  const digits = share.replace("0.", "").padEnd(places + 1, "0");
  const kept = BigInt(digits.slice(0, places)) + (Number(digits[places]) >= 5 ? 1n : 0n);
  return `0.${String(kept).padStart(places, "0")}`;
}
