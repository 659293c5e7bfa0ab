// Definition files that somebody made to break what reads them, for the tests and the bench: small to write down, large
// to read. Each is told by one finding of one rule.

/** @returns {{ name: string, bytes: Uint8Array, code: string, line: number }[]} */
export function hostileDefinitions() {
  return [
    // Aliases stand for 110 values in line 3, 1,110 in line 4 and 11,110 in line 5: more than 10,000 together.
    { name: "bomb.yaml", bytes: text(bomb()), code: "CM105", line: 5 },
    { name: "large-bomb.yaml", bytes: text(`${bomb()}\n# ${"x".repeat(10_000_000)}\n`), code: "CM106", line: 1 },
    { name: "deep-flow.yaml", bytes: text(`a: ${"[".repeat(100_000)}`), code: "CM107", line: 1 },
    { name: "deep-maps.yaml", bytes: text(`a: ${"{a: ".repeat(100_000)}`), code: "CM107", line: 1 },
    { name: "deep-block.yaml", bytes: text(`${"- ".repeat(100_000)}a`), code: "CM107", line: 1 },
    { name: "deep.json", bytes: text("[".repeat(100_000)), code: "CM107", line: 1 },
    { name: "deep-formula.yaml", bytes: text(metric(`${"(".repeat(100_000)}1`)), code: "CM404", line: 4 },
    { name: "long-formula.yaml", bytes: text(metric(`1${" + 1".repeat(250_000)}`)), code: "CM404", line: 4 },
    { name: "minus-formula.yaml", bytes: text(metric(`${"-".repeat(900_000)}1`)), code: "CM404", line: 4 },
    {
      name: "picture.yaml",
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
      code: "CM101",
      line: 1,
    },
    { name: "zeros.yaml", bytes: new Uint8Array(1_000_000), code: "CM101", line: 1 },
    {
      name: "latin1.yaml",
      bytes: Uint8Array.of(...text("version: 1\nmetrics: { a: "), 0xe9, 0x20),
      code: "CM101",
      line: 1,
    },
    { name: "cut-off.yaml", bytes: text("version: 1\n# ü").slice(0, -1), code: "CM101", line: 1 },
    { name: "documents.yaml", bytes: text("---\na: 1\n".repeat(100_000)), code: "CM104", line: 3 },
    { name: "empty.yaml", bytes: new Uint8Array(0), code: "CM111", line: 1 },
    { name: "spaces.yaml", bytes: text(" ".repeat(1_000_000)), code: "CM111", line: 1 },
  ];
}

function text(characters) {
  return new TextEncoder().encode(characters);
}

function metric(formula) {
  return `version: 1\nmetrics:\n  a:\n    formula: "${formula}"\n`;
}

/** Ten of ten of ten …: a hundred million values in fourteen lines. */
function bomb() {
  const lines = Array.from({ length: 9 }, (_, level) => {
    const item = level === 0 ? '"x"' : `*l${String(level - 1)}`;
    return `l${String(level)}: &l${String(level)} [${Array(10).fill(item).join(", ")}]`;
  });
  return ["version: 1", ...lines, "metrics:", "  a:", "    formula: *l8", ""].join("\n");
}
