import { type FormulaMetric, type Metric, type Model, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import type { Check } from "../check.ts";

/** One metric named in the formula of another. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly at: Part;
}

/**
 * Metrics that are computed from each other in a circle, with every place at which the circle could be cut. What a
 * formula only looks back at, with `lag`, is of an earlier period and closes none.
 */
export const cycles: Check = (model) => {
  const found = new Map<string, Finding>();
  const done = new Set<string>();
  for (const metric of model.metrics) walk(metric, { model, found, done, path: [] });
  return found.values();
};

interface Walk {
  readonly model: Model;
  readonly found: Map<string, Finding>;
  /** Metrics behind which everything was seen. */
  readonly done: Set<string>;
  readonly path: readonly Edge[];
}

function walk(metric: Metric, state: Walk): void {
  const { id } = metric.definition;
  const start = state.path.findIndex(({ from }) => from === id);
  if (start !== -1) {
    addCycle(state.path.slice(start), state.found);
    return;
  }
  if (state.done.has(id) || metric.kind !== "formula") return;
  for (const edge of edgesOf(metric)) {
    const next = state.model.byId.get(edge.to);
    if (next !== undefined) walk(next, { ...state, path: [...state.path, edge] });
  }
  state.done.add(id);
}

function* edgesOf(metric: FormulaMetric): Generator<Edge> {
  const { definition, formula } = metric;
  for (const [name, { metric: to }] of Object.entries(definition.inputs)) {
    if (to === undefined || formula?.inputs.includes(name) !== true || formula.lagged.includes(name)) continue;
    yield { from: definition.id, to, at: partOf(metric, "inputs", name, "metric") };
  }
}

/** A circle is told once, from the metric whose id comes first. */
function addCycle(edges: readonly Edge[], found: Map<string, Finding>): void {
  const first = edges.reduce((least, { from }, index) => (from < edges[least]!.from ? index : least), 0);
  const turned = [...edges.slice(first), ...edges.slice(0, first)];
  const names = [...turned.map(({ from }) => from), turned[0]!.from].join(" -> ");
  if (found.has(names)) return;
  const isSelf = turned.length === 1;
  found.set(names, {
    code: "CM305",
    at: turned[0]!.at,
    message: `Cannot compute ${turned[0]!.from} from itself: ${names}`,
    help: isSelf
      ? "look back at it, as in lag(name, 1)"
      : "take one of these out of its formula, or look back at it with lag",
    related: turned.map(({ from, to, at }) => ({ at, message: `${from} takes ${to} here` })),
  });
}
