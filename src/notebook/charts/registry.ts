import { MetricInputError, alternatives, quote } from "../../errors.ts";
import type { Subject } from "../subject.ts";
import type { ChartInput, ChartKind } from "./chart-input.ts";
import { figuresChart } from "./figures.ts";
import type { ChartDocument } from "./kit/spec.ts";
import { MOVEMENT_FORMS, mrrMovementsChart } from "./movements/mrr-movements.ts";

/** Which kind of result is drawn by which chart. A new kind is a file and a line here. */
const CHARTS: Readonly<Record<string, ChartKind>> = {
  "mrr-movements": { chartOf: mrrMovementsChart, forms: MOVEMENT_FORMS },
};

/** A result as a chart. What no file here knows is written out: its figures, one below the other. */
export function chartOf(subject: Subject, input: ChartInput): ChartDocument {
  const known: ChartKind = (Object.hasOwn(CHARTS, subject.kind) ? CHARTS[subject.kind] : undefined) ?? {
    chartOf: figuresChart,
  };
  checkForm(input.form, known.forms ?? [], subject.kind);
  return known.chartOf(subject, input);
}

function checkForm(form: string | null, forms: readonly string[], kind: string): void {
  if (form === null || forms.includes(form)) return;
  const choices = forms.length === 0 ? `a ${kind} is drawn in one form` : `choose ${alternatives(forms.map(quote))}`;
  throw new MetricInputError(`Cannot draw the form ${quote(form)}: ${choices}`, {
    code: "not-allowed",
    field: "form",
    received: form,
  });
}
