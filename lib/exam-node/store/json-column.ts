import * as z from "zod/mini";

/** A column that holds JSON as text, read as what it holds. */
export function jsonColumn<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text): unknown => JSON.parse(text)),
    ),
    schema,
  );
}

/** 0 or 1, as SQLite keeps truth. */
export const truthColumn = z.pipe(
  z.int(),
  z.transform((value) => value !== 0),
);

/** A moment, kept as ISO 8601 text. */
export const momentColumn = z.pipe(
  z.iso.datetime(),
  z.transform((text) => new Date(text)),
);

/** Bytes; better-sqlite3 gives a Buffer. */
export const bytesColumn = z.instanceof(Uint8Array);
