import { type NotebookDisplay, jupyterDisplay } from "./display.ts";
import { renderHtml } from "./documents/html.ts";
import { renderText } from "./documents/text.ts";
import { readShowing, readWhole, type ShowOptions } from "./showing.ts";
import { subjectOf } from "./subject.ts";
import { tableOf } from "./tables/registry.ts";

/** How a result is written as a table. */
export interface TableOptions extends ShowOptions {
  /** The most lines that a table shows; `200` unless told. What is left out is said below it. */
  readonly limit?: number | undefined;
}

/** A result as a table. At the end of a notebook's cell it shows itself; elsewhere it is plain data. */
export interface NotebookTable extends NotebookDisplay {
  /** Says what this is. */
  readonly kind: "table";
  /** The kind of the result. */
  readonly of: string;
  /** For people: HTML without scripts and style sheets, escaped, in the colours of the page. */
  readonly html: string;
  /** The same as text, for terminals. */
  readonly text: string;
}

/**
 * A result as a table, for a notebook: every answer of this package, told apart by its `kind`, and any other plain data.
 *
 * A number is written by its unit and the locale, and says its exact value to whoever points at it where that is longer.
 * What has no value is a dash that says why, and what is not told is called withheld.
 *
 * @param result - An answer of this package, an array or other iterable of them, several by name, such as
 * `{ before, after }`; or what JSON made of them. For an empty one, `{ kind }`.
 * @param options - `locale`, `title`, `currency`, `decimals` and `limit`.
 * @returns Frozen plain data with `html` and `text`, and the method by which notebooks show it.
 * @throws {@link MetricInputError} `not-allowed` for a locale that is none, and `out-of-range` for other options.
 *
 * @example The text of a table
 * ```ts
 * import { funnel } from "customer-metrics";
 * import { table } from "customer-metrics/notebook";
 *
 * const steps = funnel([
 *   { name: "invited", count: 400 },
 *   { name: "signed in", count: 300 },
 * ]);
 *
 * const [head, , invited, signedIn] = table(steps).text.split("\n").slice(2);
 *
 * head; // => "Step       Reached  Of the step before  Of the first  Dropped"
 * invited; // => "invited        400                   —        100.0%        0"
 * signedIn; // => "signed in      300               75.0%         75.0%      100"
 * ```
 *
 * @see {@link chart}
 */
export function table(result: unknown, options: TableOptions = {}): NotebookTable {
  const limit = readWhole("limit", options.limit ?? 200, { least: 1, most: 1_000_000 });
  const subject = subjectOf(result, limit);
  const document = tableOf(subject, { showing: readShowing(options), limit });
  const [html, text] = [renderHtml(document), renderText(document)];
  return Object.freeze({
    kind: "table",
    of: subject.kind,
    html,
    text,
    [jupyterDisplay]: () => ({ "text/html": html, "text/plain": text }),
  });
}
