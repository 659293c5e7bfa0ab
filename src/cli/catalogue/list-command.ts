import { catalogue } from "../../catalogue/catalogue.ts";
import type { CatalogueLanguage, Metric, MetricFamily } from "../../catalogue/types.ts";
import { quote } from "../../errors.ts";
import { parseArguments } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { formatOf, jsonText, languageOf, oneOf } from "./arguments.ts";
import { columns } from "./columns.ts";

const OPTIONS = {
  family: { type: "string" },
  lang: { type: "string" },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const FAMILIES: Readonly<Record<MetricFamily, string>> = {
  customers: "Customers",
  revenue: "Recurring revenue",
  value: "Value and sales",
  voice: "Voice of the customer",
  adoption: "Adoption",
  growth: "Growth",
};

/** `customer-metrics list`: every metric there is. */
export async function listCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "list");
  if (values.help === true) {
    output.out((await import("../help.ts")).help("list"));
    return EXIT.fine;
  }
  const [stray] = positionals;
  if (stray !== undefined) {
    throw new Stop(EXIT.usage, `Cannot list ${quote(stray)}: try customer-metrics explain ${stray}, or --family`);
  }
  const [format, language] = [formatOf(values.format), languageOf(values.lang)];
  const families = Object.keys(FAMILIES) as MetricFamily[];
  const family = values.family === undefined ? undefined : oneOf(values.family, "--family", families);
  const metrics = catalogue.filter((metric) => family === undefined || metric.family === family);
  output.out(format === "json" ? jsonText({ metrics }) : listText(metrics, language));
  return EXIT.fine;
}

function listText(metrics: readonly Metric[], language: CatalogueLanguage): string {
  const lines = columns(metrics.map(({ id, short, unit, names }) => [id, short, unit, names[language].name]));
  const told = metrics.flatMap(({ family }, index) => {
    const isFirst = metrics[index - 1]?.family !== family;
    return isFirst ? [...(index === 0 ? [] : [""]), FAMILIES[family], lines[index]!] : [lines[index]!];
  });
  return `${told.join("\n")}\n`;
}
