import fc from "fast-check";
import { chart, drawn, table } from "customer-metrics/notebook";
import { describe, expect, it } from "vitest";
import { companyOf, resultsOf } from "./support/results.ts";
import { markupOf, seen } from "./support/markup.ts";
import { mrrMovements } from "customer-metrics";

/** Names as customers, plans and segments have them in the worst of exports. */
const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['<script>alert("1")</script>', "'\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "]]>", "<!--", "${1}", "{{x}}"],
    ...[
      "שלום עולם",
      "\u202Eevil\u202C",
      "مرحبا",
      "日本語",
      "\u0000\u001b[31m",
      "\uD800",
      "a\nb\r\nc",
      "__proto__",
      "constructor",
    ],
    "x".repeat(300),
    "<b>".repeat(100),
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "/", "=", " ", "a", ";", "\\", "`"),
    minLength: 1,
    maxLength: 40,
  }),
);

/** Three of them, told apart however they are shown. */
const names = fc
  .tuple(name, name, name)
  .map(([a, b, c]): readonly [string, string, string] => [`1${a}`, `2${b}`, `3${c}`]);

const ELEMENTS = ["bdi", "caption", "div", "p", "span", "table", "tbody", "td", "tfoot", "th", "thead", "tr"];
const ATTRIBUTES = ["aria-label", "class", "role", "scope", "style", "tabindex", "title"];
const DRAWN = [
  "svg",
  "g",
  "path",
  "text",
  "rect",
  "line",
  "circle",
  "defs",
  "clipPath",
  "linearGradient",
  "stop",
  "tspan",
];

/** What nobody sees is replaced: the rest of a name is there as it was written. */
function written(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

describe("names from data", () => {
  it("are text in every table, and never markup", () => {
    fc.assert(
      fc.property(names, (given) => {
        for (const result of Object.values(resultsOf(given))) {
          const { elements, attributes } = markupOf(table(result).html);
          expect([...elements].filter((element) => !ELEMENTS.includes(element))).toEqual([]);
          expect([...attributes].filter((attribute) => !ATTRIBUTES.includes(attribute))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are shown whole in a table of HTML, three hundred characters and all", () => {
    fc.assert(
      fc.property(names, (given) => {
        const rows = given.map((customer) => ({ customer, mrr: 1 }));
        const shown = seen(table(rows).html);
        for (const one of given) expect(shown).toContain(written(one));
      }),
    );
  });

  it("move nothing in a table of text: every line of it is one line", () => {
    fc.assert(
      fc.property(names, (given) => {
        const { text } = table(given.map((customer) => ({ customer, mrr: 1 })));
        expect(text.split("\n")).toHaveLength(4 + given.length);
        expect(text).not.toMatch(/[^\P{Cc}\n]/u);
      }),
    );
  });

  it("are text in every picture, and never markup", { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        for (const result of Object.values(resultsOf(given))) {
          const { svg, html } = await drawn(chart(result));
          const { elements, attributes } = markupOf(svg);
          expect([...elements].filter((element) => !DRAWN.includes(element))).toEqual([]);
          expect([...attributes].filter((attribute) => /^on|href/iu.test(attribute))).toEqual([]);
          expect(markupOf(html).elements).toContain("svg");
        }
      }),
      { numRuns: 6 },
    );
  });

  it("are no expression of a specification", async () => {
    const rows = companyOf(["datum.value", "'); throw 1; ('", "width + height"]);
    const { svg } = await drawn(chart(mrrMovements(rows, { asOf: "2025-04-10" }), { title: "{signal: width}" }));
    expect(svg).toContain("{signal: width}");
  });
});
