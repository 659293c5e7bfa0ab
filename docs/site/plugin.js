// What the documentation site needs beyond TypeDoc: pages named by their headings and grouped by their folders, formulas
// drawn as MathML, and a search that finds a metric by every name that people have for it, in five languages.
import { basename, dirname } from "node:path";
import lunr from "lunr";
import temml from "temml";
import { Converter, IndexEvent, KindRouter } from "typedoc";
import { catalogue } from "../../dist/index.js";

/** The folders of pages, and what each is called on the site. */
const GROUPS = {
  "docs/guides": "Guides",
  "docs/metrics": "Metrics",
  "docs/concepts": "Concepts",
  "docs/diagnostics": "Diagnostics",
  "docs/decisions": "Decisions",
};

/** Every name of each metric. */
const NAMES = new Map(
  catalogue.map(({ id, short, aliases, names }) => [
    id,
    [id, short, ...aliases, ...Object.values(names).flatMap((told) => [told.name, ...told.aliases])],
  ]),
);

// Its own trimmer takes every letter beyond ASCII for punctuation.
lunr.trimmer = (token) => token.update((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
lunr.Pipeline.registerFunction(lunr.trimmer, "anyLetterTrimmer");

/** Pages lie where their files do, so that an address goes on to hold when a heading is changed. */
class SiteRouter extends KindRouter {
  getIdealBaseName(reflection) {
    const file = reflection.isDocument?.() ? reflection.frontmatter.file : undefined;
    return file?.replace(/^docs\//u, "") ?? super.getIdealBaseName(reflection);
  }
}

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.defineRouter("site", SiteRouter);
  app.options.addReader({
    name: "site",
    order: 0,
    supportsPackages: false,
    read: (options) => options.setValue("markdownItLoader", drawFormulas),
  });
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    page.frontmatter.file = page.name;
    page.frontmatter.group = GROUPS[dirname(page.name)] ?? "About";
    const heading = /^\s*# (?<name>.+)\n/u.exec(page.content[0].text);
    page.name = heading?.groups.name.replaceAll("`", "") ?? page.name;
  });
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchFieldWeights.names = 20;
    for (const [index, page] of event.searchResults.entries()) {
      const names = page.isDocument() ? NAMES.get(basename(page.frontmatter.file)) : undefined;
      if (names === undefined) continue;
      event.searchFields[index].names = names.join(" ");
      page.relevanceBoost = 30; // whoever types what a metric is called wants its page, and then what it is made of
    }
  });
}

/** Formulas between two lines of `$$`, as MathML: no fonts and no scripts. */
function drawFormulas(parser) {
  parser.block.ruler.before("paragraph", "formula", (state, from, to, silent) => {
    if (lineOf(state, from) !== "$$") return false;
    let end = from + 1;
    while (end < to && lineOf(state, end) !== "$$") end += 1;
    if (end === to) return false;
    if (silent) return true;
    const token = state.push("formula", "", 0);
    token.content = state.getLines(from + 1, end, 0, false);
    state.line = end + 1;
    return true;
  });
  parser.renderer.rules.formula = (tokens, index) =>
    `<p>${temml.renderToString(tokens[index].content, { displayMode: true, throwOnError: true })}</p>`;
}

function lineOf(state, line) {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).trim();
}
