import { describe, expect, it } from "vitest";
import { pretty } from "../../../src/checks/outputs/pretty/pretty.ts";
import { wantsColour } from "../../../src/cli/terminal/colours.ts";
import { checkDefinitions } from "customer-metrics/definitions";

const QUIET = { CM704: "off", CM901: "off", CM902: "off", CM903: "off", CM904: "off" } as const;

function told(text: string, isColoured = false): string {
  const sources = [{ path: "m.yaml", text }];
  return pretty({ check: checkDefinitions(sources, { severities: QUIET }), sources, isColoured });
}

const MISSPELT = `version: 1
metrics:
  share:
    inputs: { cost: { unit: ratio } }
    formula: costs * 2
`;

describe("pretty", () => {
  it("shows the line, marks the characters and sums up", () => {
    expect(told(MISSPELT)).toContain(`error[CM302]: Cannot find an input named "costs": did you mean cost?
 --> m.yaml:5:14
  |
5 |     formula: costs * 2
  |              ^^^^^
`);
    expect(told(MISSPELT)).toContain("\n\n1 definition in 1 file checked: 1 error, 0 warnings\n");
  });

  it("shows related places in frames of their own, and what to do", () => {
    const text = "version: 1\nmetrics:\n  a:\n    formula: '1'\n  a:\n    formula: '2'\n";
    expect(told(text)).toContain(` --> m.yaml:5:3
  |
5 |   a:
  |   ^
 --> m.yaml:3:3
  |
3 |   a:
  |   - it stands here first
`);
    const empty = "version: 1\nmetrics:\n  a:\n    formula: costs\n";
    expect(told(empty)).toContain("  = help: declare it: ");
  });

  it("marks what stands behind tabs and wide characters below it", () => {
    const text = MISSPELT.replace("costs * 2", '"\t日本 + 1"');
    // The tab is shown as two spaces; each of 日本 is two columns wide.
    expect(told(text)).toContain(`5 |     formula: "  日本 + 1"\n  | ${" ".repeat(16)}^^^^\n`);
  });

  it("shows of a long line what stands around the place", () => {
    const long = `${"cost + ".repeat(100)}costs`;
    const lines = told(MISSPELT.replace("costs * 2", long)).split("\n");
    const at = lines.findIndex((line) => line.includes("^^^^^"));
    expect(lines[at - 1]).toMatch(/^5 \| ….*costs$/u);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(130);
    const [shown = "", marks = ""] = [lines[at - 1], lines[at]];
    expect(shown.slice(marks.indexOf("^"))).toBe("costs");
  });

  it("lets nothing of a file move the cursor of the reader", () => {
    const text = `version: 1\nmetrics:\n  a:\n    formula: "x \u009B2J \u202E \u001B[2J"\n`;
    expect(told(text)).not.toMatch(/[\u0080-\u009F\u202E\u001B]/u);
  });

  it("marks a finding of the whole file without a frame where there is no text", () => {
    const sources = [{ path: "x.yaml", bytes: new Uint8Array([0xff, 0xfe, 0]) }];
    const text = pretty({ check: checkDefinitions(sources), sources });
    expect(text).toContain(
      "error[CM101]: Cannot read the file as text: it is UTF-16: save it as UTF-8\n --> x.yaml:1:1\n",
    );
  });

  it("is coloured only where it is asked for, and the same without the colours", () => {
    expect(told(MISSPELT)).not.toContain("\u001B");
    const coloured = told(MISSPELT, true);
    expect(coloured).toContain("\u001B[1;31merror[CM302]\u001B[0m");
    expect(coloured.replace(/\u001B\[[\d;]*m/gu, "")).toBe(told(MISSPELT));
  });
});

describe("colours", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    [{ TERM: "dumb" }, true, false],
  ] as const)("with %j on a terminal: %s, is %s", (environment, isTerminal, isWanted) => {
    expect(wantsColour(environment, isTerminal)).toBe(isWanted);
  });
});
