import { keyOf } from "../../definitions/model.ts";
import { type Check, ofEach } from "../check.ts";

/** What a definition should tell of itself, by the rule that asks for it. */
const FACTS = [
  ["CM901", "owner", "name an owner"],
  ["CM902", "description", "have a description"],
  ["CM903", "direction", "say which way is better"],
  ["CM904", "source", "name a source"],
] as const;

/** Owner, description, direction, source. */
export const missingFacts: Check = /* @__PURE__ */ ofEach((metric) => {
  const { definition } = metric;
  return FACTS.filter(([, field]) => definition[field] === undefined)
    .filter(([, field]) => field !== "direction" || definition.kind === "formula")
    .map(([code, field, what]) => ({
      code,
      at: keyOf(metric),
      message: `${definition.id} does not ${what}`,
      help: `add ${field}:`,
    }));
});
