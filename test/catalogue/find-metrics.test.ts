import { describe, expect, it } from "vitest";
import { catalogue, type CatalogueLanguage, findMetrics, isMetricInputError } from "customer-metrics";

const first = (text: string, language?: CatalogueLanguage): string | undefined =>
  findMetrics(text, language === undefined ? {} : { language })[0]?.metric.id;

describe("findMetrics", () => {
  it.each([
    ["logo churn", "customer-churn-rate"],
    ["attrition", "customer-churn-rate"],
    ["NRR", "net-revenue-retention"],
    ["ndr", "net-revenue-retention"],
    ["GRR", "gross-revenue-retention"],
    ["GDR", "gross-revenue-retention"],
    ["CRR", "customer-retention-rate"],
    ["NPS", "net-promoter-score"],
    ["CSAT", "customer-satisfaction-score"],
    ["CES", "customer-effort-score"],
    ["SSR", "self-service-rate"],
    ["RPR", "repeat-purchase-rate"],
    ["ARPU", "average-revenue-per-user"],
    ["ARPA", "average-revenue-per-account"],
    ["CLV", "customer-lifetime-value"],
    ["LTV/CAC", "lifetime-value-to-acquisition-cost"],
    ["DAU/MAU", "stickiness"],
    ["CAGR", "compound-growth-rate"],
    ["netRevenueRetention", "net-revenue-retention"],
    ["net-revenue-retention", "net-revenue-retention"],
    ["Net revenue retention", "net-revenue-retention"],
    ["відтік клієнтів", "customer-churn-rate"],
    ["коефіцієнт повторних покупок", "repeat-purchase-rate"],
    ["Rata de pierdere", "customer-churn-rate"],
    ["rate de adopție", "adoption-rate"],
    ["客戶流失率", "customer-churn-rate"],
    ["淨推薦值", "net-promoter-score"],
    ["отток клиентов", "customer-churn-rate"],
    ["отрицательный отток", "is-negative-churn"],
    ["расширенный MRR", "expansion-rate"],
    ["индекс удержания", "customer-retention-rate"],
  ])("finds %s", (text, id) => {
    expect(first(text)).toBe(id);
  });

  it("finds every metric first by each of its names, in that language", () => {
    for (const { id, names } of catalogue) {
      for (const [language, { name, aliases }] of Object.entries(names)) {
        for (const text of [name, ...aliases]) {
          expect([text, first(text, language as CatalogueLanguage)]).toEqual([text, id]);
        }
      }
    }
  });

  it("lists everything that a word is in, the nearest first", () => {
    const found = findMetrics("churn", { language: "en" });
    expect(found.map(({ metric }) => metric.id)).toEqual(
      expect.arrayContaining(["customer-churn-rate", "gross-revenue-churn-rate", "net-revenue-churn-rate"]),
    );
    expect(found.some(({ match }) => match === "name")).toBe(false);
    const order = ["name", "beginning", "part", "definition"];
    const ranks = found.map(({ match }) => order.indexOf(match));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it("passes over case, spaces and punctuation", () => {
    expect(first("  LTV : CAC ")).toBe("lifetime-value-to-acquisition-cost");
    expect(first("win/LOSS   ratio")).toBe("win-loss-ratio");
  });

  it.each([
    ["quik ratio", "quick-ratio"],
    ["net promotor score", "net-promoter-score"],
    ["stickyness", "stickiness"],
    ["обсяг", undefined],
  ])("takes %s for what is spelt most alike", (text, id) => {
    const [found] = findMetrics(text);
    expect(found?.metric.id).toBe(id);
    if (found !== undefined) expect(found.match).toBe("near");
  });

  it("looks in one language where it is told", () => {
    expect(findMetrics("стержень", { language: "uk" })).toEqual([]);
    expect(findMetrics("客戶流失率", { language: "uk" })).toEqual([]);
    expect(first("NPS", "zh-Hant")).toBe("net-promoter-score"); // short names are of every language
  });

  it("finds nothing in nothing", () => {
    expect(findMetrics("")).toEqual([]);
    expect(findMetrics(" -- ")).toEqual([]);
    expect(findMetrics("xyzzyxyzzy")).toEqual([]);
  });

  it("refuses a language that there is not", () => {
    let thrown: unknown;
    try {
      findMetrics("NPS", { language: "de" as CatalogueLanguage });
    } catch (error) {
      thrown = error;
    }
    expect(isMetricInputError(thrown) && [thrown.code, thrown.field, thrown.message]).toEqual([
      "not-allowed",
      "language",
      'Cannot use "de" as language: choose en, uk, ro, zh-Hant, ru',
    ]);
  });
});
