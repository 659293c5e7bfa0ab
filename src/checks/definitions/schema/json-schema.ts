import * as z from "zod";
import { makeModelSchema } from "../../health/health-model-schema.ts";
import { fileSchema } from "./schema.ts";

/** The JSON Schema of a definition file, as it is published: for the hover, completion and diagnostics of editors. */
export function definitionsJsonSchema(): Record<string, unknown> {
  // Draft 7: what the YAML language server of editors understands in full.
  const { $schema, ...schema } = z.toJSONSchema(fileSchema(makeModelSchema()), { target: "draft-7", io: "input" });
  return {
    $schema,
    $id: "https://unpkg.com/customer-metrics/schema/definitions.json",
    title: "customer-metrics definitions",
    ...schema,
  };
}
