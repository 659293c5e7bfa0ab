import { describe, expect, it } from "vitest";
import { catalogue, isMetricInputError } from "customer-metrics";
import { builtIns } from "../../../src/checks/evaluation/built-ins.ts";
import { FUNCTIONS } from "../../../src/cli/compute/functions.ts";
import { present } from "../../support/present.ts";

/** What a metric is given in a form that both the command line and files have. */
function givenTo(id: string): Readonly<Record<string, unknown>> {
  const { inputs } = present(catalogue.find((metric) => metric.id === id));
  const optional = inputs.filter((input) => input.optional !== true);
  return Object.fromEntries(
    optional.map(({ field, form, words, most }, index): [string, unknown] => {
      if (form === "list") return [field, ["3", "4", "5"]];
      if (form === "word") return [field, words?.[0] ?? "month"];
      return [field, most === 1 ? "0.25" : String(100 - index)];
    }),
  );
}

function told(compute: () => unknown): string {
  try {
    return JSON.stringify(compute());
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return error.message;
  }
}

/** Of pairs, files have `{ invited: 400 }` where the command line has a list. */
const IN_PAIRS = catalogue.filter(({ inputs }) => inputs.some(({ form }) => form === "pairs")).map(({ id }) => id);

describe("the functions that definitions use", () => {
  it("are those of the catalogue, all of them, as on the command line", () => {
    const ids = catalogue.map(({ id }) => id).sort();
    expect(Object.keys(builtIns()).sort()).toEqual(ids);
    expect(Object.keys(FUNCTIONS).sort()).toEqual(ids);
  });

  it.each(catalogue.filter(({ id }) => !IN_PAIRS.includes(id)).map(({ id }) => id))(
    "%s comes to what it does on the command line",
    async (id) => {
      const onCommandLine = await present(FUNCTIONS[id])();
      const given = givenTo(id);
      const answer = told(() => present(builtIns()[id])(given as never, {}));
      expect(answer).toBe(told(() => onCommandLine(given as never, {}, {})));
    },
  );
});
