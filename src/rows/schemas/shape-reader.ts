import type * as z from "zod";
import { alternatives, MetricInputError, quote } from "../../errors.ts";
import { checkTimeZone, readDay } from "../../time/calendar-date.ts";
import { SURVEY_WORDS } from "./activity/activity-words.ts";
import type { CellContext, CellForm } from "./activity/cell-forms.ts";
import type { RowContext, RowShape } from "./activity/row-shape.ts";
import { DATE } from "./cell-schemas.ts";
import type { Fault } from "./issue-list.ts";
import type { ReadActivityOptions } from "./read-options.ts";
import { signFaults } from "./row-kinds.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import type { Draft } from "./subscription-cells.ts";
import { notADate, toldForms } from "./written/told-forms.ts";

/** A shape of rows, and its schema, which says what is wrong where something is. */
export interface ShapedKind<Row> {
  readonly shape: RowShape<Row>;
  readonly schema: z.ZodType<Row>;
}

/** A reader of rows of a shape. */
export function shapeReader<Row>({ shape, schema }: ShapedKind<Row>, options: ReadActivityOptions): RowReader<Row> {
  const { timeZone = "UTC", endsInclusive = false, surveyKind } = options;
  checkTimeZone(timeZone);
  checkSurvey(surveyKind);
  const forms = toldForms(options);
  const cells = Object.entries<CellForm>(shape.cells);
  const context: CellContext = { timeZone, endsInclusive, forms };
  const impliedKind = "kind" in shape.cells ? surveyKind : undefined;
  const { repeated = [] } = shape;
  const texts = new Map<unknown, unknown>();
  return rowReader(options, {
    tidy(draft) {
      const written = { ...draft }; // for what is said of it
      if (impliedKind !== undefined) draft["kind"] ??= impliedKind;
      const faults = forms.tidyNumbers(draft);
      for (const each of cells) faults.push(...tidyCell(draft, each, context));
      for (const field of repeated) if (field in draft) draft[field] = once(texts, draft[field]);
      faults.push(...faultsTogether(draft, shape, { written, timeZone, options }));
      return faults;
    },
    guessed: forms.guessed,
    rules: cells.map(([field, { rules }]) => [field, rules]),
    required: shape.required,
    schema,
  });
}

interface Reading extends RowContext {
  readonly options: ReadActivityOptions;
}

/** What the cells of a row say together that cannot be. */
function faultsTogether<Row>(draft: Draft, shape: RowShape<Row>, { options, ...context }: Reading): readonly Fault[] {
  shape.settle?.(draft);
  const faults = shape.faults?.(draft, context) ?? [];
  const { credit } = shape;
  if (credit === undefined) return faults;
  return [...faults, ...signFaults(credit, { draft, written: context.written[credit] }, options)];
}

/** A text, as it was met first: of equal texts one is kept, and the others are let go. */
function once(texts: Map<unknown, unknown>, text: unknown): unknown {
  if (typeof text !== "string") return text;
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

/** Makes one cell canonical, in place, and answers what the rules of its field cannot say is wrong with it. */
function tidyCell(draft: Draft, [field, { rules, tidy }]: [string, CellForm], context: CellContext): readonly Fault[] {
  if (!(field in draft)) return [];
  const tidied = tidy(draft[field], context);
  if (tidied === undefined) Reflect.deleteProperty(draft, field);
  else draft[field] = tidied;
  const { dates } = context.forms;
  if (dates === null || rules[0] !== DATE || !(field in draft) || readDay(tidied) !== null) return [];
  return [notADate(draft, field, dates)];
}

function checkSurvey(surveyKind: unknown): void {
  const kinds = [...new Set(Object.values(SURVEY_WORDS))];
  if (surveyKind === undefined || kinds.some((kind) => kind === surveyKind)) return;
  const message = `Cannot use ${quote(surveyKind)} as surveyKind: choose ${alternatives(kinds.map(quote))}`;
  throw new MetricInputError(message, { code: "unknown-choice", field: "surveyKind", received: surveyKind });
}
