import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { conventions, provenance } from "customer-metrics";

const pages = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"].concat(
  readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.startsWith("api")) // which is built of the others
    .map((name) => join("docs", name)),
);

describe("documentation", () => {
  it.each(pages)("%s links only to what is there", (page) => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?<target>\.[^)#\s]+)/gu)];
    const targets = links.map(({ groups }) => join(dirname(page), groups?.["target"] ?? ""));
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it.each(readdirSync("docs/metrics"))("%s is named by its slug", (page) => {
    expect(readFileSync(join("docs/metrics", page), "utf8")).toMatch(
      new RegExp(`^---\nid: ${page.replace(".md", "")}\n`, "u"),
    );
  });

  it("argues every choice of the standard convention as the package does", () => {
    const record = readFileSync("docs/decisions/0010-the-standard-convention.md", "utf8");
    for (const [key, { because, source }] of Object.entries(provenance.standard)) {
      const value: unknown = conventions.standard[key as keyof typeof conventions.standard];
      expect(typeof value).toBe("string");
      expect(record).toContain(`| \`${key}\` | \`${value as string}\` | ${because} | ${source} |`);
    }
  });

  it("lists every decision", () => {
    const index = readFileSync("docs/decisions/README.md", "utf8");
    const records = readdirSync("docs/decisions").filter((name) => /^\d{4}-/u.test(name));
    expect(records.filter((name) => !index.includes(`(./${name})`))).toEqual([]);
  });

  it("shows in the README what the demo prints", () => {
    const report = readFileSync("examples/acme/report.txt", "utf8").split("\n");
    const shown = /```\n(?<report>Revenue report[\s\S]*?)```/u.exec(readFileSync("README.md", "utf8"))?.groups?.[
      "report"
    ];
    expect(
      shown
        ?.trimEnd()
        .split("\n")
        .filter((line) => !report.includes(line)),
    ).toEqual([]);
  });
});
