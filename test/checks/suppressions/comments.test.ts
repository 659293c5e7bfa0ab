import { describe, expect, it } from "vitest";
import { checkDefinitions } from "customer-metrics/definitions";

const QUIET = { CM704: "off", CM901: "off", CM902: "off", CM903: "off", CM904: "off" } as const;

const told = (text: string): string[] =>
  checkDefinitions([{ path: "m.yaml", text }], { severities: QUIET }).diagnostics.map(
    ({ code, line }) => `${code}:${String(line)}`,
  );

const COMMENT = "# customer-metrics-allow CM302: renamed next week";

const file = (...lines: string[]): string =>
  ["version: 1", "metrics:", "  a:", "    inputs: {}", ...lines.map((line) => `    ${line}`), ""].join("\n");

describe("suppression by comment", () => {
  it("is about its own line, or from a line of its own about the next that is no comment", () => {
    expect(told(file("formula: x"))).toEqual(["CM302:5"]);
    expect(told(file(`formula: x ${COMMENT}`))).toEqual([]);
    expect(told(file(COMMENT, "# and why", "", "formula: x"))).toEqual([]);
  });

  it("is not about what stands further away, and is told as unused then", () => {
    expect(told(file(COMMENT, "whenUndefined: null", "formula: x"))).toEqual(["CM952:5", "CM302:7"]);
    expect(told(file("formula: x", COMMENT))).toEqual(["CM302:5", "CM952:6"]);
  });

  it("goes with the line over what is written under it as one text", () => {
    expect(told(file(COMMENT, "formula: >", "  1 +", "  x"))).toEqual([]);
    expect(told(file(`formula: | ${COMMENT}`, "  1 +", "  x"))).toEqual([]);
  });

  it("takes several codes", () => {
    expect(told(file(COMMENT.replace("CM302", "CM304, CM302"), "formula: x"))).toEqual(["CM952:5"]);
  });

  it.each(["# customer-metrics-allow CM302", "# customer-metrics-allow CM302:  ", "# customer-metrics-allow: why"])(
    "lets nothing pass without a code and a reason: %s",
    (comment) => {
      expect(told(file(comment, "formula: x"))).toEqual(["CM953:5", "CM302:6"]);
    },
  );

  it("is no comment inside a text", () => {
    expect(told(file(`name: "${COMMENT}"`, "formula: x"))).toEqual(["CM302:6"]);
    expect(told(file("name: |", `  ${COMMENT}`, "formula: x"))).toEqual(["CM302:7"]);
  });

  it("is not expected to be used where its rule is off", () => {
    const severities = { ...QUIET, CM304: "off" } as const;
    const text = file("# customer-metrics-allow CM304: why", "formula: '1'");
    expect(checkDefinitions([{ path: "m.yaml", text }], { severities }).diagnostics).toEqual([]);
  });

  it("counts what it lets pass", () => {
    const text = file(`formula: x ${COMMENT}`);
    expect(checkDefinitions([{ path: "m.yaml", text }]).allowed).toBe(1);
  });
});
