import * as z from "zod";

/** The fields that an object at a path may have, for who misspells one. */
export function keysAt(schema: z.ZodType, path: readonly string[]): readonly string[] {
  return objectsAt(schema, path).flatMap((object) => Object.keys(object.shape));
}

function objectsAt(schema: z.ZodType, path: readonly string[]): readonly z.ZodObject[] {
  const all = unwrapped(schema);
  const [step, ...rest] = path;
  if (step === undefined) return all.filter((one) => one instanceof z.ZodObject);
  return all.flatMap((one) => inside(one, step)).flatMap((one) => objectsAt(one, rest));
}

/** The schemas that a value can be of, options and alternatives opened. */
function unwrapped(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(unwrapped);
  return [schema];
}

function inside(schema: z.ZodType, step: string): readonly z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const inner = Object.hasOwn(schema.shape, step) ? (schema.shape[step] as z.ZodType) : undefined;
    return inner === undefined ? [] : [inner];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return schema instanceof z.ZodArray ? [schema.element as z.ZodType] : [];
}
