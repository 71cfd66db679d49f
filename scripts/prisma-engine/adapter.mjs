/**
 * Prisma's Postgres adapter, put right for migrations. It is written for queries, and
 *  - rejects the catalogue type "char" (oid 18), which reading a schema meets;
 *  - splits a script at every ";", also inside functions and texts;
 *  - keeps the real database's address for the shadow database, which would replay migrations on the real
 *    one, and drops the shadow database while it is still connected to it.
 */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { parse } from "pg-connection-string";
import { createDatabase, dropDatabase, postgresAddress } from "./database-admin.mjs";

const CHAR = 18;
const TEXT = 25;

/** @param {string} address */
export function migrationAdapter(address) {
  const { connectionString: _, ...parts } = { ...parse(postgresAddress(address).toString()) };
  const config = { ...parts, max: 1, ssl: parts.ssl || undefined };
  const schema = new URL(address).searchParams.get("schema") ?? undefined;
  const base = new PrismaPg(config, { schema });
  return {
    provider: base.provider,
    adapterName: base.adapterName,
    connect: async () => corrected(await base.connect()),
    connectToShadowDb: () => connectToShadow(address, config, schema),
  };
}

async function connectToShadow(address, config, schema) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await createDatabase(address, database);
  const connection = corrected(await new PrismaPg({ ...config, database }, { schema }).connect());
  const close = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await close();
    await dropDatabase(address, database);
  };
  return connection;
}

function corrected(connection) {
  const original = Object.getPrototypeOf(connection);
  connection.queryRaw = (query) => queryWithChars(connection, original, query);
  if (connection.executeScript)
    connection.executeScript = (script) => executeWhole(connection, script);
  if (connection.startTransaction)
    connection.startTransaction = async (level) =>
      corrected(await original.startTransaction.call(connection, level));
  return connection;
}

async function queryWithChars(connection, original, query) {
  const result = await connection.performIO(query);
  const chars = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
  for (const index of chars) result.fields[index].dataTypeID = TEXT;
  const answered = { performIO: async () => result, pgOptions: connection.pgOptions };
  const mapped = await original.queryRaw.call(answered, query);
  for (const index of chars) mapped.columnTypes[index] = ColumnTypeEnum.Character;
  return mapped;
}

async function executeWhole(connection, script) {
  try {
    await connection.underlyingDriver().query(script);
  } catch (error) {
    connection.onError(error);
  }
}
