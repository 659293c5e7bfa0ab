import { alternatives, quote } from "../../../errors.ts";
import {
  type At,
  fieldOf,
  hinted,
  inside,
  note,
  readList,
  readNumber,
  readObject,
  readPoints,
  readText,
} from "./fields.ts";
import type { ReadBound, ReadCap, ReadComponent, ReadCondition } from "./read-types.ts";

const SIDES = ["atLeast", "above", "atMost", "below"] as const;

/** Reads what holds a score down. */
export function readCaps(value: unknown, at: At, components: readonly ReadComponent[]): readonly ReadCap[] {
  if (value === undefined) return [];
  const ids = components.map(({ id }) => id);
  return readList(value, at, "caps").map((cap, index) => readCap(cap, inside(at, index), ids));
}

function readCap(value: unknown, at: At, ids: readonly string[]): ReadCap {
  const { when, max, because } = readObject(value, at, ["when", "max", "because"]);
  return {
    when: readCondition(when, inside(at, "when"), ids),
    max: readPoints(max, inside(at, "max")),
    because: readText(because, inside(at, "because")),
  };
}

function readCondition(value: unknown, at: At, ids: readonly string[]): ReadCondition {
  const given = readObject(value, at, ["flag", "component", "value", "points", "missing"]);
  if (given["flag"] !== undefined) return readFlag(given, at, ids);
  const component = readComponentId(given["component"], inside(at, "component"), ids);
  const asked = (["value", "points", "missing"] as const).filter((key) => given[key] !== undefined);
  const [kind] = asked;
  if (kind === undefined || asked.length > 1) {
    const message = `Cannot tell what ${fieldOf(at.path)} waits for: give one of value, points or missing: received ${quote(value)}`;
    note(at, { code: kind === undefined ? "missing-field" : "not-allowed", message, received: value });
    return { kind: "missing", component };
  }
  if (kind !== "missing") return { kind, component, bound: readBound(given[kind], inside(at, kind), kind) };
  if (given["missing"] !== true) noteNotTrue(inside(at, "missing"), given["missing"]);
  return { kind, component };
}

function readComponentId(value: unknown, at: At, ids: readonly string[]): string {
  const component = readText(value, at);
  if (component === "" || ids.includes(component)) return component;
  const message = `Cannot find the component ${quote(component)} of ${fieldOf(at.path)}${hinted(component, ids)}`;
  note(at, { code: "unknown-choice", message, received: component });
  return component;
}

/** A flag is beside the components; one that goes by the id of a component would be two things at once. */
function readFlag(given: Readonly<Record<string, unknown>>, at: At, ids: readonly string[]): ReadCondition {
  const flag = readText(given["flag"], inside(at, "flag"));
  const others = ["component", "value", "points", "missing"].filter((key) => given[key] !== undefined);
  if (others.length > 0) {
    const message = `Cannot have ${alternatives(others)} beside flag in ${fieldOf(at.path)}: a flag is so or is not`;
    note(at, { code: "not-allowed", message, received: given });
  }
  if (ids.includes(flag)) {
    const message = `Cannot use ${quote(flag)} as ${fieldOf(inside(at, "flag").path)}: it is a component, whose value or points a cap can be held against`;
    note(inside(at, "flag"), { code: "not-allowed", message, received: flag });
  }
  return { kind: "flag", flag };
}

function noteNotTrue(at: At, received: unknown): void {
  const message = `Cannot use ${quote(received)} as ${fieldOf(at.path)}: choose true, or leave it out`;
  note(at, { code: "not-allowed", message, received });
}

function readBound(value: unknown, at: At, of: "value" | "points"): ReadBound {
  const given = readObject(value, at, SIDES);
  const asked = SIDES.filter((key) => given[key] !== undefined);
  const [side] = asked;
  if (side === undefined || asked.length > 1) {
    const message = `Cannot use ${quote(value)} as ${fieldOf(at.path)}: give one of ${alternatives(SIDES)}`;
    note(at, { code: side === undefined ? "missing-field" : "not-allowed", message, received: value });
    return { side: "below", than: { numerator: 0n, denominator: 1n } };
  }
  const read = of === "points" ? readPoints : readNumber;
  return { side, than: read(given[side], inside(at, side)) };
}
