import { describe, expect, it } from "vitest";
import { defaultHealthModel, healthPresets, healthScore } from "customer-metrics";
import type { HealthModelRead } from "../../../src/checks/health/read-health-model.ts";
import { readHealthModel } from "../../../src/checks/health/read-health-model.ts";
import { readHealthModelJson } from "../../../src/checks/health/read-health-model-json.ts";
import { readHealthModelYaml } from "../../../src/checks/health/read-health-model-yaml.ts";
import { present } from "../../support/present.ts";

const YAML = `# yaml-language-server: $schema=./health.json
version: 1
name: Ours
components:
  - id: seats
    name: Seats active
    weight: 3
    scale: { linear: { worst: 0, best: 0.8 } }
  - id: nps
    weight: 1
    scale:
      steps:
        - score: 0
        - { from: 0, score: 50 }
        - { above: 50, score: 100 }
    missing: neutral
bands:
  - { name: at risk, from: 0 }
  - { name: healthy, from: 70 }
caps:
  - when: { flag: escalation }
    max: 40
    because: an escalation is open
rounding: { decimals: 0 }
`;

function places({ issues }: HealthModelRead): readonly string[] {
  return issues.map(({ file, line, column, code, message }) => {
    return `${file ?? ""}:${String(line)}:${String(column)} ${code}: ${message}`;
  });
}

describe("a health model in a file", () => {
  it("is read from YAML, and scores", () => {
    const { model, issues, kind } = readHealthModelYaml(YAML);
    expect([kind, issues]).toEqual(["health-model-file", []]);
    // Seats 0.6 of 0.8 is 75, × 3/4; NPS 60 is 100, × 1/4.
    const health = healthScore({ model: present(model), measurements: { seats: "0.6", nps: 60 } });
    expect([health.model, health.score?.toString(), health.lines[0]?.amount.toString()]).toEqual([
      "Ours",
      "81",
      "-0.25",
    ]);
  });

  it("is read from JSON as it is from YAML, and as it is given in code", () => {
    const { model } = readHealthModelYaml(YAML);
    expect(readHealthModelJson(`\uFEFF${JSON.stringify({ ...model, version: 1, $schema: "x" })}`).model).toEqual(model);
    expect(readHealthModelJson(JSON.stringify(defaultHealthModel)).model).toEqual(defaultHealthModel);
    const components = [{ id: "a", weight: 100, scale: "points" }];
    for (const preset of Object.values(healthPresets) as object[]) {
      expect(readHealthModel({ ...preset, components }).issues).toEqual([]);
    }
  });

  it("has every fault by file, line and column in YAML, in the order of the file", () => {
    const wrong = YAML.replace("weight: 3", "wieght: 3")
      .replace("score: 50 }", "score: 150 }")
      .replace("missing: neutral", "missing: nuetral")
      .replace("from: 70", "from: 0")
      .replace("because: an escalation is open", "becuase: an escalation is open")
      .replace("version: 1", "version: 2");
    expect(places(readHealthModelYaml(wrong, "health.yaml"))).toEqual([
      "health.yaml:2:10 not-allowed: Cannot use 2 as version: choose 1",
      "health.yaml:5:5 missing-field: Cannot do without components[0].weight: received undefined",
      'health.yaml:7:5 unknown-choice: Cannot find a field named "wieght" in components[0]: did you mean weight?',
      "health.yaml:14:29 out-of-range: Cannot use 150 as components[1].scale.steps[1].score: choose a number from 0 to 100",
      'health.yaml:16:14 not-allowed: Cannot use "nuetral" as components[1].missing: choose "reweight", "worst", "neutral" or "fail"; did you mean neutral?',
      "health.yaml:19:28 not-allowed: Cannot use 0 as bands[1].from: bands go from the lowest score up, and the one before begins at 0",
      "health.yaml:21:5 missing-field: Cannot read caps[0].because as a text: received undefined",
      'health.yaml:23:5 unknown-choice: Cannot find a field named "becuase" in caps[0]: did you mean because?',
    ]);
  });

  it("has every fault by line and column in JSON", () => {
    const text =
      '{\n  "components": [\n    { "id": "a", "weight": -1, "scale": "points" },\n    { "id": "a", "weight": 1, "scale": "point", "id": "a" }\n  ]\n}';
    expect(places(readHealthModelJson(text, "health.json"))).toEqual(
      [
        "health.json:3:28 negative: Cannot use a negative components[0].weight: received -1",
        'health.json:4:49 duplicate-key: Cannot use "id" twice: the one would be passed over for the other',
        'health.json:4:55 not-allowed: Cannot use "a" as components[1].id: components[0] has it already',
        'health.json:4:40 not-allowed: Cannot use "point" as components[1].scale: choose "points" or an object of one of linear, steps, logistic or percentile; did you mean points?',
      ].sort((a, b) => (a.slice(0, 16) < b.slice(0, 16) ? -1 : 1)),
    );
  });

  it.each<[string, () => HealthModelRead, string, RegExp]>([
    [
      "text that is no JSON",
      () => readHealthModelJson("{ bands }"),
      "not-json",
      /^Cannot read the health model as JSON: /u,
    ],
    [
      "text that is no YAML",
      () => readHealthModelYaml("a: [1"),
      "not-yaml",
      /^Cannot read the health model as YAML: /u,
    ],
    [
      "a key that stands twice",
      () => readHealthModelYaml("name: a\nname: b\n"),
      "duplicate-key",
      /^Cannot use "name" twice/u,
    ],
    ["nothing", () => readHealthModelYaml(""), "not-allowed", /^Cannot read model as an object with /u],
    [
      "a list",
      () => readHealthModelJson("[]"),
      "not-allowed",
      /^Cannot read model as an object with .*: received \[\]$/u,
    ],
    [
      "a schema that is no text",
      () => readHealthModelJson('{"$schema":1,"components":[{"id":"a","weight":1,"scale":"points"}]}'),
      "not-allowed",
      /^Cannot read \$schema as text: received 1$/u,
    ],
  ])("is refused: %s", (_case, read, code, message) => {
    const { model, issues } = read();
    expect(model).toBeNull();
    expect(issues[0]?.code).toBe(code);
    expect(issues[0]?.message).toMatch(message);
  });
});
