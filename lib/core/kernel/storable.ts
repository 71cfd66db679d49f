/**
 * Text as Postgres can keep it: without NUL, which text and jsonb refuse, and without halves of surrogate
 * pairs, which jsonb refuses. Applied to every string of a value that came from a file or a model.
 */
export function storable<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "\ufffd");
  }
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [walk(key), walk(inner)]));
}
