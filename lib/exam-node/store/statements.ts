import type * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Sqlite } from "./open-database";

/** What a statement may be given. */
export type Value = string | number | bigint | Uint8Array | null;

/** A statement that returns rows, each parsed before anything sees it. */
export interface Query<Row> {
  /** @returns undefined without a row. */
  find(...values: Value[]): Row | undefined;
  /** @throws AppError "internal" without a row: something that must be there is not. */
  get(...values: Value[]): Row;
  all(...values: Value[]): Row[];
}

/** Prepares a statement that reads. @param row the shape every row must have. */
export function query<Row>(database: Sqlite, text: string, row: z.ZodMiniType<Row>): Query<Row> {
  const statement = database.prepare(text);
  const read = (raw: unknown): Row => parse(row, raw, "A row of the group's database");
  const find = (...values: Value[]): Row | undefined => {
    const raw = statement.get(...values);
    return raw === undefined ? undefined : read(raw);
  };
  return {
    find,
    get: (...values) => {
      const found = find(...values);
      if (found === undefined) throw new AppError("internal", "A row is missing in the database.");
      return found;
    },
    all: (...values) => statement.all(...values).map(read),
  };
}

/** Prepares a statement that writes. @returns how many rows it changed. */
export function change(database: Sqlite, text: string): (...values: Value[]) => number {
  const statement = database.prepare(text);
  return (...values) => statement.run(...values).changes;
}

/** Prepares statements once a database, at their first use. */
export function perDatabase<T>(prepare: (database: Sqlite) => T): (database: Sqlite) => T {
  const prepared = new WeakMap<Sqlite, T>();
  return (database) => {
    const known = prepared.get(database);
    if (known !== undefined) return known;
    const made = prepare(database);
    prepared.set(database, made);
    return made;
  };
}

/**
 * The same for what may be lost with the power (though not with the process) because it is told again: it waits for no
 * disk, and is durable with the next transaction that does.
 */
export function inLightTransaction<T>(database: Sqlite, work: () => T): T {
  if (database.inTransaction) return work();
  database.pragma("synchronous = NORMAL");
  try {
    return database.transaction(work).immediate();
  } finally {
    database.pragma("synchronous = FULL");
  }
}

/** Everything in it, or nothing; durable when it returns. */
export function inTransaction<T>(database: Sqlite, work: () => T): T {
  if (database.inTransaction) return work();
  return database.transaction(work).immediate();
}
