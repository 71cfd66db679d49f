/** For comparing two schema files: the engine asks a server's version first, and needs no server after that. */
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const identity = { provider: "postgres", adapterName: "@prisma/adapter-pg" };

const VERSION_ANSWER = {
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, "PostgreSQL 15.0", 150000]],
};

export const offlineAdapter = {
  ...identity,
  connect: async () => ({
    ...identity,
    queryRaw: (query) => (query.sql.includes("server_version_num") ? VERSION_ANSWER : refuse()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    underlyingDriver: () => null,
  }),
  connectToShadowDb: refuse,
};

async function refuse() {
  throw new Error("This needs a database, and no address of one was given.");
}
