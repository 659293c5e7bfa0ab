import { describe, expect, it } from "vitest";
import { baselineText } from "../../../src/checks/baseline/baseline.ts";
import { checkDefinitions, type DefinitionCheck } from "customer-metrics/definitions";

const BAD = "version: 1\nmetrics:\n  a:\n    formula: x / 2\n    examples: [{ given: {}, expect: 1 }]\n";

const check = (text: string, baseline?: string): DefinitionCheck =>
  checkDefinitions(
    [{ path: "m.yaml", text }],
    baseline === undefined ? {} : { baseline: { path: "b.json", text: baseline } },
  );
const serious = ({ diagnostics }: DefinitionCheck): string[] =>
  diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);

const OLD = baselineText(check(BAD).diagnostics);

describe("baseline", () => {
  it("lets old findings pass and counts them", () => {
    expect(serious(check(BAD))).toEqual(["CM302"]);
    const { known, counts } = check(BAD, OLD);
    expect([known, counts.error, counts.warning]).toEqual([1, 0, 0]);
  });

  it("knows them again when lines move, indents change and others come before", () => {
    const moved = BAD.replace("metrics:\n", "# a\n\nmetrics:\n  b:\n    formula: '1'\n    min: 0\n");
    expect(serious(check(moved, OLD))).not.toContain("CM302");
    expect(serious(check(BAD.replaceAll("    ", "        "), OLD))).toEqual([]);
  });

  it("tells what is new, in the same rule and definition too", () => {
    expect(serious(check(BAD.replace("x / 2", "x / y"), OLD))).toEqual(["CM302"]);
    expect(serious(check(BAD.replace("x / 2", "x / x"), OLD)).filter((code) => code === "CM302")).toHaveLength(
      serious(check(BAD.replace("x / 2", "x / x"))).filter((code) => code === "CM302").length - 1,
    );
  });

  it("tells entries that are no longer found, where the baseline has them", () => {
    const { diagnostics } = check(BAD.replace("x / 2", "1"), OLD);
    const [expired] = diagnostics.filter(({ code }) => code === "CM954");
    expect(expired).toMatchObject({ severity: "warning", file: "b.json", line: 4, column: 5, pointer: "/findings/0" });
    expect(expired?.message).toMatch(/^Cannot find CM302 in m\.yaml any more, which the baseline lets pass: /u);
  });

  it("says nothing of files that were not looked at, and of rules that are off", () => {
    const baseline = { path: "b.json", text: OLD };
    const codes = checkDefinitions([{ path: "n.yaml", text: BAD }], { baseline }).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("CM954");
    const off = { baseline, severities: { CM302: "off" } } as const;
    const others = checkDefinitions([{ path: "m.yaml", text: BAD }], off).diagnostics.map(({ code }) => code);
    expect(others).not.toContain("CM954");
  });

  it("never lets a file pass that cannot be read", () => {
    const broken = "version: 1\nmetrics: [\n";
    const written = baselineText(check(broken).diagnostics);
    expect(JSON.parse(written)).toEqual({ version: 1, findings: [] });
    const findings = check(broken).diagnostics.map(({ code, fingerprint, file, message }) => ({
      code,
      fingerprint,
      file,
      message,
    }));
    const forged = JSON.stringify({ version: 1, findings });
    expect(serious(check(broken, forged))).toContain("CM102");
  });

  it.each(["", "{}", '{ "version": 2, "findings": [] }', '{ "version": 1, "findings": [{ "code": "CM302" }] }', "{,"])(
    "refuses %j as a baseline",
    (text) => {
      expect(() => check(BAD, text)).toThrow(/^Cannot use "b\.json" as a baseline: /u);
    },
  );
});
