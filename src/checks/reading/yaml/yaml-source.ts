import { Composer, type Document, Lexer, Parser, type YAMLParseError } from "yaml";
import { quote } from "../../../errors.ts";
import type { ReadTree } from "../json/json-source.ts";
import { linesOf } from "../text/lines.ts";
import { SOURCE_LIMITS, type SourceFault } from "../source.ts";
import { tooDeep } from "./too-deep.ts";
import { misreadFormula } from "./misread-formula.ts";
import { yamlTree } from "./yaml-tree.ts";

/** Reads a text as YAML 1.2: one document, no deeper than people write. */
export function readYamlSource(text: string): ReadTree {
  try {
    return readDocument(text, new Composer({ prettyErrors: false, logLevel: "silent", uniqueKeys: false }));
  } catch (error) {
    if (error instanceof TooDeep) return { root: null, faults: [tooDeep(error.offset)] };
    throw error;
  }
}

function readDocument(text: string, composer: Composer): ReadTree {
  let [first, second]: (Document.Parsed | undefined)[] = [];
  // One by one: of a text with many documents no more than two are made.
  for (const document of composer.compose(tokensOf(text), true, text.length)) {
    if (first === undefined) first = document;
    else {
      second = document;
      break;
    }
  }
  const faults = first === undefined ? [] : faultsOf(text, first.errors);
  if (second !== undefined) faults.push(severalDocuments(second.range[0]));
  if (first === undefined || faults.some(({ code }) => code !== "CM104")) return { root: null, faults };
  const { root, faults: found } = yamlTree(text, first);
  return { root, faults: [...faults, ...found] };
}

class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super("too deep");
    this.offset = offset;
  }
}

type Token = ReturnType<Parser["parse"]> extends Generator<infer T> ? T : never;

/** The tokens of a text, as far as nothing is deeper than the limit: what composes them calls itself at each level. */
function* tokensOf(text: string): Generator<Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    // A level is one token, or two where a key leads to it.
    if (parser.stack.length > 2 * SOURCE_LIMITS.depth) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

function severalDocuments(start: number): SourceFault {
  const message = "Cannot read a second document in a file: it begins here";
  return { code: "CM104", message, help: "give each document a file", start, end: start + 3 };
}

/** What the parser tells of an error. */
type YamlError = Pick<YAMLParseError, "code" | "message" | "pos">;

function faultsOf(text: string, errors: readonly YamlError[]): SourceFault[] {
  const faults = new Map<number, SourceFault>();
  const lines = linesOf(text);
  for (const error of errors) {
    const { line } = lines.placeAt(error.pos[0]);
    if (faults.has(line)) continue; // what follows in a line follows from the first
    faults.set(line, misreadFormula(text, lines.line(line)) ?? syntax(error));
    if (faults.size === SOURCE_LIMITS.faults) break;
  }
  return [...faults.values()];
}

function syntax({ code, message, pos: [start, end] }: YamlError): SourceFault {
  const said = message.split("\n", 1)[0]!.replace(/:$/u, "");
  const reason = WORDS[code] ?? said.charAt(0).toLowerCase() + said.slice(1);
  return { code: "CM102", message: `Cannot read the file as YAML: ${reason}`, start, end: Math.max(start, end) };
}

/** Some reasons in words that say what to do. */
const WORDS: Readonly<Partial<Record<YAMLParseError["code"], string>>> = {
  TAB_AS_INDENT: "a tab stands where a line is indented: use spaces",
  BAD_ALIAS: "an alias is written wrong: put text that begins with * in quotes",
  BLOCK_AS_IMPLICIT_KEY: `a second colon stands in one line: put text with ${quote(": ")} in it in quotes`,
};
