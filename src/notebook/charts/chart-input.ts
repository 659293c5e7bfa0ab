import type { Showing } from "../showing.ts";
import type { Subject } from "../subject.ts";
import type { ChartDocument } from "./kit/spec.ts";

/** What is drawn of a result that can be drawn in several ways. */
export interface ChartForms {
  /** The form asked for, if any. */
  readonly form: string | null;
  /** The period asked for, if any. */
  readonly period: string | null;
}

/** What a chart is made with. */
export interface ChartInput extends ChartForms {
  readonly showing: Showing;
}

/** Makes the chart of one kind of result. A method, so that each kind can say what it takes. */
export interface ChartKind {
  /** The forms that it has; the first is drawn unless another is asked for. */
  readonly forms?: readonly string[];
  chartOf(subject: Subject, input: ChartInput): ChartDocument;
}
