/** The records of the site under test: asked of its own Postgres, past the application. */
import path from "node:path";
import pg from "pg";
import { databaseUrl } from "../../scripts/postgres/cluster.mjs";
import { prepareSite } from "./site";

/** Asks one question of the database. */
export async function ask<Row extends pg.QueryResultRow>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = await openRecords();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** A connection of the test's own, for what needs a transaction; the caller ends it. */
export async function openRecords(): Promise<pg.Client> {
  const { dataFolder } = await prepareSite();
  const connectionString = databaseUrl(path.join(dataFolder, "postgres"), "markwell");
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
