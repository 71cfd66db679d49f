/** Keywords strict output documents as supported; `oneOf`, `allOf`, `minLength` and the rest are refused. */
const KEYWORDS = new Set(
  "type properties required additionalProperties items anyOf enum const description title pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems $ref $defs".split(
    " ",
  ),
);
const MOST_PROPERTIES = 5_000;
const DEEPEST = 10;

type Schema = Record<string, unknown>;

/** Why strict JSON-schema output would refuse a `json_schema` parameter; undefined when it is in order. */
export function schemaProblem(wanted: Schema | undefined): string | undefined {
  if (wanted === undefined) return "missing json_schema.";
  if (typeof wanted.name !== "string" || !/^[\w-]{1,64}$/.test(wanted.name)) return "invalid name.";
  if (wanted.strict !== true) return undefined;
  const schema = wanted.schema as Schema | undefined;
  if (schema?.type !== "object") return "schema must be a JSON Schema of 'type: \"object\"'.";
  if (JSON.stringify(schema).split('"type"').length > MOST_PROPERTIES)
    return "too many properties.";
  return problemIn(schema, "()", 0);
}

function problemIn(schema: Schema, context: string, depth: number): string | undefined {
  if (depth > DEEPEST) return `In context=${context}, nesting is too deep.`;
  const keyword = Object.keys(schema).find((name) => !KEYWORDS.has(name));
  if (keyword !== undefined) return `In context=${context}, '${keyword}' is not permitted.`;
  return objectProblem(schema, context) ?? problemBelow(schema, context, depth);
}

function objectProblem(schema: Schema, context: string): string | undefined {
  if (schema.type !== "object") return undefined;
  if (schema.additionalProperties !== false) {
    return `In context=${context}, 'additionalProperties' is required to be supplied and to be false.`;
  }
  const names = Object.keys((schema.properties ?? {}) as Schema);
  const required = new Set((schema.required ?? []) as string[]);
  const missing = names.find((name) => !required.has(name));
  return missing === undefined
    ? undefined
    : `In context=${context}, 'required' is required to be an array including every key in properties. Missing '${missing}'.`;
}

function problemBelow(schema: Schema, context: string, depth: number): string | undefined {
  const children = [
    ...Object.entries((schema.properties ?? {}) as Record<string, Schema>),
    ...((schema.anyOf ?? []) as Schema[]).map((child, index): [string, Schema] => [
      `anyOf[${index}]`,
      child,
    ]),
    ...(schema.items === undefined ? [] : [["items", schema.items as Schema] as [string, Schema]]),
  ];
  if (schema.type === "array" && schema.items === undefined)
    return `In context=${context}, array schema missing items.`;
  for (const [name, child] of children) {
    const problem = problemIn(
      child,
      `${context}.${name}`,
      depth + (schema.type === "object" ? 1 : 0),
    );
    if (problem !== undefined) return problem;
  }
  return undefined;
}
