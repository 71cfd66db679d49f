import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { remembering } from "@/lib/core/kernel/remembering";

/** As many as the questions of a large bank. */
const MOST_REMEMBERED = 500;

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

/** The same for what hardly ever changes and is asked for all the time: equal texts are read once, as one object. */
export function lastingJsonColumn<T extends object>(schema: z.ZodMiniType<T>) {
  const read = remembering(
    (text) => parse(schema, JSON.parse(text), "A column of the group's database"),
    MOST_REMEMBERED,
  );
  return z.pipe(z.string(), z.transform(read));
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
