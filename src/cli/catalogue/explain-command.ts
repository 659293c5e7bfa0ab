import { parseArguments } from "../arguments.ts";
import { choicesGiven } from "../convention-argument.ts";
import { EXIT } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { formatOf, jsonText, languageOf } from "./arguments.ts";
import { chooseMetric } from "./choose-metric.ts";
import { explainText } from "./explain-text.ts";
import { toldChoices } from "./told-choices.ts";
import { topicOf, topicText } from "./topics.ts";

const OPTIONS = {
  lang: { type: "string" },
  convention: { type: "string", multiple: true },
  format: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** `customer-metrics explain`: what a metric is. */
export async function explainCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "explain");
  if (values.help === true) {
    output.out((await import("../help.ts")).help("explain"));
    return EXIT.fine;
  }
  const [code = ""] = positionals;
  if (/^CM\d{3}$/iu.test(code)) {
    const { explainRule } = await import("../check/explain-rule.ts");
    output.out(await explainRule(code.toUpperCase(), formatOf(values.format)));
    return EXIT.fine;
  }
  const topic = topicOf(positionals.join(" "));
  if (topic !== undefined) {
    output.out(formatOf(values.format) === "text" ? topicText(topic) : jsonText({ topic }));
    return EXIT.fine;
  }
  const [format, language] = [formatOf(values.format), languageOf(values.lang)];
  const given = values.convention ?? [];
  const choices = toldChoices(await choicesGiven(given), given);
  const metric = chooseMetric(positionals, { command: "explain", language, output });
  if (format === "text") output.out(explainText(metric, choices, language));
  else {
    const own = choices.filter(({ key }) => [...metric.choices, ...metric.rowChoices].includes(key));
    output.out(jsonText({ metric, convention: own }));
  }
  return EXIT.fine;
}
