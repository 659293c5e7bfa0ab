/** Texts, which are left as they are, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d+(?:\.\d+)?(?![\d.eE+-])/gu;

/**
 * A JSON text as its value, with every number that is written without an exponent as the text that was written:
 * `0.1234567890123456789` has more digits than a number can hold.
 */
export function parseExactJson(text: string): unknown {
  JSON.parse(text); // what is no JSON must not become any
  return JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${token}"`))) as unknown;
}
