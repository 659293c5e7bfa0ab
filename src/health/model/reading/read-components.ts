import { quote } from "../../../errors.ts";
import type { MissingPolicy } from "../health-model.ts";
import {
  type At,
  fieldOf,
  hinted,
  inside,
  note,
  readList,
  readObject,
  readText,
  readWeight,
  readWord,
} from "./fields.ts";
import { readScale } from "./read-scale.ts";
import type { ReadComponent, ReadGroup } from "./read-types.ts";

/** What may become of what was not measured. */
export const POLICIES: readonly MissingPolicy[] = ["reweight", "worst", "neutral", "fail"];

/** The keys of a component. */
export const COMPONENT_KEYS: readonly string[] = ["id", "name", "weight", "scale", "missing", "group", "measure"];

/** Reads the components of a model. */
export function readComponents(value: unknown, at: At, missing: MissingPolicy): readonly ReadComponent[] {
  const components = readList(value, at, "components").map((one, index) =>
    readComponent(one, inside(at, index), missing),
  );
  noteRepeated(components, at);
  return components;
}

function readComponent(value: unknown, at: At, policy: MissingPolicy): ReadComponent {
  const given = readObject(value, at, COMPONENT_KEYS);
  const id = readText(given["id"], inside(at, "id"));
  const optional = (key: string): string | null =>
    given[key] === undefined ? null : readText(given[key], inside(at, key));
  optional("measure");
  return {
    id,
    name: optional("name") ?? id,
    group: optional("group"),
    weight: readWeight(given["weight"], inside(at, "weight")),
    scale: readScale(given["scale"], inside(at, "scale")),
    missing: given["missing"] === undefined ? policy : readWord(given["missing"], inside(at, "missing"), POLICIES),
  };
}

/** Reads groups that have weights of their own; of a model without them groups are but names. */
export function readGroups(value: unknown, at: At, components: readonly ReadComponent[]): readonly ReadGroup[] {
  if (value === undefined) return [];
  const groups = readList(value, at, "groups").map((one, index) => readGroup(one, inside(at, index)));
  noteRepeated(groups, at);
  const ids = groups.map(({ id }) => id);
  const list: At = { path: ["components"], faults: at.faults };
  components.forEach(({ group }, index) => {
    if (group === null || ids.includes(group)) return;
    const place = inside(inside(list, index), "group");
    const message = `Cannot find the group ${quote(group)} of ${fieldOf(place.path)} in groups${hinted(group, ids)}`;
    note(place, { code: "unknown-choice", message, received: group });
  });
  return groups;
}

function readGroup(value: unknown, at: At): ReadGroup {
  const { id, name, weight } = readObject(value, at, ["id", "name", "weight"]);
  if (name !== undefined) readText(name, inside(at, "name"));
  return { id: readText(id, inside(at, "id")), weight: readWeight(weight, inside(at, "weight")) };
}

/** Of two with one id the one would be passed over for the other. */
function noteRepeated(list: readonly { readonly id: string }[], at: At): void {
  list.forEach(({ id }, index) => {
    const first = list.findIndex((other) => other.id === id);
    if (id === "" || first === index) return;
    const place = inside(inside(at, index), "id");
    const message = `Cannot use ${quote(id)} as ${fieldOf(place.path)}: ${fieldOf(inside(at, first).path)} has it already`;
    note(place, { code: "not-allowed", message, received: id });
  });
}
