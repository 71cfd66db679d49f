/** Databases as wholes: made, dropped, reached; and Postgres' refusals in Prisma's numbers. */
import pg from "pg";

/** Parameters of a Prisma address that Postgres itself understands. */
const KEPT_PARAMETERS = new Set(["sslmode", "host", "options"]);

/** @param {string} address */
export function databaseName(address) {
  return decodeURIComponent(new URL(address).pathname.slice(1)) || "postgres";
}

/** The address without what only Prisma understands. */
export function postgresAddress(address) {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (!KEPT_PARAMETERS.has(name)) url.searchParams.delete(name);
  return url;
}

export async function checkConnection(address) {
  const client = new pg.Client({ connectionString: postgresAddress(address).toString() });
  await client.connect();
  await client.end();
}

export async function createDatabase(address, name = databaseName(address)) {
  await asAdmin(address, (admin) => admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}`));
}

export async function dropDatabase(address, name = databaseName(address)) {
  await asAdmin(address, (admin) =>
    admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** @returns {[string, string]} Prisma's error code and message */
export function knownError(error, address) {
  if (error.code === "3D000")
    return ["P1003", `Database \`${databaseName(address)}\` does not exist`];
  if (error.code === "28P01" || error.code === "28000")
    return ["P1000", "Authentication failed: the database refuses these credentials."];
  if (["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT"].includes(error.code))
    return ["P1001", `Can't reach database server at \`${new URL(address).host}\``];
  return ["P1011", error.message];
}

async function asAdmin(address, run) {
  const url = postgresAddress(address);
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.toString() });
  await admin.connect();
  try {
    return await run(admin);
  } finally {
    await admin.end();
  }
}
