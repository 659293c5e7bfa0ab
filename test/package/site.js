// The documentation site as it was built: every link leads somewhere, every metric has its page, and the search finds it
// by every name that the catalogue has for it, in five languages.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import process from "node:process";
import { inflateSync } from "node:zlib";
import lunr from "lunr";
import { catalogue } from "../../dist/index.js";

const SITE = "docs/api";
const faults = [];

const pages = new Map(
  readdirSync(SITE, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name, readFileSync(join(SITE, name), "utf8")]),
);
const anchors = new Map([...pages].map(([name, text]) => [name, new Set(idsIn(text))]));

for (const [name, text] of pages) {
  for (const { groups } of text.matchAll(/<a [^>]*?href="(?<href>[^"]*)"/gu)) checkLink(name, groups.href);
}

const { rows, index } = JSON.parse(
  inflateSync(
    Buffer.from(/"(?<data>.*)"/u.exec(readFileSync(join(SITE, "assets/search.js"), "utf8")).groups.data, "base64"),
  ),
);
const search = lunr.Index.load(index);
let searched = 0;
for (const { id, names } of catalogue) {
  const page = `metrics/${id}.html`;
  if (!pages.has(page)) faults.push(`${id} has no page`);
  for (const [language, { name, aliases }] of Object.entries(names)) {
    for (const told of [name, ...aliases]) {
      searched += 1;
      const found = find(told);
      if (!found.includes(page)) faults.push(`${told} (${language}) does not find ${page}, but ${found.join(", ")}`);
    }
  }
}

for (const fault of faults) console.log(fault);
console.log(`${String(pages.size)} pages, ${String(searched)} names searched, ${String(faults.length)} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function idsIn(text) {
  return [...text.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups.id);
}

function checkLink(page, href) {
  if (/^[a-z]+:/u.test(href)) return;
  const [path, anchor] = href.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (!existsSync(join(SITE, target))) faults.push(`${page} links to ${href}, which is not there`);
  else if (
    anchor !== undefined &&
    anchor !== "" &&
    anchors.has(target) &&
    !anchors.get(target).has(decodeURIComponent(anchor))
  ) {
    faults.push(`${page} links to ${href}, where there is no such place`);
  }
}

/**
 * The ten pages that somebody sees who types this: what the site's own script asks the index, and how it sorts. It finds
 * every word with an "a" in it for the word "a", so words of one letter are better left out, as here.
 */
function find(text) {
  const typed = text
    .replace(/[:^~+-]/gu, " ")
    .replace(/(?<!\S)\S(?!\S)/gu, " ")
    .trim();
  const query = typed
    .split(" ")
    .filter(Boolean)
    .map((word) => `*${word}*`)
    .join(" ");
  return search
    .search(query)
    .map(({ ref, score }) => {
      const row = rows[Number(ref)];
      const isStart = row.name.toLowerCase().startsWith(text.toLowerCase());
      return { url: row.url, score: isStart ? (score * 10) / (1 + Math.abs(row.name.length - text.length)) : score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ url }) => url);
}
