import * as z from "zod/mini";

/** Keywords that strict JSON-schema output allows; a request with any other is refused. */
const ALLOWED = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "anyOf",
  "enum",
  "const",
  "description",
  "pattern",
  "minItems",
  "maxItems",
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A shape as strict JSON-schema output wants it: every property required, nothing beside them. */
export function strictSchema(shape: z.ZodMiniType): Record<string, Json> {
  const schema = z.toJSONSchema(shape) as unknown as Json;
  return strict(schema) as Record<string, Json>;
}

function strict(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== "object") return schema;
  const entries = Object.entries(schema)
    .map(([key, value]): [string, Json] => [key === "oneOf" ? "anyOf" : key, value as Json])
    .filter(([key]) => ALLOWED.has(key))
    .map(([key, value]): [string, Json] => [key, inside(key, value)]);
  return Object.fromEntries(entries);
}

/** The names under `properties` are ours, not keywords; texts in `enum` and `const` are left alone. */
function inside(key: string, value: Json): Json {
  if (key === "enum" || key === "const" || key === "required") return value;
  if (key !== "properties") return strict(value);
  const properties = value as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, strict(shape)]),
  );
}
