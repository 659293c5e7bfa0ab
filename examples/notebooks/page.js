// A notebook with its outputs as one page that needs nothing else: tables as they are, charts drawn by Vega-Lite.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const CHART = "application/vnd.vegalite.v5+json";
const STYLE = `body{font:14px/1.45 system-ui,sans-serif;max-width:900px;margin:24px auto;padding:0 16px;color:#222;background:#fff}
pre{background:rgba(128,128,128,.12);padding:8px 10px;overflow:auto;font-size:12.5px}.out{margin:8px 0 20px}
@media (prefers-color-scheme: dark){body{color:#ddd;background:#111}}`;

export function pageOf(notebook, project) {
  const scripts = ["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js"].map((file) =>
    readFileSync(join(project, "node_modules", file), "utf8").replaceAll("</script", "<\\/script"),
  );
  const charts = [];
  const body = notebook.cells.map((cell) => cellHtml(cell, charts)).join("\n");
  const data = JSON.stringify(charts).replaceAll("<", "\\u003c");
  const draw = `for (const [index, spec] of ${data}.entries()) new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: "svg", container: "#chart-" + index }).runAsync();`;
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><style>${STYLE}</style>`;
  return `${head}${scripts.map((script) => `<script>${script}</script>`).join("")}${body}<script>${draw}</script></html>`;
}

function cellHtml({ cell_type: type, source, outputs = [] }, charts) {
  const text = [source].flat().join("");
  if (type === "markdown") return `<div>${markdown(text)}</div>`;
  return `<pre>${escaped(text)}</pre>${outputs.map((output) => `<div class="out">${outputHtml(output, charts)}</div>`).join("")}`;
}

/** What the richest of its forms looks like. */
function outputHtml({ data = {}, text = "" }, charts) {
  if (CHART in data) {
    charts.push(data[CHART]);
    return `<div id="chart-${charts.length - 1}"></div>`;
  }
  const html = data["text/html"];
  return html === undefined
    ? `<pre>${escaped([data["text/plain"] ?? text].flat().join(""))}</pre>`
    : [html].flat().join("");
}

function markdown(text) {
  return text
    .split(/\n\n+/u)
    .map((part) => {
      const heading = /^(?<marks>#+) (?<title>.*)$/u.exec(part)?.groups;
      const inline = (line) =>
        escaped(line)
          .replaceAll(/`([^`]+)`/gu, "<code>$1</code>")
          .replaceAll(/\[([^\]]+)\]\([^)]+\)/gu, "$1");
      return heading === undefined
        ? `<p>${inline(part)}</p>`
        : `<h${heading.marks.length}>${inline(heading.title)}</h${heading.marks.length}>`;
    })
    .join("");
}

/** The kernel colours what it prints, for a terminal. */
const COLOURED = /\u001b\[\d+m/gu;

function escaped(text) {
  return text.replaceAll(COLOURED, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
