// An editor as a program: speaks to a YAML language server over its standard input and output.
import { spawn } from "node:child_process";
import process from "node:process";

/** Starts a server that holds every document to a schema, and answers what an editor asks of it. */
export async function languageServer(schema) {
  const server = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
  const settings = { yaml: { schemas: { [schema]: "*" }, validate: true, completion: true, hover: true } };
  const waiting = new Map();
  const published = new Map();
  let [next, buffer] = [1, Buffer.alloc(0)];

  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${String(body.length)}\r\n\r\n`);
    server.stdin.write(body);
  };
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      const id = next;
      next += 1;
      waiting.set(id, { resolve, reject });
      send({ id, method, params });
    });
  const notify = (method, params) => send({ method, params });

  server.stdout.on("data", (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let message = take(); message !== null; message = take()) receive(message);
  });

  function take() {
    const end = buffer.indexOf("\r\n\r\n");
    const length = Number(/Content-Length: (\d+)/u.exec(buffer.subarray(0, end).toString())?.[1]);
    if (end === -1 || buffer.length < end + 4 + length) return null;
    const body = buffer.subarray(end + 4, end + 4 + length).toString();
    buffer = buffer.subarray(end + 4 + length);
    return JSON.parse(body);
  }

  function receive({ id, method, params, result, error }) {
    if (method === "workspace/configuration") {
      send({ id, result: params.items.map(({ section }) => settings[section] ?? {}) });
    } else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (method === "textDocument/publishDiagnostics") {
      published.get(params.uri)?.(params.diagnostics);
    } else if (id !== undefined) {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) resolve(result);
      else reject(new Error(error.message));
    }
  }

  const capabilities = {
    textDocument: { completion: { completionItem: { snippetSupport: false } }, hover: { contentFormat: ["markdown"] } },
    workspace: { configuration: true },
  };
  await request("initialize", { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null });
  notify("initialized", {});
  notify("workspace/didChangeConfiguration", { settings });

  return {
    /** Opens a document and answers what the server finds wrong with it. */
    open: (uri, text) =>
      new Promise((resolve) => {
        published.set(uri, resolve);
        notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
      }),
    completion: async (uri, position) => {
      const answer = await request("textDocument/completion", { textDocument: { uri }, position });
      return answer.items ?? answer;
    },
    hover: (uri, position) => request("textDocument/hover", { textDocument: { uri }, position }),
    stop: () => server.kill(),
  };
}
