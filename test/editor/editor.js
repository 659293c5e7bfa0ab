// What an editor makes of the published schema: completion, hover and diagnostics of a YAML language server. Beside the
// other tests, because the server takes seconds to start: npm run editor.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { languageServer } from "./language-server.js";

const SCHEMA = pathToFileURL(resolve("schema/definitions.json")).href;
const GOOD = `version: 1
metrics:
  support-cost-ratio:
    name: Support cost ratio
    inputs:
      supportCost: { unit: "money[EUR]/month", min: 0 }
      mrr: { unit: "money[EUR]/month", min: 0 }
    formula: supportCost / mrr
    direction: lower
    whenUndefined: null
`;

let server;
let count = 0;

/** A document with the place of the cursor, which is written as |. */
async function opened(text) {
  count += 1;
  const uri = `file:///metrics-${String(count)}.yaml`;
  const before = text.split("|")[0].split("\n");
  const position = { line: before.length - 1, character: before.at(-1).length };
  const diagnostics = await server.open(uri, text.replace("|", ""));
  return { uri, position, diagnostics };
}

async function labels(text) {
  const { uri, position } = await opened(text);
  return (await server.completion(uri, position)).map(({ label }) => label);
}

describe("an editor with the schema", () => {
  before(async () => {
    server = await languageServer(SCHEMA);
  });
  after(() => server.stop());

  it("finds nothing in what is right", async () => {
    assert.deepEqual((await opened(GOOD)).diagnostics, []);
  });

  it("marks a misspelt field in its line", async () => {
    const { diagnostics } = await opened(GOOD.replace("whenUndefined", "whenUndefned"));
    assert.ok(diagnostics.some(({ range, message }) => range.start.line === 9 && message.includes("whenUndefned")));
  });

  it("marks a value that is none of the words", async () => {
    const { diagnostics } = await opened(GOOD.replace("lower", "downwards"));
    assert.ok(diagnostics.some(({ range }) => range.start.line === 8));
  });

  it("completes the fields of a definition", async () => {
    const fields = await labels(`${GOOD}    |`);
    for (const field of ["unit", "owner", "examples", "laws"]) assert.ok(fields.includes(field), fields.join(", "));
  });

  it("completes the words of a field", async () => {
    const words = await labels(GOOD.replace("lower", "|"));
    for (const word of ["higher", "lower", "neither"]) assert.ok(words.includes(word), words.join(", "));
  });

  it("completes a health model, and marks what is none", async () => {
    const model = "version: 1\nmetrics:\n  fit:\n    health:\n      components:\n        - id: seats\n";
    const fields = await labels(`${model}          |`);
    for (const field of ["weight", "scale", "missing"]) assert.ok(fields.includes(field), fields.join(", "));
    const scaled = `${model}          weight: 1\n          scale: points\n`;
    assert.deepEqual((await opened(scaled)).diagnostics, []);
    assert.ok((await opened(scaled.replace("weight: 1", "weight: -1"))).diagnostics.length > 0);
  });

  it("tells of a field what it is", async () => {
    const { uri, position } = await opened(GOOD.replace("formula:", "form|ula:"));
    const { contents } = await server.hover(uri, position);
    assert.match(contents.value ?? contents, /Arithmetic on the inputs/u);
  });
});
