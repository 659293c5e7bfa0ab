import { metricById } from "../../catalogue/metric-by-id.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { writtenFraction } from "../rules/examples/outcomes.ts";
import type { Model } from "../definitions/model.ts";
import type { Definition, DefinitionInput } from "../definitions/types.ts";
import type { Known } from "./proof/bounds.ts";
import { ANYTHING, between, bothOf, type Interval } from "./proof/interval.ts";
import type { Order } from "./proof/sign.ts";
import { added, named } from "./trees.ts";

/** What an input can be. */
export interface Domain {
  readonly range: Interval;
  readonly isWhole: boolean;
  /** The input that it is a part of. */
  readonly partOf: string | null;
}

/** What inputs can be, by name. */
export type Domains = ReadonlyMap<string, Domain>;

/** What a definition declares that its value can be. */
export function declaredRange({ min, max }: Pick<Definition, "min" | "max">): Interval {
  return between(min === undefined ? null : writtenFraction(min), max === undefined ? null : writtenFraction(max));
}

/** What each input of a formula can be, by what is declared of it and of the metric that it comes from. */
export function domainsOf(inputs: Readonly<Record<string, DefinitionInput>>, model: Model): Domains {
  return new Map(Object.entries(inputs).map(([name, input]) => [name, domainOf(input, inputs, model)]));
}

function domainOf(input: DefinitionInput, inputs: Readonly<Record<string, DefinitionInput>>, model: Model): Domain {
  const { metric, whole = false } = input;
  const partOf = input.partOf !== undefined && Object.hasOwn(inputs, input.partOf) ? input.partOf : null;
  const own = declaredRange(input);
  const isPart = partOf === null ? own : bothOf(own, between(fraction(0n), null));
  const range = metric === undefined ? isPart : bothOf(isPart, rangeOfMetric(metric, model));
  return { range, isWhole: whole, partOf };
}

/** What is declared of a metric, or known of a built-in. */
export function rangeOfMetric(id: string, { byId }: Model): Interval {
  const definition = byId.get(id)?.definition;
  if (definition !== undefined) {
    const declared = declaredRange(definition);
    return definition.kind === "built-in" ? bothOf(declared, rangeOfBuiltIn(definition.uses)) : declared;
  }
  return rangeOfBuiltIn(id);
}

/** Under another convention the range can be another: what the catalogue says is taken where no choice is made. */
function rangeOfBuiltIn(id: string): Interval {
  const metric = metricById(id);
  if (metric === undefined || metric.choices.length > 0) return ANYTHING;
  const { least, most } = metric.range;
  return between(boundary(least), boundary(most));
}

/** The range of the catalogue's numbers, which are short. */
export function boundary(bound: number | null | undefined): Fraction | null {
  return bound === null || bound === undefined ? null : writtenFraction(String(bound));
}

/** The domains as what is known of a formula over them. */
export function knownOf(domains: Domains): Known {
  return { ranges: new Map([...domains].map(([name, { range }]) => [name, range])), facts: new Map() };
}

/** That the parts of an input are together never above it. */
export function ordersOf(domains: Domains): readonly Order[] {
  const parts = new Map<string, string[]>();
  for (const [name, { partOf }] of domains) {
    if (partOf !== null && partOf !== name) parts.set(partOf, [...(parts.get(partOf) ?? []), name]);
  }
  return [...parts].map(([high, [first, ...others]]) => ({ high, low: added(named(first!), ...others.map(named)) }));
}
