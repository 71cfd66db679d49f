/** What Prisma's command line asks of its schema engine, one JSON message a line. */
import { migrationAdapter } from "./adapter.mjs";
import { checkConnection, createDatabase, databaseName, knownError } from "./database-admin.mjs";
import { withEngine } from "./engine.mjs";
import { offlineAdapter } from "./offline-adapter.mjs";

/** The command line's name for a method that the WebAssembly form calls otherwise. */
const RENAMED = { getDatabaseVersion: "version" };
/** These expect what only a diagnosis of the history fills in. */
const NEED_DIAGNOSIS = new Set(["evaluateDataLoss", "createMigration"]);

/**
 * @param {{ id: unknown, method?: string, params: any }} request
 * @param {{ url: string | undefined, datamodels: string[] | undefined }} context
 * @returns {Promise<object[]>} the messages to answer with
 */
export async function answer({ id, method, params }, context) {
  if (method === undefined) return []; // the answer to something we printed
  const envelope = { jsonrpc: "2.0", id };
  try {
    const result = await perform(method, params, context);
    const shown = method === "diff" && result?.stdout != null ? [printed(id, result.stdout)] : [];
    return [...shown, { ...envelope, result: result ?? null }];
  } catch (error) {
    return [{ ...envelope, error: described(error, context.url) }];
  }
}

async function perform(method, params, { url, datamodels }) {
  if (method === "createDatabase") return makeDatabase(params.datasource, url);
  if (method === "ensureConnectionValidity") await checkConnection(url);
  const offline = url === undefined || comparesFiles(method, params);
  return withEngine(
    offline ? offlineAdapter : migrationAdapter(url),
    datamodels,
    async (engine) => {
      if (NEED_DIAGNOSIS.has(method)) await diagnose(engine, params);
      return engine[RENAMED[method] ?? method](params);
    },
  );
}

async function makeDatabase(datasource, url) {
  const address = datasource.tag === "ConnectionString" ? datasource.url : url;
  await createDatabase(address);
  return { databaseName: databaseName(address) };
}

async function diagnose(engine, { migrationsList, filters }) {
  if (migrationsList.migrationDirectories.length > 0)
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
}

function comparesFiles(method, params) {
  const needsNone = ({ tag }) => tag === "empty" || tag === "schemaDatamodel";
  return method === "diff" && needsNone(params.from) && needsNone(params.to);
}

function printed(id, content) {
  return { jsonrpc: "2.0", id: `print-${id}`, method: "print", params: { content } };
}

function described(error, url) {
  const ownCode = /^P\d{4}$/.test(error.code ?? "") ? error.code : undefined;
  const isDatabases = ownCode === undefined && error.code !== undefined && url !== undefined;
  const [code, message] = isDatabases ? knownError(error, url) : [ownCode, error.message];
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: false, message, meta: error.meta ?? null, error_code: code ?? null },
  };
}
