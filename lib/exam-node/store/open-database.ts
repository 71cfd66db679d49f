import { existsSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { AppError } from "@/lib/core/kernel/app-error";
import { nativeSqlite } from "../own-files";
import { SCHEMA, SCHEMA_VERSION } from "./schema";

export type Sqlite = Database.Database;

/**
 * Opens a group's database: aegis (a flipped bit is noticed), WAL, synchronous FULL (a commit that returned outlives
 * the power). The key is given raw: a passphrase would cost 50 ms and protect no better.
 * @param key 64 hexadecimal digits.
 * @throws AppError "not-found" without a file, "forbidden" when the key does not open it or a bit was changed.
 */
export function openDatabase(file: string, key: string): Sqlite {
  if (!existsSync(file)) {
    throw new AppError("not-found", "There is no database of this group. Prepare the exam again.");
  }
  const database = openFile(file, key);
  const version = database.pragma("user_version", { simple: true });
  if (version !== SCHEMA_VERSION) {
    database.close();
    throw new AppError(
      "not-found",
      `This database was made by another version (${String(version)}, here ${SCHEMA_VERSION}). Prepare the exam again.`,
    );
  }
  return database;
}

/** How much it holds, in bytes; what is still in the write-ahead log apart. */
export function databaseBytes(database: Sqlite): number {
  const [pages, size] = ["page_count", "page_size"].map((name) =>
    Number(database.pragma(name, { simple: true })),
  );
  return (pages ?? 0) * (size ?? 0);
}

/** Opens it, or makes an empty one, with its tables. */
export function makeDatabase(file: string, key: string): Sqlite {
  if (existsSync(file)) return openDatabase(file, key);
  const database = openFile(file, key);
  database.exec(SCHEMA);
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
  return database;
}

function openFile(file: string, key: string): Sqlite {
  const database = load(file);
  try {
    database.pragma("cipher = 'aegis'");
    database.key(Buffer.concat([Buffer.from("raw:"), Buffer.from(key, "hex")]));
    // The first statement that reads the file: a wrong key is noticed here.
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // A node of thirty pupils needs little; memory is what a machine with twenty groups has least of.
    database.pragma("cache_size = -2000");
    return database;
  } catch (cause) {
    database.close();
    throw isUnreadable(cause) ? doesNotOpen(cause) : cause;
  }
}

function isUnreadable(error: unknown): boolean {
  const code = error instanceof Database.SqliteError ? error.code : "";
  return code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT");
}

function doesNotOpen(cause: unknown): AppError {
  return new AppError(
    "forbidden",
    "The database does not open: it was made under another secret, or it was altered.",
    { cause },
  );
}

/** The C library differs between images: what does not load here is for the other one. */
function load(file: string): Sqlite {
  let failure: unknown;
  for (const nativeBinding of nativeSqlite()) {
    try {
      return new Database(file, { nativeBinding });
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return new Database(file);
}
