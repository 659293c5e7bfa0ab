import { toPlain } from "../../number/plain.ts";
import { consistentConventions } from "../../reconcile/consistent-conventions.ts";
import { reconcile } from "../../reconcile/reconcile.ts";
import { figureOf } from "../../reconcile/reconcile-options.ts";
import { parseArguments } from "../arguments.ts";
import { jsonText } from "../catalogue/arguments.ts";
import { EXIT } from "../exit-codes.ts";
import { type Gathered, gatherRows } from "../gather-rows.ts";
import { isBilling, noBilling } from "../gathering/activity.ts";
import type { Output } from "../output.ts";
import { rowNotes } from "../reading/reading-notes.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { renderText } from "../render/text.ts";
import { writeLines } from "../report/detail-file.ts";
import { placed, placedError } from "../report/tell-report.ts";
import { noteLines } from "../terminal/note-lines.ts";
import { progressOn } from "../terminal/progress.ts";
import { type Asked, askedOf } from "./asked.ts";
import { OPTIONS, type ReconcileValues } from "./options.ts";
import { bridgeCsv, consistentCsv, detailCsv } from "./reconciliation-csv.ts";
import { reconciliationDocument, type Told } from "./reconciliation-document.ts";

/** `customer-metrics reconcile`: files and two conventions in, why their numbers differ out. */
export async function reconcileCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, OPTIONS, "reconcile");
  if (values.help === true) {
    output.out((await import("../help.ts")).help("reconcile"));
    return EXIT.fine;
  }
  const asked = await askedOf(values, positionals);
  const gathered = await gatherRows(asked.files, {
    ...{ options: asked.reading, attributes: [], progress: progressOn(output) },
  });
  noteLines(gathered.notes, output);
  if (!gathered.sources.some(({ rowKind }) => rowKind !== null && isBilling(rowKind)))
    return nothing(gathered, values, output);
  const told = toldOf(gathered, asked);
  await show(told, { gathered, asked }, output);
  noteLines([...rowNotes(gathered), ...issuesOf(told, gathered)], output);
  return values.strict === true && gathered.hasFindings ? EXIT.findings : EXIT.fine;
}

/** The detail goes first: what cannot be written must not look as if it had been. */
async function show(
  told: Told,
  { gathered, asked }: { gathered: Gathered; asked: Asked },
  output: Output,
): Promise<void> {
  const { detail } = asked.values;
  if (detail !== undefined) await writeLines(detail, detailCsv(told.reconciliation?.details ?? [], gathered));
  output.out(shown(told, gathered, asked));
}

/** What is wrong with the rows, taken together, as the pipeline says it. */
function issuesOf({ reconciliation, consistent }: Told, { placeOf }: Gathered): readonly string[] {
  const { issues = [] } = reconciliation ?? consistent ?? {};
  return issues.map(({ message }) => placed(message, placeOf));
}

function toldOf({ rows, placeOf }: Gathered, { metric, pair, expected, counting, values }: Asked): Told {
  const details = values.detail !== undefined;
  try {
    return {
      figure: figureOf(metric),
      names: namesOf(pair?.names ?? ["", ""]),
      reconciliation:
        pair === null
          ? null
          : reconcile(rows, { ...counting, metric, details, period: pair.period, from: pair.from, to: pair.to }),
      consistent: expected.length === 0 ? null : consistentConventions(rows, { ...counting, metric, expected }),
    };
  } catch (error) {
    throw placedError(error, placeOf);
  }
}

/** Two columns of one name would be told apart by nobody. */
function namesOf([from, to]: Told["names"]): Told["names"] {
  return from === to ? [`${from} (from)`, `${to} (to)`] : [from, to];
}

function shown(told: Told, gathered: Gathered, { format }: Asked): string {
  switch (format) {
    case "json":
      return jsonText(jsonOf(told, gathered));
    case "csv":
      return [...(told.consistent === null ? bridgeCsv(told) : consistentCsv(told.consistent))].join("");
    case "markdown":
      return renderMarkdown(reconciliationDocument(told));
    case "text":
      return renderText(reconciliationDocument(told));
  }
}

/** The answer, its rows by file and line; where both were asked for, the conventions in a field of their own. */
function jsonOf({ reconciliation, consistent }: Told, { placeOf, sources, refused }: Gathered): object {
  const { kind, details, ...rest } = toPlain(reconciliation) ?? { kind: null, details: null };
  const found = toPlain(consistent);
  if (reconciliation === null) return { kind: "consistent-conventions", sources, refused, ...found };
  const placedDetails = (details ?? []).map((one) => ({ ...one, rows: one.rows.map(placeOf) }));
  const both = found === null ? {} : { consistentConventions: found };
  return { kind, sources, refused, ...rest, details: details === null ? null : placedDetails, ...both };
}

function nothing({ sources }: Gathered, values: ReconcileValues, { note }: Output): number {
  note(`customer-metrics: Cannot reconcile these files: ${noBilling(sources)}\n`);
  return values["allow-empty"] === true ? EXIT.fine : EXIT.nothingToDo;
}
