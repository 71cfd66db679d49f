/**
 * The part of the package that we use. Its own types cannot be found: its `exports` do not name them, and they
 * are full of `any`.
 */
declare module "better-sqlite3-multiple-ciphers" {
  type BoundValue = string | number | bigint | Uint8Array | null;

  namespace Database {
    interface Statement {
      run(...values: BoundValue[]): { readonly changes: number };
      get(...values: BoundValue[]): unknown;
      all(...values: BoundValue[]): unknown[];
    }
    interface Transaction<T> {
      immediate(): T;
    }
    interface Options {
      readonly nativeBinding?: string;
    }
    interface Database {
      readonly inTransaction: boolean;
      prepare(text: string): Statement;
      exec(text: string): this;
      pragma(text: string, options?: { readonly simple: boolean }): unknown;
      /** @returns 0 when the key was taken. */
      key(key: Uint8Array): number;
      transaction<T>(work: () => T): Transaction<T>;
      close(): this;
    }
    interface SqliteError extends Error {
      readonly code: string;
    }
  }

  interface DatabaseConstructor {
    new (file: string, options?: Database.Options): Database.Database;
    readonly SqliteError: new (message: string, code: string) => Database.SqliteError;
  }

  const Database: DatabaseConstructor;
  export = Database;
}
